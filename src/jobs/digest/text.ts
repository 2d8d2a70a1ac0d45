import { effectSentences } from "../../chat/effect-sentences.ts";
import { answer, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import { count } from "../../text/lists.ts";
import { name, type Sentence, say, strong } from "../../text/sentence.ts";
import type { DigestFacts, LookedUp } from "./facts.ts";

/** So many lines a section has. */
const mostLines = 10;

/** Returns a digest as a reply, for Slack, a page or a terminal. What could not be looked up says why. */
export function digestReply(facts: DigestFacts): Reply {
  const { of, from, to } = facts;
  return answer(
    say`Access at ${strong(of)}, ${from} to ${to}`,
    ...section(facts.changes, "What changed", ({ commits, areAll, effects }) => {
      if (commits.length === 0) return [say`The file was not changed.`];
      const lines = commits.map(({ title, url, by }) => say`${{ text: title, link: url }}, by ${name(by)}`);
      const told = effectSentences(effects ?? []);
      const more = areAll ? "" : " There are more than these.";
      return [
        say`The file was changed by ${count(commits.length, ["commit", "commits"])}:${more}`,
        list(lines),
        ...(effects === undefined || told.length > 0
          ? []
          : [say`By the file, everybody has what they had before.`]),
        ...(told.length > 0 ? [say`By the file, from first to last:`, { list: told }] : []),
      ];
    }),
    ...section(facts.waiting, "What waits", ({ pulls, more }) => {
      const rest = more ? [say`Older pull requests were not looked at.`] : [];
      if (pulls.length === 0) return [say`No change waits for anybody.`, ...rest];
      const lines = pulls.map(
        ({ number, title, url, author, since, verdict }): Sentence =>
          say`${{ text: `#${number} ${title}`, link: url }}, by ${name(author)} on ${since.slice(0, 10)}: ${verdict}`,
      );
      return [say`${count(pulls.length, ["change waits", "changes wait"])}:`, list(lines), ...rest];
    }),
    ...section(facts.ending, "What ends soon", (ending) => {
      if (ending.length === 0) return [say`No access ends in the next two weeks.`];
      const lines = ending.map(({ principal, of, until }): Sentence => {
        const who = name(principal.slice(principal.indexOf(":") + 1));
        if (of === undefined) return say`${who} leaves everything after ${until}`;
        if ("team" in of) return say`${who} leaves team ${name(of.team)} after ${until}`;
        return say`${who} has ${of.role} on ${name(of.repository)} until ${until}`;
      });
      return [say`In the next two weeks:`, list(lines)];
    }),
    ...section(facts.drift, "How the services differ from the file", (lines) =>
      lines.length === 0
        ? [say`The services are as the file says.`]
        : [
            say`The services differ from the file in ${count(lines.length, ["place", "places"])}:`,
            list(lines.map((line): Sentence => [line])),
          ],
    ),
    ...section(facts.lastClean, "The last run without an error", (run) => [
      run === undefined
        ? say`No run has come to its end without an error yet.`
        : say`The last run without an error: ${{ text: `${run.at.slice(0, 16).replace("T", " ")} UTC`, link: run.url }}.`,
    ]),
    ...section(facts.keys, "Keys that expire", (keys) =>
      keys.map(({ name: key, until }) => say`The key in ${name(key)} expires on ${until}.`),
    ),
  );
}

function section<Value>(
  looked: LookedUp<Value>,
  what: string,
  blocks: (value: Value) => readonly ReplyBlock[],
): readonly ReplyBlock[] {
  if (looked.is === "read") return blocks(looked.value);
  return [say`${what}: this could not be read. ${looked.reason}`];
}

function list(lines: readonly Sentence[]): ReplyBlock {
  if (lines.length <= mostLines + 1) return { list: lines };
  return { list: [...lines.slice(0, mostLines), say`… and ${lines.length - mostLines} more`] };
}
