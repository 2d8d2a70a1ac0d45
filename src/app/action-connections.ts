import type { EventContext } from "../action/event.ts";
import type { Inputs } from "../action/inputs.ts";
import { log } from "../action/log.ts";
import type { Progress } from "../core/provider.ts";
import type { Connections } from "../providers/index.ts";
import { diffLines } from "../report/raw.ts";
import { systemClock } from "./system-clock.ts";

/** Returns how the services are reached, from the Action's inputs and the runner's context. */
export function actionConnections(
  inputs: Inputs,
  { apiUrl, graphqlUrl }: Pick<EventContext, "apiUrl" | "graphqlUrl">,
): Connections {
  return {
    ...inputs,
    githubApiUrl: apiUrl,
    githubGraphqlUrl: graphqlUrl,
    env: process.env,
    fetch,
    clock: systemClock,
    progress: logProgress,
  };
}

/** Writes one line of the job's log for each step. */
const logProgress: Progress = {
  reading: (provider, what, done, total) =>
    log(`${provider}: read ${done ?? ""}${total ? ` of ${total}` : ""} ${what}`),
  applied: ({ change, status }, done, total) => log(`${done} of ${total} ${status}: ${diffLines([change])}`),
};
