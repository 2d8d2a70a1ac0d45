import type { Place } from "../../core/finding.ts";
import type { YamlPath } from "../../roster/yaml/tree.ts";
import { textIsCut } from "./errors.ts";
import type { RelayFile } from "./format.ts";
import type { ReportAt } from "./section.ts";

/** What a file says between the quotes, or without: the rest of a line after a blank and a `#` is a comment to YAML. */
const cut = /^[^"'|>&!\s][^\n]*?(?<rest>[ \t]#[^\s#][^\n]*)/u;

/**
 * Warns of texts for people that a channel's name has cut: `text: Ask in #help` is `Ask in` to YAML, and a comment. A comment that
 * begins with a blank after its sign is one.
 */
export function warnOfCutTexts(
  file: RelayFile,
  report: ReportAt,
  { text, placeOf }: { readonly text: string; readonly placeOf: (path: YamlPath) => Place },
): void {
  const lines = text.split(/\r\n|[\n\r]/);
  for (const path of textsOf(file)) {
    const { line, column } = placeOf(path);
    const { rest } = cut.exec(lines[line - 1]?.slice(column - 1) ?? "")?.groups ?? {};
    if (rest !== undefined) report(textIsCut(path.join("."), rest.trim()), path);
  }
}

function textsOf({ modules, handlers }: RelayFile): readonly YamlPath[] {
  const inModules = (["welcome", "pairing"] as const).filter((name) => modules[name]?.text !== undefined);
  return [
    ...inModules.map((name) => ["modules", name, "text"]),
    ...Object.entries(handlers).flatMap(([name, handler]) =>
      (["command", "help", "answer"] as const)
        .filter((field) => handler[field] !== undefined)
        .map((field) => ["handlers", name, field]),
    ),
  ];
}
