import { endsNoLater } from "../../core/end.ts";
import { proposeFiles, withdrawProposal } from "../../repository/file-proposal.ts";
import { daysAfter } from "../../review/period.ts";
import type { FrozenRow } from "../../review/record.ts";
import type { ReviewState } from "../../review/state.ts";
import { groupName, reviewedName } from "../../review/words.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";
import { changedFiles } from "./removals.ts";
import { changeReview } from "./stored-review.ts";

/** So many days after the review was due their places end: there is time to answer still. */
const grace = 14;

/**
 * Opens a pull request that gives a last day to the places in teams that nobody has confirmed, or brings the open one up to
 * date. Where everybody has an answer, the open one is closed. Nobody in `guards.protected` is in it. Returns the state with
 * its number.
 */
export async function proposeExpiry(state: ReviewState, context: ReviewContext): Promise<ReviewState> {
  const { roster, branch: base } = await readRosterInForce(context);
  const { repository, today } = context.rosters;
  const { review, dueOn } = state.frozen;
  const branch = `rollcall/review-${review}-unconfirmed`;
  const lastDay = [daysAfter(dueOn, grace), today].sort().at(-1) ?? today;
  const open = state.frozen.rows.filter(({ id }) => state.answers[id] === undefined);
  const ending = open.map((row) => ({ row, edits: expiryEdits(row, lastDay, roster) }));
  const edits = ending.flatMap((each) => each.edits);
  const files = edits.length === 0 ? [] : changedFiles(roster, edits);
  let pull: number | null = null;
  if (files.length === 0) {
    await withdrawProposal(repository, { branch, base });
    if (open.length > 0) pull = state.expiry;
  } else {
    const title = `Let end after ${lastDay} what nobody confirmed in the review ${review}`;
    const rows = ending.filter((each) => each.edits.length > 0).map((each) => each.row);
    pull = (await proposeFiles(repository, { branch, base, files, title, body: bodyOf(rows, review, dueOn) }))
      .number;
  }
  if (pull === state.expiry) return state;
  const store = { repository, clock: context.connections.clock };
  const next = await changeReview(
    store,
    `Remember what ends without a word in the review ${review}`,
    (now) => (now === undefined ? undefined : { ...now, expiry: pull }),
  );
  return next ?? state;
}

function expiryEdits({ group, who }: FrozenRow, lastDay: string, roster: ValidRoster): readonly Edit[] {
  const key = who.startsWith("user:") ? who.slice("user:".length) : "";
  const team = group.startsWith("team:") ? roster.declared.teams.get(group.slice("team:".length)) : undefined;
  if (team === undefined || roster.declared.guards.protected.includes(key)) return [];
  return (["leads", "members"] as const).flatMap((list) => {
    const entry = team[list]?.find(({ user }) => user === key);
    const endsBefore = entry !== undefined && endsNoLater(entry.until, lastDay);
    return entry === undefined || endsBefore
      ? []
      : [{ edit: "set", path: ["teams", team.key, list, key, "until"], value: lastDay } as const];
  });
}

function bodyOf(rows: readonly FrozenRow[], review: string, dueOn: string): string {
  const lines = rows.map(
    (row) => `- ${escapeMarkdown(reviewedName(row))} in ${escapeMarkdown(groupName(row.group))}`,
  );
  return [
    `The review ${review} was due on ${dueOn}, and nobody has said that these still need their places:`,
    lines.join("\n"),
    "An answer in the review takes them out of here again. It is judged like any other change.",
  ].join("\n\n");
}
