import { createPublicKey, type KeyObject } from "node:crypto";
import { keepDriftAction, readDriftButton, undoDriftAction } from "../../chat/drift-button.ts";
import { readClick } from "../../chat/slack-payload.ts";
import { name, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { type ClickFollower, progressText } from "../forward/tell-progress.ts";
import type { DriftStore } from "../store/drift.ts";

/** What following clicks takes. */
export interface DriftFollowerOptions {
  readonly store: Pick<DriftStore, "note">;
  readonly key: KeyObject;
  /** The roster's repository, `owner/name`. */
  readonly repository: string;
}

const wishes: Readonly<Record<string, string>> = {
  [undoDriftAction]: "to put it back",
  [keepDriftAction]: "to keep it",
};

/** Returns what writes into a message about drift what becomes of a click on its buttons, for all who see the message. */
export function driftFollower({ store, key, repository }: DriftFollowerOptions): ClickFollower {
  const keys = JSON.stringify(createPublicKey(key).export({ format: "jwk" }));
  return {
    async tell({ payload }, progress, url, reason) {
      const read = readClick(payload, { signedAt: 0, vouchedBy: "relay" });
      const wish = "click" in read ? wishes[read.click.action] : undefined;
      if (!("click" in read) || wish === undefined) return false;
      const { value, message, userId } = read.click;
      const text = await readDriftButton(value, { keys, repository, message });
      const [, id] = /^drift \w+ (.+)$/.exec(text ?? "") ?? [];
      if (id === undefined) return false;
      const { user } = payload as { readonly user?: { readonly username?: unknown } | null };
      const who = typeof user?.username === "string" ? user.username : userId;
      const asked = toMrkdwn(say`${name(who)} asked ${wish}.`);
      await store.note(
        id,
        `${asked} ${progressText(progress, { url, ...(reason === undefined ? {} : { reason }) })}`,
      );
      return true;
    },
  };
}
