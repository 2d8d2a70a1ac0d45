/**
 * Environment variables that stand in for others which are not set: those of Rocket 2, so that its settings can stay where
 * they are. Its App's id and key, its channels and its names of teams have no such meaning here.
 */
export const environmentFallbacks: Readonly<Record<string, string>> = {
  SLACK_TOKEN: "SLACK_API_TOKEN",
  GOOGLE_CREDENTIALS: "GCP_SERVICE_ACCOUNT_CREDENTIALS",
  GOOGLE_SUBJECT: "GCP_SERVICE_ACCOUNT_SUBJECT",
};

/** The environment variable with the organisation's login, where no flag says it. */
export const organisationVariable = "GITHUB_ORG_NAME";

/** Returns an environment variable, or the one that stands in for it; undefined when both are empty. */
export function environmentValue(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return env[name] || env[environmentFallbacks[name] ?? ""] || undefined;
}
