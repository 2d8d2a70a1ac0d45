import { nameOfResource } from "../../../core/kind.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { hierarchyErrors } from "../compare/hierarchy-errors.ts";
import { githubErrors } from "../errors.ts";
import { type GithubTeamSettings, githubTeam } from "../kinds.ts";
import type { GithubApplyContext, GithubTeamRef } from "./apply-context.ts";
import { removeCreator } from "./team-people.ts";
import { failBeforeSending, type GithubWriteResult, verifyGone, writeGithubOnce } from "./write.ts";

/** GitHub's answer to a write of a team. */
interface TeamAnswer {
  readonly data: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly parent?: { readonly id: number } | null;
    readonly members_count?: number;
  };
}

/** Creates an empty team below its parent. */
export async function createTeam(
  context: GithubApplyContext,
  key: string,
  settings: Partial<GithubTeamSettings>,
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const { name = key } = settings;
  // GitHub makes a team secret unless the request says otherwise.
  const body = requestFields(context, { privacy: "closed", ...settings });
  if (body === undefined)
    return failBeforeSending(hierarchyErrors.parentMissing(key, String(settings.parent)));
  const { parent_team_id: parent, ...rest } = body;
  const result = await writeGithubOnce<TeamAnswer>({
    what: `create the team ${key}`,
    send: () =>
      client.write("POST /orgs/{org}/teams", {
        org,
        ...rest,
        name,
        ...(typeof parent === "number" ? { parent_team_id: parent } : {}),
      }),
    verify: () => client.read("GET /orgs/{org}/teams/{team_slug}", { org, team_slug: teamSlug(name) }),
  });
  if (!result.ok || result.answer === undefined) return result;
  const { data } = result.answer;
  context.teams.set(key, { id: data.id, slug: data.slug });
  // A child team that an App creates is at the top until it is moved (https://github.com/integrations/terraform-provider-github/issues/1167).
  if (typeof parent === "number" && data.parent?.id !== parent) {
    const moved = await patchTeam(context, key, { parent_team_id: parent });
    if (!moved.ok) return moved;
  }
  if ((data.members_count ?? 0) === 0) return result;
  return removeCreator(context, key, { id: data.id, slug: data.slug });
}

/** Changes several settings of a team in one request. */
export async function configureTeam(
  context: GithubApplyContext,
  key: string,
  settings: Partial<GithubTeamSettings>,
): Promise<GithubWriteResult<unknown>> {
  const body = requestFields(context, settings);
  if (body === undefined)
    return failBeforeSending(hierarchyErrors.parentMissing(key, String(settings.parent)));
  return patchTeam(context, key, body);
}

type RequestFields = Readonly<Record<string, unknown>>;

/** Turns each setting into fields of GitHub's requests. A setting without an entry does not compile. */
type SettingWriters = {
  readonly [Name in keyof GithubTeamSettings]: (
    value: GithubTeamSettings[Name],
    teams: ReadonlyMap<string, GithubTeamRef>,
  ) => RequestFields | undefined;
};

/** In the order of a request's fields. */
const settingWriters: SettingWriters = {
  name: (name) => ({ name }),
  description: (description) => ({ description }),
  privacy: (privacy) => ({ privacy }),
  notifications: (isOn) => ({
    notification_setting: isOn ? "notifications_enabled" : "notifications_disabled",
  }),
  parent(key, teams) {
    // GitHub moves a team to the top only for an explicit null.
    if (key === null) return { parent_team_id: null };
    const parent = teams.get(key);
    return parent && { parent_team_id: parent.id };
  },
  // An archived team is deleted by a change of its own.
  archived: () => ({}),
};

const settingNames = Object.keys(settingWriters) as (keyof GithubTeamSettings)[];

/** Returns the settings as fields of GitHub's requests; undefined when the parent doesn't exist. */
function requestFields(
  { teams }: GithubApplyContext,
  settings: Partial<GithubTeamSettings>,
): RequestFields | undefined {
  const body: Record<string, unknown> = {};
  for (const name of settingNames) {
    const fields = fieldsOf(name, settings, teams);
    if (fields === undefined) return undefined;
    Object.assign(body, fields);
  }
  return body;
}

function fieldsOf<Name extends keyof GithubTeamSettings>(
  name: Name,
  settings: Partial<Pick<GithubTeamSettings, Name>>,
  teams: ReadonlyMap<string, GithubTeamRef>,
): RequestFields | undefined {
  const value: GithubTeamSettings[Name] | undefined = settings[name];
  return value === undefined ? {} : settingWriters[name](value, teams);
}

async function patchTeam(
  context: GithubApplyContext,
  key: string,
  body: RequestFields,
): Promise<GithubWriteResult<unknown>> {
  const { client, org, remote } = context;
  const team = context.teams.get(key);
  if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
  const result = await writeGithubOnce<TeamAnswer>({
    what: `change ${Object.keys(body).map(fieldInWords).join(", ")} of the team ${key}`,
    send: () => client.write("PATCH /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug, ...body }),
    verify: async () => {
      // By its id, since the write may have changed the slug.
      const route = "GET /organizations/{org_id}/team/{team_id}";
      const found = (await client.read(route, { org_id: remote.id, team_id: team.id })) as TeamAnswer;
      return hasAllFields(found.data, body) ? found : undefined;
    },
  });
  if (!result.ok || result.answer === undefined) return result;
  const { data } = result.answer;
  context.teams.set(key, { id: data.id, slug: data.slug });
  const parentId = data.parent?.id ?? null;
  const isMisplaced = "parent_team_id" in body && parentId !== body["parent_team_id"];
  return isMisplaced ? failBeforeSending(githubErrors.notNested(key)) : result;
}

function hasAllFields(team: TeamAnswer["data"], body: RequestFields): boolean {
  const { parent, ...plain } = team as TeamAnswer["data"] & Readonly<Record<string, unknown>>;
  const now: Readonly<Record<string, unknown>> = { ...plain, parent_team_id: parent?.id ?? null };
  return Object.entries(body).every(([field, value]) => (now[field] ?? "") === (value ?? ""));
}

function fieldInWords(field: string): string {
  return field.replace("_team_id", "").replace("_setting", "s");
}

/** Deletes a team. Its members and child teams were removed or moved before. */
export async function deleteTeam(
  context: GithubApplyContext,
  key: string,
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const team = context.teams.get(key);
  if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
  const target = { org, team_slug: team.slug };
  return writeGithubOnce<unknown>({
    what: `delete the team ${nameOfResource(githubTeam, key)}`,
    send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}", target),
    verify: () => verifyGone(client.read("GET /orgs/{org}/teams/{team_slug}", target)),
    alreadyDone: [404],
  });
}
