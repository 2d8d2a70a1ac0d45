import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { DeclaredEffect } from "../access/declared-effects.ts";
import { name, say } from "../text/sentence.ts";
import type { ButtonSeal } from "./approval-button.ts";
import type { ChangeDraft } from "./draft.ts";
import { effectSentences, lossesText } from "./effect-sentences.ts";
import { answer, type Reply } from "./reply.ts";

/** The `action_id` of the button that confirms a command. */
export const confirmAction = "rollcall_confirm";

/** A command that somebody confirms, and the digest of the losses that they were shown. */
export interface ConfirmedCommand {
  readonly text: string;
  readonly losses: string;
}

/** What somebody has confirmed: whatever the command takes (`all`), or the losses of a digest. */
export type Confirmation = "all" | { readonly losses: string };

/** Slack takes so many characters in a button's value. */
const longestValue = 2_000;

/** Returns a digest of what people lose by a change; undefined when nobody loses anything. */
export function lossesDigest(effects: readonly DeclaredEffect[]): string | undefined {
  const text = lossesText(effects);
  return text === "" ? undefined : createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** True of a change that takes something from somebody, unless just that was confirmed. */
export function mustBeConfirmed(
  { effects }: Pick<ChangeDraft, "effects">,
  confirmation: Confirmation | undefined,
): boolean {
  const losses = lossesDigest(effects);
  if (losses === undefined || confirmation === "all") return false;
  return confirmation?.losses !== losses;
}

/**
 * Returns the question whether a change that takes something is meant: who loses what, and how to say yes. With a seal, it
 * has a button that says it.
 */
export function confirmationQuestion(
  { change, effects }: Pick<ChangeDraft, "change" | "effects">,
  { text, seal }: { readonly text: string; readonly seal: ButtonSeal | undefined },
): Reply {
  const value = seal && confirmValue({ text, losses: lossesDigest(effects) ?? "" }, seal);
  const how =
    value === undefined
      ? say`Nothing is done yet. If you mean it, send the same with ${name("--yes")}.`
      : say`Nothing is done yet. If you mean it, press the button, or send the same with ${name("--yes")}.`;
  return {
    ...answer(
      say`${change.title}: this takes access away.`,
      { list: effectSentences(effects) },
      ...(change.notes ?? []),
      how,
    ),
    ...(value === undefined ? {} : { button: { action: confirmAction, label: "Yes, do it", value } }),
  };
}

function confirmValue(command: ConfirmedCommand, seal: ButtonSeal): string | undefined {
  const value = JSON.stringify({ t: command.text, l: command.losses, s: sealOf(command, seal) });
  return value.length > longestValue ? undefined : value;
}

/** Reads the value of a button that confirms a command; undefined when it isn't one of ours, or is for somebody else. */
export function parseConfirmValue(value: string, seal: ButtonSeal): ConfirmedCommand | undefined {
  try {
    const { t, l, s } = JSON.parse(value) as Readonly<Record<string, unknown>>;
    if (typeof t !== "string" || typeof l !== "string" || typeof s !== "string") return undefined;
    const [given, expected] = [Buffer.from(s), Buffer.from(sealOf({ text: t, losses: l }, seal))];
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    return isOurs ? { text: t, losses: l } : undefined;
  } catch {
    return undefined;
  }
}

function sealOf({ text, losses }: ConfirmedCommand, { secret, slackId }: ButtonSeal): string {
  const sealed = JSON.stringify(["rollcall confirmation", slackId, text, losses]);
  return createHmac("sha256", secret).update(sealed).digest("hex").slice(0, 32);
}
