import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** A check that a branch requires. */
export interface RequiredCheck {
  readonly name: string;
  /** The id of the App whose check it must be; undefined when anybody's counts, a plain commit status among them. */
  readonly app: number | undefined;
  /** The ruleset that requires it; undefined for the branch's own protection. */
  readonly ruleset: number | undefined;
}

/** What a branch requires, and what of it could not be read. */
export interface BranchRules {
  readonly checks: readonly RequiredCheck[];
  readonly needsCodeOwners: boolean;
  /** True where a rule has pull requests wait in a merge queue. */
  readonly hasMergeQueue: boolean;
  /** False when administrators of the repository may pass the branch's own protection. */
  readonly holdsForAdmins: boolean;
  /** Why rulesets, or the branch's own protection, could not be read. */
  readonly unread: readonly string[];
}

/** Reads what a branch requires, by rulesets of the repository, its organisation and enterprise, and by its protection. */
export async function readBranchRules(repository: RosterRepository, branch: string): Promise<BranchRules> {
  const [rulesets, protection] = await Promise.all([
    attempt("Its rulesets", () => rulesOf(repository, branch)),
    attempt("Its classic protection", () => protectionOf(repository, branch)),
  ]);
  const found = [rulesets, protection].flatMap((each) => ("rules" in each ? [each.rules] : []));
  return {
    checks: found.flatMap(({ checks }) => checks),
    needsCodeOwners: found.some(({ needsCodeOwners }) => needsCodeOwners),
    hasMergeQueue: found.some(({ hasMergeQueue }) => hasMergeQueue),
    holdsForAdmins: found.every(({ holdsForAdmins }) => holdsForAdmins),
    unread: [rulesets, protection].flatMap((each) => ("unread" in each ? [each.unread] : [])),
  };
}

type Rules = Omit<BranchRules, "unread">;

async function attempt(
  what: string,
  read: () => Promise<Rules>,
): Promise<{ readonly rules: Rules } | { readonly unread: string }> {
  try {
    return { rules: await read() };
  } catch (error) {
    return { unread: `${what} could not be read: ${requestErrorOf(error).message}` };
  }
}

/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
async function rulesOf({ octokit, owner, repo }: RosterRepository, branch: string): Promise<Rules> {
  const at = { owner, repo, branch, per_page: 100 };
  const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, at);
  return {
    checks: rules.flatMap((rule) =>
      rule.type === "required_status_checks"
        ? (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id }) => ({
            name: context,
            app: pinnedApp(integration_id),
            ruleset: rule.ruleset_id,
          }))
        : [],
    ),
    needsCodeOwners: rules.some(
      (rule) => rule.type === "pull_request" && rule.parameters?.require_code_owner_review === true,
    ),
    hasMergeQueue: rules.some(({ type }) => type === "merge_queue"),
    holdsForAdmins: true,
  };
}

/** https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection */
async function protectionOf({ octokit, owner, repo }: RosterRepository, branch: string): Promise<Rules> {
  try {
    const { data } = await octokit.rest.repos.getBranchProtection({ owner, repo, branch });
    return {
      checks: (data.required_status_checks?.checks ?? []).map(({ context, app_id }) => ({
        name: context,
        app: pinnedApp(app_id),
        ruleset: undefined,
      })),
      needsCodeOwners: data.required_pull_request_reviews?.require_code_owner_reviews === true,
      hasMergeQueue: false,
      holdsForAdmins: data.enforce_admins?.enabled === true,
    };
  } catch (error) {
    const { status, message } = requestErrorOf(error);
    if (status === 404 && message.includes("Branch not protected"))
      return { checks: [], needsCodeOwners: false, hasMergeQueue: false, holdsForAdmins: true };
    throw error;
  }
}

/** `-1` means any App, as the absence of an id does. */
function pinnedApp(id: number | null | undefined): number | undefined {
  return id === null || id === undefined || id < 0 ? undefined : id;
}

/** Somebody who may pass a ruleset: a kind of actor as GitHub calls it, its id, and how. */
export interface BypassActor {
  readonly type: string;
  readonly id: number | undefined;
  readonly mode: string;
}

/** Who may pass a ruleset. GitHub shows the list to those who may change it, and to others only whether they may pass. */
export type Bypass =
  | { readonly actors: readonly BypassActor[] }
  | { readonly mayPass: boolean }
  | { readonly unread: string };

/** Reads who may pass a ruleset. */
export async function readBypass(
  { octokit, owner, repo }: RosterRepository,
  ruleset_id: number,
): Promise<Bypass> {
  try {
    const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
    if (data.bypass_actors === undefined) {
      const passes: string | undefined = data.current_user_can_bypass;
      if (passes === undefined) return { unread: "GitHub doesn't show who may pass it." };
      return { mayPass: passes !== "never" };
    }
    return {
      actors: data.bypass_actors.map(({ actor_type: type, actor_id, bypass_mode: mode = "always" }) => ({
        type,
        id: actor_id ?? undefined,
        mode,
      })),
    };
  } catch (error) {
    return { unread: requestErrorOf(error).message };
  }
}
