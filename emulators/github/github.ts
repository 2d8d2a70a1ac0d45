import { type Emulator, serve } from "../server.ts";
import { sow } from "./build-world.ts";
import { createGraphql } from "./graphql/endpoint.ts";
import { budget } from "./limits.ts";
import { behaviourOf, type GithubOptions } from "./options.ts";
import { expireInvitations } from "./people.ts";
import { createRest } from "./rest.ts";
import type { GithubSeed } from "./seed.ts";
import type { GithubWorld } from "./world.ts";

/** A running emulated GitHub. */
export interface GithubEmulator extends Emulator {
  /** The live state; tests may read it and change it. */
  readonly world: GithubWorld;
  /** The REST root. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Every REST request or response that the official description doesn't allow. Tests assert that it is empty. */
  readonly violations: string[];
}

/** Starts an emulated GitHub on a free loopback port, holding one organisation. */
export async function startGithub(seed: GithubSeed, options: GithubOptions = {}): Promise<GithubEmulator> {
  const behaviour = behaviourOf(options);
  const world = sow(seed, behaviour.now());
  const violations: string[] = [];
  const start = behaviour.now();
  const shared = {
    world,
    behaviour,
    budgets: {
      core: budget("core", behaviour.requests, start),
      graphql: budget("graphql", behaviour.points, start),
    },
  };
  const rest = createRest({ ...shared, violations });
  const graphql = createGraphql(shared);
  let url = "";
  const emulator = await serve((call, quirk) => {
    expireInvitations(world, behaviour.now());
    const path = call.path.replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql$/, "/graphql");
    const asked = { call: { ...call, path }, url };
    return path === "/graphql" ? graphql(asked, quirk) : rest(asked);
  });
  url = emulator.url;
  return Object.assign(emulator, { world, violations, apiUrl: url, graphqlUrl: `${url}/graphql` });
}
