import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cases } from "./reports/cases.ts";
import { renderings } from "./reports/renderings.ts";

const golden = join(import.meta.dirname, "golden");
const root = join(import.meta.dirname, "..");

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

it("shows no finding and no failure that is nowhere in the product, but for the hostile one", () => {
  const sources = globSync("src/**/*.ts", { cwd: root })
    .filter((path) => !path.endsWith(".test.ts") && !path.includes("/testing/"))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
  const codes = Object.values(cases).flatMap((build) => {
    const { findings, outcomes } = build();
    const failures = outcomes.flatMap((each) => (each.status === "failed" ? [each.error] : []));
    return [...findings, ...failures].map(({ code }) => code);
  });
  expect(codes).toContain("missing_credentials");
  expect([...new Set(codes)].filter((code) => !sources.includes(`"${code}"`))).toEqual(["odd_name"]);
});
