import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cases } from "./reports/cases.ts";
import { renderings } from "./reports/renderings.ts";

const golden = join(import.meta.dirname, "golden");

describe.each(Object.entries(cases))("the report of %s", (name, build) => {
  const rendered = renderings(build());

  it.each(Object.entries(rendered))("reads in %s as it was looked at and kept", (file, text) => {
    expect(text).toBe(readFileSync(join(golden, name, file), "utf8"));
  });

  it("has no golden file that nothing renders", () => {
    expect(readdirSync(join(golden, name)).sort()).toEqual(Object.keys(rendered).sort());
  });
});

it("has no golden folder without a case", () => {
  expect(readdirSync(golden).sort()).toEqual(Object.keys(cases).sort());
});
