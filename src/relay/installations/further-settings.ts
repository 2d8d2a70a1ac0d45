import { settingMissing, settingWrong } from "../errors.ts";
import type { AppsSection } from "./section.ts";
import type { InstallationSettings, SettingReader } from "./settings.ts";

/** A Slack app beside the relay's own, of which the relay keeps the installations. */
export interface FurtherAppSettings extends InstallationSettings {
  readonly appName: string;
  readonly appId: string;
  /** Verifies what it sends; undefined where nothing of it is heard. */
  readonly signingSecret: string | undefined;
}

/** Reads what further apps need. What all apps of a relay have in common is that of its own app, which there has to be. */
export function readFurtherApps(
  { text, report }: SettingReader,
  apps: AppsSection,
  own: InstallationSettings | undefined,
): readonly FurtherAppSettings[] {
  const all = Object.entries(apps);
  const [first] = all;
  if (first === undefined) return [];
  if (own === undefined) {
    report(settingMissing("SLACK_CLIENT_ID", "the relay's own Slack app, beside those of `apps`"));
    return [];
  }
  const needed = (name: string, use: string): string => {
    const given = text(name);
    if (given === undefined) report(settingMissing(name, use));
    return given ?? "";
  };
  return all.map(([name, { client_id: clientId, app_id: appId, workspaces, scopes, ...secrets }]) => {
    if (clientId === own.clientId)
      report(settingWrong("SLACK_CLIENT_ID", `another app than \`${name}\` of \`apps\``));
    const { client_secret: clientSecret, signing_secret: signingSecret } = secrets;
    return {
      ...own,
      appName: name,
      appId,
      clientId,
      clientSecret: needed(clientSecret, `the client secret of the Slack app \`${name}\``),
      signingSecret:
        signingSecret === undefined
          ? undefined
          : needed(signingSecret, `the signing secret of the Slack app \`${name}\``),
      workspaces: workspaces ?? own.workspaces,
      scopes,
      userScopes: [],
    };
  });
}
