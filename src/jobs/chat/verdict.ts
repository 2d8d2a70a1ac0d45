import type { DeclaredEffect } from "../../access/declared-effects.ts";
import type { Decision } from "../../permissions/check-permissions.ts";
import type { Word } from "../../permissions/word.ts";
import { type JudgeResult, judgePullRequest } from "../permissions/run.ts";
import type { ChatContext } from "./context.ts";

/** A pull request to judge, and what somebody said about the change that they were shown. */
export interface GivenVerdict {
  readonly number: number;
  readonly words: readonly Word[];
  /** The digest of that change. For another change nothing of this counts. */
  readonly digest: string;
  /** Lifts the verdict once. */
  readonly breakGlass?: { readonly by: string; readonly reason: string };
}

/** `changed`: the change has another digest. `unjudged`: there is no decision, for a reason. */
export type ChatJudgement =
  | {
      readonly is: "judged";
      readonly isAllowed: boolean;
      readonly decision: Decision;
      /** Who gains and who loses what by it, where that is known. */
      readonly effects: readonly DeclaredEffect[] | undefined;
      readonly head: string;
      /** When the change was first judged as it is now: ISO 8601, UTC. Undefined: it never was before. */
      readonly since: string | undefined;
    }
  | {
      readonly is: "changed";
      /** The decision on what it is now, and who gains and loses what by it. */
      readonly decision: Decision;
      readonly effects: readonly DeclaredEffect[] | undefined;
    }
  | { readonly is: "unjudged"; readonly reason: string };

/** Judges a pull request as it is, and publishes the verdict. */
export async function judgeAsItIs(number: number, context: ChatContext): Promise<ChatJudgement> {
  return judgementOf(await judgeIn(context, { number }));
}

/** Judges a pull request with what somebody said about it, and publishes the verdict. */
export async function judgeWithWords(
  { number, words, digest, breakGlass }: GivenVerdict,
  context: ChatContext,
): Promise<ChatJudgement> {
  const request = {
    number,
    given: { digest, words },
    ...(breakGlass === undefined ? {} : { lifting: { digest, ...breakGlass } }),
  };
  const judgement = judgementOf(await judgeIn(context, request));
  if (judgement.is !== "judged" || judgement.decision.digest === digest) return judgement;
  const { decision, effects } = judgement;
  return { is: "changed", decision, effects };
}

function judgeIn(
  { options, rosters, connections }: ChatContext,
  request: Omit<Parameters<typeof judgePullRequest>[0], "runUrl" | "name">,
): Promise<JudgeResult | undefined> {
  return judgePullRequest(
    { ...request, runUrl: options.links.run, name: options.name },
    rosters,
    connections,
  );
}

function judgementOf(result: JudgeResult | undefined): ChatJudgement {
  if (result === undefined)
    return { is: "unjudged", reason: "It is closed, or goes into another branch than the default one." };
  const { decision, effects, head, since, title, conclusion, findings } = result;
  const [problem] = findings.filter(({ severity }) => severity === "error");
  if (problem !== undefined) return { is: "unjudged", reason: `${problem.message} ${problem.remedy}` };
  if (decision === undefined || head === undefined || conclusion === "failure")
    return { is: "unjudged", reason: title };
  return { is: "judged", isAllowed: conclusion === "success", decision, effects, head, since };
}
