import { createAppAuth } from "@octokit/auth-app";
import { request } from "@octokit/request";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import type { DispatchEvent } from "../handlers/dispatch.ts";
import type { FailedDelivery } from "../store/redeliveries.ts";
import { withEtags } from "./etags.ts";

/** The relay's GitHub App, as it is installed on the roster's repository. */
export interface GithubApp {
  /** Returns the repository with a token that holds for some minutes at least. Throws what GitHub says. */
  repository(): Promise<RosterRepository>;
  /**
   * Returns the name of the default branch. Asking again costs nothing of GitHub's limits. Throws what GitHub says; where that is
   * that the App isn't there, it is looked for anew with the next call.
   */
  defaultBranch(): Promise<string>;
  /** Returns the events that it hears and what it may do. Throws what GitHub says. */
  grants(): Promise<AppGrants>;
  /** Returns what its webhook could not deliver in the last three days, the newest first. Throws what GitHub says. */
  failedDeliveries(): Promise<readonly FailedDelivery[]>;
  /** Has something delivered again. Throws what GitHub says. */
  redeliver(id: FailedDelivery["id"]): Promise<void>;
  /** Starts the workflows of another repository that the App is installed on. */
  readonly dispatch: DispatchEvent;
}

/** What an App's installation was given. */
export interface AppGrants {
  readonly events: readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
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

function nextCursor(link = ""): string | undefined {
  const next = link.split(",").find((each) => each.includes('rel="next"'));
  const url = next?.slice(next.indexOf("<") + 1, next.indexOf(">"));
  return url === undefined ? undefined : (new URL(url).searchParams.get("cursor") ?? undefined);
}

/** So many deliveries are looked at. GitHub lists those of three days. */
const mostDeliveries = 10_000;

/** All that the relay's token may do: start the workflow and see how its run goes, and read the roster. */
const permissions = { actions: "write", contents: "read", metadata: "read" } as const;

/** Opens an App. Tokens are for one repository, are renewed before they end, and are kept in memory alone. */
export function openGithubApp({ appId, privateKey, apiUrl, owner, repo }: GithubAppOptions): GithubApp {
  const auth = createAppAuth({ appId, privateKey, request: request.defaults({ baseUrl: apiUrl }) });
  // The outbox tries again, and whoever waits in it is told.
  const at = { owner, repo, apiUrl, triesOnce: true };
  const etags = withEtags();
  let installation: Promise<number> | undefined;
  let isRefused = false;
  let opened: { readonly token: string; readonly repository: RosterRepository } | undefined;

  async function findInstallation(): Promise<number> {
    const { token } = await auth({ type: "app" });
    const { octokit } = openRepository(token, at);
    const { data } = await octokit.rest.apps.getRepoInstallation({ owner, repo });
    return data.id;
  }

  /** As the App itself: its webhook is no installation's. */
  async function asApp(): Promise<RosterRepository["octokit"]> {
    const { token } = await auth({ type: "app" });
    return openRepository(token, at).octokit;
  }

  const app: GithubApp = {
    async failedDeliveries() {
      const octokit = await asApp();
      const found: FailedDelivery[] = [];
      let cursor: string | undefined;
      do {
        const { data, headers } = await octokit.request("GET /app/hook/deliveries", {
          per_page: 100,
          status: "failure",
          ...(cursor === undefined ? {} : { cursor }),
        });
        for (const { id, guid, event, delivered_at: delivered } of data)
          found.push({ id, guid, event, at: Date.parse(delivered) });
        cursor = nextCursor(headers.link);
      } while (cursor !== undefined && found.length < mostDeliveries);
      return found;
    },
    async redeliver(id) {
      const octokit = await asApp();
      await octokit.request("POST /app/hook/deliveries/{delivery_id}/attempts", { delivery_id: Number(id) });
    },
    async dispatch(repository, event) {
      const [otherOwner = "", otherRepo = ""] = repository.split("/");
      const there = { owner: otherOwner, repo: otherRepo };
      const { data } = await (await asApp()).rest.apps.getRepoInstallation(there);
      const { token } = await auth({
        type: "installation",
        installationId: data.id,
        repositoryNames: [otherRepo],
        permissions: { contents: "write", metadata: "read" },
      });
      const { octokit } = openRepository(token, { ...at, ...there });
      await octokit.rest.repos.createDispatchEvent({ ...there, ...event, request: { retries: 0 } });
    },
    async grants() {
      const octokit = await asApp();
      const { data } = await octokit.rest.apps.getRepoInstallation({ owner, repo });
      return { events: data.events, permissions: data.permissions as Readonly<Record<string, string>> };
    },
    async repository() {
      // What GitHub said of a former installation counts for nothing after another one.
      if (isRefused) installation = undefined;
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
        refresh: isRefused,
      });
      isRefused = false;
      if (opened?.token !== token) {
        const repository = openRepository(token, at);
        etags(repository.octokit);
        opened = { token, repository };
      }
      return opened.repository;
    },
    async defaultBranch() {
      try {
        const { octokit } = await app.repository();
        const { data } = await octokit.rest.repos.get({ owner, repo });
        return data.default_branch;
      } catch (failure) {
        const { status } = requestErrorOf(failure);
        if (status === 401 || status === 404) isRefused = true;
        throw failure;
      }
    },
  };
  return app;
}
