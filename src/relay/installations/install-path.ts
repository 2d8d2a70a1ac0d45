/** Returns the path on which a Slack app is installed: the relay's own, or one of the further ones by its name. */
export function installPath(name: string | undefined): string {
  return name === undefined ? "/slack/install" : `/slack/install/${name}`;
}

/** Returns the path to which Slack leads back. */
export function redirectPath(name: string | undefined): string {
  return name === undefined ? "/slack/oauth_redirect" : `/slack/oauth_redirect/${name}`;
}
