import type { Change, Outcome } from "../../core/change.ts";
import { finding } from "../../core/finding.ts";
import type { Compare, Comparison, Desired, Progress, Provider, Reader } from "../../core/provider.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { type Hands, handsFor, outcomeOf } from "./apply/apply-context.ts";
import { applyToOrg } from "./apply/organization.ts";
import { applyToRepo } from "./apply/repository.ts";
import { teamWriter } from "./apply/team.ts";
import type { Written } from "./apply/write.ts";
import { type GithubOptions, githubClient } from "./client.ts";
import { markSynced } from "./compare/idp-managed-teams.ts";
import { githubErrors } from "./errors.ts";
import { type GithubDesired, githubDesired, githubKinds } from "./model/desired.ts";
import { readWorld } from "./read/remote-state.ts";

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
    async read(wanted: readonly GithubDesired[]): Promise<Compare> {
      const [first] = wanted;
      if (first === undefined) throw new Error("Nobody wants to know anything.");
      const ours = wanted.filter((desired) => isSameOrg(desired, first));
      const seen = await markSynced(client, await readWorld(client, ours, options.progress), ours);
      return (given) => {
        const desired = ours.find((each) => each === given);
        const sight = desired && seen.sights.get(desired);
        if (desired === undefined || sight === undefined)
          return elsewhere(wanted.find((each) => each === given)?.org ?? "", first.org);
        let hands: Hands | undefined;
        sights.set(desired, () => {
          hands ??= handsFor(client, seen.world, { desired, sight });
          return hands;
        });
        return sight.snapshot;
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

function isSameOrg(one: GithubDesired, other: GithubDesired): boolean {
  return one.org.toLowerCase() === other.org.toLowerCase();
}

/** A pull request may move the roster to another organisation; what the one before it is like isn't read then. */
function elsewhere(org: string, read: string): Comparison {
  const findings = org === "" ? [] : [finding(githubErrors.otherOrg(org, read), { provider: "github" })];
  return { desired: new Map(), actual: new Map(), unread: new Set(), self: new Set(), findings };
}

async function applyTo(hands: Hands, changes: readonly Change[]): Promise<readonly Outcome[]> {
  const write = writerFor(hands, changes);
  const outcomes: Outcome[] = [];
  for (const change of changes) outcomes.push(await applyOne(hands, change, write));
  return outcomes;
}

type Writer = (change: Change) => Promise<Written<unknown> | undefined>;

function writerFor(hands: Hands, changes: readonly Change[]): Writer {
  const kind = changes[0]?.kind;
  if (kind === "github-team") return teamWriter(hands, changes);
  return (change) => (kind === "github-org" ? applyToOrg(hands, change) : applyToRepo(hands, change));
}

/** One change's end. What ends everything fails this change, and the ones after it aren't tried: what is done is told. */
async function applyOne(hands: Hands, change: Change, write: Writer): Promise<Outcome> {
  if (hands.stopped) return { change, status: "skipped", because: hands.stopped.message };
  try {
    const written = await write(change);
    if (written === undefined) return { change, status: "skipped", because: "Rollcall leaves this alone." };
    return outcomeOf(change, written);
  } catch (error) {
    const problem = error instanceof RollcallError ? error.findings[0] : undefined;
    if (problem === undefined) throw error;
    hands.stopped = { code: problem.code, message: problem.message, remedy: problem.remedy };
    return { change, status: "failed", error: hands.stopped };
  }
}
