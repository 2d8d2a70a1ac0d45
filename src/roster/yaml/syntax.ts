import type { ErrorCode } from "yaml";
import type { Problem } from "../../core/finding.ts";
import { unknownTag, yamlSyntax } from "./errors.ts";

const indent = "Things on one level begin in the same column. Indent with spaces, two for each level.";
const quotes = 'Put the text in quotes: "…".';

/** The YAML library's error codes in words for people who write rosters. */
const words: Readonly<Record<ErrorCode, readonly [message: string, remedy: string]>> = {
  ALIAS_PROPS: ["An alias (`*name`) can't have an anchor or a tag of its own.", "Leave only the alias."],
  BAD_ALIAS: ["This alias (`*name`) has no proper name.", `If it is text, quote it: "*".`],
  BAD_COLLECTION_TYPE: ["The tag and the value here don't go together.", "Remove the tag."],
  BAD_DIRECTIVE: ["This line begins with `%`, which makes it a directive.", quotes],
  BAD_DQ_ESCAPE: [
    "A backslash in double quotes begins an escape, and this one doesn't exist.",
    "Write `\\\\` for a backslash, or use single quotes.",
  ],
  BAD_INDENT: ["The indentation doesn't fit what stands above.", indent],
  BAD_PROP_ORDER: ["An anchor or a tag stands in the wrong place.", "Put it right before the value."],
  BAD_SCALAR_START: ["Text can't begin with this character.", quotes],
  BLOCK_AS_IMPLICIT_KEY: [
    "A second `key: value` stands on the same line.",
    "Begin a new line for it, or put text that has a colon in quotes.",
  ],
  BLOCK_IN_FLOW: [
    "Inside `[ ]` and `{ }`, lists and maps can't be laid out with dashes and indentation.",
    "Use commas there, or lay the whole thing out in lines.",
  ],
  DUPLICATE_KEY: ["A key is declared twice.", "Keep one of them."],
  IMPOSSIBLE: ["This can't be read as YAML.", indent],
  KEY_OVER_1024_CHARS: ["A key is longer than 1,024 characters.", "Is a quote or a line break missing?"],
  MISSING_CHAR: [
    "A character is missing here: a closing quote or bracket, a comma, a colon, or a space after one.",
    "Close what was opened, and write a space after each `:`, `-` and `,`.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "A key goes on over several lines.",
    "Is a colon missing after the name, or a closing quote before it?",
  ],
  MULTIPLE_ANCHORS: ["Something has two anchors (`&name`).", "Keep one."],
  MULTIPLE_DOCS: ["A second document begins here.", "Remove the line `---`."],
  MULTIPLE_TAGS: ["Something has two tags.", "Remove them."],
  NON_STRING_KEY: ["A key should be text.", quotes],
  RESOURCE_EXHAUSTION: ["This is nested far deeper than anything in a roster.", "Is a bracket never closed?"],
  TAB_AS_INDENT: ["A tab stands where YAML wants spaces.", indent],
  TAG_RESOLVE_FAILED: ["A tag can't be read.", "Remove it."],
  UNEXPECTED_TOKEN: ["This doesn't belong here.", `Check the line above too. ${quotes}`],
};

/** Returns the problem for an error code of the YAML library. */
export function syntaxProblem(code: ErrorCode): Problem {
  if (code === "TAG_RESOLVE_FAILED") return unknownTag();
  const [message, remedy] = words[code] ?? words.IMPOSSIBLE;
  return yamlSyntax(`This is not well-formed YAML. ${message}`, remedy);
}
