import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDrive } from "../emulators/drive/drive.ts";
import { startGithub } from "../emulators/github/github.ts";
import { runCli } from "../emulators/runner.ts";
import { startSlack } from "../emulators/slack/slack.ts";
import { worldsOf } from "../emulators/worlds.ts";
import { applied } from "../src/core/applied.ts";
import { planOf, type Share } from "../src/core/plan.ts";
import type { Desired } from "../src/core/provider.ts";
import { githubDesired, githubKinds } from "../src/providers/github/desired.ts";
import { renderTerminal } from "../src/report/terminal.ts";
import { parseRoster } from "../src/roster/parse.ts";
import { resolveRoster } from "../src/roster/resolve.ts";
import { organisationOf } from "./organisation.ts";
import { peers } from "./peers.ts";

/**
 * Measures a clean plan of invented organisations through the built bundle, against emulated services in this process:
 * requests, points, wall time and peak memory; then the pure core alone. `--quick` leaves the largest out.
 */

const today = "2026-11-21";
const sizes = process.argv.includes("--quick") ? [10, 100] : [10, 100, 1_000, 10_000];
const folder = mkdtempSync(join(tmpdir(), "rollcall-bench-"));

interface Measured {
  readonly seconds: number;
  readonly peak: number;
  readonly cost: Readonly<Record<string, { requests: number; points?: number }>>;
}

async function measure(args: readonly string[], env: Record<string, string>): Promise<Measured> {
  const peak = join(folder, "peak");
  const start = performance.now();
  const { stdout, stderr, exitCode } = await runCli(args, {
    cwd: folder,
    env: {
      ...env,
      ROLLCALL_BENCH_PEAK: peak,
      NODE_OPTIONS: `--import ${join(import.meta.dirname, "peak.mjs")}`,
    },
  });
  const seconds = (performance.now() - start) / 1_000;
  const report = args.includes("--json") ? JSON.parse(stdout) : { result: "clean", cost: {} };
  if (exitCode !== 0 || report.result !== "clean")
    throw new Error(`not clean: ${stdout.slice(0, 2_000)}${stderr}`);
  return { seconds, peak: Number(readFileSync(peak, "utf8")) / 1_024, cost: report.cost };
}

function core(text: string): {
  parse: number;
  resolve: number;
  plan: number;
  render: number;
  memberships: number;
} {
  const at = [performance.now()];
  const parsed = parseRoster([{ path: "teams.yaml", bytes: Buffer.from(text) }]);
  if (parsed.roster === undefined) throw new Error(parsed.findings[0]?.message);
  at.push(performance.now());
  const { roster } = resolveRoster(parsed.roster, today);
  const desired = githubDesired(roster);
  at.push(performance.now());
  // From an empty organisation: every membership is a change, the most that a plan can hold.
  const plan = planOf([shareOf(desired)], {
    maxRemovals: { share: 0.25 },
    protected: new Set(),
    allowRemovals: false,
  });
  at.push(performance.now());
  renderTerminal(
    {
      command: "plan",
      result: "planned",
      plan,
      outcomes: [],
      findings: [],
      cost: {},
      before: applied(new Map(), []),
      labels: new Map(),
      kinds: new Map(githubKinds.map((kind) => [kind.kind, kind])),
      links: {},
      today,
    },
    { columns: 100, colour: false },
  );
  at.push(performance.now());
  const [parse = 0, resolve = 0, planned = 0, render = 0] = at
    .slice(1)
    .map((each, index) => each - (at[index] ?? 0));
  return {
    parse,
    resolve,
    plan: planned,
    render,
    memberships: plan.changes.filter((each) => each.action === "grant").length,
  };
}

function shareOf(desired: Desired): Share {
  const snapshot = {
    desired: desired.resources,
    actual: new Map(),
    unread: new Set<string>(),
    self: new Set<string>(),
    findings: [],
  };
  return { provider: { name: "github", kinds: githubKinds }, desired, snapshot };
}

const pad = (text: string | number, width: number) => String(text).padStart(width);
const row = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, index) => pad(cell, index === 0 ? 7 : 11)).join(""));

try {
  writeFileSync(join(folder, "teams.yaml"), organisationOf({ teams: 1, people: 2 }));
  const start = await measure(["validate"], {});
  console.log(
    `start-up: the command line validates a roster of one team in ${start.seconds.toFixed(2)} s, ${start.peak.toFixed(0)} MB\n`,
  );

  console.log("A clean plan (10 people a team; every tenth team has a channel, a user group and a folder)");
  row("teams", "latency", "GitHub", "points", "Slack", "Drive", "seconds", "peak MB");
  const counted: {
    teams: number;
    requests: number;
    counts: Parameters<(typeof peers)[number]["requests"]>[0];
  }[] = [];
  for (const teams of sizes) {
    const text = organisationOf({ teams, people: 10 });
    writeFileSync(join(folder, "teams.yaml"), text);
    const parsed = parseRoster([{ path: "teams.yaml", bytes: Buffer.from(text) }]).roster;
    if (parsed === undefined) throw new Error("The benchmark's roster is wrong.");
    const { roster } = resolveRoster(parsed, today);
    const worlds = worldsOf(roster);
    const [github, slack, drive] = await Promise.all([
      startGithub(worlds.github),
      startSlack(worlds.slack),
      startDrive(worlds.drive),
    ]);
    try {
      for (const latency of [0, 50]) {
        for (const emulator of [github, slack, drive]) emulator.latency = latency;
        const { seconds, peak, cost } = await measure(["plan", "--json"], {
          GITHUB_TOKEN: "token",
          GITHUB_API_URL: github.apiUrl,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          SLACK_TOKEN: "xoxb-rollcall",
          SLACK_API_URL: slack.apiUrl,
          GOOGLE_CREDENTIALS: drive.credentials.serviceAccountKey("rollcall@acme.iam.gserviceaccount.com"),
          GOOGLE_API_URL: drive.apiUrl,
        });
        const of = (name: string) => cost[name]?.requests ?? 0;
        row(
          teams,
          `${latency} ms`,
          of("github"),
          cost["github"]?.points ?? 0,
          of("slack"),
          of("drive"),
          seconds.toFixed(1),
          peak.toFixed(0),
        );
        if (latency === 0) {
          const members = worlds.github.members?.length ?? 0;
          counted.push({
            teams,
            requests: of("github"),
            counts: { members, owners: 2, teams, repos: teams },
          });
        }
      }
    } finally {
      await Promise.all([github.close(), slack.close(), drive.close()]);
    }
  }

  console.log("\nThe pure core, planning the same organisations from nothing (milliseconds)");
  row("teams", "grants", "parse", "resolve", "plan", "render");
  for (const teams of sizes) {
    const times = core(organisationOf({ teams, people: 10 }));
    const ms = (time: number) => time.toFixed(0);
    row(teams, times.memberships, ms(times.parse), ms(times.resolve), ms(times.plan), ms(times.render));
  }

  console.log(
    "\nGitHub requests of other tools' read strategies on the same organisations (formulas, not measurements)",
  );
  row(
    "teams",
    "rollcall",
    ...peers.map((peer) => (peer.name === "rust-lang/team" ? "rust-lang" : peer.name.slice(0, 10))),
  );
  for (const { teams, requests, counts } of counted)
    row(teams, requests, ...peers.map((peer) => peer.requests(counts)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
