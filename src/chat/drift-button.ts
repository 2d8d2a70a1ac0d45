import { importJWK, jwtVerify } from "jose";
import type { SlackMessageId } from "./approval-button.ts";
import { publicKeysIn, relayIssuer } from "./relay-request.ts";

/** The `action_id`s of the buttons below a message about something that was changed by hand. */
export const undoDriftAction = "rollcall_drift_undo";
export const keepDriftAction = "rollcall_drift_keep";

/** Returns for whom a relay signs its buttons: for one repository, and never as a request. */
export function driftButtonAudience(repository: string): string {
  return `${repository}#button`;
}

/** What a button is held against. */
export interface DriftButtonVerification {
  /** The input `relay-key`. */
  readonly keys: string | undefined;
  /** `owner/name`. */
  readonly repository: string;
  /** The message that the button was pressed in. */
  readonly message: SlackMessageId | undefined;
}

/**
 * Reads the command that a button stands for; undefined unless the relay made the button for this very message. Whoever can
 * send messages as our app can't make one, nor move it below another text.
 */
export async function readDriftButton(
  value: string,
  { keys, repository, message }: DriftButtonVerification,
): Promise<string | undefined> {
  for (const key of publicKeysIn(keys ?? "") ?? []) {
    try {
      const options = {
        algorithms: ["EdDSA"],
        issuer: relayIssuer,
        audience: driftButtonAudience(repository),
        requiredClaims: ["text", "channel", "ts"],
      };
      const { payload } = await jwtVerify(value, await importJWK(key, "EdDSA"), options);
      const { text, channel, ts } = payload;
      const isHere = message !== undefined && channel === message.channel && ts === message.ts;
      return isHere && typeof text === "string" ? text : undefined;
    } catch {
      // Another key may have made it.
    }
  }
  return undefined;
}
