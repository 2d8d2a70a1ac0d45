import type { CommandOutcome } from "../../chat/commands/command.ts";
import { undoing } from "../../chat/commands/undo.ts";
import { refusal } from "../../chat/reply.ts";
import { readMergedChange } from "../../repository/merged-change.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { ExecutionContext } from "./execute-outcome.ts";
import { readRosterAt } from "./read-roster.ts";

/**
 * Returns the change that takes back what a merged pull request did to the roster, made to the roster as it is now; or why
 * it can't be taken back. What was changed again since is for people to decide on.
 */
export async function changeThatUndoes(
  number: number,
  { roster, chatContext }: ExecutionContext,
): Promise<Extract<CommandOutcome, { readonly is: "reply" | "change" }>> {
  const refuse = (...blocks: readonly Sentence[]) => ({ is: "reply" as const, reply: refusal(...blocks) });
  const { connections, options, rosters } = chatContext;
  const made = await readMergedChange(connections.repository, { number, branch: options.branch });
  if (made.is === "unknown")
    return refuse(say`There is no pull request #${number} that was merged into ${name(options.branch)}.`);
  const link = { text: `pull request #${number}`, link: made.url };
  if (made.is === "unclear")
    return refuse(
      say`${link} was merged as several commits, so I can't tell what it alone did. Please revert it on GitHub.`,
    );
  const [before, after] = [await readRosterAt(rosters, made.before), await readRosterAt(rosters, made.after)];
  const found = undoing(
    { number, title: made.title, link },
    { before: before.source.files, after: after.source.files, now: roster.source.files },
  );
  return "reason" in found ? refuse(found.reason) : { is: "change", change: found };
}
