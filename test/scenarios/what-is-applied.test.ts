import { afterEach, expect, it } from "vitest";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";
import { openPullRequest } from "./pull-request.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

const without = acmeYaml.replace("members: [bob, carol, dana]", "members: [bob, carol]");
const escalated = acmeYaml.replace("owners: [alice, dana]", "owners: [alice, dana, bob]");
const pushed = (yaml: string) => pushFiles(acme.github.world, { "teams.yaml": yaml });
const engineering = () => acme.github.world.team("engineering")?.members;

it("a run of an older push applies the head, and says so: what was taken away is not given back", async () => {
  acme = await startAcme();
  const older = pushed(acmeYaml);
  const sha = pushed(without);
  expect(await acme.run("", { sha, workspace: {} })).toMatchObject({ outputs: { result: "applied" } });
  const left = engineering()?.size;

  const again = await acme.run("", { sha: older, workspace: {} });
  expect(again).toMatchObject({ exitCode: 0, outputs: { result: "clean", applied: "0" } });
  expect(again.log).toContain(
    `started for ${older.slice(0, 7)}. main is at ${sha.slice(0, 7)} by now, and this run goes by that`,
  );
  expect(engineering()?.size).toBe(left);
});

it("a run on another branch is an error that says how to do it right, and writes nothing", async () => {
  acme = await startAcme();
  pushed(acmeYaml);
  const { head: sha } = await openPullRequest(acme.github, { "teams.yaml": escalated });
  const before = writes(acme.github).length;
  const job = await acme.run("", {
    event: "workflow_dispatch",
    ref: "refs/heads/mine",
    payload: { repository: { default_branch: "mine" } },
    sha,
    workspace: {},
  });
  expect(job).toMatchObject({ exitCode: 1, outputs: { result: "invalid" } });
  expect(job.log).toContain("This run is on `refs/heads/mine`, and only the head of `main` is applied.");
  expect(job.log).toContain("choose main there");
  expect(writes(acme.github)).toHaveLength(before);
});

it.each(["pull_request", "pull_request_target"])(
  "a pull request is never applied, on %s either",
  async (event) => {
    acme = await startAcme();
    pushed(acmeYaml);
    const { payload } = await openPullRequest(acme.github, { "teams.yaml": escalated });
    const job = await acme.run("", { event, payload, inputs: { command: "apply" }, workspace: {} });
    expect(job).toMatchObject({ exitCode: 1, outputs: { result: "invalid" } });
    expect(job.log).toContain("A pull request is planned, and never applied");
    expect(writes(acme.github).filter((each) => each.includes("/orgs/"))).toEqual([]);
  },
);

it("what a step of the workflow wrote into the workspace is not applied", async () => {
  acme = await startAcme();
  const sha = pushed(acmeYaml);
  const job = await acme.run("", { sha, workspace: {}, checkout: { "teams.yaml": escalated } });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "clean" } });
});

it("a repository that can't be read is an error, and the workspace is not applied in its place", async () => {
  acme = await startAcme();
  const sha = pushed(acmeYaml);
  acme.github.fail({
    matches: ({ path }) => path.startsWith("/repos/acme/access/git/trees/"),
    times: 10,
    fault: {
      kind: "answer",
      answer: { status: 403, body: { message: "Resource not accessible by integration" } },
    },
  });
  const job = await acme.run("", { sha, workspace: {}, checkout: { "teams.yaml": escalated } });
  expect(job.exitCode).toBe(1);
  expect(job.outputs).toMatchObject({ result: "invalid" });
  expect(job.log).toContain("Resource not accessible by integration");
  expect(writes(acme.github)).toEqual([]);
});
