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
import { type SlackApplyContext, slackIdsIn, startSlackRun } from "./apply/apply-context.ts";
import { createSlackClient, type SlackClientOptions } from "./client.ts";
import { compareSlack } from "./compare/compare.ts";
import { type SlackCompareContext, slackCompareContextOf } from "./compare/compare-context.ts";
import { furtherLists } from "./compare/further-lists.ts";
import { channelsToRead, usergroupsToRead } from "./compare/members-to-read.ts";
import { scopesForApply, scopesMissing, workspaceMismatch } from "./errors.ts";
import { slackKinds } from "./kinds.ts";
import { slackDesired } from "./model/desired.ts";
import { slackListing } from "./model/listing.ts";
import { scopesNeeded } from "./model/scopes.ts";
import { isForWorkspace, missingScopes } from "./read/identity.ts";
import { listFurther } from "./read/listings.ts";
import { readSlackMembers, readSlackState } from "./read/remote-state.ts";

/** How to reach Slack, and where to report progress. */
export type SlackOptions = SlackClientOptions & { readonly progress: Progress };

/** Slack compared with one roster, and what an apply of it works with. */
export interface SlackComparison extends Comparison {
  readonly applyContext: SlackApplyContext;
}

/** Plans Slack. Cannot write. A token that can only read is enough. */
export function slackReader(options: SlackOptions): Reader<ResolvedRoster, SlackComparison> {
  return reader(options, false);
}

/**
 * Plans Slack and applies what was planned. Batches go one after the other: Slack's limits are by method, so that more
 * at once would only wait, and what a workspace setting forbids is found out once.
 */
export function slackWriter(options: SlackOptions): Writer<ResolvedRoster, SlackComparison> {
  return {
    ...reader(options, true),
    concurrency: 1,
    apply: (batch, on) => applySlack(on.applyContext, batch),
  };
}

function reader(options: SlackOptions, mayApply: boolean): Reader<ResolvedRoster, SlackComparison> {
  const { progress } = options;
  const client = createSlackClient(options);
  const run = startSlackRun(client);
  return {
    name: "slack",
    title: "Slack",
    kinds: slackKinds,
    cost: client.cost,
    async read(rosters) {
      const wanted = rosters.map(slackDesired);
      const remote = await readSlackState(client, wanted, progress);
      await listFurther(client, remote, { lists: furtherLists(remote, wanted, mayApply), progress });
      const contexts = wanted.map((desired) => slackCompareContextOf(remote, desired, mayApply));
      const ours = contexts.filter(isForThisWorkspace);
      const listed = slackListing(remote);
      const channels = ours.flatMap(channelsToRead);
      const usergroups = ours.flatMap(usergroupsToRead);
      await readSlackMembers(client, remote, { channels, usergroups, progress });
      return contexts.map((context) => {
        const { desired, people } = context;
        const sides = compareWithToken(context, mayApply);
        const isOurs = isForThisWorkspace(context);
        const applyContext = { desired, people, remote, run };
        const ids = () => (isOurs ? slackIdsIn(applyContext) : new Map());
        return { ...comparisonOf(desired, sides), ...(isOurs ? { listed } : {}), applyContext, ids };
      });
    },
  };
}

/** Compares the workspace with a roster, unless the token is for another workspace. Adds what the token lacks. */
function compareWithToken(context: SlackCompareContext, mayApply: boolean): ComparedSides {
  const { remote, desired } = context;
  const { slack } = desired.roster;
  const where = { provider: "slack" };
  if (!isForThisWorkspace(context)) {
    const problem = workspaceMismatch(slack?.workspace ?? "", remote.self);
    return { ...emptySides, findings: [finding(problem, { ...where, at: slack?.at })] };
  }
  const missing = missingScopes(remote.self, scopesNeeded([desired], remote.self).write);
  const sides = compareSlack(context);
  if (missing.length === 0) return sides;
  const problem = mayApply ? scopesMissing(missing) : scopesForApply(missing);
  return { ...sides, findings: [finding(problem, where), ...sides.findings] };
}

function isForThisWorkspace({ remote, desired }: SlackCompareContext): boolean {
  return isForWorkspace(remote.self, desired.roster.slack?.workspace);
}

const emptySides: Omit<ComparedSides, "findings"> = {
  desired: new Map(),
  actual: new Map(),
  unread: new Set(),
  self: new Set(),
};
