import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * What a test runs with: the code alone, emulated services, the built bundle, generated values; the built bundle for long, as a relay
 * that waits as it does for people, or run after run; or generated worlds of all services and whole sites in a browser.
 */
export type Lane = "unit" | "emulated" | "scenarios" | "properties" | "long" | "soak";

const root = join(import.meta.dirname, "..");

/** Returns the test files of each lane. Every test file is in exactly one, by its place, its name and its imports. */
export function filesByLane(): Readonly<Record<Lane, readonly string[]>> {
  const files = globSync(["src/**/*.test.ts", "emulators/**/*.test.ts", "test/**/*.test.ts"], { cwd: root });
  const inLane = (lane: Lane) => files.filter((file) => laneOf(file) === lane).sort();
  return {
    unit: inLane("unit"),
    emulated: inLane("emulated"),
    scenarios: inLane("scenarios"),
    properties: inLane("properties"),
    long: inLane("long"),
    soak: inLane("soak"),
  };
}

/** Scenarios of many runs, one after the other. */
const longScenarios = [
  "access-review",
  "adopt",
  "appeared-since",
  "audit",
  "everything",
  "history",
  "installations",
  "killed",
  "memory",
  "not-taken-back",
  "notify",
  "privacy",
  "protected-accounts",
  "rosters-of-one-organisation",
  "taken-by-hand",
  "two-rosters",
  "verdict",
];

/** Values that are whole files, parsed and written again and again. */
const longProperties = [
  "src/app/roster-files",
  "src/roster/edit/edit",
  "src/roster/edit/merge-edits",
  "src/roster/edit/rename",
];

/** What starts a relay in a process of its own. */
const relayStarters = ["test/scenarios/relay-process.ts", "scripts/demo/relay-story.ts"];

function laneOf(file: string): Lane {
  // Every sort of page in every light takes as long as the worlds do.
  if (["test/soak/", "test/worlds/", "test/browser/"].some((folder) => file.startsWith(folder)))
    return "soak";
  if (longProperties.some((name) => file === `${name}.property.test.ts`)) return "long";
  if (file.endsWith(".property.test.ts")) return "properties";
  if (longScenarios.some((name) => file === `test/scenarios/${name}.test.ts`)) return "long";
  if (relayStarters.some((each) => reaches(file, each))) return "long";
  if (reaches(file, "emulators/runner.ts")) return "scenarios";
  return reaches(file, "emulators/server.ts") ? "emulated" : "unit";
}

const importsByFile = new Map<string, readonly string[]>();

/** Whether a file imports another one, at any remove; types don't count. */
function reaches(file: string, target: string, seen = new Set<string>()): boolean {
  if (file === target) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((each) => reaches(each, target, seen));
}

function importsOf(file: string): readonly string[] {
  const known = importsByFile.get(file);
  if (known !== undefined) return known;
  const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";
  const found = [
    ...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm),
  ];
  const imports = found.map(([, from, loaded]) => relative("", join(dirname(file), from ?? loaded ?? "")));
  importsByFile.set(file, imports);
  return imports;
}
