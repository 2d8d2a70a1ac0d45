import type { Failure } from "../../../core/change.ts";
import type { WriteAttempt } from "../../shared/write-once.ts";
import { type GroupsApiError, groupsApiErrorOf } from "../api-errors.ts";
import type { GroupsBackoff } from "../backoff.ts";
import { failureOf, groupChangeErrors } from "../change-errors.ts";
import { fatalGroupsProblem } from "../read/remote-state.ts";

/** A failure, and what it ends beside its change. */
export interface GroupWriteFailure {
  readonly failure: Failure;
  readonly stops?: "group" | "run";
}

/** What is known of a write of this provider after its request. */
export type GroupAttempt<Answer> = WriteAttempt<Answer, GroupWriteFailure>;

/** Sends one request. What an error means for it is `meaning`'s to say first; what is left is the same for all of them. */
export async function attempt<Answer>(
  request: () => Promise<Answer>,
  on: {
    readonly who: string;
    readonly number: number;
    readonly backoff: GroupsBackoff;
    meaning?(apiError: GroupsApiError): Promise<GroupAttempt<Answer> | undefined>;
  },
): Promise<GroupAttempt<Answer>> {
  const { who, number, backoff } = on;
  try {
    return { status: "done", answer: await request() };
  } catch (error) {
    const apiError = groupsApiErrorOf(error);
    const known = await on.meaning?.(apiError);
    if (known !== undefined) return known;
    const reason = groupWriteFailureOf(apiError, who);
    switch (apiError.kind) {
      case "rate":
        return { status: "refused", reason, sendAgain: await backoff.wait(number, apiError) };
      case "lost":
        return { status: "unclear", reason, sendAgain: await backoff.wait(number, apiError) };
      default:
        return { status: "refused", reason, sendAgain: false };
    }
  }
}

/** Returns why a change failed, and what else that ends. */
export function groupWriteFailureOf(apiError: GroupsApiError, who: string): GroupWriteFailure {
  const problem = fatalGroupsProblem(apiError);
  if (problem !== undefined) return { failure: failureOf(problem), stops: "run" };
  switch (apiError.kind) {
    case "rate":
      return { failure: groupChangeErrors.rate(apiError), stops: "run" };
    case "forbidden":
      return { failure: groupChangeErrors.forbidden(apiError), stops: "group" };
    case "lost":
      return { failure: groupChangeErrors.unanswered(who, apiError) };
    case "cycle":
      return { failure: groupChangeErrors.cycle(who, apiError) };
    case "no-member":
      return { failure: groupChangeErrors.noAccount(who) };
    case "no-group":
      return { failure: groupChangeErrors.noGroup(apiError), stops: "group" };
    default:
      return { failure: groupChangeErrors.other(who, apiError) };
  }
}
