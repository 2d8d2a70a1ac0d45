import { createAppAuth } from "@octokit/auth-app";
import { request } from "@octokit/request";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { withEtags } from "./etags.ts";

/** The relay's GitHub App, as it is installed on the roster's repository. */
export interface GithubApp {
  /** Returns the repository with a token that holds for some minutes at least. Throws what GitHub says. */
  repository(): Promise<RosterRepository>;
  /** Returns the name of the default branch. Asking again costs nothing of GitHub's limits. Throws what GitHub says. */
  defaultBranch(): Promise<string>;
}

/** Which App, and where. */
export interface GithubAppOptions {
  readonly appId: string;
  /** PEM. */
  readonly privateKey: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
}

/** All that the relay's token may do: start the workflow and see how its run goes, and read the roster. */
const permissions = { actions: "write", contents: "read", metadata: "read" } as const;

/** Opens an App. Tokens are for one repository, are renewed before they end, and are kept in memory alone. */
export function openGithubApp({ appId, privateKey, apiUrl, owner, repo }: GithubAppOptions): GithubApp {
  const auth = createAppAuth({ appId, privateKey, request: request.defaults({ baseUrl: apiUrl }) });
  // The outbox tries again, and whoever waits in it is told.
  const at = { owner, repo, apiUrl, triesOnce: true };
  const etags = withEtags();
  let installation: Promise<number> | undefined;
  let opened: { readonly token: string; readonly repository: RosterRepository } | undefined;

  async function findInstallation(): Promise<number> {
    const { token } = await auth({ type: "app" });
    const { octokit } = openRepository(token, at);
    const { data } = await octokit.rest.apps.getRepoInstallation({ owner, repo });
    return data.id;
  }

  const app: GithubApp = {
    async repository() {
      installation ??= findInstallation().catch((failure: unknown) => {
        installation = undefined;
        throw failure;
      });
      const installationId = await installation;
      const { token } = await auth({
        type: "installation",
        installationId,
        repositoryNames: [repo],
        permissions,
      });
      if (opened?.token !== token) {
        const repository = openRepository(token, at);
        etags(repository.octokit);
        opened = { token, repository };
      }
      return opened.repository;
    },
    async defaultBranch() {
      const { octokit } = await app.repository();
      const { data } = await octokit.rest.repos.get({ owner, repo });
      return data.default_branch;
    },
  };
  return app;
}
