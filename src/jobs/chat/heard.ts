import type { CommandOutcome } from "../../chat/commands/command.ts";

/** Returns a line for the log: what was typed, without anybody's mailbox, and what it was understood to be. */
export function heardLine(typed: string, outcome: CommandOutcome): string {
  const shown = typed.replace(/[^\s@<>"':|]+(?=@[\w-]+\.)/g, "…").replace(/\s+/g, " ");
  return `Typed: ${shown === "" ? "nothing" : shown}. ${understood(outcome)}`;
}

function understood(outcome: CommandOutcome): string {
  switch (outcome.is) {
    case "reply":
      return outcome.reply.tone === "refusal" ? "Refused." : "Understood, and answered.";
    case "change":
      return `Understood: ${outcome.change.title}.`;
    case "run":
      return `Understood: ${outcome.run}.`;
    default:
      return `Understood: ${outcome.is}.`;
  }
}
