import { Octokit } from "@octokit/core";
import type { GithubEmulator } from "../../emulators/github/github.ts";

/** A pull request in the emulated repository acme/access, with the payload of its webhook event. */
export interface OpenedPullRequest {
  readonly number: number;
  readonly payload: unknown;
  readonly head: string;
}

const target = { owner: "acme", repo: "access" };

/** Commits files to a new branch of acme/access (or of a fork of it) and opens a pull request to main. */
export async function openPullRequest(
  github: GithubEmulator,
  files: Readonly<Record<string, string>>,
  { fork }: { readonly fork?: string } = {},
): Promise<OpenedPullRequest> {
  const octokit = new Octokit({ auth: "a-person", baseUrl: github.apiUrl });
  const source = fork === undefined ? target : { owner: fork, repo: "access" };
  const main = await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
    ...source,
    ref: "heads/main",
  });
  const branch = `change-${Object.keys(files)
    .join("-")
    .replaceAll(/[^a-z-]/g, "")}`;
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", {
    ...source,
    ref: `refs/heads/${branch}`,
    sha: main.data.object.sha,
  });
  for (const [path, text] of Object.entries(files))
    await commitFile(octokit, { ...source, branch, path, text });
  const pull = await octokit.request("POST /repos/{owner}/{repo}/pulls", {
    ...target,
    title: "Change access",
    head: fork === undefined ? branch : `${fork}:${branch}`,
    base: "main",
  });
  return {
    number: pull.data.number,
    head: pull.data.head.sha,
    payload: {
      action: "opened",
      number: pull.data.number,
      pull_request: pull.data,
      sender: pull.data.user,
    },
  };
}

interface FileCommit {
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  readonly path: string;
  readonly text: string;
}

async function commitFile(octokit: Octokit, { text, branch, ...where }: FileCommit): Promise<void> {
  const found = await octokit
    .request("GET /repos/{owner}/{repo}/contents/{path}", { ...where, ref: branch })
    .catch(() => undefined);
  const sha = (found?.data as { sha?: string } | undefined)?.sha;
  await octokit.request("PUT /repos/{owner}/{repo}/contents/{path}", {
    ...where,
    branch,
    message: "Change access",
    content: Buffer.from(text).toString("base64"),
    ...(sha === undefined ? {} : { sha }),
  });
}

/** Returns the bodies of a pull request's comments. */
export async function commentsOn(github: GithubEmulator, number: number): Promise<string[]> {
  const octokit = new Octokit({ auth: "a-person", baseUrl: github.apiUrl });
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    ...target,
    issue_number: number,
  });
  return data.map((comment) => comment.body ?? "");
}
