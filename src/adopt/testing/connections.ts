import type { Emulator } from "../../../emulators/server.ts";
import { appBot } from "../../../emulators/slack/seed.ts";
import { stoppedClock } from "../../core/testing/fake-clock.ts";
import type { Connections } from "../../providers/index.ts";

/** Returns connections to emulated services, with a clock stopped at noon of 15 January 2027 UTC. */
export function connectionsTo(services: {
  readonly github?: Emulator & { readonly apiUrl: string; readonly graphqlUrl: string };
  readonly slack?: Emulator & { readonly apiUrl: string };
  readonly drive?: { readonly url: string; readonly credentials: string };
}): Connections {
  const { github, slack, drive } = services;
  return {
    ...(github === undefined ? {} : { githubToken: "token" }),
    githubApiUrl: github?.apiUrl ?? "http://127.0.0.1:9",
    githubGraphqlUrl: github?.graphqlUrl ?? "http://127.0.0.1:9/graphql",
    ...(slack === undefined ? {} : { slackToken: appBot.token, slackApiUrl: slack.apiUrl }),
    ...(drive === undefined ? {} : { googleCredentials: drive.credentials, googleApiUrl: drive.url }),
    env: {},
    fetch,
    clock: stoppedClock("2027-01-15T12:00:00Z"),
    progress: { reading: () => {}, applied: () => {} },
  };
}
