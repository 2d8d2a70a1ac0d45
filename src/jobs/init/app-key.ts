import { z } from "zod";
import { appCodeRefused } from "../../adopt/errors.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { Connections } from "../../providers/index.ts";

/** A GitHub App that was just made, and its private key, which GitHub tells once. */
export interface NewApp {
  readonly id: number;
  readonly slug: string;
  readonly clientId: string;
  readonly privateKey: string;
}

const answer = z.object({ id: z.int(), slug: z.string(), client_id: z.string(), pem: z.string() });

/**
 * Exchanges the code that GitHub gave an App's maker, or the address that has it, for the App's id and key. It works once, within an hour. Throws
 * a `RollcallError` when GitHub refuses.
 * https://docs.github.com/en/rest/apps/apps#create-a-github-app-from-a-manifest
 */
export async function exchangeAppCode(
  codeOrAddress: string,
  { githubApiUrl, fetch }: Pick<Connections, "githubApiUrl" | "fetch">,
): Promise<NewApp> {
  const code = /[?&]code=([^&#]+)/.exec(codeOrAddress)?.[1] ?? codeOrAddress;
  const url = `${githubApiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`;
  const headers = { accept: "application/vnd.github+json", "user-agent": "rollcall" };
  const response = await fetch(url, { method: "POST", headers }).catch(() => undefined);
  const app = response?.ok ? answer.safeParse(await response.json().catch(() => undefined)) : undefined;
  if (!app?.success)
    throw new RollcallError(
      appCodeRefused(response === undefined ? "there was no answer" : `it answered ${response.status}`),
    );
  const { id, slug, client_id, pem } = app.data;
  return { id, slug, clientId: client_id, privateKey: pem };
}

/** Returns what is left to do with an App's key, which is in the file `path`. */
export function keySteps(
  { id, slug, clientId }: NewApp,
  {
    path,
    repository,
    environment,
  }: { readonly path: string; readonly repository: string; readonly environment: string },
): readonly string[] {
  const into = `--repo ${repository} --env ${environment}`;
  return [
    `Put the App's client id and key into the environment, and nowhere else:\ngh variable set ROLLCALL_CLIENT_ID ${into} --body ${clientId}\ngh secret set ROLLCALL_PRIVATE_KEY ${into} < ${path}`,
    `Delete ${path}. A lost key is replaced on the App's page.`,
    `The App's ID, where a step asks for APP_ID, is ${id}. Its name in the roster is ${slug}.`,
  ];
}

/** Returns what is left to do with the key of the relay's App, which is in the file `path`. */
export function relayKeySteps({ id, slug }: NewApp, path: string): readonly string[] {
  return [
    `Keep ${path} where the relay runs, and nowhere else. It is a secret of the relay, and none of the repository.`,
    `Give the relay, in its environment:\nGITHUB_APP_ID=${id}\nGITHUB_APP_PRIVATE_KEY_FILE=${path}`,
    `${slug} may start the workflow and read the roster. It belongs into no list of the roster.`,
  ];
}
