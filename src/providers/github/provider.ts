import { diff } from "../../core/diff.ts";
import { finding } from "../../core/finding.ts";
import { kindsByName } from "../../core/kind.ts";
import { comparisonOf, type Progress, type Reader, type Writer } from "../../core/provider.ts";
import type { State } from "../../core/state.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { applyGithub } from "./apply/apply.ts";
import { type GithubApplyContext, githubApplyContextOf } from "./apply/apply-context.ts";
import { createGithubClient, type GithubClient, type GithubOptions } from "./client.ts";
import {
  compareGithub,
  type GithubComparison,
  type MatchedComparison,
  teamsLosingRepositories,
  teamsWithMembershipChanges,
} from "./compare/compare.ts";
import { needsDirectAccess } from "./compare/direct-access.ts";
import { githubErrors } from "./errors.ts";
import { githubKinds } from "./kinds.ts";
import { lookUpGithub } from "./look-up.ts";
import { type GithubDesired, githubDesired, githubOrgId } from "./model/desired.ts";
import { githubListing } from "./model/listing.ts";
import { type BasePermission, readBasePermission } from "./read/base-permission.ts";
import { readDirectAccess } from "./read/direct-access.ts";
import { markIdpManagedTeams, readIdpManagedTeams } from "./read/idp-managed-teams.ts";
import { readOrganizationRoles, withOrganizationRoles } from "./read/organization-roles.ts";
import { readGithubState } from "./read/remote-state.ts";

/** How to reach GitHub, and whom to tell how far the reading is. */
export type GithubProviderOptions = GithubOptions & { readonly progress: Progress };

/** A comparison that can be applied, and what its apply has done so far. */
export interface GithubWritableComparison extends GithubComparison {
  readonly applyContext: GithubApplyContext | undefined;
}

/** Plans GitHub. Cannot write. */
export function githubReader(options: GithubProviderOptions): Reader<ResolvedRoster, GithubComparison> {
  return readerOf(createGithubClient(options), options.progress);
}

/** Plans GitHub and applies what was planned. Writes go one after the other, as GitHub asks. */
export function githubWriter(
  options: GithubProviderOptions,
): Writer<ResolvedRoster, GithubWritableComparison> {
  const client = createGithubClient(options);
  const reader = readerOf(client, options.progress);
  return {
    ...reader,
    concurrency: 1,
    async read(rosters) {
      const comparisons = await reader.read(rosters);
      return comparisons.map((comparison) => {
        const { matched } = comparison;
        return { ...comparison, applyContext: matched && githubApplyContextOf(client, matched, comparison) };
      });
    },
    async apply(batch, { applyContext }) {
      if (applyContext !== undefined) return applyGithub(applyContext, batch);
      return batch.map((change) => ({
        change,
        status: "skipped",
        because: "Another organisation was read.",
      }));
    },
  };
}

function readerOf(client: GithubClient, progress: Progress): Reader<ResolvedRoster, GithubComparison> {
  return {
    name: "github",
    kinds: githubKinds,
    cost: client.cost,
    async read(rosters) {
      const wanted = rosters.map(githubDesired);
      const [first] = wanted;
      if (first === undefined) return [];
      const ours = wanted.filter((desired) => isSameOrganization(desired, first));
      const compared = (await readAndCompare(client, ours, first.org, progress)).values();
      return wanted.map((desired) => {
        const next = isSameOrganization(desired, first) ? compared.next().value : undefined;
        return next ?? comparisonOfOtherOrganization(desired, first.org);
      });
    },
  };
}

/**
 * Reads the organisation and compares it with each roster:
 * 1. Reads the lists that need no roster, and direct access to repositories where some roster needs it.
 * 2. Matches people and teams, and looks up what the rosters need beside the lists.
 * 3. Compares.
 * 4. Asks which of the teams whose members would change follow an identity provider, and which of those that would lose
 *    repositories have them through a role of the organisation. Compares again if there is one.
 * 5. Reads the base permission where something would change, for what people gain and lose in effect.
 */
async function readAndCompare(
  client: GithubClient,
  wanted: readonly GithubDesired[],
  org: string,
  progress: Progress,
): Promise<readonly MatchedComparison[]> {
  const listed = await readGithubState(client, org, progress);
  // After the other lists: a token that GitHub refuses is refused once.
  const isNeeded = wanted.some(needsDirectAccess);
  const directAccess = isNeeded ? await readDirectAccess(client, org, progress) : undefined;
  const remote = await lookUpGithub(client, { ...listed, ...(directAccess && { directAccess }) }, wanted);
  const compared = wanted.map((desired) => compareGithub(remote, desired));
  const managed = await readIdpManagedTeams(client, remote.login, teamsWithMembershipChanges(compared));
  const roles = await readOrganizationRoles(client, remote.login, teamsLosingRepositories(compared));
  const marked = withOrganizationRoles(markIdpManagedTeams(remote, managed), roles);
  const isMarked = managed.size > 0 || roles.size > 0;
  const listing = { listed: githubListing(remote) };
  const final = (isMarked ? wanted.map((desired) => compareGithub(marked, desired)) : compared).map(
    (each): MatchedComparison => ({ ...each, ...listing }),
  );
  if (!final.some(hasChanges)) return final;
  const basePermission = await readBasePermission(client, remote.login);
  return basePermission === undefined ? final : final.map((each) => withBasePermission(each, basePermission));
}

function hasChanges(comparison: MatchedComparison): boolean {
  return diff("github", comparison, kindsByName(githubKinds)).length > 0;
}

/** Puts the base permission on both sides of the organisation, so that it counts and nothing changes it. */
function withBasePermission(comparison: MatchedComparison, base: BasePermission): MatchedComparison {
  const id = githubOrgId(comparison.matched.desired.org);
  const withBase = (state: State): State => {
    const org = state.get(id);
    if (org === undefined) return state;
    return new Map(state).set(id, { ...org, settings: { ...org.settings, base_permission: base } });
  };
  return { ...comparison, desired: withBase(comparison.desired), actual: withBase(comparison.actual) };
}

function isSameOrganization(one: GithubDesired, other: GithubDesired): boolean {
  return one.org.toLowerCase() === other.org.toLowerCase();
}

/** A pull request may move the roster to another organisation. The organisation of its base isn't read then. */
function comparisonOfOtherOrganization(desired: GithubDesired, read: string): GithubComparison {
  const { org } = desired;
  const findings = org === "" ? [] : [finding(githubErrors.otherOrg(org, read), { provider: "github" })];
  const sides = {
    desired: new Map(),
    actual: new Map(),
    unread: new Set<string>(),
    self: new Set<string>(),
    findings,
  };
  return { ...comparisonOf(desired, sides), matched: undefined };
}
