import { type Change, changedPrincipal } from "../../../core/change.ts";
import { diff } from "../../../core/diff.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { statusOf } from "../api-error.ts";
import { problemFrom } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import { look, type Sight } from "./compare.ts";

/** An organisation, and what each roster's eyes see of it. */
export interface Sights {
  readonly world: OrgWorld;
  readonly sights: ReadonlyMap<GithubDesired, Sight>;
}

/**
 * Teams whose members come from an identity provider can't be changed here, and no list tells which they are. So the
 * teams whose members would change are asked, until GitHub says that the organisation has no such thing.
 * (https://docs.github.com/en/rest/teams/external-groups and …/teams/team-sync; Apps can't ask the latter, and learn it
 * from the refusal of the write.)
 */
export async function markSynced(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<Sights> {
  const sights = new Map(wanted.map((desired) => [desired, look(world, desired)]));
  const kept = await keptElsewhere(client, world.login, changing([...sights.values()]));
  if (kept.size === 0) return { world, sights };
  const teams = new Map(world.teams);
  for (const team of kept) teams.set(team.id, { ...team, managedElsewhere: "identity provider" });
  const marked = { ...world, teams };
  return { world: marked, sights: new Map(wanted.map((desired) => [desired, look(marked, desired)])) };
}

/** Which of these teams follow a group of the identity provider; one or two requests a team where that exists at all. */
export async function keptElsewhere(
  client: GithubClient,
  org: string,
  teams: readonly GithubTeam[],
): Promise<ReadonlySet<GithubTeam>> {
  const kept = new Set<GithubTeam>();
  const asking = new Set<string>(probes.map((probe) => probe.route));
  for (const team of teams) {
    for (const probe of probes) {
      if (!asking.has(probe.route)) continue;
      const answer = await ask(client, { org, team_slug: team.slug }, probe);
      if (answer === "unsupported") asking.delete(probe.route);
      else if (answer) kept.add(team);
    }
  }
  return kept;
}

interface Probe {
  readonly route: string;
  readonly holds: (data: unknown) => boolean;
}

const probes: readonly Probe[] = [
  {
    route: "GET /orgs/{org}/teams/{team_slug}/external-groups",
    holds: (data) => ((data as { groups?: unknown[] }).groups ?? []).length > 0,
  },
  {
    route: "GET /orgs/{org}/teams/{team_slug}/team-sync/group-mappings",
    holds: (data) => ((data as { groups?: unknown[] }).groups ?? []).length > 0,
  },
];

async function ask(
  client: GithubClient,
  target: { readonly org: string; readonly team_slug: string },
  probe: Probe,
): Promise<boolean | "unsupported"> {
  try {
    const response = await client.read(probe.route, target);
    return probe.holds(response.data);
  } catch (failure) {
    const status = statusOf(failure);
    if (status === 400 || status === 403 || status === 404 || status === 422) return "unsupported";
    throw new RollcallError(problemFrom(failure, `ask who keeps the team ${target.team_slug}`), {
      provider: "github",
    });
  }
}

function changing(sights: readonly Sight[]): readonly GithubTeam[] {
  const teams = new Map<number, GithubTeam>();
  for (const { snapshot, matches } of sights) {
    for (const change of diff("github", snapshot)) {
      const team = isMembership(change) ? matches.byKey.get(change.key) : undefined;
      if (team !== undefined) teams.set(team.id, team);
    }
  }
  return [...teams.values()].sort((left, right) => left.id - right.id);
}

function isMembership(change: Change): boolean {
  return change.kind === "github-team" && changedPrincipal(change) !== undefined;
}
