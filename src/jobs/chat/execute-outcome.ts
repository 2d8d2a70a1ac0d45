import type { RunRequest } from "../../app/request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import type { CommandOutcome } from "../../chat/commands/command.ts";
import { exitCode } from "../../core/result.ts";
import { userPrincipal } from "../../providers/shared/principals.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { type ChatContext, proposalContextOf, requestedRunOf, runRequestOf } from "./context.ts";
import { withLiveDifferences } from "./live-differences.ts";
import { isAllGone, offboardingReply } from "./offboarding-reply.ts";
import { propose } from "./proposal.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { rememberedRun } from "./remembered-run.ts";
import type { ChatRequest } from "./request.ts";
import type { Responder } from "./responder.ts";

/** Everything that executing an outcome needs. */
export interface ExecutionContext {
  readonly request: ChatRequest;
  readonly roster: LoadedRoster;
  readonly commandContext: CommandContext;
  readonly chatContext: ChatContext;
  readonly responder: Responder;
}

/** Executes the outcome of a request and answers it. Returns the exit code: 1 when something failed. */
export async function executeOutcome(
  outcome: CommandOutcome,
  { request, roster, commandContext, chatContext, responder }: ExecutionContext,
): Promise<0 | 1> {
  switch (outcome.is) {
    case "reply": {
      const { reply, differencesOf } = outcome;
      const withDifferences =
        differencesOf &&
        withLiveDifferences(reply, {
          team: differencesOf,
          roster: commandContext.roster.resolved,
          report: await run(runRequestOf("plan", roster, chatContext), chatContext.connections),
        });
      await responder.reply(withDifferences ?? reply);
      return 0;
    }
    case "run": {
      const command = outcome.run === "sync" ? "apply" : "plan";
      const report = await run(
        await rememberedRun(await requestedRunOf(command, { request, roster }, chatContext), chatContext),
        chatContext.connections,
      );
      await responder.sendReport(report);
      return command === "plan" ? 0 : exitCode(report.result);
    }
    case "change": {
      const { reply, isMerged, findings } = await propose(
        outcome.change,
        roster,
        proposalContextOf(request, commandContext, chatContext),
      );
      responder.findings.push(...findings);
      await responder.reply(reply);
      if (!isMerged) return 0;
      // The roster is read from the branch again, since the merge may have gone into another one.
      const merged = await readRosterAtHead(chatContext.rosters, chatContext.options.branch);
      const { offboards } = outcome.change;
      const counted = withoutCounting(offboards, runRequestOf("apply", merged, chatContext));
      const apply = await rememberedRun(counted, chatContext);
      const report = await run(apply, chatContext.connections);
      await responder.sendReport(report);
      const user = offboards === undefined ? undefined : merged.declared?.users.get(offboards);
      if (user === undefined) return exitCode(report.result);
      await responder.reply(offboardingReply(user, report));
      return isAllGone(user, report) ? exitCode(report.result) : 1;
    }
    default:
      return outcome satisfies never;
  }
}

/** Returns the request of a run that does not count what an offboarded user loses. */
function withoutCounting(user: string | undefined, request: RunRequest): RunRequest {
  if (user === undefined || request.allowRemovals === true) return request;
  return { ...request, allowRemovals: new Set([userPrincipal(user)]) };
}
