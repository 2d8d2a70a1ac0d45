import { earlierEnd, isOver } from "../core/end.ts";
import type { Place } from "../core/finding.ts";
import type { ValidRoster } from "./load.ts";
import type { Entry, Include, Team } from "./roster.ts";

/** One step on the way from a person to a thing. */
export interface WayStep {
  /** `team:infra`, `project:rocket`, `github.owners`; `kind/key` of what no file names. */
  readonly entry: string;
  /** How the step is taken: listed in the entry, brought by its `include`, or through nesting. */
  readonly as: "lead" | "member" | "included" | "everybody" | "nested" | "through";
  /** The line of the file that makes it. */
  readonly at?: Place;
}

/** One way in which the file puts somebody into a team. */
export interface WayIntoTeam {
  readonly steps: readonly WayStep[];
  readonly isLead: boolean;
  readonly until?: string | undefined;
}

/**
 * Yields every way in which a present person is in a team on the roster's day: its own lists, the default team, and what
 * it includes. Teams that include each other end where they began.
 */
export function* waysIntoTeam(
  { declared, resolved }: Pick<ValidRoster, "declared" | "resolved">,
  user: string,
  key: string,
  above: readonly string[] = [],
): Generator<WayIntoTeam> {
  const team = declared.teams.get(key);
  const isIn = resolved.teams.get(key)?.people.has(user) === true;
  if (!isIn || above.includes(key)) return;
  const entry = `team:${key}`;
  const ends = endOfLimits({ resolved }, user, team);
  if (team !== undefined) yield* listedWays({ resolved }, user, team);
  if (resolved.github?.defaultTeam === key && !team?.except.includes(user))
    yield {
      steps: [{ entry, as: "everybody", at: team?.at ?? resolved.github.at }],
      isLead: false,
      until: ends,
    };
  if (team === undefined || team.except.includes(user)) return;
  for (const include of team.include ?? []) {
    const step: WayStep = { entry, as: "included", at: include.at };
    for (const way of waysOfInclude({ declared, resolved }, user, include, [...above, key]))
      yield { steps: [...way.steps, step], isLead: false, until: earlierEnd(way.until, ends) };
  }
}

/** Returns when somebody leaves one of the teams that another one is limited to; undefined when that never comes. */
function endOfLimits(
  { resolved }: Pick<ValidRoster, "resolved">,
  user: string,
  team: Team | undefined,
): string | undefined {
  const limits = team?.onlyIfIn ?? [];
  return limits
    .map((limit) => resolved.teams.get(limit)?.people.get(user)?.until)
    .reduce(earlierEnd, undefined);
}

function* waysOfInclude(
  roster: Pick<ValidRoster, "declared" | "resolved">,
  user: string,
  { team, leadsOnly }: Include,
  above: readonly string[],
): Generator<WayIntoTeam> {
  const { declared } = roster;
  if (team !== "*" && !leadsOnly) {
    yield* waysIntoTeam(roster, user, team, above);
    return;
  }
  const named = team === "*" ? [...declared.teams.values()] : [declared.teams.get(team)];
  for (const each of named) {
    if (each === undefined || each.archived) continue;
    for (const way of listedWays(roster, user, each)) if (way.isLead || !leadsOnly) yield way;
  }
}

function* listedWays(
  { resolved }: Pick<ValidRoster, "resolved">,
  user: string,
  team: Team,
): Generator<WayIntoTeam> {
  // Who is listed, and isn't in it, is left out by its limits.
  if (resolved.teams.get(team.key)?.people.has(user) !== true) return;
  const ends = endOfLimits({ resolved }, user, team);
  const lists = [
    ["lead", team.leads],
    ["member", team.members],
  ] as const;
  for (const [as, entries = []] of lists) {
    for (const { at, until } of entries.filter((each) => isOf(each, user, resolved.now)))
      yield {
        steps: [{ entry: `team:${team.key}`, as, at }],
        isLead: as === "lead",
        until: earlierEnd(until, ends),
      };
  }
}

function isOf(entry: Entry, user: string, now: string): boolean {
  return entry.user === user && !isOver(entry.until, now);
}
