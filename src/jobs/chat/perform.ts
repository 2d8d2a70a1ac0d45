import type { Outcome } from "../../chat/commands/command.ts";
import type { Context } from "../../chat/context.ts";
import { exitCode } from "../../core/result.ts";
import { run } from "../../run.ts";
import type { Answering } from "./answer.ts";
import { propose } from "./change.ts";
import { deskFor, type Room, runAsked, runOf } from "./context.ts";
import { withDifferences } from "./live-differences.ts";
import type { Call } from "./request.ts";
import { type Book, bookOf } from "./roster-at.ts";

/** What a call was understood in. */
export interface Scene {
  readonly call: Call;
  readonly book: Book;
  readonly context: Context;
  readonly room: Room;
  readonly answer: Answering;
}

/** Does what a call comes to, and answers it; the exit code says whether something failed. */
export async function perform(
  outcome: Outcome,
  { call, book, context, room, answer }: Scene,
): Promise<0 | 1> {
  switch (outcome.is) {
    case "reply": {
      const { reply, look } = outcome;
      const seen =
        look && withDifferences(reply, look, await run(runOf("plan", book, room), room.connections));
      await answer.say(seen ?? reply);
      return 0;
    }
    case "run": {
      const command = outcome.run === "sync" ? "apply" : "plan";
      const report = await run(await runAsked(command, { call, book }, room), room.connections);
      await answer.show(report);
      return command === "plan" ? 0 : exitCode(report.result);
    }
    case "change": {
      const { reply, isMerged, findings } = await propose(outcome.change, book, deskFor(call, context, room));
      answer.findings.push(...findings);
      await answer.say(reply);
      if (!isMerged) return 0;
      // What is in force stands on the branch: a merge could have been turned into another one.
      const merged = await bookOf(room.shelf, room.request.branch);
      const report = await run(runOf("apply", merged, room), room.connections);
      await answer.show(report);
      return exitCode(report.result);
    }
    default:
      return outcome satisfies never;
  }
}
