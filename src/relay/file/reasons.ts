import type { TextFaults } from "../../roster/format/names.ts";

/** Why values of the relay's file are refused, beside the reasons that rosters have. Sections add their own to it. */
export const commonReasons: TextFaults = {
  invalid_place: {
    because: "ids of workspaces begin with T, those of organisations with E, and capitals and digits follow",
    remedy: () => "Open the workspace in a browser: the id stands in its address, after `/client/`.",
  },
  invalid_alias: {
    because: "such a name has 1 to 60 letters, digits, `-` and `_`, and begins with a letter or digit",
    remedy: () => "Choose such a name: it becomes a part of addresses.",
  },
  invalid_id_number: {
    because: "the id is a whole number",
    remedy: () => "`gh api repos/OWNER/NAME --jq .id` prints a repository's, `--jq .owner.id` its owner's.",
  },
  invalid_pattern: {
    because: "it has 1 to 255 characters, of which `*` stands for any but slashes",
    remedy: () => "Write something like `refs/heads/release-*`.",
  },
};
