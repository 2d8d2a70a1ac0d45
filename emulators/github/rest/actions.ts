import { ApiError, notFound } from "../api-error.ts";
import { branchRef } from "../git/committing.ts";
import { commitOf } from "../git/history.ts";
import { repoUrls } from "../render/git.ts";
import type { Variable } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";
import { addRun } from "../workflow-runs.ts";

const variable = "/repos/{owner}/{repo}/actions/variables/{name}";

/** All inputs of a dispatched workflow together have at most so many characters. */
const largestInputs = 65_535;

/** Workflows that are started by hand, and variables. */
export const actionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
    permission: "actions=write",
    handle: startWorkflow,
  },
  {
    method: "GET",
    path: variable,
    permission: "actions_variables=read",
    handle: (context) => ({ status: 200, body: variableBody(requireVariable(context)) }),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/variables",
    permission: "actions_variables=write",
    handle: (context) => {
      const { variables } = requireRepo(context).activity;
      const name = String(context.body["name"]).toUpperCase();
      if (variables.has(name)) throw new ApiError(409, "Already exists - Variable already exists");
      const { now } = context;
      variables.set(name, { name, value: String(context.body["value"]), createdAt: now, updatedAt: now });
      return { status: 201, body: {} };
    },
  },
  {
    method: "PATCH",
    path: variable,
    permission: "actions_variables=write",
    handle: (context) => {
      const found = requireVariable(context);
      found.value = String(context.body["value"]);
      found.updatedAt = context.now;
      return { status: 204 };
    },
  },
  {
    method: "DELETE",
    path: variable,
    permission: "actions_variables=write",
    handle: (context) => {
      const { name } = requireVariable(context);
      requireRepo(context).activity.variables.delete(name);
      return { status: 204 };
    },
  },
];

function requireVariable(context: Context): Variable {
  const found = requireRepo(context).activity.variables.get(param(context, "name").toUpperCase());
  if (found === undefined) throw notFound();
  return found;
}

function variableBody({ name, value, createdAt, updatedAt }: Variable): Record<string, unknown> {
  return { name, value, created_at: createdAt.toISOString(), updated_at: updatedAt.toISOString() };
}

function startWorkflow(context: Context): Reply {
  const repo = requireRepo(context);
  const { world, body, now, actor, behaviour, url } = context;
  const isDetailed = body["return_run_details"] !== undefined;
  if (isDetailed && behaviour.enterpriseServer) throw new ApiError(400, "Invalid request.");
  const ref = String(body["ref"]);
  const commit = commitOf(repo, branchRef(ref));
  if (commit === undefined) throw new ApiError(422, `No ref found for: ${ref}`);
  const inputs = (context.body["inputs"] ?? {}) as Record<string, string>;
  if (Object.values(inputs).join("").length > largestInputs) throw new ApiError(422, "inputs are too large.");
  const workflow = param(context, "workflow_id");
  repo.activity.started.push({ workflow, ref, inputs, at: now });
  const run = addRun(world, repo, {
    workflow,
    event: "workflow_dispatch",
    ref,
    sha: commit.sha,
    inputs,
    actor: actor.account,
    now,
    isListed: behaviour.newRunsListed,
  });
  if (body["return_run_details"] !== true) return { status: 204 };
  const { api, home } = repoUrls(url, repo);
  return {
    status: 200,
    body: {
      workflow_run_id: run.id,
      run_url: `${api}/actions/runs/${run.id}`,
      html_url: `${home}/actions/runs/${run.id}`,
    },
  };
}
