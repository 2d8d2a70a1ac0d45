import { z } from "zod";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import type { Problem } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { statusOf } from "./api-error.ts";
import { problemFrom } from "./api-errors.ts";
import type { GithubClient } from "./client.ts";
import { githubErrors } from "./errors.ts";
import type { GithubDesired } from "./model/desired.ts";
import type { GithubRepository } from "./model/remote-state.ts";
import { readRepositories } from "./read/lookups.ts";

/** Where a person grants what is missing. */
interface Desk {
  readonly org: string;
  /** `https://github.com`, or an Enterprise Server's address. */
  readonly server: string;
}

/**
 * Checks what a token lets Rollcall do in a roster's organisation. Changes nothing: what a token may write GitHub tells
 * only when asked to, so that it is asked to delete invitation 0, which never exists. Refusing that for want of
 * permission (403) and for want of the invitation (404) are different answers.
 */
export async function checkGithub(
  client: GithubClient,
  desired: GithubDesired,
  server: string,
): Promise<readonly DoctorCheck[]> {
  const { org, roster } = desired;
  const desk = { org, server };
  const entry = await enter(client, desk);
  if (entry.problem !== undefined) return [entry.check];
  const names = [...roster.repositories.keys()].sort();
  const repositories = await look(client, org, names);
  const checks = [entry.check];
  const scopes = missingScopes(entry.scopes, names.length > 0);
  if (scopes.length > 0)
    checks.push(doctorCheck("the token has the scopes that it takes", githubErrors.scopes(scopes, server)));
  const stranger = await isNoOwner(client, org);
  if (stranger !== undefined) {
    const needs = "the token belongs to an owner of the organisation";
    checks.push(doctorCheck(needs, stranger ? githubErrors.notOwner(desk) : undefined));
  }
  if (names.length > 0) {
    const all = names.length === 1 ? "the repository" : `all ${names.length} repositories`;
    checks.push(
      doctorCheck(`the token sees ${all} that the roster names`, unseen(repositories, names, desk)),
    );
  }
  // Nobody can give a stranger permissions: another token is needed.
  if (stranger) return checks;
  const live = names.find((name) => isLive(repositories.get(name.toLowerCase())));
  return [...checks, ...(await checkPermissions(client, desk, live))];
}

async function checkPermissions(
  client: GithubClient,
  desk: Desk,
  repo: string | undefined,
): Promise<readonly DoctorCheck[]> {
  const { org } = desk;
  const asked = [
    {
      needs: "the token may read members and teams",
      refused: await isRefused(client, "GET /orgs/{org}/teams", { org, per_page: 1 }),
      problem: githubErrors.permission("Members", "read", desk),
    },
    {
      needs: "the token may change members and teams",
      refused: await isRefused(client, "DELETE /orgs/{org}/invitations/{invitation_id}", {
        org,
        invitation_id: 0,
      }),
      problem: githubErrors.permission("Members", "read and write", desk),
    },
  ];
  if (repo !== undefined) {
    const route = "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}";
    asked.push({
      needs: "the token may change who has access to repositories",
      refused: await isRefused(client, route, { owner: org, repo, invitation_id: 0 }),
      problem: githubErrors.permission("Administration", "read and write", desk),
    });
  }
  return asked.map(({ needs, refused, problem }) => doctorCheck(needs, refused ? problem : undefined));
}

/** Whose door it is: the token is accepted, and the organisation is there for it. */
async function enter(
  client: GithubClient,
  { org, server }: Desk,
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
      statusOf(failure) === 404
        ? githubErrors.orgUnseen(org, server)
        : problemFrom(failure, `look at ${org}`);
    return { check: doctorCheck(needs, problem), problem };
  }
}

/** Undefined for an App's token, which is nobody's; an unreadable answer says nothing either. */
async function isNoOwner(client: GithubClient, org: string): Promise<boolean | undefined> {
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

/** Classic tokens say what they may do; other tokens don't, and are asked. */
function missingScopes(scopes: readonly string[] | undefined, repositories: boolean): string[] {
  if (scopes === undefined || scopes.length === 0) return [];
  return ["admin:org", ...(repositories ? ["repo"] : [])].filter((scope) => !scopes.includes(scope));
}

async function look(client: GithubClient, org: string, names: readonly string[]) {
  try {
    return await readRepositories(client, org, names);
  } catch (error) {
    if (error instanceof RollcallError) return new Map<string, GithubRepository | "missing">();
    throw error;
  }
}

function isLive(repository: GithubRepository | "missing" | undefined): boolean {
  return repository !== undefined && repository !== "missing" && !repository.archived;
}

function unseen(
  repositories: ReadonlyMap<string, GithubRepository | "missing">,
  names: readonly string[],
  desk: Desk,
): Problem | undefined {
  const missing = names.filter((name) => (repositories.get(name.toLowerCase()) ?? "missing") === "missing");
  return missing.length === 0 ? undefined : githubErrors.repositoriesUnseen(missing, desk);
}

/** True when GitHub refuses for want of permission; that something isn't there is no such refusal. */
async function isRefused(
  client: GithubClient,
  route: string,
  params: Readonly<Record<string, string | number>>,
): Promise<boolean> {
  try {
    await (route.startsWith("GET") ? client.read : client.write)(route, params);
    return false;
  } catch (failure) {
    return statusOf(failure) === 401 || statusOf(failure) === 403;
  }
}
