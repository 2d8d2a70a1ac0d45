import type { Fault } from "../../emulators/server.ts";
import { fastClock } from "../../src/app/fast-clock.ts";
import { createRosterLoader } from "../../src/app/load-roster.ts";
import { openMemory } from "../../src/app/open-memory.ts";
import { currentDay } from "../../src/core/clock.ts";
import type { Report } from "../../src/core/report.ts";
import { openRepository, type RosterRepository } from "../../src/repository/repository.ts";
import { run } from "../../src/run.ts";
import { isWrite, type Service } from "../soak/faults.ts";
import { connectionsTo } from "../soak/fixture.ts";
import { givenBy, type RunEnd, type Step } from "./sequence.ts";
import { acceptAll, heldIn, startWorld, type World } from "./world.ts";

const at = { owner: "acme", repo: "access" };
const startTime = Date.parse("2026-06-01T00:00:01Z");

/** What is wrong after the last clean run of a sequence. All empty when nothing is. */
export interface SequenceVerdict {
  /** What some roster gave and the last one doesn't. */
  readonly stillHeld: readonly string[];
  /** What nobody ever declared, and is gone. */
  readonly touched: readonly string[];
  /** What the last roster gives, and nobody holds. */
  readonly missing: readonly string[];
  /** The errors of the last run, and what it has not done. */
  readonly errors: readonly string[];
}

/**
 * Commits one roster after the other, runs Rollcall with its memory as each step says, and at last without faults until
 * it is clean. Returns what is wrong then.
 */
export async function runSequence(steps: readonly Step[]): Promise<SequenceVerdict> {
  const clock = fastClock(startTime);
  const world = await startWorld(clock);
  try {
    const repository = openRepository("token", { ...at, apiUrl: world.github.apiUrl });
    const before = heldIn(world);
    let report: Report | undefined;
    for (const { roster, path, end } of steps) {
      const commit = await commitRoster(repository, path, roster);
      if (end.is === "left out") continue;
      const stop = strike(world, end);
      await applyAt({ world, repository, commit, path, clock }).catch(() => undefined);
      stop();
      if (end.is === "clean") acceptAll(world);
    }
    const last = steps.at(-1);
    if (last === undefined) throw new Error("There is a last step.");
    const { sha: commit } = await headOf(repository);
    // What an invitation brings is seen only once it is accepted.
    let isQuiet = false;
    for (let attempt = 0; attempt < 6 && !isQuiet; attempt += 1) {
      report = await applyAt({ world, repository, commit, path: last.path, clock });
      const hasAccepted = acceptAll(world);
      isQuiet = report.result === "clean" && !hasAccepted;
    }
    const after = heldIn(world);
    const gives = givenBy(last.roster);
    const gave = steps
      .filter(({ end }) => end.is !== "left out")
      .flatMap(({ roster }) => [...givenBy(roster)]);
    const declared = new Set(steps.flatMap(({ roster }) => [...givenBy(roster)]));
    return {
      stillHeld: [...new Set(gave)].filter((each) => after.has(each) && !gives.has(each)),
      touched: [...before].filter((each) => !declared.has(each) && !after.has(each)),
      missing: [...gives].filter((each) => !after.has(each)),
      errors: errorsIn(report),
    };
  } finally {
    await world.close();
  }
}

function errorsIn(report: Report | undefined): readonly string[] {
  if (report === undefined) return ["nothing was run"];
  const errors = report.findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const failed = report.outcomes
    .filter(({ status }) => status !== "applied")
    .map((each) => JSON.stringify(each));
  return [...errors, ...failed, ...(report.result === "clean" ? [] : [report.result])];
}

interface ApplyRequest {
  readonly world: World;
  readonly repository: RosterRepository;
  readonly commit: string;
  readonly path: string;
  readonly clock: ReturnType<typeof fastClock>;
}

async function applyAt({ world, repository, commit, path, clock }: ApplyRequest): Promise<Report> {
  const config = [path];
  const rosters = createRosterLoader(repository, config, currentDay(clock));
  const roster = await rosters.at(commit);
  const memory = await openMemory({ rosters, config, commit, roster, writes: true, clock });
  const progress = { reading: () => undefined, applied: () => undefined };
  const request = { command: "apply", roster, memory, allowRemovals: true, links: {} } as const;
  return run(request, { ...connectionsTo(world, progress), clock });
}

/** Lets a run be killed, or a write of it fail. Returns a function that ends that. */
function strike(world: World, end: RunEnd): () => void {
  let writes = 0;
  let isOver = end.is === "clean" || end.is === "left out";
  for (const service of ["github", "slack", "drive"] satisfies Service[]) {
    world[service].fail({
      matches: (call) => {
        if (isOver) return false;
        const count = isWrite(service, call) ? writes++ : writes;
        // A killed run sends no more. What it would send is refused in a way that ends it at once.
        if (end.is === "killed") return count >= end.after;
        return end.is === "faulty" && isWrite(service, call) && count === end.at;
      },
      fault: end.is === "faulty" ? { kind: end.kind } : refusalOf(service),
      times: Number.MAX_SAFE_INTEGER,
    });
  }
  return () => {
    isOver = true;
  };
}

function refusalOf(service: Service): Fault {
  const body = service === "slack" ? { ok: false, error: "invalid_auth" } : { message: "Bad credentials" };
  return { kind: "answer", answer: { status: service === "slack" ? 200 : 401, body } };
}

async function headOf({ octokit }: RosterRepository) {
  const { data } = await octokit.rest.git.getRef({ ...at, ref: "heads/main" });
  return data.object;
}

/** Commits the roster at a path, and nothing at others. Returns the commit. */
async function commitRoster(repository: RosterRepository, path: string, text: string): Promise<string> {
  const { git } = repository.octokit.rest;
  const { sha: parent } = await headOf(repository);
  const tree = [{ path, mode: "100644" as const, type: "blob" as const, content: text }];
  const made = await git.createTree({ ...at, tree });
  const commit = await git.createCommit({ ...at, message: "Change", tree: made.data.sha, parents: [parent] });
  await git.updateRef({ ...at, ref: "heads/main", sha: commit.data.sha });
  return commit.data.sha;
}
