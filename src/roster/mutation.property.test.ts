import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Parsed } from "./parse.ts";
import { parseRoster } from "./parse.ts";
import { resolveRoster } from "./resolve.ts";
import { mutated } from "./testing/mutation.ts";
import { findingLine } from "./testing/parse-texts.ts";

const example = readFileSync(join(import.meta.dirname, "..", "..", "teams.yaml"), "utf8");
const texts = Array.from({ length: 1000 }, (_, seed) => mutated(example, seed));

function parse(text: string): Parsed {
  return parseRoster([{ path: "teams.yaml", bytes: Buffer.from(text, "utf8") }]);
}

/** What a person must never be shown: the words of libraries, and of JavaScript. */
const raw =
  /[Ii]nvalid input|[Ee]xpected string|[Rr]eceived|[Uu]nrecognized|undefined|\bNaN\b|\[object|[Zz]od\b|\bat \S+\.ts/;

function faultsOf(text: string, { roster, findings }: Parsed): readonly string[] {
  const lines = text.split("\n");
  const errors = findings.filter(({ severity }) => severity === "error");
  if ((roster === undefined) !== errors.length > 0) return ["neither a roster nor an error"];
  if (roster !== undefined) resolveRoster(roster, "2026-06-01");
  const faults = findings.filter(({ message, remedy, at }) => {
    const line = lines[(at?.line ?? 0) - 1];
    const astray =
      at?.file !== "teams.yaml" || line === undefined || at.column < 1 || at.column > line.length + 1;
    return astray || raw.test(message) || message === "" || remedy === "";
  });
  return faults.map(findingLine);
}

describe("a roster with random faults", () => {
  const results = texts.map((text) => ({ text, parsed: parse(text) }));

  it("ends in findings at places that exist, in a person's words, or is a roster", () => {
    const wrong = results.flatMap(({ text, parsed }, seed) =>
      faultsOf(text, parsed).map((fault) => `${seed}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it("is refused about as often as not, so that the faults mean something", () => {
    const refused = results.filter(({ parsed }) => parsed.roster === undefined).length;
    expect(refused).toBeGreaterThan(results.length / 2);
    expect(refused).toBeLessThan(results.length);
  });

  it("is judged alike whether it is read at once or in pieces", () => {
    const padding = `# ${"x".repeat(997)}\n`.repeat(70);
    const differing = results
      .slice(0, 300)
      .filter(
        ({ text, parsed }) => (parsed.roster === undefined) !== (parse(padding + text).roster === undefined),
      );
    expect(differing.map(({ text }) => text)).toEqual([]);
  });
});
