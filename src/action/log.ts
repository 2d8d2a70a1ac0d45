import { info } from "@actions/core";

/** Writes to the job's log. */
export function log(text: string): void {
  info(defused(text));
}

/**
 * The same text to a reader, and nothing that a runner obeys. It takes a line that begins with `::`, and `##[` anywhere,
 * for a command of the job, and a roster's texts, wrapped, can begin a line with anything.
 */
export function defused(text: string): string {
  return text.replace(/(^|[\r\n])(\s*):(?=:)/g, "$1$2:\u200B").replaceAll("##[", "##\u200B[");
}
