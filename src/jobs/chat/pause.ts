import { answer, refusal } from "../../chat/reply.ts";
import { clearPause, readPause, setPause } from "../../repository/pause.ts";
import { name, say } from "../../text/sentence.ts";
import { askedAt, secondsOf } from "./asked-at.ts";
import { isByRelayAlone, relayAloneReply } from "./by-relay-alone.ts";
import type { ExecutionContext, ExecutionResult } from "./execute-outcome.ts";

/** Stops all writing. Plans go on, and say so. */
export async function pauseWriting(
  reason: string,
  { request, commandContext, chatContext, responder }: ExecutionContext,
): Promise<ExecutionResult> {
  const { repository } = chatContext.connections;
  const by = commandContext.actor?.key ?? "";
  await setPause(repository, {
    by,
    since: new Date(askedAt(request, chatContext) * 1000).toISOString(),
    reason,
  });
  await responder.reply({
    tone: "change",
    blocks: [
      say`${name(by)} paused Rollcall: ${reason}`,
      say`From the next run on, nothing is written on any service, and plans go on. A run that is writing now comes to its end; cancel it in Actions to stop it. ${name("resume")} ends the pause.`,
    ],
  });
  return { exitCode: 0 };
}

/** Lets Rollcall write again. A request that waited, or whose job is run again, ends no pause that is newer. */
export async function resumeWriting(execution: ExecutionContext): Promise<ExecutionResult> {
  const { commandContext, chatContext, responder } = execution;
  const { repository } = chatContext.connections;
  if (isByRelayAlone(execution.request)) {
    await responder.reply(relayAloneReply());
    return { exitCode: 0 };
  }
  const pause = await readPause(repository);
  if (pause !== undefined && secondsOf(pause.since) > askedAt(execution.request, chatContext)) {
    await responder.reply(
      refusal(
        say`${name(pause.by)} paused Rollcall (${pause.reason}) after you asked to resume. If it should write all the same, say ${name("resume")} again.`,
      ),
    );
    return { exitCode: 0 };
  }
  await clearPause(repository);
  const by = commandContext.actor?.key ?? "";
  await responder.reply(
    pause === undefined
      ? answer(say`Rollcall isn't paused.`)
      : {
          tone: "change",
          blocks: [
            say`${name(by)} ended the pause of ${name(pause.by)} (${pause.reason}).`,
            say`The next run writes again. ${name("plan")} shows what it would do, and ${name("sync")} does it now.`,
          ],
        },
  );
  return { exitCode: 0 };
}
