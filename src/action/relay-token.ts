import { getIDToken, setSecret } from "@actions/core";
import type { Problem } from "../core/finding.ts";
import { relayAway, relayGivesNoToken, relayHasNoInstallation, relayNeedsIdToken } from "./errors.ts";

/** A Slack token from the relay, or why there is none. */
export type RelayTokenAnswer = { readonly token: string } | { readonly problem: Problem };

const timeout = 30_000;

/**
 * Asks the relay for the bot token of a workspace, by this run's own OIDC token: no secret of Slack's is needed. Both are masked
 * in the log.
 */
export async function slackTokenFromRelay(
  relayUrl: string,
  { workspace, fetch: request }: { readonly workspace: string | undefined; readonly fetch: typeof fetch },
): Promise<RelayTokenAnswer> {
  const url = relayUrl.replace(/\/+$/, "");
  let idToken: string;
  try {
    idToken = await getIDToken(url);
  } catch {
    return { problem: relayNeedsIdToken() };
  }
  try {
    const answer = await request(`${url}/token`, {
      method: "POST",
      headers: { authorization: `Bearer ${idToken}`, "content-type": "application/json" },
      body: JSON.stringify(workspace === undefined ? {} : { workspace }),
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    if (answer.status === 409) return { problem: relayHasNoInstallation(workspace, `${url}/slack/install`) };
    if (answer.status === 403) return { problem: relayGivesNoToken() };
    const { token } = answer.ok ? ((await answer.json()) as { readonly token?: unknown }) : {};
    if (typeof token !== "string" || token === "")
      return { problem: relayAway(`it answers ${answer.status}`) };
    setSecret(token);
    return { token };
  } catch {
    return { problem: relayAway("no connection") };
  }
}
