import { stateBranch } from "../repository/state-branch.ts";
import { stateRules } from "../repository/state-protection.ts";

/**
 * Returns the `gh` command that creates the ruleset by which only one App may write the state branch. `app` is the
 * App's id, or a word that stands for it.
 * https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
export function stateRuleCommand(repository: string, app = "APP_ID"): string {
  return [
    `gh api -X POST repos/${repository}/rulesets`,
    `-f name=${stateBranch.replace("/", "-")} -f target=branch -f enforcement=active`,
    `-f 'conditions[ref_name][include][]=refs/heads/${stateBranch}' -f 'conditions[ref_name][exclude][]'`,
    ...stateRules.map((rule) => `-f 'rules[][type]=${rule}'`),
    `-F 'bypass_actors[][actor_id]=${app}' -f 'bypass_actors[][actor_type]=Integration' -f 'bypass_actors[][bypass_mode]=always'`,
  ].join(" ");
}

/** Returns the step that sets the memory up, for a person. */
export function stateRuleStep(repository: string): string {
  return `So that what is taken out of the file is taken back, let only the applying App write the branch ${stateBranch}, with its App ID (a number on its page) in place of APP_ID:\n${stateRuleCommand(repository)}`;
}
