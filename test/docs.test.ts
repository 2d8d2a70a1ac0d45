import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadRoster } from "../src/roster/load.ts";

const folder = join(import.meta.dirname, "../docs");
const users = "users: { alice: alice, dana: dana, bob: bob }\n";

/** The parts of rosters in a page. Each stands alone, but for the people whom it names. */
const parts = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => [name, yaml] as const);
  })
  .filter(([, yaml]) =>
    /^(?:version|github|slack|drive|guards|permissions|users|teams|projects):/m.test(yaml),
  );

it("the pages have parts of rosters", () => {
  expect(parts.map(([name]) => name)).toContain("adopting.md");
});

it.each(parts)("what %s shows of a roster is one: %s", (_, yaml) => {
  const withOrg = yaml.replace(/^github:\n/m, "github:\n  org: acme\n");
  const text = `version: 1\n${/^users:/m.test(yaml) ? "" : users}${withOrg.replace(/^version: 1\n/, "")}`;
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
  const { findings } = loadRoster({ files, findings: [] }, "2026-11-21");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
