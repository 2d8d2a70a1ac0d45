import type { Change, Outcome } from "../../../core/change.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubOrg, githubOrganizationRole, githubTeam } from "../kinds.ts";
import type { GithubApplyContext } from "./apply-context.ts";
import { applyToOrganization } from "./organization.ts";
import { applyToOrganizationRole } from "./organization-role.ts";
import { applyToRepository } from "./repository.ts";
import { githubTeamWriter } from "./team.ts";
import type { GithubWriteResult } from "./write.ts";

/** Applies one resource's changes of one phase, one after the other. Returns one outcome per change, in their order. */
export async function applyGithub(
  context: GithubApplyContext,
  changes: readonly Change[],
): Promise<readonly Outcome[]> {
  const write = writerOf(context, changes);
  const outcomes: Outcome[] = [];
  for (const change of changes) outcomes.push(await applyOne(context, change, write));
  return outcomes;
}

type ChangeWriter = (change: Change) => Promise<GithubWriteResult<unknown> | undefined>;

function writerOf(context: GithubApplyContext, changes: readonly Change[]): ChangeWriter {
  switch (changes[0]?.kind) {
    case githubTeam.kind:
      return githubTeamWriter(context, changes);
    case githubOrg.kind:
      return (change) => applyToOrganization(context, change);
    case githubOrganizationRole.kind:
      return (change) => applyToOrganizationRole(context, change);
    default:
      return (change) => applyToRepository(context, change);
  }
}

/** Applies one change. A problem that ends the run fails this change, and the changes after it are skipped. */
async function applyOne(context: GithubApplyContext, change: Change, write: ChangeWriter): Promise<Outcome> {
  if (context.stopped) return { change, status: "skipped", because: context.stopped.message };
  try {
    const result = await write(change);
    if (result === undefined) return { change, status: "skipped", because: "Rollcall leaves this alone." };
    return result.ok ? { change, status: "applied" } : { change, status: "failed", error: result.error };
  } catch (error) {
    const problem = error instanceof RollcallError ? error.findings[0] : undefined;
    if (problem === undefined) throw error;
    context.stopped = { code: problem.code, message: problem.message, remedy: problem.remedy };
    return { change, status: "failed", error: context.stopped };
  }
}
