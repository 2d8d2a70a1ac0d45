import { error, type Problem } from "../../core/finding.ts";

/** The relay's file can't be read. */
export function relayFileUnreadable(file: string): Problem {
  return error(
    "relay_config_unreadable",
    `${file} can't be read.`,
    "Correct ROLLCALL_RELAY_CONFIG, and let the relay's user read the file.",
  );
}
