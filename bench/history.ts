import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logOf } from "../src/app/git-log.ts";
import { rosterVersions } from "../src/app/roster-versions.ts";
import { walkHistory } from "../src/jobs/access/walk-history.ts";

/**
 * Measures `rollcall history`: a repository of so many commits (5,000 unless an argument says otherwise), each of which
 * changes a line of a roster of 3,000 lines, read and compared from the first one to the last.
 */
const commits = Number(process.argv[2] ?? 5_000);
const folder = mkdtempSync(join(tmpdir(), "rollcall-history-"));
try {
  await writeRepository(folder, commits);
  const [start, cpu, main] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  const log = await logOf(folder, ["teams.yaml"]);
  const versions = rosterVersions(folder, ["teams.yaml"], log.commits);
  const walked = await walkHistory(versions, { today: "2026-12-01", hasBeginning: log.isWhole });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const own = process.threadCpuUsage(main);
  const changes = walked.events.reduce((sum, event) => sum + event.changes.length, 0);
  console.log(
    `${log.commits.length} commits, ${linesOf(0).length} lines: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${((own.user + own.system) / 1e6).toFixed(1)} s of them the main thread's; ` +
      `${walked.events.length} events with ${changes} changes, ${walked.skipped.length} skipped; ` +
      `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Returns the roster at its beginning, in block style, line by line. */
function linesOf(seed: number): string[] {
  const people = 400;
  const lines = ["version: 1", "github:", "  org: acme", "  owners: [u0, u1]", "users:"];
  for (let user = 0; user < people; user += 1)
    lines.push(`  u${user}:`, `    github: login-${user}`, `    email: u${user}@acme.dev`);
  lines.push("teams:");
  let next = seed;
  for (let team = 0; team < 90; team += 1) {
    lines.push(`  t${team}:`);
    if (team % 10 !== 0) lines.push(`    parent: t${team - (team % 10)}`);
    lines.push(`    description: Team ${team}`, `    leads: [u${next % people}]`, "    members:");
    for (let member = 0; member < 12; member += 1) {
      next += 1;
      lines.push(`      - u${next % people}`);
    }
    lines.push("    repos:", `      repo-${team}: write`, `      lib-${team}: read`);
  }
  return lines;
}

/** Writes the commits with `git fast-import`, which needs a second where `git commit` needs minutes. */
async function writeRepository(to: string, count: number): Promise<void> {
  execFileSync("git", ["init", "-q", "-b", "main", to]);
  const child = spawn("git", ["fast-import", "--quiet"], { cwd: to, stdio: ["pipe", "inherit", "inherit"] });
  const ended = new Promise((done) => child.on("close", done));
  const lines = linesOf(0);
  const members = lines.flatMap((line, at) => (line.startsWith("      - u") ? [at] : []));
  for (let commit = 0; commit < count; commit += 1) {
    const at = members[(commit * 37) % members.length] ?? 0;
    if (commit > 0) lines[at] = `      - u${(commit * 7) % 400}`;
    const text = `${lines.join("\n")}\n`;
    const message = `Change ${commit} (#${commit})`;
    const when = `${1_700_000_000 + commit * 3_600} +0000`;
    child.stdin.write(
      `commit refs/heads/main\nauthor A <a@acme.dev> ${when}\ncommitter A <a@acme.dev> ${when}\n` +
        `data ${message.length}\n${message}\nM 100644 inline teams.yaml\ndata ${text.length}\n${text}\n`,
    );
    if (child.stdin.writableNeedDrain) await new Promise((done) => child.stdin.once("drain", done));
  }
  child.stdin.end();
  await ended;
}
