import type { Services } from "./fixture.ts";

/**
 * Everything that the services hold and that Rollcall might change, by fact: `team|71|member|13` → `maintainer`. Facts
 * hold ids only, so that a renamed account, team or channel is the same one.
 */
export type Facts = ReadonlyMap<string, string>;

/** Returns the facts of the three services as they are now. */
export function factsOf({ github, slack, drive }: Services): Facts {
  return new Map([...githubFacts(github.world), ...slackFacts(slack.world), ...driveFacts(drive.world)]);
}

function* githubFacts(world: Services["github"]["world"]): Generator<[string, string]> {
  for (const [id, role] of world.members) yield [`org|${id}`, role];
  for (const { account, email, role } of world.invitations.values())
    yield [`invited|${account?.id ?? email}`, role];
  for (const team of world.teams.values()) {
    const at = `team|${team.id}`;
    yield [`${at}|exists`, "yes"];
    yield [`${at}|name`, team.name];
    yield [`${at}|description`, team.description ?? ""];
    yield [`${at}|privacy`, team.privacy];
    yield [`${at}|notifications`, String(team.notifications)];
    yield [`${at}|parent`, String(team.parent?.id ?? "")];
    for (const [id, role] of team.members) yield [`${at}|member|${id}`, role];
    for (const [id, role] of team.grants) yield [`${at}|repo|${id}`, role];
  }
  for (const repo of world.repos.values()) {
    for (const [id, role] of repo.collaborators) yield [`repo|${repo.id}|collaborator|${id}`, role];
    for (const { account, role } of repo.invitations.values())
      yield [`repo|${repo.id}|invited|${account.id}`, role];
  }
}

function* slackFacts(world: Services["slack"]["world"]): Generator<[string, string]> {
  for (const channel of world.channels.values()) {
    const at = `channel|${channel.id}`;
    yield [`${at}|exists`, "yes"];
    yield [`${at}|name`, channel.name];
    yield [`${at}|archived`, String(channel.archived)];
    yield [`${at}|topic`, channel.topic];
    yield [`${at}|purpose`, channel.purpose];
    for (const id of channel.members) yield [`${at}|member|${id}`, "member"];
  }
  for (const group of world.usergroups.values()) {
    const at = `group|${group.id}`;
    yield [`${at}|exists`, "yes"];
    yield [`${at}|handle`, group.handle];
    yield [`${at}|name`, group.name];
    yield [`${at}|description`, group.description];
    yield [`${at}|channels`, [...group.channels].sort().join()];
    yield [`${at}|enabled`, String(group.disabledAt === 0)];
    for (const id of group.users) yield [`${at}|member|${id}`, "member"];
  }
}

function* driveFacts(world: Services["drive"]["world"]): Generator<[string, string]> {
  for (const item of world.items.values()) {
    for (const [id, { role, expirationTime }] of item.acl)
      yield [`item|${item.id}|grant|${id}`, expirationTime === undefined ? role : `${role} until then`];
  }
}

/** One fact that changed. Undefined: the fact does not exist. */
export interface Difference {
  readonly fact: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Returns the facts that were added, removed or changed, sorted. */
export function differences(before: Facts, after: Facts): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((fact) => ({ fact, before: before.get(fact), after: after.get(fact) }))
    .filter((each) => each.before !== each.after);
}

const roleOrders: Readonly<Record<string, readonly string[]>> = {
  org: ["member", "admin"],
  team: ["member", "maintainer", "read", "triage", "write", "maintain", "admin"],
  repo: ["read", "triage", "write", "maintain", "admin"],
  item: ["reader", "commenter", "writer", "fileOrganizer", "organizer", "owner"],
};

/** True of a difference that takes access away or lowers it, or archives, disables or deletes something. */
export function isLoss({ fact, before, after }: Difference): boolean {
  if (/\|archived$/.test(fact)) return before === "false" && after === "true";
  if (/\|enabled$/.test(fact)) return before === "true" && after === "false";
  if (!/\|(?:exists|member|repo|collaborator|grant)(?:\||$)/.test(fact) && !fact.startsWith("org|"))
    return false;
  if (before === undefined) return false;
  if (after === undefined) return true;
  const order = roleOrders[fact.slice(0, fact.indexOf("|"))] ?? [];
  return order.indexOf(after) < order.indexOf(before);
}

/** Returns a difference as a line of text. */
export function describeDifference({ fact, before, after }: Difference): string {
  return `${fact}: ${before ?? "nothing"} → ${after ?? "nothing"}`;
}
