import { ApiError, notFound } from "../api-error.ts";
import { page } from "../paging.ts";
import { pendingDeployments } from "../render/pending-deployments.ts";
import { workflowRunBody } from "../render/workflow-run.ts";
import type { WorkflowRun } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";
import { moveRun, workflowIdOf } from "../workflow-runs.ts";

const runs = "/repos/{owner}/{repo}/actions/runs";

/** Workflow runs. The newest comes first; a list may lag behind. */
export const workflowRunRoutes: readonly Route[] = [
  { method: "GET", path: runs, permission: "actions=read", handle: (context) => list(context, () => true) },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
    permission: "actions=read",
    handle: (context) => {
      const workflow = param(context, "workflow_id");
      const id = /^\d+$/.test(workflow) ? Number(workflow) : workflowIdOf(workflow);
      return list(context, (run) => run.workflowId === id);
    },
  },
  {
    method: "GET",
    path: `${runs}/{run_id}`,
    permission: "actions=read",
    handle: (context) => {
      const { url, world } = context;
      return { status: 200, body: workflowRunBody(url, world, requireRepo(context), requireRun(context)) };
    },
  },
  {
    method: "GET",
    path: `${runs}/{run_id}/pending_deployments`,
    permission: "actions=read",
    handle: (context) => ({
      status: 200,
      body: pendingDeployments(context, requireRepo(context), requireRun(context)),
    }),
  },
  {
    method: "POST",
    path: `${runs}/{run_id}/cancel`,
    permission: "actions=write",
    handle: (context) => {
      const run = requireRun(context);
      if (run.status === "completed")
        throw new ApiError(409, "Cannot cancel a workflow run that is completed.");
      moveRun(run, { conclusion: "cancelled" }, context.now);
      return { status: 202, body: {} };
    },
  },
];

function requireRun(context: Context): WorkflowRun {
  const run = requireRepo(context).activity.runs.get(Number(param(context, "run_id")));
  if (run === undefined) throw notFound();
  return run;
}

function list(context: Context, isAsked: (run: WorkflowRun) => boolean): Reply {
  const repo = requireRepo(context);
  const { query } = context.call;
  const is = (name: string, ...values: (string | null)[]) => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  const found = [...repo.activity.runs.values()]
    .filter(
      (run) =>
        run.isListed &&
        isAsked(run) &&
        is("event", run.event) &&
        is("branch", run.branch) &&
        is("head_sha", run.sha) &&
        is("actor", run.actor.login) &&
        is("status", run.status, run.conclusion) &&
        isCreatedIn(run, query.get("created")),
    )
    .reverse();
  return page(
    context,
    found,
    (run) => workflowRunBody(context.url, context.world, repo, run),
    (workflow_runs) => ({ total_count: found.length, workflow_runs }),
  );
}

/** Knows `>=TIME`, `<=TIME`, `FROM..TO` and a time alone, as GitHub's search does. */
function isCreatedIn({ createdAt }: WorkflowRun, range: string | null): boolean {
  if (range === null) return true;
  const time = createdAt.getTime();
  const at = (text: string) => new Date(text).getTime();
  if (range.startsWith(">=")) return time >= at(range.slice(2));
  if (range.startsWith("<=")) return time <= at(range.slice(2));
  const [from = "", to] = range.split("..");
  return to === undefined ? createdAt.toISOString().startsWith(from) : time >= at(from) && time <= at(to);
}
