import { createPublicKey, type KeyObject } from "node:crypto";
import { keepDriftAction, readDriftButton, undoDriftAction } from "../../chat/drift-button.ts";
import { readClick } from "../../chat/slack-payload.ts";
import { name, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { type ClickFollower, progressText, runLink } from "../forward/tell-progress.ts";
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
      const asked = toMrkdwn(say`${name(who)} asked ${wish}`);
      const run = runLink(url);
      const line =
        progress === "ended"
          ? `${asked}, and the run has answered them. ${run}`
          : `${asked}. ${progressText(progress, { url, ...(reason === undefined ? {} : { reason }) })}`;
      await store.note(id, (former) => withLine(former, line, { asked, run }));
      return true;
    },
  };
}

/** So many requests are named below a change. */
const mostLines = 5;

/** Returns a note in which the line of one request says how it is now. Those of other requests stay, the newest of them. */
function withLine(
  former: string | undefined,
  line: string,
  { asked, run }: { readonly asked: string; readonly run: string },
): string {
  const lines = former?.split("\n") ?? [];
  // What was told before there was a run has no link to one.
  const index = lines.findIndex(
    (each) =>
      (run !== "" && each.includes(run)) || (each.startsWith(`${asked}.`) && !each.includes("|See the run>")),
  );
  const all = index === -1 ? [...lines, line] : lines.with(index, line);
  return all.slice(-mostLines).join("\n");
}
