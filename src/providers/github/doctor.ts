import { z } from "zod";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import type { Problem } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { githubProblemOf, githubRefusalOf, githubStatusOf } from "./api-errors.ts";
import type { GithubClient } from "./client.ts";
import { githubErrors } from "./errors.ts";
import type { GithubDesired } from "./model/desired.ts";
import type { GithubRepository } from "./model/remote-state.ts";
import { readRepositories } from "./read/lookups.ts";

/** The organisation and the server, for links to the pages where a permission is granted. */
interface DoctorTarget {
  readonly org: string;
  /** `https://github.com`, or an Enterprise Server's address. */
  readonly server: string;
}

/**
 * Checks what a token lets Rollcall do in a roster's organisation. Changes nothing. GitHub says what a token may write
 * only when it is asked to write, so it is asked to delete invitation 0, which never exists: without the permission it
 * answers 403, else 404.
 */
export async function checkGithub(
  client: GithubClient,
  desired: GithubDesired,
  server: string,
): Promise<readonly DoctorCheck[]> {
  const { org, roster } = desired;
  const target = { org, server };
  const entry = await checkOrganizationAccess(client, target);
  if (entry.problem !== undefined) return [entry.check];
  const names = [...roster.repositories.keys()].sort();
  const repositories = await lookUpRepositories(client, org, names);
  const checks = [entry.check];
  const scopes = missingScopes(entry.scopes, names.length > 0);
  if (scopes.length > 0)
    checks.push(doctorCheck("the token has the scopes that it takes", githubErrors.scopes(scopes, server)));
  const notOwner = await isNotOwner(client, org);
  if (notOwner !== undefined) {
    const needs = "the token belongs to an owner of the organisation";
    checks.push(doctorCheck(needs, notOwner ? githubErrors.notOwner(target) : undefined));
  }
  if (names.length > 0) {
    const all = names.length === 1 ? "the repository" : `all ${names.length} repositories`;
    checks.push(
      doctorCheck(
        `the token sees ${all} that the roster names`,
        unseenRepositories(repositories, names, target),
      ),
    );
  }
  // A person who is no owner can't get the permissions: another token is needed.
  if (notOwner) return checks;
  const live = names.find((name) => isWritableRepository(repositories.get(name.toLowerCase())));
  return [...checks, ...(await checkPermissions(client, target, live))];
}

async function checkPermissions(
  client: GithubClient,
  target: DoctorTarget,
  repo: string | undefined,
): Promise<readonly DoctorCheck[]> {
  const { org } = target;
  const asked = [
    {
      needs: "the token may read members and teams",
      refused: await isRefused(client, "GET /orgs/{org}/teams", { org, per_page: 1 }),
      problem: githubErrors.permission("Members", "read", target),
    },
    {
      needs: "the token may change members and teams",
      refused: await isRefused(client, "DELETE /orgs/{org}/invitations/{invitation_id}", {
        org,
        invitation_id: 0,
      }),
      problem: githubErrors.permission("Members", "read and write", target),
    },
  ];
  if (repo !== undefined) {
    const route = "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}";
    asked.push({
      needs: "the token may change who has access to repositories",
      refused: await isRefused(client, route, { owner: org, repo, invitation_id: 0 }),
      problem: githubErrors.permission("Administration", "read and write", target),
    });
  }
  const rolesRefused = await isRefused(client, "GET /orgs/{org}/custom-repository-roles", { org });
  const roles = doctorCheck(
    "the token may read custom roles, where the organisation has some",
    rolesRefused ? githubErrors.customRolesRefused(target) : undefined,
  );
  return [
    ...asked.map(({ needs, refused, problem }) => doctorCheck(needs, refused ? problem : undefined)),
    ...(repo === undefined ? [] : [roles]),
  ];
}

/** Checks that the token is accepted and sees the organisation. Returns the scopes of a classic token. */
async function checkOrganizationAccess(
  client: GithubClient,
  { org, server }: DoctorTarget,
): Promise<{ readonly check: DoctorCheck; readonly problem?: Problem; readonly scopes?: readonly string[] }> {
  const needs = `the token is accepted, and sees the organisation ${org}`;
  try {
    const { headers } = await client.read("GET /orgs/{org}", { org });
    const scopes = headers["x-oauth-scopes"];
    return {
      check: doctorCheck(needs),
      ...(typeof scopes === "string" ? { scopes: scopes.split(/[,\s]+/).filter(Boolean) } : {}),
    };
  } catch (failure) {
    const problem =
      githubStatusOf(failure) === 404
        ? githubErrors.orgUnseen(org, server)
        : githubProblemOf(failure, `look at ${org}`);
    return { check: doctorCheck(needs, problem), problem };
  }
}

/** True for the token of a person who is no owner; undefined for an App's token or an unreadable answer. */
async function isNotOwner(client: GithubClient, org: string): Promise<boolean | undefined> {
  const { data } = await client.query(ownerQuery, { org }).catch(() => ({ data: null }));
  const answer = ownerAnswer.safeParse(data);
  if (!answer.success || answer.data.viewer.login.endsWith("[bot]")) return undefined;
  return !answer.data.organization.viewerCanAdminister;
}

const ownerQuery =
  "query Owner($org: String!) { viewer { login } organization(login: $org) { viewerCanAdminister } }";

const ownerAnswer = z.object({
  viewer: z.object({ login: z.string() }),
  organization: z.object({ viewerCanAdminister: z.boolean() }),
});

/** Returns the scopes that a classic token lacks. Other tokens have no scopes. */
function missingScopes(scopes: readonly string[] | undefined, repositories: boolean): string[] {
  if (scopes === undefined || scopes.length === 0) return [];
  return ["admin:org", ...(repositories ? ["repo"] : [])].filter((scope) => !scopes.includes(scope));
}

async function lookUpRepositories(client: GithubClient, org: string, names: readonly string[]) {
  try {
    return await readRepositories(client, org, names);
  } catch (error) {
    if (error instanceof RollcallError) return new Map<string, GithubRepository | "missing">();
    throw error;
  }
}

function isWritableRepository(repository: GithubRepository | "missing" | undefined): boolean {
  return repository !== undefined && repository !== "missing" && !repository.archived;
}

function unseenRepositories(
  repositories: ReadonlyMap<string, GithubRepository | "missing">,
  names: readonly string[],
  target: DoctorTarget,
): Problem | undefined {
  const missing = names.filter((name) => (repositories.get(name.toLowerCase()) ?? "missing") === "missing");
  return missing.length === 0 ? undefined : githubErrors.repositoriesUnseen(missing, target);
}

/** True when GitHub answers 401 or 403: the token lacks the permission. */
async function isRefused(
  client: GithubClient,
  route: string,
  params: Readonly<Record<string, string | number>>,
): Promise<boolean> {
  try {
    await (route.startsWith("GET") ? client.read : client.write)(route, params);
    return false;
  } catch (failure) {
    const status = githubRefusalOf(failure);
    return status === 401 || status === 403;
  }
}
