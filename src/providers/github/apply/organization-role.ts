import type { Change } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import { teamKeyOfPrincipal } from "../model/desired.ts";
import type { GithubOrganizationRole } from "../model/remote-state.ts";
import { readOrganizationRoles } from "../read/organization-roles.ts";
import { githubRoleErrors } from "../role-errors.ts";
import { type GithubApplyContext, githubLoginOf } from "./apply-context.ts";
import { failBeforeSending, type GithubWriteResult, writeGithubOnce } from "./write.ts";

/** Gives a role of the organisation, or takes it. Returns undefined for an action that Rollcall never takes. */
export async function applyToOrganizationRole(
  context: GithubApplyContext,
  change: Change,
): Promise<GithubWriteResult<unknown> | undefined> {
  if (change.action !== "grant" && change.action !== "revoke") return undefined;
  const role = context.remote.organizationRoles?.find(
    ({ name }) => name.toLowerCase() === change.key.toLowerCase(),
  );
  if (role?.id === undefined) return failBeforeSending(githubRoleErrors.unreadable(change.key, context.org));
  return writeRole(context, {
    role,
    id: role.id,
    principal: change.principal,
    isGiven: change.action === "grant",
  });
}

interface RoleWrite {
  readonly role: GithubOrganizationRole;
  readonly id: number;
  readonly principal: Principal;
  readonly isGiven: boolean;
}

const teamPath = "/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}";
const userPath = "/orgs/{org}/organization-roles/users/{username}/{role_id}";

async function writeRole(
  context: GithubApplyContext,
  { role, id, principal, isGiven }: RoleWrite,
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const who = nameInPrincipal(principal);
  const what = isGiven
    ? `give ${who} the organisation role ${role.name}`
    : `take the organisation role ${role.name} from ${who}`;
  const shared = { what, alreadyDone: isGiven ? [] : [404] };
  const isAsAsked = (holds: boolean) => (holds === isGiven ? {} : undefined);
  const key = teamKeyOfPrincipal(principal);
  if (key !== undefined) {
    const team = context.teams.get(key);
    if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
    const target = { org, team_slug: team.slug, role_id: id };
    return writeGithubOnce<unknown>({
      ...shared,
      send: () =>
        isGiven ? client.write(`PUT ${teamPath}`, target) : client.write(`DELETE ${teamPath}`, target),
      verify: async () => isAsAsked((await readRole(context, role))?.teams.has(team.id) ?? false),
    });
  }
  const username = githubLoginOf(context, principal);
  if (username === undefined) return failBeforeSending(githubErrors.accountGone(who));
  const target = { org, username, role_id: id };
  return writeGithubOnce<unknown>({
    ...shared,
    send: () =>
      isGiven ? client.write(`PUT ${userPath}`, target) : client.write(`DELETE ${userPath}`, target),
    verify: async () =>
      isAsAsked((await readRole(context, role))?.people.has(username.toLowerCase()) ?? false),
  });
}

async function readRole(
  { client, org }: GithubApplyContext,
  { name }: GithubOrganizationRole,
): Promise<GithubOrganizationRole | undefined> {
  const roles = await readOrganizationRoles(client, org, new Set([name.toLowerCase()]));
  return roles?.find((each) => each.name === name);
}
