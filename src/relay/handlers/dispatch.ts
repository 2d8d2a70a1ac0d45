import { stepFailureOf } from "../forward/workflow-runs.ts";
import type { CallbackResult } from "./callback.ts";

/** Starts the workflows of a repository that wait for an event, and throws what GitHub says. */
export type DispatchEvent = (
  repository: string,
  event: { readonly event_type: string; readonly client_payload: Readonly<Record<string, unknown>> },
) => Promise<void>;

/** GitHub takes no more keys at the top, and no more characters in all. */
export const mostKeys = 10;
export const mostCharacters = 65_535;

/**
 * Returns what GitHub is given of what a handler is told: what tells it from other things at the top, and the rest in `event`, so
 * that there are never more than ten keys. Undefined where it is too long.
 */
export function clientPayload(
  id: string,
  {
    type,
    handler,
    event_id,
    team_id,
    channel_id,
    user_id,
    person,
    ...event
  }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const payload = { id, type, handler, event_id, team_id, channel_id, user_id, person, event };
  return JSON.stringify(payload).length > mostCharacters ? undefined : payload;
}

/** Starts the workflows of a repository, once. Never throws. */
export async function dispatchOnce(
  dispatch: DispatchEvent,
  repository: string,
  event: {
    readonly event_type: string;
    readonly client_payload: Readonly<Record<string, unknown>> | undefined;
  },
): Promise<CallbackResult> {
  const { event_type, client_payload } = event;
  if (client_payload === undefined)
    return { is: "refused", reason: `GitHub takes ${mostCharacters} characters, and this is more` };
  try {
    await dispatch(repository, { event_type, client_payload });
    return { is: "answered", body: "" };
  } catch (failure) {
    const failed = stepFailureOf(failure);
    const reason = `GitHub: ${failed.reason}`;
    if (failed.is === "refused") return { is: "refused", reason };
    return { is: "later", reason, ...(failed.after === undefined ? {} : { after: failed.after }) };
  }
}
