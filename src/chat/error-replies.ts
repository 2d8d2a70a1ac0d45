import type { Finding } from "../core/finding.ts";
import { name, say } from "../text/sentence.ts";
import { type Reply, type ReplyBlock, refusal } from "./reply.ts";

/** Returns the reply when the roster has errors. */
export function brokenRosterReply(findings: readonly Finding[]): Reply {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return refusal(
    say`The roster has ${errors === 1 ? "a mistake" : `${errors} mistakes`}, so I can't read who you are. Somebody has to correct it first.`,
    say`A run of ${name("rollcall validate")} says what is wrong, and where.`,
  );
}

/** Returns the reply when a run failed. `run` is the address of the run, which has the details. */
export function failureReply(findings: readonly Finding[], run: string | undefined): Reply {
  const [first] = findings;
  const known =
    first === undefined || first.code === "unexpected" ? [] : say` ${first.message} ${first.remedy}`;
  const more: readonly ReplyBlock[] =
    run === undefined ? [] : [say`The details are in ${{ text: "the run", link: run }}.`];
  return refusal([...say`Sorry, that didn't work.`, ...known], ...more);
}

/** Returns the reply that tells a problem. */
export function problemReply({ message, remedy }: Pick<Finding, "message" | "remedy">): Reply {
  return refusal(say`${message} ${remedy}`);
}

/** Returns the reply to a request from another workspace than the roster's. */
export function otherWorkspaceReply(): Reply {
  return refusal(say`This command belongs to another workspace's roster, so I can't do anything here.`);
}
