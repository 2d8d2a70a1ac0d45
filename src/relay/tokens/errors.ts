import { error, type Problem } from "../../core/finding.ts";

/** The relay's file can't be read. */
export function relayFileUnreadable(file: string): Problem {
  return error(
    "relay_config_unreadable",
    `${file} can't be read.`,
    "Correct ROLLCALL_RELAY_CONFIG, and let the relay's user read the file.",
  );
}

/** The relay's file has a mistake at a line. */
export function relayFileWrong(what: string): Problem {
  return error(
    "relay_config_wrong",
    `The relay's file is not as it should be: ${what}.`,
    "Correct it. docs/slack-installations.md shows every field.",
  );
}
