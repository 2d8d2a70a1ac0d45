import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** A run of a workflow. */
export interface RunOfWorkflow {
  readonly id: number;
  readonly url: string;
  readonly event: string;
  /** `queued`, `in_progress`, `completed` and others of GitHub's. */
  readonly status: string;
  /** `success`, `failure` and others of GitHub's; undefined before its end. */
  readonly conclusion: string | undefined;
  /** When it was started: ISO 8601, UTC. */
  readonly at: string;
}

/** Which runs of a workflow are asked for. */
export interface RunsWanted {
  /** The workflow's file, without its folder. */
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  /** A status or a conclusion. */
  readonly status?: "success" | "completed";
  readonly most: number;
}

/** Returns the newest runs of a workflow, the newest first. Undefined: there is no such workflow. Throws what GitHub says. */
export async function newestRuns(
  { octokit, owner, repo }: RosterRepository,
  { workflow, event, branch, status, most }: RunsWanted,
): Promise<readonly RunOfWorkflow[] | undefined> {
  const asked = { event, branch, per_page: most, ...(status === undefined ? {} : { status }) };
  try {
    const at = { owner, repo, workflow_id: workflow, ...asked };
    const { data } = await octokit.rest.actions.listWorkflowRuns(at);
    return data.workflow_runs.map((run) => ({
      id: run.id,
      url: run.html_url,
      event: run.event,
      status: run.status ?? "",
      conclusion: run.conclusion ?? undefined,
      at: run.created_at,
    }));
  } catch (error) {
    if (requestErrorOf(error).status === 404) return undefined;
    throw error;
  }
}
