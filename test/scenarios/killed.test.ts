import pLimit from "p-limit";
import { expect, it } from "vitest";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import { describeDifference, differences, factsOf } from "../soak/facts.ts";
import { isWrite, type Service } from "../soak/faults.ts";
import { type Fixture, startFixture } from "../soak/fixture.ts";
import { writesIn } from "../soak/invariants.ts";
import { serviceAccount } from "../soak/names.ts";
import { withNamesForNewIds } from "../soak/new-ids.ts";
import { leaksIn, secrets } from "../soak/secrets.ts";
import { onLoopback } from "../soak/transport.ts";
import { reorganisation } from "./reorganisation.ts";

/** Resolves when the write with this number, counted from 1, reaches a service. */
function afterWrite(fixture: Fixture, last: number): Promise<void> {
  let writes = 0;
  return new Promise((resolve) => {
    for (const service of ["github", "slack", "drive"] satisfies Service[]) {
      fixture[service].fail({
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

function runBundle(fixture: Fixture, roster: string, killed?: Promise<void>): Promise<JobResult> {
  return runAction({
    event: "push",
    sha: pushFiles(fixture.github.world, { "teams.yaml": roster }),
    github: { apiUrl: fixture.github.apiUrl, graphqlUrl: fixture.github.graphqlUrl },
    inputs: {
      "github-token": secrets.githubToken,
      "slack-token": secrets.slackToken,
      "slack-api-url": fixture.slack.apiUrl,
      "slack-webhook-url": fixture.slack.webhookUrl,
      "google-credentials": fixture.drive.credentials.serviceAccountKey(serviceAccount),
      "google-api-url": fixture.drive.apiUrl,
    },
    ...(killed === undefined ? {} : { killWhen: killed }),
  });
}

/** Returns all text that a job wrote or sent, except the secrets that it tells the runner to mask. */
function outputsOfJob(job: JobResult, fixture: Fixture): string {
  const messages = fixture.slack.messages.map((each) => each.raw);
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
  const reference = await startFixture(theCase, onLoopback());
  const before = factsOf(reference);
  const job = await runBundle(reference, theCase.roster);
  expect(job.plan).toMatchObject({ result: "applied" });
  const providers = new Set(job.plan?.changes.map((each) => each["provider"]));
  expect([...providers].sort()).toEqual(["drive", "github", "slack"]);
  const webhook = [new URL(reference.slack.webhookUrl).pathname];
  expect(leaksIn(outputsOfJob(job, reference), webhook)).toEqual([]);
  const end = withNamesForNewIds(before, factsOf(reference));
  // The message to the webhook is sent last, and changes nothing.
  const writes = writesIn(reference).filter((each) => !each.includes(webhook[0] ?? "")).length;
  await reference.close();
  expect(writes).toBeGreaterThan(25);

  const problems = await pLimit(2).map(
    Array.from({ length: writes }, (_, index) => index + 1),
    async (last) => {
      const fixture = await startFixture(theCase, onLoopback());
      try {
        const killed = await runBundle(fixture, theCase.roster, afterWrite(fixture, last));
        const next = await fixture.run("apply");
        const left = await fixture.run("plan");
        const otherwise = differences(end, withNamesForNewIds(before, factsOf(fixture))).map(
          describeDifference,
        );
        return {
          last,
          exitCode: killed.exitCode,
          failed: next.report.outcomes.filter((each) => each.status !== "applied"),
          left: left.report.plan.changes,
          otherwise,
          leaks: leaksIn(outputsOfJob(killed, fixture), webhook),
        };
      } finally {
        await fixture.close();
      }
    },
  );
  expect(problems).toEqual(
    problems.map(({ last }) => ({ last, exitCode: null, failed: [], left: [], otherwise: [], leaks: [] })),
  );
}, 900_000);
