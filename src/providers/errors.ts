import type { Problem } from "../core/finding.ts";

/** The problem of a service that the roster uses and that the run has no credentials for. */
export function missingCredentials(service: string, input: string, variable: string): Problem {
  return {
    severity: "error",
    code: "missing_credentials",
    message: `There is no token for ${service}.`,
    remedy: `Set the variable ${variable} (in a workflow, the input ${input}); or leave ${service} out with providers.`,
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
