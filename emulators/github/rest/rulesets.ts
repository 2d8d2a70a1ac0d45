import { ApiError, notFound } from "../api-error.ts";
import { appIdOf } from "../apps.ts";
import type { Repo, Ruleset } from "../entities.ts";
import { page } from "../paging.ts";
import { type Actor, type Context, param, type Route, requireRepo } from "../route.ts";
import type { GithubWorld } from "../world.ts";

/** Rules of branches and the rulesets that they come from. */
export const rulesetRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/rules/branches/{branch}",
    permission: "metadata=read",
    handle: (context) => {
      const repo = requireRepo(context);
      // https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
      if (repo.private && context.world.org.plan === "free")
        throw new ApiError(
          403,
          "Upgrade to GitHub Pro or make this repository public to enable this feature.",
        );
      const branch = param(context, "branch");
      const rules = rulesetsOf(repo, branch).flatMap((ruleset) =>
        rulesOf(context, ruleset).map((rule) => ({
          ...rule,
          ruleset_source_type: "Repository",
          ruleset_source: `${repo.owner}/${repo.name}`,
          ruleset_id: ruleset.id,
        })),
      );
      return page(context, rules, (rule) => rule);
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
    permission: "metadata=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const ruleset = repo.rulesets.get(Number(param(context, "ruleset_id")));
      if (ruleset === undefined) throw notFound();
      return {
        status: 200,
        body: {
          id: ruleset.id,
          name: ruleset.branch,
          target: "branch",
          source_type: "Repository",
          source: `${repo.owner}/${repo.name}`,
          enforcement: "active",
          conditions: { ref_name: { include: [`refs/heads/${ruleset.branch}`], exclude: [] } },
          rules: rulesOf(context, ruleset),
          ...(context.actor.kind === "user"
            ? {
                bypass_actors: ruleset.bypass.map((login, index) => bypassActor(context.world, login, index)),
              }
            : {}),
          current_user_can_bypass: mayPass(ruleset, context.actor) ? "always" : "never",
        },
      };
    },
  },
];

function rulesOf({ world }: Pick<Context, "world">, { rules, checks }: Ruleset): Record<string, unknown>[] {
  const plain = rules.map((type) => ({ type }));
  if (checks === undefined) return plain;
  const required_status_checks = checks.map((each) => {
    if (typeof each === "string") return { context: each };
    const bot = world.user(`${each.app}[bot]`);
    if (bot === undefined) throw new Error(`no App is called ${each.app}`);
    return { context: each.context, integration_id: appIdOf(bot) };
  });
  const parameters = { strict_required_status_checks_policy: false, required_status_checks };
  return [...plain, { type: "required_status_checks", parameters }];
}

/** Throws unless the caller may do this to a branch: `creation`, `update` or `deletion`. */
export function requireRules(repo: Repo, ref: string, { rule, actor }: { rule: string; actor: Actor }): void {
  const broken = rulesetsOf(repo, ref.replace("refs/heads/", "")).find(
    (each) => each.rules.includes(rule) && !mayPass(each, actor),
  );
  if (broken === undefined) return;
  const verb = { creation: "create", update: "update", deletion: "delete" }[rule] ?? rule;
  throw new ApiError(422, `Repository rule violations found\n\nCannot ${verb} this protected ref.`);
}

/** Renders somebody who may pass. Only people who may change the ruleset see it. */
function bypassActor(world: GithubWorld, login: string, index: number): Record<string, unknown> {
  const bot = world.user(login);
  const actor_type = login.endsWith("[bot]") ? "Integration" : "RepositoryRole";
  return { actor_id: bot ? appIdOf(bot) : 700 + index, actor_type, bypass_mode: "always" };
}

function rulesetsOf(repo: Repo, branch: string): Ruleset[] {
  return [...repo.rulesets.values()].filter((each) => each.branch === branch);
}

function mayPass({ bypass }: Ruleset, { account }: Actor): boolean {
  return bypass.includes(account.login);
}
