import { type Check, check } from "../../core/checkup.ts";
import { RollcallError } from "../../errors.ts";
import type { SlackClient } from "./client.ts";
import type { SlackDesired } from "./desired.ts";
import { scopeToAdd, usergroupsUnavailable, workspaceMismatch } from "./errors.ts";
import { identify, isOf, lacking } from "./identity.ts";
import { isPlanProblem } from "./read.ts";
import { scopesFor } from "./scopes.ts";

/** Checks what a token lets Rollcall do in a roster's workspace, by reading alone. Every missing scope is a check. */
export async function checkSlack(client: SlackClient, desired: SlackDesired): Promise<readonly Check[]> {
  const accepted = "the token is accepted";
  try {
    const self = await identify(client);
    const wanted = desired.roster.slack?.workspace;
    const ours = isOf(self, wanted);
    const scopes = scopesFor([desired], self);
    const needed = [...new Set([...scopes.read, ...scopes.write])].sort();
    const missing = new Set(lacking(self, needed));
    return [
      check(accepted),
      check(
        `the token is for the workspace ${wanted ?? self.domain}`,
        ours ? undefined : workspaceMismatch(wanted ?? "", self),
      ),
      ...needed.map((scope) =>
        check(`the token has the scope ${scope}`, missing.has(scope) ? scopeToAdd(scope) : undefined),
      ),
      ...(ours && needed.includes("usergroups:write") && !missing.has("usergroups:read")
        ? [check("the workspace's plan has user groups", await usergroupsProblem(client))]
        : []),
    ];
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return error.findings.map((problem) => check(accepted, problem));
  }
}

async function usergroupsProblem(client: SlackClient) {
  const answer = await client.read("usergroups.list", {});
  return answer.is === "refused" && isPlanProblem(answer.error) ? usergroupsUnavailable() : undefined;
}
