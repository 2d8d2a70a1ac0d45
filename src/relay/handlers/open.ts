import type { Clock } from "../../core/clock.ts";
import type { Connections } from "../../providers/index.ts";
import { slackCaller } from "../api/slack-calls.ts";
import type { RelayFileHolder } from "../file/holder.ts";
import { type GithubApp, openGithubApp } from "../forward/github-app.ts";
import type { HeadReading } from "../head-roster.ts";
import type { IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import { type RelaySettings, settingText } from "../settings.ts";
import type { Outbox } from "../store/outbox.ts";
import { resolveBySystem } from "./address.ts";
import { callbackTimeout } from "./callback.ts";
import { createHandlerPeople } from "./people.ts";
import type { Handlers } from "./section.ts";
import { createHandlers, type HandlerService } from "./service.ts";
import { secretsIn } from "./signature.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a relay that runs gives its handlers. */
export interface OpenHandlersOptions {
  readonly file: RelayFileHolder;
  readonly outbox: Outbox;
  readonly app: GithubApp;
  readonly head: () => Promise<HeadReading>;
  readonly connections: Connections;
  /** Returns the token of an installation; undefined where the relay keeps none, or none of the workspace. */
  readonly installedToken: ((incoming: IncomingSlack) => Promise<string | undefined>) | undefined;
  readonly env: Environment;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  readonly onTaken: () => void;
}

/** Opens the handlers of a relay. A secret that is missing is logged at once, and whenever the file is read again. */
export function openHandlers(settings: RelaySettings, options: OpenHandlersOptions): HandlerService {
  const { file, app, head, connections, installedToken, env, clock, log } = options;
  const { github, repository, slack } = settings;
  const callSlack = slackCaller({ apiUrl: slack.apiUrl, fetch: options.fetch, clock });
  const secret = (name: string) => secretOf(name, env);
  const dispatchApp =
    github.dispatchApp === undefined
      ? app
      : openGithubApp({ ...github.dispatchApp, apiUrl: github.apiUrl, ...repository });
  const tellMissing = ({ handlers }: { readonly handlers: Handlers }) => {
    for (const { name, variable } of missingSecrets(handlers, env))
      log.error({ handler: name, variable }, "a handler's secret is missing, or isn't whsec_ and base64");
  };
  tellMissing(file.current());
  file.onChange(tellMissing);
  return createHandlers({
    ...options,
    file: () => file.current(),
    tokenFor: async (incoming) => (await installedToken?.(incoming)) ?? slack.token,
    people: createHandlerPeople({ connections, head, callSlack, clock }),
    dispatch: dispatchApp.dispatch,
    rosterRepository: `${repository.owner}/${repository.repo}`,
    secret,
    ownCommand: slack.command,
    slackApiUrl: slack.apiUrl,
    callSlack,
    network: { resolve: resolveBySystem, timeout: callbackTimeout, now: () => clock.now() },
  });
}

/** Returns the handlers whose secret isn't in the environment, or isn't one. */
export function missingSecrets(
  handlers: Handlers,
  env: Environment,
): readonly { readonly name: string; readonly variable: string }[] {
  return Object.entries(handlers).flatMap(([name, { callback }]) =>
    callback === undefined || secretsIn(secretOf(callback.secret, env)) !== undefined
      ? []
      : [{ name, variable: callback.secret }],
  );
}

function secretOf(name: string, env: Environment): string | undefined {
  try {
    return settingText(name, env);
  } catch {
    return undefined;
  }
}
