import type { Change, Outcome } from "../../../core/change.ts";
import { changedPrincipal } from "../../../core/change.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { counted } from "../errors.ts";
import {
  called,
  channelOf,
  type Ending,
  failed,
  forbidden,
  type Hands,
  outcome,
  reportedOnce,
} from "./apply-context.ts";
import { archiveChannel, configureChannel, createChannel, gone } from "./channel.ts";
import { invite } from "./invite.ts";
import { kick } from "./kick.ts";
import { configureUsergroup, createUsergroup, disableUsergroup } from "./usergroup.ts";
import { type ListChange, setMembers } from "./usergroup-list.ts";

/** Where endings are noted as they come, so that what was done is known even when the rest cannot be. */
type Notes = Map<Change, Ending>;

/**
 * Applies one resource's changes of one phase. When Slack lets nothing more through (a lost token, a spent budget of
 * waiting), what was not reached fails with the reason, and `stopped` is told.
 */
export async function applyTo(
  hands: Hands,
  changes: readonly Change[],
  stopped: (because: string) => void,
): Promise<Outcome[]> {
  const notes: Notes = new Map();
  let because: Ending | undefined;
  const ofChannel = changes[0]?.kind === "slack-channel";
  const what = `${ofChannel ? "#" : "@"}${changes[0]?.key ?? ""}`;
  hands.client.leaving(
    () => `${counted(changes.length - notes.size, "change")} of ${what}, and all that come after`,
  );
  try {
    if (ofChannel) await applyToChannel(hands, changes, notes);
    else await applyToUsergroup(hands, changes, notes);
  } catch (error) {
    if (!(error instanceof RollcallError) || error.findings[0] === undefined) throw error;
    const { code, message, remedy } = error.findings[0];
    stopped(message);
    because = failed({ code, message, remedy });
  }
  const missing = because ?? { status: "skipped", because: "Slack has nothing like it." };
  return changes.map((change) => outcome(change, notes.get(change) ?? missing));
}

async function applyToChannel(hands: Hands, changes: readonly Change[], notes: Notes): Promise<void> {
  const grants = changes.filter((change) => change.action === "grant");
  if (grants.length > 0) await grantAll(hands, grants, notes);
  for (const change of changes) {
    switch (change.action) {
      case "create":
        notes.set(change, await createChannel(hands, change));
        break;
      case "configure":
        notes.set(change, await configureChannel(hands, change));
        break;
      case "revoke":
        notes.set(change, await revoke(hands, change));
        break;
      case "archive":
        notes.set(change, await archiveChannel(hands, change.key));
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
  hands: Hands,
  grants: readonly Extract<Change, { action: "grant" }>[],
  notes: Notes,
): Promise<void> {
  const channel = channelOf(hands, grants[0]?.key ?? "");
  const guests = [];
  for (const change of grants) {
    const id = hands.people.idOf(change.principal);
    if (channel === undefined) notes.set(change, gone(hands, change.key));
    else if (id === undefined) notes.set(change, unknown(hands, change));
    else guests.push({ id, who: called(hands, change.principal), change });
  }
  if (channel === undefined || guests.length === 0) return;
  const permission = { sort: `invite ${channel.private}`, place: `#${channel.name}` };
  const known = forbidden(hands, permission.sort);
  const endings = known === undefined ? await invite(hands, channel, guests) : undefined;
  for (const guest of guests) {
    const ending = known ?? endings?.get(guest.id) ?? unknown(hands, guest.change);
    // What keeps outsiders out keeps nobody else out.
    const outside = ending.status === "failed" && ending.error.code === "slack_no_external_invite_permission";
    const sort = outside ? "invite outsiders" : permission.sort;
    notes.set(guest.change, reportedOnce(hands, { ...permission, sort }, ending));
  }
}

async function revoke(hands: Hands, change: Extract<Change, { action: "revoke" }>): Promise<Ending> {
  const channel = channelOf(hands, change.key);
  const id = hands.people.idOf(change.principal);
  if (channel === undefined) return gone(hands, change.key);
  return id === undefined
    ? unknown(hands, change)
    : kick(hands, channel, { id, who: called(hands, change.principal) });
}

async function applyToUsergroup(hands: Hands, changes: readonly Change[], notes: Notes): Promise<void> {
  const note = (subjects: readonly Change[], endings: readonly Ending[]) => {
    for (const [index, change] of subjects.entries()) {
      const ending = endings[index];
      if (ending !== undefined) notes.set(change, ending);
    }
  };
  for (const change of changes) {
    if (change.action === "create") note([change], [await createUsergroup(hands, change)]);
  }
  const configures = changes.filter((change) => change.action === "configure");
  if (configures.length > 0) note(configures, await configureUsergroup(hands, configures));
  const lists = changes.filter((change): change is ListChange => ["grant", "revoke"].includes(change.action));
  if (lists.length > 0) note(lists, await setMembers(hands, lists));
  for (const change of changes) {
    if (change.action === "archive") note([change], [await disableUsergroup(hands, change.key)]);
  }
}

function unknown(hands: Hands, change: Change): Ending {
  const person = called(hands, changedPrincipal(change) ?? "");
  return failed({
    code: "slack_account_gone",
    message: `${person} has no account in this workspace any more.`,
    remedy: "Run again to see what is to be done about it.",
  });
}
