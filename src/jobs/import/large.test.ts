import { expect, it } from "vitest";
import { startGithub } from "../../../emulators/github/github.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { largeOrganisation } from "../../adopt/testing/large-organisation.ts";
import { importRoster } from "./run.ts";

it("imports 1,500 people and 800 teams with few requests, and plans clean", async () => {
  const github = await startGithub(largeOrganisation());
  try {
    const { files, findings, proof } = await importRoster(
      { org: "acme", path: "teams.yaml", split: true },
      connectionsTo({ github }),
    );
    expect(proof?.plan.changes).toEqual([]);
    expect(proof?.result).toBe("clean");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    // What many people or teams have in common is one line with a count.
    const perCode = [...Map.groupBy(findings, ({ code }) => code)].map(([code, { length }]) => [
      code,
      length,
    ]);
    expect(perCode.filter(([, length]) => Number(length) > 1)).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
    expect(
      files
        .map(({ text }) => text.match(/^ {4}repos:|^ {4}members:|^ {4}leads:/gm)?.length ?? 0)
        .reduce((a, b) => a + b),
    ).toBeGreaterThan(800);
    // For the import and its plan together. One request a team would be 800.
    expect(github.calls.length).toBeLessThan(250);
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}, 600_000);
