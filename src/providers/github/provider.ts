import type { Change, Outcome } from "../../core/change.ts";
import type { Desired, Progress, Provider, Reader, View } from "../../core/provider.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { applyToOrg } from "./apply-org.ts";
import { applyToRepo } from "./apply-repo.ts";
import { applyToTeam } from "./apply-team.ts";
import { type GithubOptions, githubClient } from "./client.ts";
import { type GithubDesired, githubDesired, githubKinds } from "./desired.ts";
import { type Hands, handsFor } from "./hands.ts";
import { readWorld } from "./read.ts";
import { markSynced } from "./synced.ts";
import { look } from "./view.ts";

/** Plans GitHub. Cannot write. */
export function githubReader(
  options: GithubOptions & { readonly progress: Progress },
): Reader<ResolvedRoster> {
  return connect(options).reader;
}

/** Plans GitHub and applies what was planned from its last read. Writes go one after the other, as GitHub asks. */
export function githubProvider(
  options: GithubOptions & { readonly progress: Progress },
): Provider<ResolvedRoster> {
  const { reader, hands } = connect(options);
  return {
    ...reader,
    concurrency: 1,
    async apply(changes, desired) {
      return applyTo(hands(desired), changes);
    },
  };
}

function connect(options: GithubOptions & { readonly progress: Progress }) {
  const client = githubClient(options);
  const sights = new Map<Desired, () => Hands>();
  const reader: Reader<ResolvedRoster> = {
    name: "github",
    kinds: githubKinds,
    desired: githubDesired,
    cost: client.cost,
    async read(wanted: readonly GithubDesired[]): Promise<View> {
      const world = await markSynced(client, await readWorld(client, wanted, options.progress), wanted);
      const views = new Map(
        wanted.map((desired) => [desired as Desired, { desired, sight: look(world, desired) }]),
      );
      return (desired) => {
        const view = views.get(desired);
        if (view === undefined) throw new Error("A view answers only for what was read for.");
        let hands: Hands | undefined;
        sights.set(desired, () => {
          hands ??= handsFor(client, world, view);
          return hands;
        });
        return view.sight.snapshot;
      };
    },
  };
  const hands = (desired: Desired): Hands => {
    const known = sights.get(desired);
    if (known === undefined) throw new Error("Nothing was read for this.");
    return known();
  };
  return { reader, hands };
}

async function applyTo(hands: Hands, changes: readonly Change[]): Promise<readonly Outcome[]> {
  const kind = changes[0]?.kind;
  if (kind === "github-team") return applyToTeam(hands, changes);
  const outcomes: Outcome[] = [];
  for (const change of changes) {
    outcomes.push(kind === "github-org" ? await applyToOrg(hands, change) : await applyToRepo(hands, change));
  }
  return outcomes;
}
