import { describe, expect, it } from "vitest";
import { killedShare, survivorsOf, table } from "../../scripts/mutation/figures.ts";
import type { Mutant } from "../../scripts/mutation/state.ts";

const mutant = (status: string, replacement = "false"): Mutant => ({
  mutatorName: "ConditionalExpression",
  replacement,
  status,
  location: { start: { line: 7, column: 3 } },
});

const good = { file: "good.ts", mutants: [mutant("Killed"), mutant("Killed"), mutant("RuntimeError")] };
const bad = {
  file: "bad.ts",
  mutants: [mutant("Killed"), mutant("Timeout"), mutant("Survived", "a\n  b"), mutant("NoCoverage")],
};

describe("the figures of mutation testing", () => {
  it("count a mutant as killed only when an assertion fails, and leave out what doesn't load or is no mutant", () => {
    expect(killedShare([good])).toBe(1);
    expect(killedShare([bad])).toBe(0.25);
    expect(killedShare([good, bad])).toBe(0.5);
    expect(killedShare([{ file: "types.ts", mutants: [mutant("Ignored")] }])).toBe(1);
  });

  it("have a row a file, the worst first, and one for all", () => {
    expect(
      table([good, { file: "types.ts", mutants: [] }, bad])
        .split("\n")
        .slice(2),
    ).toEqual([
      "| bad.ts | 4 | 1 | 1 | 1 | 1 | 25.0 |",
      "| good.ts | 2 | 2 | 0 | 0 | 0 | 100.0 |",
      "| all | 6 | 3 | 1 | 1 | 1 | 50.0 |",
    ]);
  });

  it("tell each mutant that no assertion noticed, in a line", () => {
    expect(survivorsOf(good)).toEqual([]);
    expect(survivorsOf(bad)).toEqual([
      "bad.ts:7:3 Timeout ConditionalExpression → false",
      "bad.ts:7:3 Survived ConditionalExpression → a b",
      "bad.ts:7:3 NoCoverage ConditionalExpression → false",
    ]);
  });
});
