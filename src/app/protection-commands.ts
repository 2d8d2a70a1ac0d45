/** The check by which a pull request is allowed, where a repository has the roster of one organisation. */
export const requiredCheck = "rollcall/permissions";

/**
 * Returns the `gh` commands that create an environment which one branch alone may use, a line each.
 * https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy
 */
export function environmentCommands(
  repository: string,
  { environment, branch }: { readonly environment: string; readonly branch: string },
): string {
  const path = `repos/${repository}/environments/${environment}`;
  return [
    `gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
    `gh api -X POST ${path}/deployment-branch-policies -f name=${branch} -f type=branch`,
  ].join("\n");
}

/**
 * Returns the command that makes a repository's default branch take only what one App's check allows. `app` is the App's
 * id, or a word that stands for it.
 * https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
export function requiredCheckCommand(
  repository: string,
  { check = requiredCheck, app = "APP_ID" }: { readonly check?: string; readonly app?: string | number } = {},
): string {
  const ruleset = {
    name: "rollcall",
    target: "branch",
    enforcement: "active",
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
    rules: [
      { type: "deletion" },
      { type: "non_fast_forward" },
      {
        type: "required_status_checks",
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: [{ context: check, integration_id: "APP" }],
        },
      },
    ],
  };
  const json = JSON.stringify(ruleset).replace('"APP"', String(app));
  return `echo '${json}' | gh api -X POST repos/${repository}/rulesets --input -`;
}
