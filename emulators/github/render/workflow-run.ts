import type { Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { WorkflowRun } from "../repo-activity.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";
import { repoUrls } from "./git.ts";
import { repositoryBody } from "./repository.ts";

/** Renders a workflow run. */
export function workflowRunBody(
  url: string,
  world: GithubWorld,
  repo: Repo,
  run: WorkflowRun,
): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  const self = `${api}/actions/runs/${run.id}`;
  const commit = repo.git.store.commits.get(run.sha);
  const person = (name: string, email: string) => ({ name, email });
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("WorkflowRun", run.id),
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId("CheckSuite", run.id + 1),
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.path,
    run_number: run.number,
    run_attempt: run.attempt,
    referenced_workflows: [],
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    url: self,
    html_url: `${home}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt.toISOString(),
    updated_at: run.updatedAt.toISOString(),
    run_started_at: run.createdAt.toISOString(),
    actor: simpleUser(url, run.actor),
    triggering_actor: simpleUser(url, run.actor),
    jobs_url: `${self}/jobs`,
    logs_url: `${self}/logs`,
    check_suite_url: `${api}/check-suites/${run.id + 1}`,
    artifacts_url: `${self}/artifacts`,
    cancel_url: `${self}/cancel`,
    rerun_url: `${self}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${api}/actions/workflows/${run.workflowId}`,
    head_commit:
      commit === undefined
        ? null
        : {
            id: commit.sha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: commit.committer.date,
            author: person(commit.author.name, commit.author.email),
            committer: person(commit.committer.name, commit.committer.email),
          },
    repository: repositoryBody(url, world, repo),
    head_repository: repositoryBody(url, world, repo),
    display_title: run.title,
  };
}

/** Renders the workflow of a run. */
export function workflowBody(url: string, repo: Repo, run: WorkflowRun): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  return {
    id: run.workflowId,
    node_id: nodeId("Workflow", run.workflowId),
    name: run.name,
    path: run.path,
    state: "active",
    created_at: run.createdAt.toISOString(),
    updated_at: run.createdAt.toISOString(),
    url: `${api}/actions/workflows/${run.workflowId}`,
    html_url: `${home}/blob/${repo.git.defaultBranch}/${run.path}`,
    badge_url: `${home}/workflows/${encodeURIComponent(run.name)}/badge.svg`,
  };
}
