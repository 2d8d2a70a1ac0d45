import type { Change, Outcome } from "../../../core/change.ts";
import { changedPrincipal } from "../../../core/change.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { counted } from "../errors.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import {
  channelOf,
  failedWrite,
  forbiddenResult,
  outcomeOf,
  reportOnce,
  type SlackApplyContext,
  type SlackWriteResult,
  slackDisplayNameOf,
} from "./apply-context.ts";
import { archiveChannel, createChannel } from "./channel.ts";
import { configureChannel } from "./channel-settings.ts";
import { inviteToChannel } from "./invite.ts";
import { kickFromChannel } from "./kick.ts";
import { channelGone } from "./read-channel.ts";
import { configureUsergroup, createUsergroup, disableUsergroup } from "./usergroup.ts";
import { setUsergroupMembers, type UsergroupListChange } from "./usergroup-list.ts";

/** Results so far. What was done stays known when a later call throws. */
type Results = Map<Change, SlackWriteResult>;

/**
 * Applies one resource's changes of one phase. When no call can succeed any more (a revoked token, a spent waiting
 * budget), the remaining changes fail with the reason, and all later ones are skipped.
 */
export async function applySlack(context: SlackApplyContext, changes: readonly Change[]): Promise<Outcome[]> {
  const { run } = context;
  const because = run.stopped;
  if (because !== undefined) return changes.map((change) => ({ change, status: "skipped", because }));
  const results: Results = new Map();
  let failure: SlackWriteResult | undefined;
  const isChannel = changes[0]?.kind === slackChannel.kind;
  const { words } = isChannel ? slackChannel : slackUsergroup;
  const name = `${words.sigil}${changes[0]?.key ?? ""}`;
  run.client.describeRemaining(
    () => `${counted(changes.length - results.size, "change")} of ${name}, and all that come after`,
  );
  try {
    if (isChannel) await applyToChannel(context, changes, results);
    else await applyToUsergroup(context, changes, results);
  } catch (error) {
    if (!(error instanceof RollcallError) || error.findings[0] === undefined) throw error;
    const { code, message, remedy } = error.findings[0];
    run.stopped = message;
    failure = failedWrite({ code, message, remedy });
  }
  const missing = failure ?? { status: "skipped", because: "Slack has nothing like it." };
  return changes.map((change) => outcomeOf(change, results.get(change) ?? missing));
}

async function applyToChannel(
  context: SlackApplyContext,
  changes: readonly Change[],
  results: Results,
): Promise<void> {
  const grants = changes.filter((change) => change.action === "grant");
  if (grants.length > 0) await grantAll(context, grants, results);
  for (const change of changes) {
    switch (change.action) {
      case "create":
        results.set(change, await createChannel(context, change));
        break;
      case "configure":
        results.set(change, await configureChannel(context, change));
        break;
      case "revoke":
        results.set(change, await revoke(context, change));
        break;
      case "archive":
        results.set(change, await archiveChannel(context, change.key));
        break;
      case "grant":
      case "regrade":
        break;
      default:
        change satisfies never;
    }
  }
}

async function grantAll(
  context: SlackApplyContext,
  grants: readonly Extract<Change, { action: "grant" }>[],
  results: Results,
): Promise<void> {
  const channel = channelOf(context, grants[0]?.key ?? "");
  const invitees = [];
  for (const change of grants) {
    const id = context.people.idOf(change.principal);
    if (channel === undefined) results.set(change, channelGone(context, change.key));
    else if (id === undefined) results.set(change, accountGone(context, change));
    else invitees.push({ id, who: slackDisplayNameOf(context, change.principal), change });
  }
  if (channel === undefined || invitees.length === 0) return;
  const restricted = { kind: `invite ${channel.private}`, place: `#${channel.name}` };
  const known = forbiddenResult(context, restricted.kind);
  const invited = known === undefined ? await inviteToChannel(context, channel, invitees) : undefined;
  for (const invitee of invitees) {
    const result = known ?? invited?.get(invitee.id) ?? accountGone(context, invitee.change);
    // A setting against people of other organisations forbids nothing for others.
    const isOutsider =
      result.status === "failed" && result.error.code === "slack_no_external_invite_permission";
    const kind = isOutsider ? "invite outsiders" : restricted.kind;
    results.set(invitee.change, reportOnce(context, { ...restricted, kind }, result));
  }
}

async function revoke(
  context: SlackApplyContext,
  change: Extract<Change, { action: "revoke" }>,
): Promise<SlackWriteResult> {
  const channel = channelOf(context, change.key);
  const id = context.people.accountOf(change.principal);
  if (channel === undefined) return channelGone(context, change.key);
  return id === undefined
    ? accountGone(context, change)
    : kickFromChannel(context, channel, { id, who: slackDisplayNameOf(context, change.principal) });
}

async function applyToUsergroup(
  context: SlackApplyContext,
  changes: readonly Change[],
  results: Results,
): Promise<void> {
  const record = (subjects: readonly Change[], added: readonly SlackWriteResult[]) => {
    for (const [index, change] of subjects.entries()) {
      const result = added[index];
      if (result !== undefined) results.set(change, result);
    }
  };
  for (const change of changes) {
    if (change.action === "create") record([change], [await createUsergroup(context, change)]);
  }
  const configures = changes.filter((change) => change.action === "configure");
  if (configures.length > 0) record(configures, await configureUsergroup(context, configures));
  const lists = changes.filter((change): change is UsergroupListChange =>
    ["grant", "revoke"].includes(change.action),
  );
  if (lists.length > 0) record(lists, await setUsergroupMembers(context, lists));
  for (const change of changes) {
    if (change.action === "archive") record([change], [await disableUsergroup(context, change.key)]);
  }
}

function accountGone(context: SlackApplyContext, change: Change): SlackWriteResult {
  const person = slackDisplayNameOf(context, changedPrincipal(change) ?? "");
  return failedWrite({
    code: "slack_account_gone",
    message: `${person} has no account in this workspace any more.`,
    remedy: "Run again to see what is to be done about it.",
  });
}
