import { leavingEdits } from "../../chat/commands/membership-changes.ts";
import { slugOf } from "../../chat/commands/slug.ts";
import type { Finding } from "../../core/finding.ts";
import { proposeFiles, withdrawProposal } from "../../repository/file-proposal.ts";
import type { FrozenRow, ReviewAnswer } from "../../review/record.ts";
import type { ReviewState } from "../../review/state.ts";
import { groupName, reviewedName } from "../../review/words.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import { isUsable, loadRoster, type ValidRoster } from "../../roster/load.ts";
import { teamWithNested } from "../../roster/nested-teams.ts";
import { namedOwners } from "../../roster/owners.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";
import { changeReview } from "./stored-review.ts";

/**
 * Opens a pull request for each group whose reviewers removed somebody, or brings the open one up to date: one for a group,
 * however many they are. It is judged like any other. Where nothing is left to take out, the open one is closed. Returns the
 * state with their numbers.
 */
export async function proposeRemovals(
  state: ReviewState,
  groups: ReadonlySet<string>,
  context: ReviewContext,
): Promise<ReviewState> {
  const { roster, branch: base } = await readRosterInForce(context);
  const { repository } = context.rosters;
  const pulls = new Map<string, number>();
  for (const group of groups) {
    const removed = state.frozen.rows.flatMap((row) => {
      const answer = state.answers[row.id];
      return row.group === group && answer?.decision === "remove" ? [{ row, answer }] : [];
    });
    const branch = `rollcall/review-${slugOf(`${state.frozen.review}-${group}`)}`;
    const edits = removed.flatMap(({ row }) => removalEdits(row, roster));
    const files = edits.length === 0 ? [] : changedFiles(roster, edits);
    if (files.length === 0) {
      await withdrawProposal(repository, { branch, base });
      // What is merged stays known by its number.
      const merged = state.removals[group];
      if (removed.length > 0 && merged !== undefined) pulls.set(group, merged);
      continue;
    }
    const title = `Take out whom the review ${state.frozen.review} removed from ${groupName(group)}`;
    const pull = await proposeFiles(repository, { branch, base, files, title, body: bodyOf(state, removed) });
    pulls.set(group, pull.number);
  }
  if ([...groups].every((group) => state.removals[group] === pulls.get(group))) return state;
  const store = { repository, clock: context.connections.clock };
  const next = await changeReview(
    store,
    `Remember what the review ${state.frozen.review} takes away`,
    (now) => (now === undefined ? undefined : { ...now, removals: withPulls(now.removals, groups, pulls) }),
  );
  return next ?? state;
}

function withPulls(
  before: ReviewState["removals"],
  groups: ReadonlySet<string>,
  pulls: ReadonlyMap<string, number>,
): ReviewState["removals"] {
  return Object.fromEntries([...Object.entries(before).filter(([group]) => !groups.has(group)), ...pulls]);
}

/** Returns the files that edits change; none where they change nothing, or would make a roster with a mistake. */
export function changedFiles(roster: ValidRoster, edits: readonly Edit[]) {
  const { files } = roster.source;
  const edited = editRoster(files, edits);
  if ("problems" in edited) return [];
  const isMistake = ({ severity }: Finding) => severity === "error";
  const after = loadRoster({ files: edited.files, findings: [] }, roster.resolved.now);
  if (!isUsable(after) && after.findings.some(isMistake)) return [];
  return edited.files.filter((file, at) => file !== files[at]);
}

function removalEdits(row: FrozenRow, roster: ValidRoster): readonly Edit[] {
  const user = row.who.startsWith("user:")
    ? roster.declared.users.get(row.who.slice("user:".length))
    : undefined;
  if (user === undefined) return [];
  if (row.group.startsWith("team:")) {
    const team = roster.declared.teams.get(row.group.slice("team:".length));
    const isIn = roster.resolved.teams.get(team?.key ?? "")?.people.has(user.key) === true;
    return team === undefined || !isIn ? [] : leavingEdits(team, [user], { roster });
  }
  const owners = namedOwners(roster.declared.github);
  const owns = owners?.users.includes(user.key) === true;
  const owningTeams = (owners?.teams ?? []).flatMap((team) => teamWithNested(team, roster.resolved));
  return [
    ...(owns ? [{ edit: "drop", path: ["github", "owners"], item: user.key } as const] : []),
    ...owningTeams.flatMap(({ key, people }): readonly Edit[] => {
      const team = roster.declared.teams.get(key);
      return team !== undefined && people.has(user.key) ? leavingEdits(team, [user], { roster }) : [];
    }),
    ...[...roster.declared.projects.values()].flatMap(({ key, collaborators }): readonly Edit[] =>
      collaborators?.has(user.key)
        ? [{ edit: "unset", path: ["projects", key, "collaborators", user.key] }]
        : [],
    ),
  ];
}

function bodyOf(
  { frozen }: ReviewState,
  removed: readonly { readonly row: FrozenRow; readonly answer: ReviewAnswer }[],
): string {
  const lines = removed.map(
    ({ row, answer }) =>
      `- ${escapeMarkdown(reviewedName(row))}: removed by ${escapeMarkdown(answer.by)}, ${answer.at.slice(0, 10)}`,
  );
  return [
    `The review ${frozen.review} asked who still needs what they have. These are to go:`,
    lines.join("\n"),
    "It is judged like any other change. Once it is merged, the review looks whether it is really gone.",
  ].join("\n\n");
}
