import { finding } from "../../core/finding.ts";
import type { Compare, Comparison, Desired, Progress, Provider, Reader } from "../../core/provider.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { applyTo } from "./apply/apply.ts";
import { type Hands, handsOf } from "./apply/apply-context.ts";
import { type ClientOptions, slackClient } from "./client.ts";
import { view } from "./compare/compare.ts";
import { lookAt } from "./compare/compare-context.ts";
import { scopesForApply, scopesMissing, workspaceMismatch } from "./errors.ts";
import { type SlackDesired, slackDesired, slackKinds } from "./model/desired.ts";
import type { World } from "./model/remote-state.ts";
import { scopesFor } from "./model/scopes.ts";
import { isOf, lacking } from "./read/identity.ts";
import { readWorld } from "./read/remote-state.ts";

/** How to reach Slack, and whom to tell how far the reading is. */
export type SlackOptions = ClientOptions & { readonly progress: Progress };

/** Plans Slack. Cannot write; a token that can only read is enough. */
export function slackReader(options: SlackOptions): Reader<ResolvedRoster> {
  return connect(options, "plan").reader;
}

/**
 * Plans Slack and applies what was planned from its last read. Batches go one after the other: Slack's limits are by
 * method, so that more at once would only wait, and what a setting forbids is found out once.
 */
export function slackProvider(options: SlackOptions): Provider<ResolvedRoster> {
  const { reader, client, world } = connect(options, "apply");
  const forbidden = new Map<string, string>();
  let stopped: string | undefined;
  let hands: Hands | undefined;
  return {
    ...reader,
    concurrency: 1,
    async apply(changes, desired) {
      const because = stopped;
      if (because !== undefined) return changes.map((change) => ({ change, status: "skipped", because }));
      if (hands?.desired !== desired || hands.world !== world()) {
        hands = handsOf({ client, world: world(), desired: desired as SlackDesired, forbidden });
      }
      return applyTo(hands, changes, (reason) => {
        stopped = reason;
      });
    },
  };
}

function connect(options: SlackOptions, purpose: "plan" | "apply") {
  const client = slackClient(options);
  let read: World | undefined;
  const reader: Reader<ResolvedRoster> = {
    name: "slack",
    kinds: slackKinds,
    desired: slackDesired,
    cost: client.cost,
    async read(wanted: readonly SlackDesired[]): Promise<Compare> {
      const world = await readWorld(client, wanted, options.progress);
      read = world;
      return (desired) => snapshot(world, desired as SlackDesired, purpose);
    },
  };
  const world = (): World => {
    if (read === undefined) throw new Error("Nothing was read yet.");
    return read;
  };
  return { reader, client, world };
}

function snapshot(world: World, desired: SlackDesired, purpose: "plan" | "apply"): Comparison {
  const { roster } = desired;
  const where = { provider: "slack" };
  if (!isOf(world.self, roster.slack?.workspace)) {
    const problem = workspaceMismatch(roster.slack?.workspace ?? "", world.self);
    return { ...nothing, findings: [finding(problem, { ...where, at: roster.slack?.at })] };
  }
  const missing = lacking(world.self, scopesFor([desired], world.self).write);
  const seen = view(lookAt(world, desired));
  if (missing.length === 0) return seen;
  const problem = purpose === "apply" ? scopesMissing(missing) : scopesForApply(missing);
  return { ...seen, findings: [finding(problem, where), ...seen.findings] };
}

const nothing: Omit<Comparison, "findings"> = {
  desired: new Map() as Desired["resources"],
  actual: new Map(),
  unread: new Set(),
  self: new Set(),
};
