import { error, type Problem } from "../core/finding.ts";

/** The relay's bundle isn't beside the command line's. */
export function relayIsMissing(): Problem {
  return error(
    "relay_is_missing",
    "The relay is not part of this copy: it is no part of the Action, and isn't committed.",
    "Run npm ci and npm run build in a clone, or build the image in examples/relay. docs/relay.md says how.",
  );
}
