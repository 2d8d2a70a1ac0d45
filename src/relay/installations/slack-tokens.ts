/** What asks Slack about tokens. */
export interface SlackTokenOptions {
  readonly apiUrl: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

/** A new access token, and what renews it in its turn. */
export interface RefreshedPair {
  readonly token: string;
  readonly refreshToken?: string | undefined;
  readonly expiresAt?: number | undefined;
}

/** A new pair; or why there is none, and whether asking again can help. */
export type RefreshAnswer =
  | { readonly pair: RefreshedPair }
  | { readonly reason: string; readonly isFinal: boolean };

const timeout = 10_000;

/** Slack's errors after which a refresh token is of no use. Those about the relay's own settings are none of them. */
const final =
  /^(?:invalid_refresh_token|token_revoked|token_expired|invalid_auth|account_inactive|invalid_grant|team_not_found|app_not_installed)$/;

/** Slack's errors after which a token is dead for good. */
const dead =
  /^(?:invalid_auth|token_revoked|token_expired|account_inactive|org_login_required|user_removed_from_team)$/;

/** Asks Slack for a new pair. A refresh token counts once, so this is never repeated by itself. */
export async function refreshPair(refreshToken: string, options: SlackTokenOptions): Promise<RefreshAnswer> {
  const { clientId, clientSecret, now } = options;
  const answer = await askSlack("oauth.v2.access", options, {
    authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
    body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken }),
  });
  if (answer["ok"] !== true) {
    const reason = String(answer["error"]);
    return { reason, isFinal: final.test(reason) };
  }
  const user = answer["authed_user"] as Readonly<Record<string, unknown>> | undefined;
  // A person's pair was seen at the top and within; the top one counts where there are both.
  const from = typeof answer["access_token"] === "string" ? answer : (user ?? {});
  const { access_token: token, refresh_token: next, expires_in: seconds } = from;
  if (typeof token !== "string") return { reason: "no token in Slack's answer", isFinal: false };
  return {
    pair: {
      token,
      ...(typeof next === "string" && { refreshToken: next }),
      ...(typeof seconds === "number" && { expiresAt: Math.floor(now() / 1000) + seconds }),
    },
  };
}

/** Whether Slack still takes a token, and its workspace's domain. What can't be found out counts as `unknown`. */
export async function tokenState(
  token: string,
  options: Pick<SlackTokenOptions, "apiUrl" | "fetch">,
): Promise<{ readonly is: "good" | "dead" | "unknown"; readonly domain?: string }> {
  const answer = await askSlack("auth.test", options, { authorization: `Bearer ${token}` });
  if (answer["ok"] !== true) return { is: dead.test(String(answer["error"])) ? "dead" : "unknown" };
  const domain = URL.parse(String(answer["url"]))?.hostname.split(".")[0];
  return { is: "good", ...(domain !== undefined && domain !== "" && { domain }) };
}

const mostPages = 100;

/** Returns the ids of the workspaces in which a token of an organisation acts. Throws where Slack doesn't say. */
export async function workspacesOf(
  token: string,
  options: Pick<SlackTokenOptions, "apiUrl" | "fetch">,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const body = new URLSearchParams({ limit: "100", ...(cursor && { cursor }) });
    const answer = await askSlack("auth.teams.list", options, { authorization: `Bearer ${token}`, body });
    if (answer["ok"] !== true)
      throw new Error(`Slack doesn't say which workspaces the organisation's app is in: ${answer["error"]}`);
    for (const { id } of (answer["teams"] ?? []) as readonly { readonly id?: unknown }[])
      if (typeof id === "string") found.add(id);
    const { next_cursor: next } = (answer["response_metadata"] ?? {}) as { readonly next_cursor?: string };
    if (!next) break;
    cursor = next;
  }
  return found;
}

async function askSlack(
  method: string,
  { apiUrl = "https://slack.com/api/", fetch: request }: Pick<SlackTokenOptions, "apiUrl" | "fetch">,
  { authorization, body }: { readonly authorization: string; readonly body?: URLSearchParams },
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const answer = await request(`${apiUrl.replace(/\/$/, "")}/${method}`, {
      method: "POST",
      headers: { authorization },
      signal: AbortSignal.timeout(timeout),
      ...(body !== undefined && { body }),
    });
    if (!answer.ok) return { ok: false, error: `status ${answer.status}` };
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  } catch (failure) {
    return { ok: false, error: failure instanceof Error ? failure.name : "unknown" };
  }
}
