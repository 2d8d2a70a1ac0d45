import type { Problem } from "../core/finding.ts";
import { atTheirLines } from "./check-file.ts";
import { problemsBySlack } from "./check-file-slack.ts";
import { channelArchived, channelMissing, notInChannel, slackRefuses, tokenInvalid } from "./errors.ts";
import { reasonOf } from "./reason-of.ts";
import type { RelaySettings } from "./settings.ts";
import { type AskSlackMethod, type ChannelLook, channelLook, type SlackBody } from "./slack-channels.ts";

/**
 * Says what Slack says of the relay's tokens, of the channel in which changes by hand are told, and of what the relay's file names.
 * Posts nothing.
 */
export async function checkRelaySlack(
  {
    slack,
    driftChannel,
    file,
    installations,
  }: Pick<RelaySettings, "slack" | "driftChannel" | "file" | "installations">,
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
      const { ok, error, team, team_id: workspace, scopes: header } = await ask("auth.test");
      const channels = channelLook(ask);
      checked.push(
        ok === true ? `Slack: knows people of ${team}` : tokenInvalid("SLACK_TOKEN", String(error)),
      );
      const scopes =
        header === ""
          ? undefined
          : String(header)
              .split(",")
              .map((each) => each.trim());
      const mayPostAnywhere = scopes?.includes("chat:write.public") === true;
      if (ok === true && driftChannel !== undefined)
        checked.push(await checkChannel(driftChannel, channels, mayPostAnywhere));
      if (ok === true && file !== undefined) {
        const isAlone = installations === undefined;
        const found = await problemsBySlack(file.content, {
          workspace: String(workspace),
          isAlone,
          scopes,
          channels,
        });
        for (const each of found)
          checked.push(...(typeof each === "string" ? [each] : atTheirLines([each], file)));
      }
    }
  } catch (failure) {
    checked.push(slackRefuses(reasonOf(failure)));
  }
  return checked;
}

/** Returns what is wrong with a channel, or that it is well. */
async function checkChannel(
  named: string,
  channels: ChannelLook,
  mayPostAnywhere: boolean,
): Promise<string | Problem> {
  const found = await channels.channel(named);
  if (found === undefined) return channelMissing(named);
  if ("refused" in found) return channelMissing(named, String(found["refused"]));
  if (found["is_archived"] === true) return channelArchived(named);
  const isOpen = mayPostAnywhere && found["is_private"] !== true;
  return found["is_member"] === true || isOpen
    ? `Slack: tells changes by hand in ${named}`
    : notInChannel(named);
}
