import type { Finding } from "../core/finding.ts";
import { name, type Sentence, say } from "../text/sentence.ts";
import { type Reply, type ReplyBlock, refusal } from "./reply.ts";

/** So many mistakes are listed. */
const mostMistakes = 5;

/** Returns the reply when the roster has errors: each at its line. `run` is the address of the run, which lists all. */
export function brokenRosterReply(findings: readonly Finding[], run?: string): Reply {
  const errors = findings.filter(({ severity }) => severity === "error");
  const more = errors.length > mostMistakes ? say` The first ${mostMistakes}:` : [];
  return refusal(
    [
      ...say`The roster has ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`}, so I can't do anything with it. Somebody has to correct the file first.`,
      ...more,
    ],
    { list: errors.slice(0, mostMistakes).map(mistakeLine) },
    run === undefined
      ? say`${name("rollcall validate")} lists them too.`
      : say`All of it is in ${{ text: "the run", link: run }}.`,
  );
}

function mistakeLine({ at, message, remedy }: Finding): Sentence {
  return at === undefined
    ? say`${message} ${remedy}`
    : say`${name(`${at.file}:${at.line}`)}: ${message} ${remedy}`;
}

/** Returns what a reply adds while addresses in the roster are none: chat goes on without them, and runs don't. */
export function badAddressNotes(findings: readonly Finding[]): readonly ReplyBlock[] {
  if (findings.length === 0) return [];
  return [
    say`The file has ${findings.length === 1 ? "an address that is none" : `${findings.length} addresses that are none`}. Until somebody corrects it, no run applies anything:`,
    { list: findings.slice(0, mostMistakes).map(mistakeLine) },
  ];
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

/** The reply where there is no relay that counts kudos. */
export function kudosElsewhere(): Reply {
  return refusal(
    say`Kudos are counted by a relay whose file turns them on, and this answer comes from none. ${name("docs/community.md")} says how to have one.`,
  );
}
