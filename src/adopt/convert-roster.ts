import { type Finding, finding, hasErrors } from "../core/finding.ts";
import { parseRoster } from "../roster/parse.ts";
import { resolveRoster } from "../roster/resolve.ts";
import type { Converted } from "./convert/draft.ts";
import { convertPeribolos } from "./convert/peribolos.ts";
import { convertRocket2 } from "./convert/rocket2.ts";
import { convertSheriff } from "./convert/sheriff.ts";
import type { SourceFile } from "./convert/source.ts";
import { nothingToConvert } from "./errors.ts";
import { type NewFile, writeRoster } from "./write-roster.ts";

/** The tools whose files can be converted. */
export const tools = ["peribolos", "sheriff", "rocket2"] as const;

export interface Conversion {
  readonly from: (typeof tools)[number];
  readonly sources: readonly SourceFile[];
  /** The organisation's login, for tools that don't say it. */
  readonly org?: string;
  /** Path of the roster; where there are several organisations, each has it in a folder of its name. */
  readonly path: string;
  readonly split: boolean;
  /** A UTC day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Converts another tool's files, offline. The findings name at its line each thing that a roster can't hold, and what
 * is wrong with the roster itself, if anything is. Without files there is an error among them.
 */
export function convertRoster(request: Conversion): {
  readonly files: readonly NewFile[];
  readonly findings: readonly Finding[];
} {
  const { rosters, findings } = convert(request);
  if (hasErrors(findings)) return { files: [], findings };
  const folder = request.path.slice(0, request.path.lastIndexOf("/") + 1);
  const name = request.path.slice(folder.length);
  const written = [...rosters].map(([org, blueprint]) => {
    const path = rosters.size === 1 ? request.path : `${folder}${org}/${name}`;
    const files = writeRoster(blueprint, { path, split: request.split });
    return { files, findings: faultsOf(files, request.today) };
  });
  return {
    files: written.flatMap((each) => each.files),
    findings: [...findings, ...written.flatMap((each) => each.findings)],
  };
}

function convert({ from, sources, org }: Conversion): Converted {
  switch (from) {
    case "peribolos":
      return convertPeribolos(sources, org);
    case "sheriff":
      return sources[0] === undefined ? none("Sheriff") : convertSheriff(sources[0]);
    case "rocket2":
      return convertRocket2(sources, org);
    default:
      return from satisfies never;
  }
}

function none(tool: string): Converted {
  return { rosters: new Map(), findings: [finding(nothingToConvert(tool, "its file"))] };
}

/** What the roster's own checks say of what was written: nothing, unless the source contradicts itself. */
function faultsOf(files: readonly NewFile[], today: string): readonly Finding[] {
  const encoder = new TextEncoder();
  const parsed = parseRoster(files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
  const resolved = parsed.roster === undefined ? [] : resolveRoster(parsed.roster, today).findings;
  return [...parsed.findings, ...resolved].filter(({ severity }) => severity === "error");
}
