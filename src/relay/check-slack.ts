import type { Problem } from "../core/finding.ts";
import { channelArchived, channelMissing, notInChannel, slackRefuses, tokenInvalid } from "./errors.ts";
import { reasonOf } from "./reason-of.ts";
import type { RelaySettings } from "./settings.ts";

type SlackBody = Readonly<Record<string, unknown>>;
type AskSlackMethod = (method: string, args?: Readonly<Record<string, string>>) => Promise<SlackBody>;

/** Says what Slack says of the relay's tokens, and of the channel in which changes by hand are told. Posts nothing. */
export async function checkRelaySlack(
  { slack, driftChannel }: Pick<RelaySettings, "slack" | "driftChannel">,
  request: typeof fetch,
): Promise<readonly (string | Problem)[]> {
  const { apiUrl = "https://slack.com/api/" } = slack;
  const root = apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`;
  const askWith =
    (token: string): AskSlackMethod =>
    async (method, args = {}) => {
      const answer = await request(`${root}${method}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: new URLSearchParams(args),
        signal: AbortSignal.timeout(10_000),
      });
      return { scopes: answer.headers.get("x-oauth-scopes") ?? "", ...((await answer.json()) as SlackBody) };
    };
  const checked: (string | Problem)[] = [];
  try {
    if (slack.appToken !== undefined) {
      const { ok, error } = await askWith(slack.appToken)("apps.connections.open");
      checked.push(ok === true ? "Slack: opens a socket" : tokenInvalid("SLACK_APP_TOKEN", String(error)));
    } else checked.push("Slack: listens over HTTP, at /slack/events, /slack/commands and /slack/interactive");
    if (slack.token !== undefined) {
      const ask = askWith(slack.token);
      const { ok, error, team, scopes } = await ask("auth.test");
      checked.push(
        ok === true ? `Slack: knows people of ${team}` : tokenInvalid("SLACK_TOKEN", String(error)),
      );
      const mayPostAnywhere = String(scopes).split(",").includes("chat:write.public");
      if (ok === true && driftChannel !== undefined)
        checked.push(await checkChannel(driftChannel, ask, mayPostAnywhere));
    }
  } catch (failure) {
    checked.push(slackRefuses(reasonOf(failure)));
  }
  return checked;
}

/** Returns what is wrong with a channel, or that it is well. */
async function checkChannel(
  named: string,
  ask: AskSlackMethod,
  mayPostAnywhere: boolean,
): Promise<string | Problem> {
  const found = named.startsWith("#")
    ? await channelCalled(named.slice(1), ask)
    : await channelOf(named, ask);
  if (found === undefined) return channelMissing(named);
  if ("refused" in found) return channelMissing(named, String(found["refused"]));
  if (found["is_archived"] === true) return channelArchived(named);
  const isOpen = mayPostAnywhere && found["is_private"] !== true;
  return found["is_member"] === true || isOpen
    ? `Slack: tells changes by hand in ${named}`
    : notInChannel(named);
}

async function channelOf(id: string, ask: AskSlackMethod): Promise<SlackBody | undefined> {
  const { ok, error, channel } = await ask("conversations.info", { channel: id });
  if (ok === true) return channel as SlackBody;
  return error === "channel_not_found" ? undefined : { refused: error };
}

/** So many pages of channels are looked through. */
const mostPages = 50;

/** Private channels are listed where the bot may read any. */
async function channelCalled(name: string, ask: AskSlackMethod): Promise<SlackBody | undefined> {
  let types = "public_channel,private_channel";
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const list = () => ask("conversations.list", { types, limit: "999", ...(cursor !== "" && { cursor }) });
    let answer = await list();
    if (answer["error"] === "missing_scope" && types !== "public_channel") {
      types = "public_channel";
      answer = await list();
    }
    if (answer["ok"] !== true) return { refused: answer["error"] };
    const found = (answer["channels"] as readonly SlackBody[]).find((each) => each["name"] === name);
    if (found !== undefined) return found;
    const { next_cursor: next } = (answer["response_metadata"] ?? {}) as { readonly next_cursor?: string };
    if (!next) return undefined;
    cursor = next;
  }
  return undefined;
}
