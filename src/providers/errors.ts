import { notice, type Problem } from "../core/finding.ts";
import { listed } from "../core/lists.ts";

/**
 * The problem of a service that the roster uses and that the run has no credentials for. A plan of somebody's fork is not
 * told to be given a key: GitHub gives such runs none, and rightly.
 */
export function missingCredentials(
  service: string,
  input: string,
  variable: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Problem {
  const isPullRequest = env["GITHUB_EVENT_NAME"] === "pull_request";
  return {
    severity: "error",
    code: "missing_credentials",
    message: `There is no token for ${service}.`,
    remedy: isPullRequest
      ? `Pull requests from forks, and Dependabot's, get no secrets. Plan them on pull_request_target, which checks nothing out: see examples/workflows/rollcall.yml. In a pull request of the repository itself, set the input ${input}.`
      : `Set the variable ${variable} (in a workflow, the input ${input}); or leave ${service} out with providers.`,
  };
}

export function unknownProvider(name: string, known: readonly string[]): Problem {
  return {
    severity: "error",
    code: "unknown_provider",
    message: `There is no provider called ${name}.`,
    remedy: `Use some of ${known.join(", ")}, or leave providers out for every one that the roster uses.`,
  };
}

/** The problem of services that the roster uses and that a run was asked to leave out. */
export function servicesLeftOut(titles: readonly string[]): Problem {
  return notice(
    "services_left_out",
    `${listed(titles)} ${titles.length === 1 ? "was" : "were"} not looked at: this run is about other services alone (providers).`,
    "Leave providers out for every service that the roster uses.",
  );
}
