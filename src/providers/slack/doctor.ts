import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { SlackClient } from "./client.ts";
import { commandsScopeMissing, scopeToAdd, usergroupsUnavailable, workspaceMismatch } from "./errors.ts";
import type { SlackDesired } from "./model/desired.ts";
import { scopesNeeded } from "./model/scopes.ts";
import { isForWorkspace, missingScopes, readIdentity } from "./read/identity.ts";
import { isPaidPlanError } from "./read/listings.ts";

/**
 * Checks what a token lets Rollcall do in a roster's workspace. Only reads. Each needed scope is one check. With
 * `slashCommand`, the app must have one.
 */
export async function checkSlack(
  client: SlackClient,
  desired: SlackDesired,
  { slashCommand = false }: { readonly slashCommand?: boolean } = {},
): Promise<readonly DoctorCheck[]> {
  const accepted = "the token is accepted";
  try {
    const self = await readIdentity(client);
    const wanted = desired.roster.slack?.workspace;
    const ours = isForWorkspace(self, wanted);
    const scopes = scopesNeeded([desired], self);
    const needed = [...new Set([...scopes.read, ...scopes.write])].sort();
    const missing = new Set(missingScopes(self, needed));
    return [
      doctorCheck(accepted),
      doctorCheck(
        `the token is for the workspace ${wanted ?? self.domain}`,
        ours ? undefined : workspaceMismatch(wanted ?? "", self),
      ),
      ...needed.map((scope) =>
        doctorCheck(`the token has the scope ${scope}`, missing.has(scope) ? scopeToAdd(scope) : undefined),
      ),
      ...(slashCommand
        ? [
            doctorCheck(
              "the app has a slash command",
              missingScopes(self, ["commands"]).length > 0 ? commandsScopeMissing() : undefined,
            ),
          ]
        : []),
      ...(ours && needed.includes("usergroups:write") && !missing.has("usergroups:read")
        ? [doctorCheck("the workspace's plan has user groups", await usergroupsProblem(client))]
        : []),
    ];
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return error.findings.map((problem) => doctorCheck(accepted, problem));
  }
}

async function usergroupsProblem(client: SlackClient) {
  const answer = await client.read("usergroups.list", {});
  return answer.status === "error" && isPaidPlanError(answer.error) ? usergroupsUnavailable() : undefined;
}
