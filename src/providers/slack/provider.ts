import { finding } from "../../core/finding.ts";
import {
  type ComparedSides,
  type Comparison,
  comparisonOf,
  type Progress,
  type Reader,
  type Writer,
} from "../../core/provider.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { applySlack } from "./apply/apply.ts";
import { type SlackApplyContext, slackApplyContextOf } from "./apply/apply-context.ts";
import { createSlackClient, type SlackClientOptions } from "./client.ts";
import { compareSlack } from "./compare/compare.ts";
import { slackCompareContextOf } from "./compare/compare-context.ts";
import { scopesForApply, scopesMissing, workspaceMismatch } from "./errors.ts";
import { slackKinds } from "./kinds.ts";
import { type SlackDesired, slackDesired } from "./model/desired.ts";
import type { SlackRemoteState } from "./model/remote-state.ts";
import { scopesNeeded } from "./model/scopes.ts";
import { isForWorkspace, missingScopes } from "./read/identity.ts";
import { readSlackState } from "./read/remote-state.ts";

/** How to reach Slack, and whom to tell how far the reading is. */
export type SlackOptions = SlackClientOptions & { readonly progress: Progress };

/** Slack compared with one roster, and what an apply of it works with. */
export interface SlackComparison extends Comparison {
  readonly applyContext: SlackApplyContext;
}

/** Plans Slack. Cannot write; a token that can only read is enough. */
export function slackReader(options: SlackOptions): Reader<ResolvedRoster, SlackComparison> {
  return reader(options, "plan");
}

/**
 * Plans Slack and applies what was planned. Batches go one after the other: Slack's limits are by method, so that more
 * at once would only wait, and what a workspace setting forbids is found out once.
 */
export function slackWriter(options: SlackOptions): Writer<ResolvedRoster, SlackComparison> {
  let stopped: string | undefined;
  return {
    ...reader(options, "apply"),
    concurrency: 1,
    async apply(batch, on) {
      const because = stopped;
      if (because !== undefined) return batch.map((change) => ({ change, status: "skipped", because }));
      return applySlack(on.applyContext, batch, (reason) => {
        stopped = reason;
      });
    },
  };
}

function reader(options: SlackOptions, purpose: "plan" | "apply"): Reader<ResolvedRoster, SlackComparison> {
  const client = createSlackClient(options);
  const forbidden = new Map<string, string>();
  return {
    name: "slack",
    kinds: slackKinds,
    cost: client.cost,
    async read(rosters) {
      const wanted = rosters.map(slackDesired);
      const remote = await readSlackState(client, wanted, options.progress);
      return wanted.map((desired) => ({
        ...comparisonOf(desired, compareAsToken(remote, desired, purpose)),
        applyContext: slackApplyContextOf({ client, remote, desired, forbidden }),
      }));
    },
  };
}

function compareAsToken(
  remote: SlackRemoteState,
  desired: SlackDesired,
  purpose: "plan" | "apply",
): ComparedSides {
  const { roster } = desired;
  const where = { provider: "slack" };
  if (!isForWorkspace(remote.self, roster.slack?.workspace)) {
    const problem = workspaceMismatch(roster.slack?.workspace ?? "", remote.self);
    return { ...nothing, findings: [finding(problem, { ...where, at: roster.slack?.at })] };
  }
  const missing = missingScopes(remote.self, scopesNeeded([desired], remote.self).write);
  const seen = compareSlack(slackCompareContextOf(remote, desired));
  if (missing.length === 0) return seen;
  const problem = purpose === "apply" ? scopesMissing(missing) : scopesForApply(missing);
  return { ...seen, findings: [finding(problem, where), ...seen.findings] };
}

const nothing: Omit<ComparedSides, "findings"> = {
  desired: new Map(),
  actual: new Map(),
  unread: new Set(),
  self: new Set(),
};
