import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { inputDefaults, outputNames } from "../src/action/inputs.ts";
import { version } from "../src/app/version.ts";

const action = parse(readFileSync(join(import.meta.dirname, "..", "action.yml"), "utf8")) as {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
};

it("declares in action.yml exactly the inputs that the code reads, with the same defaults", () => {
  const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  expect(declared).toEqual(Object.entries(inputDefaults));
});

it("declares in action.yml exactly the outputs that the code sets", () => {
  expect(Object.keys(action.outputs)).toEqual([...outputNames]);
});

it("describes every input and output", () => {
  const described = [...Object.values(action.inputs), ...Object.values(action.outputs)];
  expect(described.filter(({ description }) => !description?.endsWith("."))).toEqual([]);
});

it("says the same version as package.json", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8"));
  expect(version).toBe(manifest.version);
});

it("runs the built bundle on Node 24", () => {
  expect(action.runs).toEqual({ using: "node24", main: "dist/main/index.js" });
});
