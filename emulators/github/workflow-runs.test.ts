import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import { config, repoWorld } from "./small-repo.ts";
import { failureOf, manualClock, octokit } from "./small-world.ts";
import { moveRun } from "./workflow-runs.ts";

let github: GithubEmulator;

afterEach(() => github.close());

const time = manualClock();

async function start(options: GithubOptions = {}) {
  const nonce = "$" + "{{ inputs.nonce }}";
  const workflow = `name: Apply\nrun-name: "Apply ${nonce}"\non: workflow_dispatch\n`;
  const files = { ".github/workflows/apply.yml": workflow };
  github = await startGithub(repoWorld({ files }), { now: time.now, ...options });
  return octokit(github);
}

const dispatch = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
const call = { ...config, workflow_id: "apply.yml", ref: "main", inputs: { nonce: "n-1" } };

function runs() {
  return [...(github.world.repo("config")?.activity.runs.values() ?? [])];
}

describe("a run that waits for an environment", () => {
  test("says which, and who may approve it, until it goes on", async () => {
    const client = await start();
    await client.request(dispatch, call);
    const [run] = runs();
    if (run === undefined) throw new Error("No run was started.");
    const path = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments";
    const ask = async () => (await client.request(path, { ...config, run_id: run.id })).data;
    const [login = ""] = [...github.world.accounts.values()].map((each) => each.login);
    run.waitsFor = { name: "production", users: [login], teams: [] };
    expect(await ask()).toEqual([]);
    moveRun(run, "waiting", time.now());
    expect(await ask()).toMatchObject([
      { environment: { name: "production" }, reviewers: [{ type: "User", reviewer: { login } }] },
    ]);
    moveRun(run, "in_progress", time.now());
    expect(await ask()).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe("a dispatched workflow", () => {
  test("tells the run when it is asked to, and else nothing", async () => {
    const client = await start();
    const told = await client.request(dispatch, { ...call, return_run_details: true });
    const [run] = runs();
    expect([told.status, told.data]).toEqual([
      200,
      {
        workflow_run_id: run?.id,
        run_url: `${github.apiUrl}/repos/acme/config/actions/runs/${run?.id}`,
        html_url: `https://github.com/acme/config/actions/runs/${run?.id}`,
      },
    ]);
    const silent = await client.request(dispatch, call);
    expect(silent.status).toBe(204);
    expect(runs()).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test("is a bad request where the field is not known yet", async () => {
    const client = await start({ enterpriseServer: true });
    const asked = client.request(dispatch, { ...call, return_run_details: true });
    expect((await failureOf(asked)).status).toBe(400);
  });

  test("waits in the queue until a test starts it, waits for its environment, and ends", async () => {
    const client = await start();
    await client.request(dispatch, call);
    const [run] = runs();
    if (run === undefined) throw new Error("there is no run");
    const get = async () => (await client.rest.actions.getWorkflowRun({ ...config, run_id: run.id })).data;
    expect(await get()).toMatchObject({
      status: "queued",
      conclusion: null,
      display_title: "Apply n-1",
      name: "Apply",
      event: "workflow_dispatch",
      head_branch: "main",
      actor: { login: "rollcall[bot]" },
    });
    moveRun(run, "waiting", time.now());
    expect(await get()).toMatchObject({ status: "waiting" });
    moveRun(run, "in_progress", time.now());
    expect(await get()).toMatchObject({ status: "in_progress" });
    moveRun(run, { conclusion: "failure" }, time.now());
    expect(await get()).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(github.violations).toEqual([]);
  });

  test("is listed newest first, by workflow, event, status and time", async () => {
    const client = await start();
    await client.request(dispatch, call);
    const between = new Date(time.now().getTime() + 1_000).toISOString();
    time.advanceDays(1);
    await client.request(dispatch, { ...call, inputs: { nonce: "n-2" } });
    const [first] = runs();
    if (first !== undefined) moveRun(first, { conclusion: "success" }, time.now());
    const list = async (query: object) => {
      const { data } = await client.rest.actions.listWorkflowRunsForRepo({ ...config, ...query });
      return data.workflow_runs.map((each) => each.display_title);
    };
    expect(await list({})).toEqual(["Apply n-2", "Apply n-1"]);
    expect(await list({ status: "queued" })).toEqual(["Apply n-2"]);
    expect(await list({ status: "success" })).toEqual(["Apply n-1"]);
    expect(await list({ created: `>=${between}` })).toEqual(["Apply n-2"]);
    expect(await list({ event: "push" })).toEqual([]);
    const at = { ...config, workflow_id: "apply.yml" };
    const ofWorkflow = await client.rest.actions.listWorkflowRuns(at);
    expect(ofWorkflow.data.total_count).toBe(2);
    const other = await client.rest.actions.listWorkflowRuns({ ...at, workflow_id: "other.yml" });
    expect(other.data.total_count).toBe(0);
    expect(github.violations).toEqual([]);
  });

  test("may be missing from lists for a while", async () => {
    const client = await start({ newRunsListed: false });
    const { data } = await client.request(dispatch, { ...call, return_run_details: true });
    const listed = async () => (await client.rest.actions.listWorkflowRunsForRepo(config)).data.total_count;
    expect(await listed()).toBe(0);
    const run_id = (data as { workflow_run_id: number }).workflow_run_id;
    expect((await client.rest.actions.getWorkflowRun({ ...config, run_id })).data.status).toBe("queued");
    const [run] = runs();
    if (run !== undefined) moveRun(run, "in_progress", time.now());
    expect(await listed()).toBe(1);
  });

  test("can be cancelled until it has ended", async () => {
    const client = await start();
    await client.request(dispatch, call);
    const at = { ...config, run_id: runs()[0]?.id ?? 0 };
    expect((await client.rest.actions.cancelWorkflowRun(at)).status).toBe(202);
    expect(runs()[0]?.conclusion).toBe("cancelled");
    expect((await failureOf(client.rest.actions.cancelWorkflowRun(at))).status).toBe(409);
    expect(github.violations).toEqual([]);
  });
});
