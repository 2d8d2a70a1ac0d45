import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureFirstPlan } from "../../bench/first-plan.ts";
import { startGithub } from "../../emulators/github/github.ts";
import { northwind } from "../../emulators/northwind.ts";
import { runCli } from "../../emulators/runner.ts";
import { appBot } from "../../emulators/slack/seed.ts";
import { startSlack } from "../../emulators/slack/slack.ts";

it("leads from an empty folder to a clean plan of forty people on three services, with five lines typed", async () => {
  const { lines, keystrokes, people, teams, plan, violations } = await measureFirstPlan();
  expect(lines.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  expect({ people, teams }).toEqual({ people: 40, teams: 12 });
  expect(plan).toContain("Nothing to do");
  expect(violations).toEqual([]);
  expect(keystrokes).toBeLessThan(250);
});

it("names two entries that may be one in the file, and plans clean after the command that joins them", async () => {
  const [github, slack] = await Promise.all([startGithub(northwind.github), startSlack(northwind.slack)]);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-merge-"));
  const env = {
    GITHUB_TOKEN: "token",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    SLACK_TOKEN: appBot.token,
    SLACK_API_URL: slack.apiUrl,
  };
  const rollcall = (...args: string[]) => runCli(args, { cwd: folder, env });
  try {
    const imported = await rollcall("import", "--org", "northwind", "--usergroups", "*");
    expect(imported.exitCode).toBe(0);
    expect(imported.stderr).toContain("may have two entries each");
    const before = await readFile(join(folder, "teams.yaml"), "utf8");
    const hint = /rollcall (merge (alopez-nw) (ana\.lopez))\n/.exec(before)?.[1] ?? "";
    const merged = await rollcall(...hint.split(" "));
    expect(merged).toMatchObject({ exitCode: 0 });
    const after = await readFile(join(folder, "teams.yaml"), "utf8");
    expect(after).toContain("slack: U0NW00001");
    expect(after.match(/^ {2}ana\.lopez:/m)).toBeNull();
    const planned = await rollcall("plan");
    expect(planned.stdout).toContain("Nothing to do");
    expect([...github.violations]).toEqual([]);
  } finally {
    await Promise.all([github.close(), slack.close()]);
    await rm(folder, { recursive: true, force: true });
  }
});
