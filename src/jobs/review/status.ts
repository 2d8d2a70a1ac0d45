import { answer, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import { type GroupProgress, progressOf } from "../../review/group-progress.ts";
import type { ReviewState } from "../../review/state.ts";
import { groupName } from "../../review/words.ts";
import { count, listFirst } from "../../text/lists.ts";
import { type Sentence, say, strong } from "../../text/sentence.ts";

/** So many groups are named. */
const mostGroups = 20;
const mostPeople = 8;

/** Returns how far a review has come: who hasn't answered, about whom, and what waits to be merged. */
export function reviewStatus(state: ReviewState, today: string): Reply {
  const { frozen, removals, record, expiry } = state;
  const groups = progressOf(state);
  const open = groups.filter((each) => each.open.length > 0);
  const left = open.reduce((sum, each) => sum + each.open.length, 0);
  const people = new Set(open.flatMap((each) => each.open.map(({ who }) => who))).size;
  const pulls = Object.values(removals);
  const isLate = today > frozen.dueOn;
  const more = open.length - mostGroups;
  const unreached = state.by === "slack" ? open.filter(({ group }) => !state.messaged.includes(group)) : [];
  return answer(
    say`Review ${strong(frozen.review)} of ${frozen.organisation}, ${isLate ? "overdue since" : "due"} ${frozen.dueOn}: ${count(frozen.rows.length - left, ["answer", "answers"])} of ${count(frozen.rows.length, ["row", "rows"])}`,
    ...(open.length === 0
      ? [say`Everybody has an answer.`]
      : [
          say`${count(people, ["person has", "people have"])} no answer yet:`,
          { list: open.slice(0, mostGroups).map(openLine) },
        ]),
    ...(more > 0 ? [say`And ${count(more, ["more group", "more groups"])}.`] : []),
    ...(unreached.length === 0
      ? []
      : [
          say`Nobody could be asked on Slack about: ${listFirst(
            unreached.map(({ group }) => groupName(group)),
            mostPeople,
          )}.`,
        ]),
    ...pullLine(pulls, "To be merged, for those who were removed"),
    ...pullLine(expiry === null ? [] : [expiry], "To be merged, for those whom nobody confirmed"),
    ...pullLine(record === null ? [] : [record], "The record, to be merged"),
  );
}

function openLine({ group, open, rows, awaited }: GroupProgress): Sentence {
  const who = listFirst(
    open.map((row) => row.who.replace(/^user:/, "")),
    mostPeople,
  );
  const of = rows === open.length ? "" : ` of ${rows}`;
  const asked =
    awaited.length === 0 ? "nobody else may answer" : `to answer: ${listFirst([...awaited], mostPeople)}`;
  return say`${groupName(group)}: ${open.length}${of} (${who}); ${asked}`;
}

function pullLine(pulls: readonly number[], what: string): readonly ReplyBlock[] {
  return pulls.length === 0
    ? []
    : [
        say`${what}: ${listFirst(
          pulls.map((pull) => `#${pull}`),
          20,
        )}`,
      ];
}
