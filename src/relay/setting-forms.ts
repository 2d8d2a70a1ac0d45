import type { Problem } from "../core/finding.ts";
import { settingWrong } from "./errors.ts";
import type { RelaySettings } from "./settings.ts";
import { isDatabaseAddress } from "./store/database.ts";

/** What a token of Slack's begins with, and which variable is for such a one. */
const slackTokens = [
  [/^xapp-/, "SLACK_APP_TOKEN", "an app-level token, which begins with xapp-"],
  [/^(?:xoxe\.)?xoxb-/, "SLACK_TOKEN", "a bot token, which begins with xoxb-"],
] as const;

/** Returns what can't be right in settings, before anybody is asked: values in the wrong variable, and of the wrong form. */
export function formProblems({
  slack,
  github,
  driftChannel,
  database,
  port,
}: FormSettings): readonly Problem[] {
  const given = { SLACK_APP_TOKEN: slack.appToken, SLACK_TOKEN: slack.token };
  const tokens = slackTokens.flatMap(([form, name, words]) => {
    const value = given[name];
    if (value === undefined || form.test(value)) return [];
    const own = slackTokens.find(([each, other]) => other !== name && each.test(value));
    return [settingWrong(name, own === undefined ? words : `${words}: what it has belongs in ${own[1]}`)];
  });
  const isAppId = github.appId === "" || /^(?:\d{1,18}|Iv[\w.]{6,60})$/.test(github.appId);
  const isChannel =
    driftChannel === undefined || /^(?:[CG][A-Z0-9]{2,30}|#[^\s.#\p{Lu}]{1,80})$/u.test(driftChannel);
  return [
    ...tokens,
    ...(isAppId ? [] : [settingWrong("GITHUB_APP_ID", "the number of a GitHub App, or its client id")]),
    ...(isChannel
      ? []
      : [settingWrong("ROLLCALL_DRIFT_CHANNEL", "a channel of Slack's: its id, or # and its name")]),
    ...(isDatabaseAddress(database)
      ? []
      : [settingWrong("ROLLCALL_DATABASE", "sqlite:FILE or postgres://…")]),
    ...(port <= 65_535 ? [] : [settingWrong("PORT", "a number up to 65535")]),
  ];
}

type FormSettings = Pick<RelaySettings, "driftChannel" | "database" | "port"> & {
  readonly slack: Pick<RelaySettings["slack"], "appToken" | "token">;
  readonly github: Pick<RelaySettings["github"], "appId">;
};
