import pLimit from "p-limit";
import { expect, it } from "vitest";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import { differences, factsOf, told } from "../soak/facts.ts";
import { isWrite, type Service } from "../soak/faults.ts";
import { type Stage, stage } from "../soak/fixture.ts";
import { writesIn } from "../soak/invariants.ts";
import { namedAlike } from "../soak/named-alike.ts";
import { robot } from "../soak/names.ts";
import { leaksIn, secrets } from "../soak/secrets.ts";
import { reorganisation } from "./reorganisation.ts";

/** Resolves when so many writes have reached the services. */
function writeNumber(scene: Stage, last: number): Promise<void> {
  let writes = 0;
  return new Promise((resolve) => {
    for (const service of ["github", "slack", "drive"] satisfies Service[]) {
      scene[service].fail({
        matches: (call) => {
          if (isWrite(service, call)) writes += 1;
          if (writes === last) resolve();
          return false;
        },
        fault: { kind: "reset" },
      });
    }
  });
}

function runBundle(scene: Stage, roster: string, killed?: Promise<void>): Promise<JobResult> {
  return runAction({
    event: "push",
    workspace: { "teams.yaml": roster },
    github: { apiUrl: scene.github.apiUrl, graphqlUrl: scene.github.graphqlUrl },
    inputs: {
      "github-token": secrets.githubToken,
      "slack-token": secrets.slackToken,
      "slack-api-url": scene.slack.apiUrl,
      "slack-webhook-url": scene.slack.webhookUrl,
      "google-credentials": scene.drive.credentials.serviceAccountKey(robot),
      "google-api-url": scene.drive.apiUrl,
    },
    ...(killed === undefined ? {} : { killed }),
  });
}

/** Everything that a job wrote, and that it sent to people, but for what it tells the runner to mask. */
function writtenBy(job: JobResult, scene: Stage): string {
  const messages = scene.slack.messages.map((each) => each.raw);
  const log = job.log.replaceAll(/^::add-mask::.*$/gm, "");
  return [
    log,
    job.stderr,
    JSON.stringify(job.outputs),
    job.summary,
    JSON.stringify(job.plan),
    ...messages,
  ].join("\n");
}

it("a run killed after any of its writes leaves what the next run completes", async () => {
  const theCase = reorganisation();
  const whole = await stage(theCase);
  const before = factsOf(whole);
  const job = await runBundle(whole, theCase.roster);
  expect(job.plan).toMatchObject({ result: "applied" });
  const providers = new Set(job.plan?.changes.map((each) => each["provider"]));
  expect([...providers].sort()).toEqual(["drive", "github", "slack"]);
  const webhook = [new URL(whole.slack.webhookUrl).pathname];
  expect(leaksIn(writtenBy(job, whole), webhook)).toEqual([]);
  const end = namedAlike(before, factsOf(whole));
  // What goes to the webhook comes after everything else, and changes nothing.
  const writes = writesIn(whole).filter((each) => !each.includes(webhook[0] ?? "")).length;
  await whole.close();
  expect(writes).toBeGreaterThan(25);

  const problems = await pLimit(2).map(
    Array.from({ length: writes }, (_, index) => index + 1),
    async (last) => {
      const scene = await stage(theCase);
      try {
        const killed = await runBundle(scene, theCase.roster, writeNumber(scene, last));
        const next = await scene.run("apply");
        const left = await scene.run("plan");
        const otherwise = differences(end, namedAlike(before, factsOf(scene))).map(told);
        return {
          last,
          exitCode: killed.exitCode,
          failed: next.report.outcomes.filter((each) => each.status !== "applied"),
          left: left.report.plan.changes,
          otherwise,
          leaks: leaksIn(writtenBy(killed, scene), webhook),
        };
      } finally {
        await scene.close();
      }
    },
  );
  expect(problems).toEqual(
    problems.map(({ last }) => ({ last, exitCode: null, failed: [], left: [], otherwise: [], leaks: [] })),
  );
}, 300_000);
