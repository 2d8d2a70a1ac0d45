import { getOctokit } from "@actions/github";
import { pushFiles } from "../../../emulators/github/push-files.ts";
import { createRosterLoader } from "../../../src/app/load-roster.ts";
import { openMemory } from "../../../src/app/open-memory.ts";
import { currentDay } from "../../../src/core/clock.ts";
import { run } from "../../../src/run.ts";
import { connectionsTo, type RunResult, type Services } from "../fixture.ts";
import { outputsOf } from "../outputs.ts";
import type { Transport } from "../transport.ts";
import type { Tokens } from "./tokens.ts";

const config = ["teams.yaml"];
const at = { owner: "acme", repo: "access" };

/** What runs Rollcall in a year: the services, how they are reached, and the tokens of the day. */
export interface Runner {
  readonly services: Services;
  readonly transport: Transport;
  readonly tokens: Tokens;
}

/** What a run is let do, and how it gets another token. */
export interface RunOptions {
  readonly allowRemovals?: boolean;
  readonly renewGithubToken?: () => Promise<string>;
}

/** Commits a roster where it isn't the branch's already, and runs a command on it with Rollcall's memory. */
export async function runRoster(
  { services, transport: { clock, fetch }, tokens }: Runner,
  { command, roster: text }: { readonly command: "plan" | "apply"; readonly roster: string },
  { allowRemovals = false, renewGithubToken }: RunOptions,
): Promise<RunResult> {
  const commit = pushFiles(services.github.world, { "teams.yaml": text });
  const octokit = getOctokit(tokens.github.value, { baseUrl: services.github.apiUrl, request: { fetch } });
  const rosters = createRosterLoader({ octokit, ...at }, config, currentDay(clock));
  const roster = await rosters.at(commit);
  const memory = await openMemory({ rosters, config, commit, roster, writes: command === "apply", clock });
  const lines: string[] = [];
  const report = await run(
    { command, roster, memory, allowRemovals, links: {} },
    {
      ...connectionsTo(services, {
        reading: () => undefined,
        applied: (outcome) => void lines.push(JSON.stringify(outcome)),
      }),
      githubToken: tokens.github.value,
      slackToken: tokens.slack,
      ...(renewGithubToken === undefined ? {} : { renewGithubToken }),
      fetch,
      clock,
    },
  );
  return { report, text: [...lines, ...outputsOf(report)].join("\n") };
}
