import { RollcallError } from "../../core/rollcall-error.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";

/** A run that was started; without an id where GitHub doesn't tell which. */
export interface DispatchedRun {
  readonly id: number | undefined;
  readonly url: string | undefined;
}

/**
 * - `away`: GitHub is out of reach, or asks to wait: to be tried again, at the earliest after `after` milliseconds.
 * - `refused`: GitHub will not take it, however often it is asked.
 */
export type StepFailure =
  | { readonly is: "away"; readonly reason: string; readonly after?: number }
  | { readonly is: "refused"; readonly reason: string };

/** Starts the workflow on a branch with a request as its input. Tries once. Throws what GitHub says. */
export async function startWorkflow(
  { octokit, owner, repo }: RosterRepository,
  {
    workflow,
    branch,
    request,
  }: { readonly workflow: string; readonly branch: string; readonly request: string },
): Promise<DispatchedRun> {
  const start = (more: object) =>
    octokit.request("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
      owner,
      repo,
      workflow_id: workflow,
      ref: branch,
      inputs: { request },
      request: { retries: 0 },
      ...more,
    });
  const { data } = await start({ return_run_details: true }).catch((failure: unknown) => {
    // An older Enterprise Server doesn't know the field, and refuses it.
    if (requestErrorOf(failure).status !== 400) throw failure;
    return start({});
  });
  const told = (data ?? {}) as { readonly workflow_run_id?: number; readonly html_url?: string };
  return { id: told.workflow_run_id, url: told.html_url };
}

/** Returns whether what has failed is worth another try. A network that breaks has no status, or a service's own error. */
export function stepFailureOf(failure: unknown): StepFailure {
  if (failure instanceof RollcallError) return { is: "refused", reason: failure.message };
  const { status, message } = requestErrorOf(failure);
  const headers = (failure as { response?: { headers?: Record<string, string> } }).response?.headers ?? {};
  const after = Number(headers["retry-after"]) * 1000;
  const isLimited =
    status === 429 || (status === 403 && (after > 0 || headers["x-ratelimit-remaining"] === "0"));
  if (isLimited || status === undefined || status >= 500 || status === 401 || status === 408)
    return { is: "away", reason: message, ...(after > 0 ? { after } : {}) };
  return { is: "refused", reason: message };
}

/** How a run goes. `waits`: for somebody who approves the environment. */
export type RunState = "queued" | "waits" | "runs" | "succeeded" | "failed";

/** Returns how a run goes. Throws what GitHub says. */
export async function readRun(
  { octokit, owner, repo }: RosterRepository,
  id: number,
): Promise<{ readonly state: RunState; readonly url: string }> {
  const { data } = await octokit.rest.actions.getWorkflowRun({
    owner,
    repo,
    run_id: id,
    request: { retries: 0 },
  });
  return { state: stateOf(data.status, data.conclusion), url: data.html_url };
}

/** What a run waits for: an environment, and the logins of the people and the slugs of the teams who may approve it. */
export interface AwaitedApproval {
  readonly environments: readonly string[];
  readonly reviewers: readonly string[];
}

/** Returns whose approval a run waits for. Throws what GitHub says. */
export async function readAwaitedApproval(
  { octokit, owner, repo }: RosterRepository,
  id: number,
): Promise<AwaitedApproval> {
  const { data } = await octokit.rest.actions.getPendingDeploymentsForRun({
    owner,
    repo,
    run_id: id,
    request: { retries: 0 },
  });
  const reviewers = data
    .flatMap((pending) => pending.reviewers)
    .flatMap(({ reviewer }) =>
      reviewer === undefined ? [] : "login" in reviewer ? [reviewer.login] : [`${owner}/${reviewer.slug}`],
    );
  const environments = data.flatMap(({ environment }) => environment.name ?? []);
  return { environments: [...new Set(environments)], reviewers: [...new Set(reviewers)] };
}

function stateOf(status: string | null, conclusion: string | null): RunState {
  switch (status) {
    case "completed":
      return conclusion === "success" ? "succeeded" : "failed";
    case "waiting":
      return "waits";
    case "in_progress":
      return "runs";
    default:
      return "queued";
  }
}
