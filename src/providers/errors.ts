import type { Problem } from "../core/finding.ts";

export function missingCredentials(service: string, input: string, variable: string): Problem {
  return {
    severity: "error",
    code: "missing_credentials",
    message: `The roster uses ${service}, and there is no ${input}.`,
    remedy: `Give the Action the input ${input}, or the command line the variable ${variable}; or leave ${service} out with providers.`,
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
