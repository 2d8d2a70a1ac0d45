import type { Change } from "../../../core/change.ts";
import type { Settings } from "../../../core/state.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { hierarchyErrors } from "../compare/hierarchy-errors.ts";
import { githubErrors } from "../errors.ts";
import type { Hands } from "./apply-context.ts";
import { removeCreator } from "./team-people.ts";
import { goneWhenMissing, perform, unsent, type Written } from "./write.ts";

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

/** Creates a team under its parent, with nobody in it. */
export async function createTeam(hands: Hands, key: string, settings: Settings): Promise<Written<unknown>> {
  const { client, org } = hands;
  const name = String(settings["name"]);
  // A team is secret unless told otherwise, which nobody declared.
  const body = fields(hands, { privacy: "closed", ...settings });
  if (body === undefined) return unsent(hierarchyErrors.parentMissing(key, String(settings["parent"])));
  const { parent_team_id: parent, ...rest } = body;
  const written = await perform<TeamAnswer>({
    what: `create the team ${key}`,
    send: () =>
      client.write("POST /orgs/{org}/teams", {
        org,
        ...rest,
        name,
        ...(typeof parent === "number" ? { parent_team_id: parent } : {}),
      }),
    seen: () => client.read("GET /orgs/{org}/teams/{team_slug}", { org, team_slug: teamSlug(name) }),
  });
  if (!written.ok || written.answer === undefined) return written;
  const { data } = written.answer;
  hands.teams.set(key, { id: data.id, slug: data.slug });
  // An App's new child lands at the top until it is moved (https://github.com/integrations/terraform-provider-github/issues/1167).
  if (typeof parent === "number" && data.parent?.id !== parent) {
    const moved = await patch(hands, key, { parent_team_id: parent });
    if (!moved.ok) return moved;
  }
  if ((data.members_count ?? 0) === 0) return written;
  return removeCreator(hands, key, { id: data.id, slug: data.slug });
}

type ConfigureChange = Extract<Change, { action: "configure" }>;

/** Changes several settings of a team in one request. */
export async function configureTeam(
  hands: Hands,
  key: string,
  changes: readonly ConfigureChange[],
): Promise<Written<unknown>> {
  const settings = Object.fromEntries(changes.map((change) => [change.setting, change.to]));
  const body = fields(hands, settings);
  if (body === undefined) return unsent(hierarchyErrors.parentMissing(key, String(settings["parent"])));
  return patch(hands, key, body);
}

/** The roster's settings in GitHub's words; undefined when the parent is nowhere. */
function fields(hands: Hands, settings: Settings): Record<string, unknown> | undefined {
  const body: Record<string, unknown> = {};
  const { name, description, privacy, notifications, parent } = settings;
  if (name !== undefined) body["name"] = name;
  if (description !== undefined) body["description"] = description;
  if (privacy !== undefined) body["privacy"] = privacy;
  if (notifications !== undefined) {
    body["notification_setting"] = notifications ? "notifications_enabled" : "notifications_disabled";
  }
  if (typeof parent === "string") {
    const above = hands.teams.get(parent);
    if (above === undefined) return undefined;
    body["parent_team_id"] = above.id;
  }
  // An explicit null is what takes a team out of its parent.
  if (parent === null) body["parent_team_id"] = null;
  return body;
}

async function patch(
  hands: Hands,
  key: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Written<unknown>> {
  const { client, org, world } = hands;
  const team = hands.teams.get(key);
  if (team === undefined) return unsent(githubErrors.teamGone(key));
  const written = await perform<TeamAnswer>({
    what: `change ${Object.keys(body).map(plainly).join(", ")} of the team ${key}`,
    send: () => client.write("PATCH /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug, ...body }),
    seen: async () => {
      // By its id, since its slug may be another one by now.
      const route = "GET /organizations/{org_id}/team/{team_id}";
      const found = (await client.read(route, { org_id: world.id, team_id: team.id })) as TeamAnswer;
      return hasAll(found.data, body) ? found : undefined;
    },
  });
  if (!written.ok || written.answer === undefined) return written;
  const { data } = written.answer;
  hands.teams.set(key, { id: data.id, slug: data.slug });
  const landed = data.parent?.id ?? null;
  const astray = "parent_team_id" in body && landed !== body["parent_team_id"];
  return astray ? unsent(githubErrors.notNested(key)) : written;
}

function hasAll(team: TeamAnswer["data"], body: Readonly<Record<string, unknown>>): boolean {
  const { parent, ...plain } = team as TeamAnswer["data"] & Readonly<Record<string, unknown>>;
  const now: Readonly<Record<string, unknown>> = { ...plain, parent_team_id: parent?.id ?? null };
  return Object.entries(body).every(([field, value]) => (now[field] ?? "") === (value ?? ""));
}

function plainly(field: string): string {
  return field.replace("_team_id", "").replace("_setting", "s");
}

/** Deletes a team; whatever was in it has gone or moved before. */
export async function deleteTeam(hands: Hands, key: string): Promise<Written<unknown>> {
  const { client, org } = hands;
  const team = hands.teams.get(key);
  if (team === undefined) return unsent(githubErrors.teamGone(key));
  const target = { org, team_slug: team.slug };
  return perform<unknown>({
    what: `delete the team ${key}`,
    send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}", target),
    seen: () => goneWhenMissing(client.read("GET /orgs/{org}/teams/{team_slug}", target)),
    done: [404],
  });
}
