import { Hono } from "hono";
import type { RelaySettings } from "../settings.ts";
import { type GithubRoutesOptions, githubRoutes } from "./github-http.ts";
import { signingSecrets } from "./signing-secrets.ts";
import { type SlackRoutesOptions, slackRoutes } from "./slack-http.ts";

/** Returns the routes that Slack and GitHub send to, as far as there are secrets that verify what they send. */
export function receivingRoutes(
  settings: Pick<RelaySettings, "slack" | "furtherApps" | "github">,
  options: Omit<SlackRoutesOptions, "secretsOf"> & Omit<GithubRoutesOptions, "secret">,
): Hono {
  const routes = new Hono();
  const secretsOf = signingSecrets(settings);
  const secret = settings.github.webhookSecret;
  if (secretsOf !== undefined) routes.route("/", slackRoutes({ ...options, secretsOf }));
  if (secret !== undefined) routes.route("/", githubRoutes({ ...options, secret }));
  return routes;
}
