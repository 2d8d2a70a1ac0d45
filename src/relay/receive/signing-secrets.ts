import type { RelaySettings } from "../settings.ts";

/**
 * Returns which signing secrets count over HTTP: each app's own for what names it, the relay's for everything else, and any of
 * them for what names no app, such as Slack's question whether somebody is here. Undefined where nothing is heard over HTTP.
 */
export function signingSecrets({
  slack,
  furtherApps,
}: Pick<RelaySettings, "slack" | "furtherApps">):
  | ((app: string | undefined) => readonly string[])
  | undefined {
  // Over a socket the relay's own app sends nothing here.
  const own = slack.appToken === undefined ? listOf(slack.signingSecret) : [];
  const further = new Map(furtherApps.map(({ appId, signingSecret }) => [appId, listOf(signingSecret)]));
  const all = [...own, ...[...further.values()].flat()];
  if (all.length === 0) return undefined;
  return (app) => (app === undefined ? all : (further.get(app) ?? own));
}

function listOf(secret: string | undefined): readonly string[] {
  return secret === undefined || secret === "" ? [] : [secret];
}
