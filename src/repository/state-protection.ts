import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";
import { stateBranch } from "./state-branch.ts";

/**
 * How the state branch is protected:
 * - `protected`: active rules let nobody create or change it who may not pass them. `mayPass`: this token may.
 * - `open`: some rule is missing, so that others may write it. `lacks` are the missing rules' names.
 * - `unknown`: the rules can't be read.
 */
export type StateProtection =
  | { readonly is: "protected"; readonly mayPass: boolean }
  | { readonly is: "open"; readonly lacks: readonly string[] }
  | { readonly is: "unknown"; readonly reason: string };

/** The rules without which somebody else could write the branch, or replace it by another one. */
const neededRules = ["creation", "update"] as const;

/** The rules that the set-up creates: with the last one nobody else can make Rollcall forget. */
export const stateRules = [...neededRules, "deletion"] as const;

/**
 * Reads how the state branch is protected, whether it exists or not: the active rules of the repository and its
 * organisation, and whether this token may pass them.
 * https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch
 */
export async function readStateProtection(
  { octokit, owner, repo }: RosterRepository,
  needed: readonly string[] = neededRules,
): Promise<StateProtection> {
  try {
    const at = { owner, repo, branch: stateBranch, per_page: 100 };
    const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, at);
    const lacks = needed.filter((name) => !rules.some(({ type }) => type === name));
    if (lacks.length > 0) return { is: "open", lacks };
    const guarding = rules.filter(({ type }) => (stateRules as readonly string[]).includes(type));
    const ids = [...new Set(guarding.flatMap(({ ruleset_id }) => ruleset_id ?? []))];
    const passes = await Promise.all(
      ids.map(async (ruleset_id) => {
        const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
        const bypass: string | undefined = data.current_user_can_bypass;
        return bypass === "always" || bypass === "exempt";
      }),
    );
    return { is: "protected", mayPass: passes.length > 0 && passes.every(Boolean) };
  } catch (error) {
    return { is: "unknown", reason: requestErrorOf(error).message };
  }
}

/** Somebody who may pass the rules of the state branch: a kind of actor as GitHub calls it, and its id. */
export interface StatePasser {
  readonly type: string;
  readonly id: number | undefined;
}

/**
 * Returns who may pass the rules of the state branch. GitHub shows it to those who may change the rules; undefined for
 * everybody else.
 */
export async function readStatePassers({
  octokit,
  owner,
  repo,
}: RosterRepository): Promise<readonly StatePasser[] | undefined> {
  const at = { owner, repo, branch: stateBranch, per_page: 100 };
  const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, at);
  const guarding = rules.filter(({ type }) => (stateRules as readonly string[]).includes(type));
  const ids = [...new Set(guarding.flatMap(({ ruleset_id }) => ruleset_id ?? []))];
  const passers = new Map<string, StatePasser>();
  for (const ruleset_id of ids) {
    const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
    if (data.bypass_actors === undefined) return undefined;
    for (const { actor_type: type, actor_id } of data.bypass_actors)
      passers.set(`${type} ${actor_id ?? ""}`, { type, id: actor_id ?? undefined });
  }
  return [...passers.values()];
}
