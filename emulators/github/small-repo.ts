import type { GithubSeed, SeedRepo } from "./seed.ts";
import { type Octokit, smallWorld } from "./small-world.ts";

/** Returns the small organisation with a repository that has files, and a fork of it. */
export function repoWorld(repo: Partial<SeedRepo> = {}): GithubSeed {
  return {
    ...smallWorld,
    teams: [{ name: "Engineering", members: { alice: "member", bob: "member" }, repos: { config: "write" } }],
    repos: [
      {
        name: "config",
        files: { "teams.yaml": "version: 1\nteams: {}\n", "docs/readme.md": "# Hello\n" },
        ...repo,
      },
      { name: "config", owner: "dave", fork: "acme/config", private: false },
    ],
  };
}

/** The repository with files, as Octokit's parameters. */
export const config = { owner: "acme", repo: "config" };

/** Creates a branch from main with one file changed, and returns its head. */
export async function branch(
  client: Octokit,
  { name, text, owner = "acme" }: { readonly name: string; readonly text: string; readonly owner?: string },
): Promise<string> {
  const at = { ...config, owner };
  const main = await client.rest.git.getRef({ ...at, ref: "heads/main" });
  await client.rest.git.createRef({ ...at, ref: `refs/heads/${name}`, sha: main.data.object.sha });
  return write(client, { branch: name, text, owner });
}

/** Writes `teams.yaml` on a branch, and returns the new head. */
export async function write(
  client: Octokit,
  {
    branch,
    text,
    owner = "acme",
  }: { readonly branch: string; readonly text: string; readonly owner?: string },
): Promise<string> {
  const at = { ...config, owner, path: "teams.yaml" };
  const { data } = await client.rest.repos.getContent({ ...at, ref: branch });
  if (Array.isArray(data)) throw new Error("teams.yaml is a folder");
  const content = Buffer.from(text).toString("base64");
  const put = await client.rest.repos.createOrUpdateFileContents({
    ...at,
    branch,
    message: "Edit",
    content,
    sha: data.sha,
  });
  return put.data.commit.sha ?? "";
}
