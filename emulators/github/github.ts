import { type Emulator, type Host, serve } from "../server.ts";
import { actorOf } from "./actors.ts";
import { appPrivateKey } from "./app-key.ts";
import { buildWorld } from "./build-world.ts";
import type { Account } from "./entities.ts";
import { createGraphql } from "./graphql/endpoint.ts";
import { newBudget } from "./limits.ts";
import { behaviourOf, type GithubOptions } from "./options.ts";
import { expireInvitations } from "./people.ts";
import { createRest } from "./rest.ts";
import type { GithubSeed } from "./seed.ts";
import { type AppHook, createAppHook } from "./webhooks/app-hook.ts";
import { repoEvent } from "./webhooks/event-context.ts";
import { orgEvents } from "./webhooks/org-events.ts";
import { hookCheckRun, repoEvents } from "./webhooks/repo-events.ts";
import { copyWorld } from "./webhooks/world-copy.ts";
import type { GithubWorld } from "./world.ts";

/** A running emulated GitHub. */
export interface GithubEmulator extends Emulator {
  /** The live state. Tests may read it and change it. */
  readonly world: GithubWorld;
  /** The REST root. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** The REST requests and responses that the official description doesn't allow. Tests assert that there are none. */
  readonly violations: string[];
  /** The webhook of the App: what was sent, and when all is answered. */
  readonly hook: AppHook;
  /** The App's private key, as PEM. */
  readonly privateKey: () => string;
  /** Changes the organisation as a person does by hand, and sends the webhooks that follow. `by` is a login. */
  byHand(by: string, change: (world: GithubWorld) => void): void;
  /** Presses a button of a check run. Only the App that made the run is told. */
  pressButton(
    by: string,
    pressed: { readonly repo: string; readonly check: number; readonly action: string },
  ): void;
}

const tickMs = 50;

/** Starts an emulated GitHub, holding one organisation: on a free loopback port, unless another host is given. */
export async function startGithub(
  seed: GithubSeed,
  options: GithubOptions = {},
  host: Host = serve,
): Promise<GithubEmulator> {
  const behaviour = behaviourOf(options);
  const world = buildWorld(seed, behaviour.now());
  const violations: string[] = [];
  const start = behaviour.now();
  const hook = createAppHook(world, { now: behaviour.now, violations });
  const shared = {
    world,
    behaviour,
    hook,
    budgets: {
      core: newBudget("core", behaviour.requests, start),
      graphql: newBudget("graphql", behaviour.points, start),
    },
  };
  const rest = createRest({ ...shared, violations });
  const graphql = createGraphql(shared);
  let url = "";
  const emulator = await host((call, quirk) => {
    expireInvitations(world, behaviour.now());
    const path = call.path.replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql$/, "/graphql");
    const incoming = { call: { ...call, path }, url };
    const handle = () => (path === "/graphql" ? graphql(incoming, quirk) : rest(incoming));
    return call.method === "GET" ? handle() : changing(() => actorOf(world, behaviour, call).account, handle);
  });
  url = emulator.url;
  const timer = setInterval(hook.tick, tickMs).unref();
  const { close } = emulator;

  /** Makes a change, and sends the webhooks that follow. Copying a world costs too much where nobody listens. */
  function changing<Value>(senderOf: () => Account, make: () => Value): Value {
    if (world.app?.webhook.url === undefined) return make();
    const before = copyWorld(world);
    const value = make();
    // Who can't be told has changed nothing.
    const sender = attempt(senderOf);
    if (sender === undefined) return value;
    const context = { world, url, sender };
    for (const event of [...orgEvents(before, context), ...repoEvents(before, context)]) hook.send(event);
    return value;
  }

  return Object.assign(emulator, {
    world,
    violations,
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    hook,
    privateKey: appPrivateKey,
    byHand: (by: string, change: (world: GithubWorld) => void) =>
      changing(
        () => accountNamed(world, by),
        () => change(world),
      ),
    pressButton: (
      by: string,
      {
        repo: name,
        check: id,
        action,
      }: { readonly repo: string; readonly check: number; readonly action: string },
    ) => {
      const repo = world.repo(name);
      const check = repo?.activity.checks.get(id);
      if (repo === undefined || check === undefined || check.author !== world.app?.bot) return;
      const context = { world, url, sender: accountNamed(world, by) };
      const fields = {
        check_run: hookCheckRun(context, repo, check),
        requested_action: { identifier: action },
      };
      hook.send(repoEvent(context, repo, { name: "check_run", action: "requested_action", fields }));
    },
    close: () => {
      clearInterval(timer);
      return close();
    },
  });
}

function accountNamed(world: GithubWorld, login: string): Account {
  const account = world.user(login);
  if (account === undefined) throw new Error(`nobody is called ${login}`);
  return account;
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
