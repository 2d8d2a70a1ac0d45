import type { KeyObject } from "node:crypto";
import { keepDriftAction, undoDriftAction } from "../../chat/drift-button.ts";
import { sealButton } from "../keys.ts";
import type { DriftNotice } from "../store/drift.ts";

/** A message as `chat.postMessage` takes it. */
export interface DriftMessage {
  readonly text: string;
  readonly blocks: readonly object[];
}

/** So many changes are shown in a message. Slack takes 50 blocks. */
export const mostShown = 15;

/** What buttons are sealed with; absent while the message has no place yet. */
export interface DriftSeal {
  readonly key: KeyObject;
  readonly repository: string;
}

/**
 * Returns the message that tells changes by hand, each with what became of it. Where the message is known, those that are open
 * have their buttons, which count below this message alone.
 */
export async function driftMessage(
  notices: readonly DriftNotice[],
  { key, repository }: DriftSeal,
): Promise<DriftMessage> {
  const shown = notices.slice(0, mostShown);
  const left = notices.length - shown.length;
  const blocks: object[] = [];
  for (const notice of shown) {
    const { line, note, message, isOpen } = notice;
    const text = [line, note ?? []].flat().join("\n");
    blocks.push({ type: "section", text: { type: "mrkdwn", text: text.slice(0, 2_900) } });
    if (message === undefined || !isOpen) continue;
    const buttons: object[] = [];
    for (const [label, action, wish] of [
      ...(notice.canUndo ? [["Undo", undoDriftAction, "undo"] as const] : []),
      ...(notice.canKeep ? [["Keep", keepDriftAction, "keep"] as const] : []),
    ]) {
      const value = await sealButton({ text: `drift ${wish} ${notice.id}`, ...message }, { key, repository });
      // Slack takes so many characters in a button's value.
      if (value.length > 2_000) continue;
      const shownLabel = { type: "plain_text", text: label };
      buttons.push({ type: "button", action_id: action, value, text: shownLabel });
    }
    if (buttons.length > 0) blocks.push({ type: "actions", elements: buttons });
  }
  if (left > 0)
    blocks.push({
      type: "context",
      elements: [{ type: "mrkdwn", text: `And ${left} more by hand. \`/rollcall plan\` shows all of them.` }],
    });
  return { text: shown[0]?.line ?? "", blocks };
}
