import { error, type Place, type Problem } from "../../core/finding.ts";
import { placeInWords, quoted } from "../errors.ts";

/** Error: one file is over the limit of size. */
export function fileTooLarge(megabytes: string, limit: string): Problem {
  return error(
    "file_too_large",
    `The file is ${megabytes}, and the limit is ${limit}.`,
    "Split it: the input `config` takes several paths and globs, one a line, and the files are merged.",
  );
}

/** Error: all files together are over the limit of size. */
export function filesTooLarge(megabytes: string, limit: string): Problem {
  return error(
    "files_too_large",
    `The files are ${megabytes} together, and the limit is ${limit}.`,
    "Give each organisation files and a run of its own.",
  );
}

/** Error: a file is not UTF-8. `found` is the encoding that it has, where that is known. */
export function notUtf8(found?: string): Problem {
  return error(
    "not_utf8",
    found === undefined ? "The file is not UTF-8 text from here on." : `The file is ${found}, not UTF-8.`,
    "Save it as UTF-8: editors offer that under “Save with encoding”.",
  );
}

/** Error: a text has a control character, which YAML forbids. */
export function controlCharacter(code: number): Problem {
  return error(
    "control_character",
    `There is a control character here (U+${code.toString(16).toUpperCase().padStart(4, "0")}), which YAML doesn't allow.`,
    "Delete it; it was probably pasted in with something else.",
  );
}

/** Error: a file has nothing but blank lines and comments. */
export function emptyFile(): Problem {
  return error(
    "empty_file",
    "The file is empty: there is nothing in it but blank lines and comments.",
    "Begin with `version: 1`, and declare `users` and `teams`; or leave the file out of the input `config`.",
  );
}

/** Error: the top of a file is no map. */
export function notATable(found: string): Problem {
  return error(
    "not_a_roster",
    `The file should hold fields such as \`version\`, \`users\` and \`teams\`, and is ${found}.`,
    "Begin with `version: 1` on a line of its own.",
  );
}

/** Error: a file has more than one YAML document. */
export function severalDocuments(): Problem {
  return error(
    "several_documents",
    "A second YAML document begins here, and only one is read from each file.",
    "Remove the line `---`, or put the second document in a file of its own.",
  );
}

/** Error: a file asks for another version of YAML than 1.2. */
export function yamlDirective(): Problem {
  return error(
    "yaml_directive",
    "The file asks for another version of YAML than 1.2, in which words such as `yes` mean something else.",
    "Remove the line that begins with `%YAML`.",
  );
}

/** Error: a text is nested deeper than the limit. */
export function nestedTooDeeply(): Problem {
  return error(
    "nested_too_deeply",
    "This is nested far deeper than anything in a roster.",
    "Look for brackets that are never closed, and for lines that are indented further and further.",
  );
}

/** Error: one piece of a file has more words than the limit. */
export function tooDense(): Problem {
  return error(
    "too_dense",
    "One part of the file is too large to be read at once.",
    "Write `users:`, `teams:` and `projects:` with one indented entry below the other, and split very long lists.",
  );
}

/** Error: all files together have more words than the limit. */
export function tooManyWords(): Problem {
  return error(
    "too_many_words",
    "The files hold more names and values, up to here, than are read in one run.",
    "Give each organisation files and a run of its own.",
  );
}

/** Error: a map has a key twice. */
export function duplicateKey(key: string, first: Place): Problem {
  return error(
    "duplicate_key",
    `${quoted(key)} is declared twice: at ${placeInWords(first)}, and again here.`,
    "Keep one of them, with what both should say.",
  );
}

/** Error: a key is a list or a map. */
export function keyNotText(): Problem {
  return error(
    "key_not_text",
    "A key should be plain text, and this is a list, a map or an alias.",
    "Write a name, then a colon. Text that begins with `[`, `{`, `*` or `?` needs quotes.",
  );
}

/** Error: a map has the merge key `<<`. */
export function mergeKey(): Problem {
  return error(
    "merge_key",
    "Merge keys (`<<`) are not read in a roster: who is in a team should be seen where the team stands.",
    "Write the fields out. For people whom several teams share, use `include`.",
  );
}

/** Error: a key is reserved by the language. */
export function reservedKey(key: string): Problem {
  return error("reserved_key", `${quoted(key)} can't be a key.`, "Choose another one.");
}

/** Error: a value has a tag of its own. */
export function unknownTag(): Problem {
  return error(
    "unknown_tag",
    "Tags (words that begin with `!`) are not read in a roster.",
    "Remove the tag. Text that begins with `!` needs quotes.",
  );
}

/** Error: an alias has no anchor before it. */
export function unknownAlias(name: string): Problem {
  return error(
    "unknown_alias",
    `\`*${quoted(name).slice(1)} refers to an anchor that doesn't stand before it.`,
    `Text that begins with \`*\` needs quotes: \`"*"\`. An anchor is written \`&name\`, above its first use.`,
  );
}

/** Error: an alias stands inside its own anchor. */
export function aliasOfItself(name: string): Problem {
  return error(
    "alias_of_itself",
    `The alias ${quoted(`*${name}`)} stands inside the very thing that it stands for.`,
    "Write out what you mean.",
  );
}

/** Error: the aliases of a file stand for more than `limit` values. */
export function aliasBomb(limit: number): Problem {
  return error(
    "alias_bomb",
    `With its aliases written out, the file would hold more than ${limit.toLocaleString("en")} values.`,
    "Use fewer aliases. For people whom several teams share, use `include`.",
  );
}

/** Error: a text is not well-formed YAML. */
export function yamlSyntax(message: string, remedy: string): Problem {
  return error("yaml_syntax", message, remedy);
}
