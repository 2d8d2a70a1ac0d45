import type { Change, Outcome } from "../../core/change.ts";
import type { Principal, Settings } from "../../core/state.ts";
import { type Hands, loginOf, nameOf, outcomeOf, type TeamHandle } from "./hands.ts";
import { slugOf } from "./slug.ts";
import { perform, type Written } from "./write.ts";

/** Applies one team's changes of one phase; its settings go out in one request. */
export async function applyToTeam(hands: Hands, changes: readonly Change[]): Promise<readonly Outcome[]> {
  const settings = changes.filter((change) => change.action === "configure");
  const configured = settings.length === 0 ? undefined : await configure(hands, settings);
  const outcomes: Outcome[] = [];
  for (const change of changes) outcomes.push(outcomeOf(change, await applyOne(hands, change, configured)));
  return outcomes;
}

const nothing: Written<unknown> = { ok: true, answer: undefined };

async function applyOne(
  hands: Hands,
  change: Change,
  configured: Written<unknown> = nothing,
): Promise<Written<unknown>> {
  switch (change.action) {
    case "configure":
      return configured;
    case "create":
      return create(hands, change.key, change.settings);
    case "grant":
      return setRole(hands, change.key, { principal: change.principal, role: change.role });
    case "regrade":
      return setRole(hands, change.key, { principal: change.principal, role: change.to });
    case "revoke":
      return remove(hands, change.key, change.principal);
    case "archive":
      return deleteTeam(hands, change.key);
    default:
      return change satisfies never;
  }
}

/** What GitHub tells of a team after a write. */
interface TeamAnswer {
  readonly data: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly parent?: { readonly id: number } | null;
    readonly members_count?: number;
  };
}

async function create(hands: Hands, key: string, settings: Settings): Promise<Written<unknown>> {
  const { client, org } = hands;
  const name = String(settings["name"]);
  const parent = typeof settings["parent"] === "string" ? hands.teams.get(settings["parent"]) : undefined;
  const written = await perform<TeamAnswer>({
    what: `create the team ${key}`,
    send: () =>
      client.write("POST /orgs/{org}/teams", {
        org,
        ...withoutNull(fields(hands, { privacy: "closed", ...settings })),
        name,
      }),
    seen: () => teamBySlug(hands, slugOf(name)),
  });
  if (!written.ok || written.answer === undefined) return written;
  const { data } = written.answer;
  hands.teams.set(key, { id: data.id, slug: data.slug });
  // An App's new child lands at the top until it is moved (https://github.com/integrations/terraform-provider-github/issues/1167).
  if (parent !== undefined && data.parent?.id !== parent.id) {
    const moved = await patch(hands, key, { parent_team_id: parent.id });
    if (!moved.ok) return moved;
  }
  return (data.members_count ?? 0) > 0
    ? removeCreator(hands, { id: data.id, slug: data.slug }, key)
    : written;
}

/** A person's token makes that person the team's first maintainer; whoever isn't declared goes again. */
async function removeCreator(hands: Hands, team: TeamHandle, key: string): Promise<Written<unknown>> {
  const { client, org, sight } = hands;
  const wanted = sight.snapshot.desired.get(`github-team/${key}`)?.grants;
  const members = await client.read("GET /orgs/{org}/teams/{team_slug}/members", {
    org,
    team_slug: team.slug,
  });
  for (const { login } of members.data) {
    if (wanted?.has(sight.people.principalOf(login))) continue;
    const removed = await removeLogin(hands, team, {
      login,
      what: `take ${login} out of the new team ${key}`,
    });
    if (!removed.ok) return removed;
  }
  return nothing;
}

type ConfigureChange = Extract<Change, { action: "configure" }>;

async function configure(hands: Hands, changes: readonly ConfigureChange[]): Promise<Written<unknown>> {
  const settings = Object.fromEntries(changes.map((change) => [change.setting, change.to]));
  return patch(hands, changes[0]?.key ?? "", fields(hands, settings));
}

/** The roster's settings in GitHub's words. */
function fields(hands: Hands, settings: Settings): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const { name, description, privacy, notifications, parent } = settings;
  if (name !== undefined) body["name"] = name;
  if (description !== undefined) body["description"] = description;
  if (privacy !== undefined) body["privacy"] = privacy;
  if (notifications !== undefined) {
    body["notification_setting"] = notifications ? "notifications_enabled" : "notifications_disabled";
  }
  if (typeof parent === "string") body["parent_team_id"] = hands.teams.get(parent)?.id;
  // An explicit null is what takes a team out of its parent.
  else if (parent === null) body["parent_team_id"] = null;
  return body;
}

function withoutNull(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

async function patch(
  hands: Hands,
  key: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Written<unknown>> {
  const { client, org } = hands;
  const team = handleOf(hands, key);
  const written = await perform<TeamAnswer>({
    what: `change ${Object.keys(body).map(plainly).join(", ")} of the team ${key}`,
    send: () => client.write("PATCH /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug, ...body }),
    // The same values once more would do no harm, but a team that is gone must not be taken for one that is changed.
    seen: async () => {
      const found = await teamById(hands, team);
      return found !== undefined && hasAll(found.data, body) ? found : undefined;
    },
  });
  if (written.ok && written.answer) {
    hands.teams.set(key, { id: written.answer.data.id, slug: written.answer.data.slug });
    const landed = written.answer.data.parent?.id ?? null;
    if (typeof body["parent_team_id"] === "number" && landed !== body["parent_team_id"]) {
      const problem = {
        code: "not_nested",
        message: `GitHub did not nest the team ${key}.`,
        remedy: "Run again; an owner of both teams may have to accept it.",
      };
      return { ok: false, error: problem, status: 200, text: problem.message };
    }
  }
  return written;
}

function hasAll(team: TeamAnswer["data"], body: Readonly<Record<string, unknown>>): boolean {
  const { parent, ...plain } = team as TeamAnswer["data"] & Readonly<Record<string, unknown>>;
  const now: Readonly<Record<string, unknown>> = { ...plain, parent_team_id: parent?.id ?? null };
  return Object.entries(body).every(([field, value]) => (now[field] ?? "") === (value ?? ""));
}

function plainly(field: string): string {
  return field.replace("_team_id", "").replace("_setting", "s");
}

async function setRole(
  hands: Hands,
  key: string,
  { principal, role }: { principal: Principal; role: string },
): Promise<Written<unknown>> {
  // The invitation that was sent in this run leads into the team already.
  if (hands.invited.get(principal)?.has(key)) return nothing;
  const { client, org } = hands;
  const target = { org, team_slug: handleOf(hands, key).slug, username: loginOf(hands, principal) };
  const wanted = role === "maintainer" ? "maintainer" : "member";
  return perform<unknown>({
    what: `add ${nameOf(principal)} to the team ${key}`,
    send: () =>
      client.write("PUT /orgs/{org}/teams/{team_slug}/memberships/{username}", { ...target, role: wanted }),
    seen: async () => {
      const found = await client.read("GET /orgs/{org}/teams/{team_slug}/memberships/{username}", target);
      return found.data.role === wanted ? found : undefined;
    },
  });
}

async function remove(hands: Hands, key: string, principal: Principal): Promise<Written<unknown>> {
  const login = loginOf(hands, principal);
  if (hands.removed.has(login.toLowerCase())) return nothing;
  return removeLogin(hands, handleOf(hands, key), {
    login,
    what: `take ${nameOf(principal)} out of the team ${key}`,
  });
}

async function removeLogin(
  hands: Hands,
  team: TeamHandle,
  { login, what }: { login: string; what: string },
): Promise<Written<unknown>> {
  const { client, org } = hands;
  const target = { org, team_slug: team.slug, username: login };
  return perform<unknown>({
    what,
    send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}", target),
    seen: () =>
      goneWhenMissing(client.read("GET /orgs/{org}/teams/{team_slug}/memberships/{username}", target)),
    done: [404],
  });
}

async function deleteTeam(hands: Hands, key: string): Promise<Written<unknown>> {
  const { client, org } = hands;
  const team = handleOf(hands, key);
  return perform<unknown>({
    what: `delete the team ${key}`,
    send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug }),
    seen: () =>
      goneWhenMissing(client.read("GET /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug })),
    done: [404],
  });
}

/** For a removal, a 404 on looking again is the proof that it happened. */
export async function goneWhenMissing(reading: Promise<unknown>): Promise<unknown> {
  try {
    await reading;
    return undefined;
  } catch (failure) {
    if ((failure as { status?: number }).status === 404) return {};
    throw failure;
  }
}

async function teamBySlug(hands: Hands, team_slug: string): Promise<TeamAnswer | undefined> {
  return hands.client.read("GET /orgs/{org}/teams/{team_slug}", { org: hands.org, team_slug });
}

async function teamById(hands: Hands, team: TeamHandle): Promise<TeamAnswer | undefined> {
  const route = "GET /organizations/{org_id}/team/{team_id}";
  const answer = await hands.client.read(route, { org_id: hands.world.id, team_id: team.id });
  return answer as TeamAnswer;
}

function handleOf(hands: Hands, key: string): TeamHandle {
  return hands.teams.get(key) ?? { id: 0, slug: slugOf(key) };
}
