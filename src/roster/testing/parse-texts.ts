import type { Finding, Place } from "../../core/finding.ts";
import type { Parsed } from "../parse.ts";
import { parseRoster } from "../parse.ts";

/** Parses texts as the files of one roster: `teams.yaml`, or by path. */
export function parseTexts(files: string | Readonly<Record<string, string>>): Parsed {
  const byPath = typeof files === "string" ? { "teams.yaml": files } : files;
  const encoder = new TextEncoder();
  return parseRoster(Object.entries(byPath).map(([path, text]) => ({ path, bytes: encoder.encode(text) })));
}

/** Returns a text without its mark `▸`, and the place of the mark. */
export function takeMark(
  text: string,
  file = "teams.yaml",
): { readonly text: string; readonly place: Place } {
  const before = text.slice(0, text.indexOf("▸"));
  const line = before.split("\n").length;
  const column = before.length - (before.lastIndexOf("\n") + 1) + 1;
  return { text: text.replace("▸", ""), place: { file, line, column } };
}

/** Returns a finding on one line, without its remedy. */
export function findingLine({ severity, code, at, message }: Finding): string {
  return `${severity} ${code} ${at?.file}:${at?.line}:${at?.column} ${message}`;
}
