import { info } from "@actions/core";

/** Writes text to the job's log. */
export function log(text: string): void {
  info(withoutRunnerCommands(text));
}

/**
 * Returns a text that looks the same and has no runner commands. A runner takes a line that begins with `::`, and `##[`
 * anywhere, for a command, and a roster's texts may have both.
 */
export function withoutRunnerCommands(text: string): string {
  return text.replace(/(^|[\r\n])([^\S\r\n]*):(?=:)/g, "$1$2:\u200B").replaceAll("##[", "##\u200B[");
}
