import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedsOf } from "../emulators/seeds.ts";
import { parseRoster } from "../src/roster/parse.ts";
import { resolveRoster } from "../src/roster/resolve.ts";
import { type CoreTimes, timeCore } from "./core.ts";
import { type Measurement, measure } from "./measure.ts";
import { organisationOf } from "./organisation.ts";
import { type Counts, peers } from "./peers.ts";
import { startServices, withDirectAccess, withoutMemberships } from "./services.ts";

/**
 * Measures runs of the built command line on invented organisations, against emulated services in this process: an
 * apply, then clean plans with and without latency. Then it measures the core alone. `--quick` leaves the largest out.
 */

const today = "2026-11-21";
const sizes = process.argv.includes("--quick") ? [10, 100] : [10, 100, 1_000, 10_000];
const latencies = [0, 50];
const mostMissing = 200;
const folder = mkdtempSync(join(tmpdir(), "rollcall-bench-"));

function printRow(...cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => String(cell).padStart(index === 0 ? 7 : 10)).join(" "));
}

function printRun(teams: number, kind: string, { seconds, processor, megabytes, report }: Measurement): void {
  const { github, slack, drive } = report.cost;
  const asked = [github?.requests, github?.points, slack?.requests, drive?.requests].map((each) => each ?? 0);
  printRow(
    teams,
    kind,
    report.changes.length,
    ...asked,
    seconds.toFixed(1),
    processor.toFixed(1),
    megabytes.toFixed(0),
  );
}

async function measureStartUp(): Promise<void> {
  writeFileSync(join(folder, "teams.yaml"), organisationOf({ teams: 1, people: 2 }));
  const runs: Measurement[] = [];
  for (let run = 0; run < 5; run += 1) runs.push(await measure(["validate"], "clean", { folder }));
  const [, , median = runs[0]] = runs.toSorted((a, b) => a.processor - b.processor);
  if (median === undefined) return;
  const { seconds, processor, megabytes } = median;
  console.log(
    `Start-up: to validate a roster of one team takes ${processor.toFixed(2)} s of processor time, ${seconds.toFixed(2)} s on the clock, ${megabytes.toFixed(0)} MB (the median of five)\n`,
  );
}

/** Applies what is missing, then plans with nothing left to do. Returns the plan's GitHub requests. */
async function measureSize(teams: number): Promise<{ readonly counts: Counts; readonly requests: number }> {
  const text = organisationOf({ teams, people: 10 });
  writeFileSync(join(folder, "teams.yaml"), text);
  const seeds = seedsOf(rosterOf(text));
  const services = await startServices(withoutMemberships(seeds, Math.min(mostMissing, 2 * teams)));
  try {
    const run = { folder, env: services.env };
    printRun(teams, "apply", await measure(["apply", "--yes"], "applied", run));
    let requests = 0;
    for (const latency of latencies) {
      services.answerAfter(latency);
      const plan = await measure(["plan"], "clean", run);
      printRun(teams, latency === 0 ? "plan" : `+${latency} ms`, plan);
      requests = plan.report.cost["github"]?.requests ?? 0;
    }
    const members = seeds.github.members?.length ?? 0;
    return { counts: { members, owners: 2, teams, repos: teams }, requests };
  } finally {
    await services.close();
  }
}

/** Plans an organisation in which three people have access of their own to each repository, told and ignored. */
async function measureDirectAccess(teams: number): Promise<void> {
  const text = organisationOf({ teams, people: 10 });
  const seeds = withDirectAccess(seedsOf(rosterOf(text)), 3);
  const services = await startServices(seeds);
  try {
    for (const mode of ["report", "ignore"]) {
      const asked = text.replace("org: acme", `org: acme, direct_access: ${mode}`);
      writeFileSync(join(folder, "teams.yaml"), asked);
      printRun(teams, mode, await measure(["plan"], "clean", { folder, env: services.env }));
    }
  } finally {
    await services.close();
  }
}

function rosterOf(text: string) {
  const parsed = parseRoster([{ path: "teams.yaml", bytes: Buffer.from(text) }]).roster;
  if (parsed === undefined) throw new Error("The benchmark's roster is wrong.");
  return resolveRoster(parsed, today).roster;
}

function printCore(teams: number, kind: string, times: CoreTimes): void {
  const { parse, changes, ...core } = times;
  const sum = Object.values(core).reduce((all, each) => all + each, 0);
  const ms = [...Object.values(core), sum, parse].map((each) => each.toFixed(0));
  printRow(teams, kind, changes, ...ms);
}

try {
  await measureStartUp();
  console.log(
    "Runs: an apply of what is missing, then clean plans, without latency and with 50 ms for each answer.",
  );
  console.log("Ten people a team; every tenth team has a channel, a user group and a folder.");
  printRow(
    "teams",
    "run",
    "changes",
    "GitHub",
    "points",
    "Slack",
    "Drive",
    "seconds",
    "processor",
    "peak MB",
  );
  const measured = [];
  for (const teams of sizes) measured.push(await measureSize(teams));

  console.log(
    "\nClean plans where three people have access of their own to each repository, which is told or ignored.",
  );
  await measureDirectAccess(1_000);

  console.log(
    "\nThe pure core: the same organisations in memory, as declared or empty (milliseconds of processor time)",
  );
  printRow("teams", "world", "changes", "resolve", "desired", "compare", "plan", "render", "core", "parse");
  for (const teams of sizes) {
    const text = organisationOf({ teams, people: 10 });
    printCore(teams, "declared", timeCore(text, { empty: false }));
    printCore(teams, "empty", timeCore(text, { empty: true }));
  }

  console.log(
    "\nGitHub requests of one read of the same organisations. Other tools: formulas, not measurements.",
  );
  printRow("teams", "rollcall", ...peers.map(({ name }) => name));
  for (const { counts, requests } of measured)
    printRow(counts.teams, requests, ...peers.map((peer) => peer.requests(counts)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
