import { environmentFallbacks, organisationVariable } from "./environment-names.ts";

/** The environment variables that the commands read, and what for. */
const variables = [
  ["GITHUB_TOKEN", "reads and writes the organisation: of an App, or a person's"],
  ["GITHUB_TOKEN_COMMAND", "prints one, also when GitHub refuses the last: gh auth token"],
  ["REPOSITORY_TOKEN", "for the roster's repository alone (default: GITHUB_TOKEN)"],
  ["SLACK_TOKEN", "Slack's bot token"],
  ["GOOGLE_CREDENTIALS", "Google's credentials for Drive and Groups, as JSON"],
  ["GOOGLE_SUBJECT", "the person in whose name Google is asked"],
  ["SLACK_WEBHOOK_URL", "hears what an apply did; several, one a line"],
  ["SLACK_SIGNING_SECRET", "seals a review's buttons; doctor --probe checks it"],
  ["GITHUB_REPOSITORY", "the roster's repository (default: the remote origin)"],
  ["GITHUB_SERVER_URL", "GitHub's pages, for links (default: https://github.com)"],
  ["GITHUB_API_URL", "GitHub Enterprise Server, or a proxy"],
  ["GITHUB_GRAPHQL_URL", "the same for GraphQL (default: beside GITHUB_API_URL)"],
  ["SLACK_API_URL", "another address of Slack"],
  ["GOOGLE_API_URL", "another address of Google"],
  ["HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "the way out"],
  ["SLACK_WEBHOOK_PROXY", "the way out for webhooks alone"],
  ["SLACK_WEBHOOK_CA", "a file of certificates that webhooks alone trust"],
  ["NO_COLOR", "no colours"],
  [organisationVariable, "import and init: the organisation (default of --org)"],
] as const;

/** Returns the part of `--help` that names them. */
export function environmentHelp(): string {
  const width = Math.max(...variables.map(([name]) => name.length)) + 2;
  const lines = variables.map(([name, use]) => `  ${name.padEnd(width)}${use}`);
  const instead = Object.entries(environmentFallbacks).map(
    ([name, other]) => `  ${other}, where ${name} is not set`,
  );
  return `\nEnvironment:\n${lines.join("\n")}\n\nRocket 2's names are read too:\n${instead.join("\n")}\n`;
}
