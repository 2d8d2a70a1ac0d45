import { createHash } from "node:crypto";
import { type DeclaredEffect, declaredEffects } from "../access/declared-effects.ts";
import type { Finding } from "../core/finding.ts";
import { checkPermissions, type Decision, type ProposedChange } from "../permissions/check-permissions.ts";
import { renamedBase } from "../permissions/renames.ts";
import type { Word } from "../permissions/word.ts";
import { badAddressesIn, withoutBadAddresses } from "../roster/bad-addresses.ts";
import { editRoster } from "../roster/edit/edit-roster.ts";
import { lastAdminFindings } from "../roster/last-admin.ts";
import { isValid, type LoadedRoster, loadRoster } from "../roster/load.ts";
import type { RosterFile } from "../roster/parse.ts";
import { say } from "../text/sentence.ts";
import type { RequestedChange } from "./commands/command.ts";
import { slugOf } from "./commands/slug.ts";
import { whatStaysLost } from "./commands/undo.ts";
import { answer, type Reply, refusal } from "./reply.ts";

/** A requested change with the files that it changes, and the decision whether the requester may make it alone. */
export interface ChangeDraft {
  readonly change: RequestedChange;
  /** The key of the user who asks. */
  readonly actor: string;
  /** The roster's GitHub organisation. */
  readonly org: string | undefined;
  readonly changed: readonly RosterFile[];
  /** All files of the roster after the change. */
  readonly filesAfter: readonly RosterFile[];
  readonly decision: Decision;
  /** Who gains and who loses what, by the file. */
  readonly effects: readonly DeclaredEffect[];
  /** The GitHub logins of the users who may approve what isn't allowed yet. */
  readonly reviewers: readonly string[];
}

/** The user who asks for a change, and what it is judged by. */
export interface Requester extends Pick<ProposedChange, "kinds" | "existing" | "others" | "repository"> {
  /** The key of the user. */
  readonly actor: string;
  /** That they ask. Their word alone, as far as only the file says who they are, unless given. */
  readonly word?: Word | undefined;
}

/** Applies a change to a roster's files. Returns a reply when nothing changes or the result is no valid roster. */
export function draftChange(
  change: RequestedChange,
  roster: LoadedRoster,
  { actor, word, ...judging }: Requester,
): ChangeDraft | { readonly reply: Reply } {
  if (!isValid(roster)) return { reply: refusal(say`The roster can't be read just now.`) };
  const { files } = roster.source;
  if (change.undoes !== undefined && change.edits.length === 0) return { reply: answer(change.already) };
  const edited = editRoster(files, change.edits);
  if ("problems" in edited) {
    return { reply: refusal(...edited.problems.map(({ message, remedy }) => say`${message} ${remedy}`)) };
  }
  const changed = edited.files.filter((file, index) => file !== files[index]);
  if (changed.length === 0) return { reply: answer(change.already) };
  const { now } = roster.resolved;
  const strict = loadRoster({ files: edited.files, findings: [] }, now);
  // An address that was wrong before stops nobody else's change; a new one that is wrong is this change's.
  const known = new Set(badAddressesIn(roster).map(({ message }) => message));
  const isNew = ({ message }: Finding) => !known.has(message);
  const head = withoutBadAddresses(strict, now);
  if (!isValid(head) || badAddressesIn(head).some(isNew)) {
    const mistakes = strict.findings.filter(({ severity }) => severity === "error").filter(isNew);
    return {
      reply: refusal(say`That wouldn't work:`, {
        list: [...new Set(mistakes.map(withoutOtherPlace))].slice(0, 5).map((message) => [message]),
      }),
    };
  }
  const [lastAdmin] = lastAdminFindings(roster.resolved, head.resolved);
  if (lastAdmin !== undefined) return { reply: refusal(say`${lastAdmin.message} ${lastAdmin.remedy}`) };
  const asked: Word = word ?? { user: actor, how: "asked", at: "", vouchedBy: "github" };
  const decision = checkPermissions({ base: roster, head, ...judging }, [asked]);
  const effects = declaredEffects(renamedBase(roster, head).base, head, judging.kinds, change.merges);
  const open = decision.actions.filter(({ isAllowed }) => !isAllowed);
  const approvers = new Set(open.flatMap((part) => part.approvers));
  const reviewers = [...approvers].flatMap((key) => roster.declared.users.get(key)?.github ?? []);
  const org = roster.declared.github?.org;
  const undone = change.undoes === undefined ? [] : whatStaysLost(effects);
  const told = undone.length === 0 ? change : { ...change, notes: [...(change.notes ?? []), ...undone] };
  return { change: told, actor, org, changed, filesAfter: edited.files, decision, effects, reviewers };
}

/** A mistake of two entries is one, and the changed file, in which the other one stands, isn't there to be looked at. */
function withoutOtherPlace({ message }: Finding): string {
  return message.replace(/; the other is at [^\s]+\.$/, ".");
}

/** How the branches of requests to be added begin. */
export const registrationBranches = "rollcall/register-";

/** Returns the name of a change's branch. Who asks to be added has one. The same actor and edits give the same name. */
export function proposalBranchOf(
  actor: string,
  { title, edits, registers }: Pick<RequestedChange, "title" | "edits" | "registers">,
): string {
  if (registers !== undefined)
    return `${registrationBranches}${createHash("sha256").update(registers).digest("hex").slice(0, 16)}`;
  const hash = createHash("sha256")
    .update(JSON.stringify([actor, edits]))
    .digest("hex")
    .slice(0, 8);
  return `rollcall/${slugOf(title).replaceAll(".", "-").slice(0, 50).replace(/-+$/, "")}-${hash}`;
}
