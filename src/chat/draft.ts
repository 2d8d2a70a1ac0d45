import { createHash } from "node:crypto";
import { judge, type Verdict } from "../permissions/check-permissions.ts";
import type { Standing } from "../permissions/standing.ts";
import { standingOf } from "../permissions/standing.ts";
import { editRoster } from "../roster/edit/edit-roster.ts";
import type { RosterFile } from "../roster/parse.ts";
import type { Change } from "./commands/command.ts";
import { slug } from "./commands/slug.ts";
import { answer, type Reply, refusal, say } from "./reply.ts";

/** A change worked out: the files it leaves changed, and whether who asks may make it alone. */
export interface Draft {
  readonly change: Change;
  readonly actor: string;
  /** The organisation that the roster is about. */
  readonly org: string | undefined;
  readonly changed: readonly RosterFile[];
  readonly after: readonly RosterFile[];
  readonly verdict: Verdict;
  /** GitHub logins of whoever may approve what is still open. */
  readonly reviewers: readonly string[];
}

/** Works out what a change does to a roster's files; a reply where there is nothing to do, or it can't be done. */
export function draftOf(
  change: Change,
  { files, standing }: { readonly files: readonly RosterFile[]; readonly standing?: Standing },
  actor: string,
): Draft | { readonly reply: Reply } {
  if (standing === undefined) return { reply: refusal(say`The roster can't be read just now.`) };
  const edited = editRoster(files, change.edits);
  if ("problems" in edited) {
    return { reply: refusal(...edited.problems.map(({ message, remedy }) => say`${message} ${remedy}`)) };
  }
  const changed = edited.files.filter((file, index) => file !== files[index]);
  if (changed.length === 0) return { reply: answer(change.already) };
  const { today } = standing.resolved;
  const head = standingOf(edited.files, today);
  if (head.standing === undefined) {
    const mistakes = head.findings.filter(({ severity }) => severity === "error");
    return {
      reply: refusal(say`That wouldn't work:`, {
        list: mistakes.slice(0, 5).map(({ message }) => [message]),
      }),
    };
  }
  const verdict = judge({ base: standing, head: head.standing }, { user: actor }, []);
  const open = verdict.parts.filter(({ by }) => by === undefined);
  const approvers = new Set(open.flatMap((part) => part.approvers));
  const reviewers = [...approvers].flatMap((key) => standing.declared.users.get(key)?.github ?? []);
  const org = standing.declared.github?.org;
  return { change, actor, org, changed, after: edited.files, verdict, reviewers };
}

/** The branch of a change: the same for the same person asking the same again. */
export function branchFor(actor: string, { title, edits }: Pick<Change, "title" | "edits">): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([actor, edits]))
    .digest("hex")
    .slice(0, 8);
  return `rollcall/${slug(title).replaceAll(".", "-").slice(0, 50).replace(/-+$/, "")}-${hash}`;
}
