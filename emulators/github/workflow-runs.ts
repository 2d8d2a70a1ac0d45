import type { Account, Repo } from "./entities.ts";
import { filesAt } from "./git/committing.ts";
import type { WorkflowRun } from "./repo-activity.ts";
import type { GithubWorld } from "./world.ts";

/** What starts a run. */
export interface RunStart {
  /** The name of the workflow's file. */
  readonly workflow: string;
  readonly event: string;
  /** A branch's or tag's short name. */
  readonly ref: string;
  readonly sha: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly actor: Account;
  readonly now: Date;
  readonly isListed: boolean;
}

/** Adds a run that is queued. Nothing ever starts it but a test. Its title is the file's `run-name`, with its inputs. */
export function addRun(world: GithubWorld, repo: Repo, start: RunStart): WorkflowRun {
  const path = `.github/workflows/${start.workflow}`;
  const text = workflowText(repo, start.sha, path);
  const name = /^name:[ \t]*(.+)$/m.exec(text)?.[1] ?? start.workflow;
  const titled = /^run-name:[ \t]*(.+)$/m.exec(text)?.[1] ?? name;
  const run: WorkflowRun = {
    id: world.nextId("workflow run", 60_001),
    number: repo.activity.runs.size + 1,
    attempt: 1,
    name,
    path,
    workflowId: workflowIdOf(start.workflow),
    event: start.event,
    branch: start.ref,
    sha: start.sha,
    title: titled
      .replace(/^["']|["']$/g, "")
      .replace(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (_, input: string) => String(start.inputs[input] ?? "")),
    actor: start.actor,
    status: "queued",
    conclusion: null,
    isListed: start.isListed,
    createdAt: start.now,
    updatedAt: start.now,
  };
  repo.activity.runs.set(run.id, run);
  return run;
}

/** Moves a run on, as GitHub's runners and environments do. A conclusion completes it. */
export function moveRun(
  run: WorkflowRun,
  to: WorkflowRun["status"] | { readonly conclusion: string },
  now: Date,
): void {
  run.status = typeof to === "string" ? to : "completed";
  run.conclusion = typeof to === "string" ? null : to.conclusion;
  run.updatedAt = now;
  run.isListed = true;
}

/** Returns the number that a workflow's file has. */
export function workflowIdOf(file: string): number {
  return [...file].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

function workflowText(repo: Repo, sha: string, path: string): string {
  const file = filesAt(repo, sha).get(path);
  return file === undefined ? "" : (repo.git.store.blobs.get(file.sha)?.content.toString("utf8") ?? "");
}
