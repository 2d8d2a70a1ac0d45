import { error, type Finding, finding, type Place, type Problem, warning } from "../core/finding.ts";
import { resourceId } from "../core/state.ts";
import { allKinds, declaringKinds } from "../providers/index.ts";
import { ownersIn } from "../roster/about-everybody.ts";
import type { ValidRoster } from "../roster/load.ts";
import { type OtherRoster, type ThingInBoth, thingsInBoth } from "../roster/things-in-both.ts";
import { type ChangeBesideOthers, readOtherRosters } from "./find-other-rosters.ts";

/**
 * Returns warnings of what a change begins to declare, and another roster declares. Without any where the others can't be
 * read: the verdict on the change says that.
 */
export async function inBothFindings(request: ChangeBesideOthers): Promise<readonly Finding[]> {
  const { roster, head } = request;
  const others = await readOtherRosters(request).catch(() => []);
  return others.flatMap((other) => {
    const before = new Set(thingsInBoth(roster.declared, other, declaringKinds).map(idOf));
    return thingsInBoth(head.declared, other, declaringKinds)
      .filter((thing) => !before.has(idOf(thing)))
      .map((thing) => finding(inBoth(thing, other.name), { at: thing.at }));
  });
}

function idOf({ kind: { kind }, key }: Pick<ThingInBoth, "kind" | "key">): string {
  return resourceId({ kind, key });
}

/**
 * Returns errors of what two rosters would take from each other in every run. Each withholds its thing: what one of them
 * gives, the other takes away. So it is with the repositories of a team that both declare.
 */
export function contestedFindings(roster: ValidRoster, others: readonly OtherRoster[]): readonly Finding[] {
  return others.flatMap((other) => {
    const things = thingsInBoth(roster.declared, other, declaringKinds).filter(
      ({ isPeaceful }) => !isPeaceful,
    );
    const teams = new Set(things.flatMap(principalOf));
    const heldBy = declaringKinds
      .filter(({ areRepositories }) => areRepositories)
      .flatMap((kind) => kind.declarations(roster.declared).map((each) => ({ kind, ...each })))
      .filter(({ grants }) => grants.some(({ principal }) => teams.has(principal)));
    const held = [...Map.groupBy(heldBy, idOf).values()].flatMap(([first]) => first ?? []);
    return [
      ...contestedOwners(roster, other),
      ...things.map((thing) => contestedFinding(thing, contestedThing(thing, other.name))),
      ...held.map((thing) => contestedFinding(thing, heldByContested(thing, other.name))),
    ];
  });
}

/** Returns an error where two rosters name the owners of one organisation, and not the same ones. */
function contestedOwners(
  { declared, resolved }: ValidRoster,
  { name, roster }: OtherRoster,
): readonly Finding[] {
  const [mine, theirs] = [declared.github, roster.declared.github];
  if (mine?.owners === undefined || theirs?.owners === undefined) return [];
  if (mine.org.toLowerCase() !== theirs.org.toLowerCase()) return [];
  if (ownersIn(resolved).join() === ownersIn(roster.resolved).join()) return [];
  const kind = declaringKinds.find(({ decidedByActions }) => decidedByActions);
  return kind === undefined
    ? []
    : [contestedFinding({ kind, key: mine.org, at: mine.at }, ownersInBoth(name, theirs.at))];
}

/** Returns the principal that a thing is on other things. */
function principalOf({ kind, key }: Pick<ThingInBoth, "kind" | "key">): readonly string[] {
  const prefix = allKinds.get(kind.kind)?.principals;
  return prefix === undefined ? [] : [`${prefix}${key}`];
}

function contestedFinding(thing: Pick<ThingInBoth, "kind" | "key" | "at">, problem: Problem): Finding {
  const provider = allKinds.get(thing.kind.kind)?.provider;
  return finding(problem, { provider, resource: idOf(thing), at: thing.at });
}

function textOf({ kind, key, theirs }: ThingInBoth, name: string): string {
  return `The ${kind.noun} ${kind.sigil ?? ""}${key} is declared in ${name}, too (${theirs.file}:${theirs.line})`;
}

function inBoth(thing: ThingInBoth, name: string): Problem {
  return warning(
    "declared_in_both",
    `${textOf(thing, name)}, which is another roster of this repository.`,
    "Declare it in one of the two.",
  );
}

function contestedThing(thing: ThingInBoth, name: string): Problem {
  return error(
    "declared_in_both",
    `${textOf(thing, name)}. The two would undo each other's changes in every run, so neither changes it.`,
    "Take it out of one of the two rosters.",
  );
}

function ownersInBoth(name: string, { file, line }: Place): Problem {
  return error(
    "declared_in_both",
    `Other owners are declared in ${name}, too (${file}:${line}). The two would undo each other's changes in every run, so neither changes who is in the organisation.`,
    "Take `owners` out of one of the two rosters.",
  );
}

function heldByContested({ kind, key }: Pick<ThingInBoth, "kind" | "key">, name: string): Problem {
  return error(
    "declared_in_both",
    `The ${kind.noun} ${key} is given to a team that is declared in ${name}, too. The two would undo each other's changes in every run, so neither changes it.`,
    "Take the team out of one of the two rosters.",
  );
}
