import { type Finding, finding, hasErrors } from "../core/finding.ts";
import { parseRoster } from "../roster/parse.ts";
import { resolveRoster } from "../roster/resolve.ts";
import type { ForeignFile } from "./convert/foreign-file.ts";
import { convertGithubAsCode } from "./convert/github-as-code.ts";
import { convertPeribolos } from "./convert/peribolos.ts";
import { convertRocket2 } from "./convert/rocket2.ts";
import type { ConvertedRosters } from "./convert/roster-builder.ts";
import { convertSheriff } from "./convert/sheriff.ts";
import { convertTempelis } from "./convert/tempelis.ts";
import { nothingToConvert } from "./errors.ts";
import { type NewFile, writeRoster } from "./write-roster.ts";

/** The tools whose files can be converted. */
export const convertibleTools = ["peribolos", "sheriff", "rocket2", "github-as-code", "tempelis"] as const;

/** What to convert, and where the roster goes. */
export interface ConversionRequest {
  readonly from: (typeof convertibleTools)[number];
  readonly sources: readonly ForeignFile[];
  /** The organisation's login, for files that don't name it. */
  readonly org?: string;
  /** Path of the roster. With several organisations each one's roster is in a folder with its name. */
  readonly path: string;
  readonly split: boolean;
  /** A UTC day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Converts another tool's files, offline. The findings name everything that a roster can't hold, at its line, and
 * the errors of the new roster itself. When no files are returned, the findings have an error.
 */
export function convertRoster(request: ConversionRequest): {
  readonly files: readonly NewFile[];
  readonly findings: readonly Finding[];
} {
  const { rosters, findings } = convert(request);
  if (hasErrors(findings)) return { files: [], findings };
  const folder = request.path.slice(0, request.path.lastIndexOf("/") + 1);
  const name = request.path.slice(folder.length);
  const written = [...rosters].map(([org, roster]) => {
    const path = rosters.size === 1 ? request.path : `${folder}${org}/${name}`;
    const files = writeRoster(roster, { path, split: request.split });
    return { files, findings: rosterErrors(files, request.today) };
  });
  return {
    files: written.flatMap((each) => each.files),
    findings: [...findings, ...written.flatMap((each) => each.findings)],
  };
}

function convert({ from, sources, org }: ConversionRequest): ConvertedRosters {
  switch (from) {
    case "peribolos":
      return convertPeribolos(sources, org);
    case "sheriff":
      return sources[0] === undefined ? nothingConverted("Sheriff") : convertSheriff(sources[0]);
    case "rocket2":
      return convertRocket2(sources, org);
    case "github-as-code":
      return convertGithubAsCode(sources, org);
    case "tempelis":
      return convertTempelis(sources, org);
    default:
      return from satisfies never;
  }
}

function nothingConverted(tool: string): ConvertedRosters {
  return { rosters: new Map(), findings: [finding(nothingToConvert(tool, "its file"))] };
}

/** Returns the errors of a converted roster. It has some only when the source contradicts itself. */
function rosterErrors(files: readonly NewFile[], today: string): readonly Finding[] {
  const encoder = new TextEncoder();
  const parsed = parseRoster(files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
  const resolved = parsed.roster === undefined ? [] : resolveRoster(parsed.roster, today).findings;
  return [...parsed.findings, ...resolved].filter(({ severity }) => severity === "error");
}
