import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

interface Source {
  readonly path: string;
  readonly text: string;
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), "utf8") }));
}

const all = ["src", "emulators", "test", "bench", "scripts"].flatMap(sourcesIn);
const product = all.filter(({ path }) => path.startsWith("src/") && !path.endsWith(".test.ts"));

/** Every name that a file exports, by `export` before a declaration. */
function exportedNames(text: string): string[] {
  const declared =
    /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name = ""]) => name);
}

/**
 * Words of an earlier, private vocabulary. Each has a standard word in its place: `Hands` is an `ApplyContext`, a `Deed`
 * a `RosterAction`, a `Book` a `RosterAtCommit`. They may not name a type, a function, a parameter or a file again.
 */
const retired = [
  "Deed",
  "Hands",
  "Sight",
  "Shelf",
  "Voices",
  "Scene",
  "Worlds",
  "Remark",
  "OrgWorld",
  "TeamSight",
  "Telling",
  "Canvas",
  "Standing",
  "Ending",
  "Defeat",
  "Checkup",
  "Survey",
  "Oddity",
  "Splice",
  "Embodied",
  "Floor",
  "Beginning",
  "Turned",
  "lookAt",
  "handsFor",
  "handsOf",
  "handOn",
  "roomOf",
  "bookOf",
  "deskFor",
  "surely",
  "perform",
  "judge",
  "strangers",
  "recognise",
  "giveBack",
  "waitingRules",
  "embodiment",
  "reachIn",
  "oneByOne",
  "archivals",
  "fitting",
  "hurried",
  "haste",
  "patience",
  "floors",
  "entrance",
  "embodied",
  "witness",
  "farewell",
  "mishaps",
  "shelf",
  "asker",
  "meddling",
  "inflict",
  "universe",
  "sow",
  "portrait",
] as const;

/**
 * Phrases that a reader stumbles over, with what is said in their place. `mend` is old or means clothes: one corrects a
 * file, and repairs a thing.
 */
const retiredPhrases: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, "correct, repair"],
  [/nobody(?:'|’)s business/i, "left alone"],
  [/\blet(?:s|ting)? (?!it\b)[^\s.,;]+(?: [A-Z][^\s.,;]+)? go\b(?! (?:of|on)\b)/i, "remove somebody"],
  [/nobody (?:had |has |ever )?th(?:ought|inks?) of/i, "unexpected"],
  [/days? of (?:the|a|any) calendar/i, "a date, no such date"],
  [/\bt(?:ak(?:es?|en|ing)|ook) (?:the )?others?(?:'|’)s? places?/i, "replace them"],
  [/\bwords so far\b|\bwords? (?:is|was|are|were) (?:needed|skipped)\b/i, "approval"],
  [/\bnobody(?:'|’)s word counts\b|\bneeds (?:one|an?) (?:admin|owner)(?:'|’)s word\b/i, "approval"],
];

/** What people read: pages, examples, messages in the sources, and the renderings that were looked at. */
const readByPeople = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .trim()
  .split("\n")
  .filter((path) => /\.(?:md|ya?ml|ts|mjs|js|txt|json)$/.test(path))
  .filter((path) => !/^dist\/|^test\/words\.test\.ts$|^package-lock|fixtures\//.test(path))
  .filter((path) => existsSync(join(root, path)));

describe("the vocabulary", () => {
  it.each([
    "Let eve go, in teams.yaml.",
    "It lets somebody go at once",
    "Letting Dana Scully go",
    "what nobody had thought of",
    "no day of any calendar",
    "one takes the others' place",
    "they mended it",
    "Whose word was skipped",
    "it needs one admin's word",
  ])("knows a retired phrase in whatever form: %s", (text) => {
    expect(retiredPhrases.filter(([phrase]) => phrase.test(text))).toHaveLength(1);
  });

  it.each(retiredPhrases)("has no %s anywhere (say: %s)", (phrase) => {
    expect(readByPeople.length).toBeGreaterThan(500);
    const found = readByPeople.flatMap((path) =>
      readFileSync(join(root, path), "utf8")
        .split("\n")
        .flatMap((line, index) => (phrase.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("lets an exported name stand for one thing in the whole of the product", () => {
    const places = new Map<string, string[]>();
    for (const { path, text } of product)
      for (const name of exportedNames(text)) places.set(name, [...(places.get(name) ?? []), path]);
    expect(places.size).toBeGreaterThan(500);
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it("has no retired word for a type, a function, a parameter or a local", () => {
    const declared =
      /\b(?:function|const|let|class|interface|type|enum) (\w+)|[(,{]\s*(?:readonly )?(\w+)\??: |^\s+readonly (\w+)\??:/gm;
    const found = all
      .filter(({ path }) => path !== "test/words.test.ts")
      .flatMap(({ path, text }) =>
        [...text.matchAll(declared)]
          .map(([, first, second, third]) => first ?? second ?? third ?? "")
          .filter((name) => (retired as readonly string[]).includes(name))
          .map((name) => `${path}: ${name}`),
      );
    expect(found).toEqual([]);
  });

  it("names no file by a retired word", () => {
    const words = new Set(retired.filter((word) => word !== "Worlds").map((word) => word.toLowerCase()));
    const named = all.filter(({ path }) =>
      words.has((path.split("/").at(-1) ?? "").replace(/(\.test)?\.ts$/, "")),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});
