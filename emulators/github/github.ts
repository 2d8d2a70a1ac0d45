import { type Emulator, type Host, serve } from "../server.ts";
import { buildWorld } from "./build-world.ts";
import { createGraphql } from "./graphql/endpoint.ts";
import { newBudget } from "./limits.ts";
import { behaviourOf, type GithubOptions } from "./options.ts";
import { expireInvitations } from "./people.ts";
import { createRest } from "./rest.ts";
import type { GithubSeed } from "./seed.ts";
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
}

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
  const shared = {
    world,
    behaviour,
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
    return path === "/graphql" ? graphql(incoming, quirk) : rest(incoming);
  });
  url = emulator.url;
  return Object.assign(emulator, { world, violations, apiUrl: url, graphqlUrl: `${url}/graphql` });
}
