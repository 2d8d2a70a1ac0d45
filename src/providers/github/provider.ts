import type { Change } from "../../core/change.ts";
import { diff } from "../../core/diff.ts";
import { finding } from "../../core/finding.ts";
import { kindsByName } from "../../core/kind.ts";
import { comparisonOf, type Progress, type Reader, type Writer } from "../../core/provider.ts";
import type { State } from "../../core/state.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { applyGithub } from "./apply/apply.ts";
import {
  accountIdsIn,
  type GithubApplyContext,
  githubApplyContextOf,
  patternMeaningsIn,
  teamIdsIn,
} from "./apply/apply-context.ts";
import { createGithubClient, type GithubClient, type GithubOptions } from "./client.ts";
import { accessBesideRosterFindings } from "./compare/access-beside-roster.ts";
import {
  compareGithub,
  type GithubComparison,
  type MatchedComparison,
  teamsLosingRepositories,
  teamsWithMembershipChanges,
} from "./compare/compare.ts";
import type { GithubMatch } from "./compare/compare-context.ts";
import { needsDirectAccess } from "./compare/direct-access.ts";
import { idpGroupFindings, teamsNamingGroups } from "./compare/idp-groups.ts";
import { invitationLimitFindings } from "./compare/invitation-limits.ts";
import { liveAccessOf } from "./compare/live-access.ts";
import { memberPrivilegeFindings } from "./compare/member-privileges.ts";
import { githubPages, webAddressOf } from "./compare/pages.ts";
import { githubErrors } from "./errors.ts";
import { githubKinds } from "./kinds.ts";
import { lookUpGithub } from "./look-up.ts";
import { readPatternMeanings } from "./mean-patterns.ts";
import { type GithubDesired, githubDesired, githubOrgId } from "./model/desired.ts";
import { githubListing } from "./model/listing.ts";
import type { GithubOrganizationRole } from "./model/remote-state.ts";
import { type BasePermission, readOrganizationFacts } from "./read/base-permission.ts";
import { readDirectAccess } from "./read/direct-access.ts";
import { idpManagedTeams, markIdpManagedTeams, readIdpManagedTeams } from "./read/idp-managed-teams.ts";
import { readOrganizationRoles, readRolesOfTeams, withRolesOfTeams } from "./read/organization-roles.ts";
import { readGithubState } from "./read/remote-state.ts";
import { codeOwnersFindings } from "./warn-code-owners.ts";

/** How to reach GitHub, and whom to tell how far the reading is. */
export type GithubProviderOptions = GithubOptions & { readonly progress: Progress };

/** A comparison that can be applied, and what its apply has done so far. */
export interface GithubWritableComparison extends GithubComparison {
  readonly applyContext: GithubApplyContext | undefined;
}

/** Plans GitHub. Cannot write. */
export function githubReader(options: GithubProviderOptions): Reader<ResolvedRoster, GithubComparison> {
  return readerOf(createGithubClient(options), options);
}

/** Plans GitHub and applies what was planned. Writes go one after the other, as GitHub asks. */
export function githubWriter(
  options: GithubProviderOptions,
): Writer<ResolvedRoster, GithubWritableComparison> {
  const client = createGithubClient(options);
  const reader = readerOf(client, options);
  return {
    ...reader,
    concurrency: 1,
    async read(rosters, wanted) {
      const comparisons = await reader.read(rosters, wanted);
      return comparisons.map((comparison) => {
        const { matched } = comparison;
        if (matched === undefined) return { ...comparison, applyContext: undefined };
        const applyContext = githubApplyContextOf(client, matched, comparison);
        return {
          ...comparison,
          applyContext,
          ids: () =>
            new Map([
              ...teamIdsIn(applyContext),
              ...accountIdsIn(applyContext),
              ...patternMeaningsIn(applyContext),
            ]),
        };
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

function readerOf(
  client: GithubClient,
  { progress, apiUrl, clock }: GithubProviderOptions,
): Reader<ResolvedRoster, GithubComparison> {
  const web = webAddressOf(apiUrl);
  return {
    name: "github",
    title: "GitHub",
    kinds: githubKinds,
    cost: client.cost,
    async read(rosters, { wholeAccess = false } = {}) {
      const all = rosters.map(githubDesired);
      const [first] = all;
      if (first === undefined) return [];
      const wanted = all.filter((desired) => isSameOrganization(desired, first));
      const question = { wanted, org: first.org, wholeAccess, now: clock.now() };
      const compared = (await readAndCompare(client, question, progress)).values();
      return all.map((desired) => {
        const next = isSameOrganization(desired, first) ? compared.next().value : undefined;
        if (next === undefined) return comparisonOfOtherOrganization(desired, first.org);
        return { ...next, pageOf: githubPages(next.matched, web) };
      });
    },
  };
}

/** What is asked of one organisation. */
interface ReadQuestion {
  readonly wanted: readonly GithubDesired[];
  readonly org: string;
  readonly wholeAccess: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Reads the organisation and compares it with each roster:
 * 1. Reads, at once, the lists that need no roster, the roles of the organisation, what its members may do, and direct
 *    access to repositories where some roster needs it.
 * 2. Puts the repositories that exist in the place of patterns, matches people and teams, and looks up what the rosters need
 *    beside the lists.
 * 3. Compares, with the roles of the organisation where some roster declares them.
 * 4. Asks which of the teams whose members would change follow an identity provider. What a team has through a role of the
 *    organisation can't be taken: compares again if there is one.
 * 5. Tells what roles and base permission give, which lines of CODEOWNERS would lose their team, and who could not be invited.
 *    Where something would change, gives all that was read to the comparison, for what people gain and lose in effect.
 */
async function readAndCompare(
  client: GithubClient,
  { wanted: asked, org, wholeAccess, now }: ReadQuestion,
  progress: Progress,
): Promise<readonly MatchedComparison[]> {
  const isNeeded = wholeAccess || asked.some(needsDirectAccess);
  const named = organizationRolesIn(asked);
  // Not before GitHub has answered once: a token that it refuses is refused once.
  const answered = Promise.withResolvers<void>();
  const beside = answered.promise.then(() =>
    Promise.all([
      isNeeded ? readDirectAccess(client, org, progress) : undefined,
      readOrganizationRoles(client, org, named),
      readOrganizationFacts(client, org),
    ]),
  );
  // Where the lists can't be read either, that alone is told.
  beside.catch(() => undefined);
  const lists = await readGithubState(client, org, progress, answered.resolve);
  const [directAccess, roles, facts] = await beside;
  const known = { ...lists, ...(directAccess && { directAccess }) };
  const { remote: listedState, wanted } = await readPatternMeanings(client, known, {
    wanted: asked,
    progress,
  });
  const found = await lookUpGithub(client, listedState, wanted, { ...facts, roles });
  const remote = named.size === 0 || roles === undefined ? found : { ...found, organizationRoles: roles };
  const compared = wanted.map((desired) => compareGithub(remote, desired));
  const followers = new Set([
    ...teamsWithMembershipChanges(compared),
    ...compared.flatMap(teamsNamingGroups),
  ]);
  const idpGroups = await readIdpManagedTeams(client, remote.login, [...followers]);
  const managed = idpManagedTeams(idpGroups);
  const { privileges, limits } = facts;
  const { basePermission } = privileges;
  const losing = teamsLosingRepositories(compared);
  const rolesOfTeams = await readRolesOfTeams(client, remote.login, { losing, roles });
  const marked = withRolesOfTeams(markIdpManagedTeams(remote, managed), rolesOfTeams, roles);
  const isMarked = managed.size > 0 || rolesOfTeams.size > 0;
  const listed = githubListing(remote);
  const matched = isMarked ? wanted.map((desired) => compareGithub(marked, desired)) : compared;
  const ownerless = await codeOwnersFindings(client, matched, changesOf);
  const final = matched.map((each, index): MatchedComparison => {
    const beside = accessBesideRosterFindings(each.matched, { basePermission, roles });
    const others = [
      ...memberPrivilegeFindings(each.matched, privileges),
      ...(ownerless[index] ?? []),
      ...idpGroupFindings(each.matched, idpGroups),
      ...invitationLimitFindings(each, { limits, changes: changesOf(each), now }),
    ];
    return { ...each, listed, findings: [...each.findings, ...beside, ...others] };
  });
  if (!wholeAccess && !final.some((each) => changesOf(each).length > 0)) return final;
  return final.map((each) => {
    const live = liveAccessOf(roles === undefined ? each.matched : withRoles(each.matched, roles));
    const whole = { ...each, live };
    return basePermission === undefined ? whole : withBasePermission(whole, basePermission);
  });
}

/** Returns the lower-cased names of the roles of the organisation that rosters name, those before them among these. */
function organizationRolesIn(wanted: readonly GithubDesired[]): ReadonlySet<string> {
  const rosters = wanted.flatMap(({ roster }) => [roster, ...(roster.earlier ?? [])]);
  const names = rosters.flatMap(({ github }) => [...(github?.organizationRoles?.keys() ?? [])]);
  return new Set(names.map((name) => name.toLowerCase()));
}

function changesOf(comparison: MatchedComparison): readonly Change[] {
  return diff("github", comparison, kindsByName(githubKinds));
}

function withRoles(match: GithubMatch, organizationRoles: readonly GithubOrganizationRole[]): GithubMatch {
  return { ...match, remote: { ...match.remote, organizationRoles } };
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
