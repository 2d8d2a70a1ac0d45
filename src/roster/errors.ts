import { error, type Place, type Problem, type Severity } from "../core/finding.ts";

/** Returns a place for a sentence: `teams.yaml:12:5`. */
export function placeInWords(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** Returns a text of a file for a sentence: at most 60 characters, on one line, without control characters. */
export function asOneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]/gu, "·");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Returns the same in backticks. */
export function quoted(text: string): string {
  return text === "" ? "an empty text" : `\`${asOneLine(text)}\``;
}

/** Returns ` Did you mean x?`, or an empty text without a suggestion. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean \`${asOneLine(suggestion)}\`?`;
}

/** Error: a path or glob of the input `config` matches no file. */
export function noSuchFile(pattern: string): Problem {
  return {
    severity: "error",
    code: "no_such_file",
    message: `No file matches ${quoted(pattern)}.`,
    remedy:
      "Check the path (it counts from the repository's root), or name another one in `config`. Where there is no roster yet, `rollcall init` begins one.",
  };
}

/** Error: no file was given. */
export function noFiles(): Problem {
  return {
    severity: "error",
    code: "no_files",
    message: "There is no roster: no file was given.",
    remedy: "Write a `teams.yaml`, or name your files in the input `config`.",
  };
}

/** The last finding of a list that was cut: `count` more are not listed. */
export function moreProblems(severity: Severity, count: number): Problem {
  return {
    severity,
    code: "more_problems",
    message: `There ${count === 1 ? "is 1 more problem" : `are ${count} more problems`} of this kind (${severity}), not listed here.`,
    remedy: "Correct the ones that are listed first: the others often have the same cause.",
  };
}

/** Error: the files of `path` could not be fetched from the repository. */
export function rosterUnreadable(path: string, reason: string): Problem {
  return {
    severity: "error",
    code: "roster_unreadable",
    message: `${path} could not be read from the repository: ${reason.replace(/\.?$/, ".")}`,
    remedy: "Give github-token the repository permission Contents: read, or check the repository out first.",
  };
}

/** Error: a roster file is a symbolic link. */
export function rosterIsLink(path: string): Problem {
  return {
    severity: "error",
    code: "roster_is_link",
    message: `${path} is a symbolic link, which says one thing on disk and another in the repository.`,
    remedy: "Put the file itself there, or name the one that it leads to in config.",
  };
}

/** Error: a pattern of the input `config` can't be understood. */
export function badPattern(pattern: string): Problem {
  return error(
    "bad_pattern",
    `The pattern ${quoted(pattern)} has a bracket without its other half, braces without a comma, or too many braces.`,
    "Correct it, or write several patterns, one a line.",
  );
}

/** Error: the patterns of `config` match more files than are read. */
export function tooManyFiles(count: number, limit: number): Problem {
  return error(
    "too_many_files",
    `The roster has ${count} files, and ${limit} are read at most.`,
    "Join some of them, or narrow the patterns in `config`.",
  );
}

/** Error: the files of a roster are larger together than what is read. */
export function rosterTooLarge(bytes: number, limit: number): Problem {
  const megabytes = (count: number) => (count / 1024 / 1024).toFixed(1);
  return error(
    "roster_too_large",
    `The roster's files have ${megabytes(bytes)} MiB, and ${megabytes(limit)} are read at most.`,
    "Look for what doesn't belong there, or narrow the patterns in `config`.",
  );
}
