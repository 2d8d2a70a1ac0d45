import { expect, it } from "vitest";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { noMemory } from "./no-memory.ts";
import type { RunMemory } from "./open-memory.ts";

const load = (github: string) => {
  const bytes = new TextEncoder().encode(`version: 1\n${github}users: { bob: bob-b }\n`);
  return loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2027-01-15");
};

it("says that a section has left the file, and not that its service could not be read", async () => {
  const earlier = load("github: { org: acme }\n").resolved;
  const memory: RunMemory = { ...noMemory([]), earlierIn: () => (earlier === undefined ? [] : [earlier]) };
  for (const command of ["plan", "apply"] as const) {
    const report = await run(
      { command, roster: load(""), memory, allowRemovals: false, links: {} },
      connectionsTo({}),
    );
    expect(report.result).toBe("clean");
    expect(report.findings).toMatchObject([
      { code: "user_in_no_team" },
      { severity: "warning", code: "github_left" },
    ]);
  }
});
