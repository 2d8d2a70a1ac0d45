import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** A declared channel id does not exist for the app. */
export function channelLost(name: string, id: string): Problem {
  return error(
    "slack_channel_lost",
    `There is no channel ${id}, which the roster gives for #${name}: it was deleted, it is private and the app isn't in it, or it is another workspace's or no channel at all.`,
    "Invite the app to it, or correct or remove the id. No other channel is made in its place.",
  );
}

/** Two declarations have one channel id. */
export function channelDeclaredTwice(name: string, other: string, id: string): Problem {
  return error(
    "slack_channel_declared_twice",
    `#${name} and #${other} are declared with the same id ${id}.`,
    "Declare the channel once, under its new name.",
  );
}

/** A channel is public and declared private, or the reverse. */
export function visibilityFixed(name: string, isPrivate: boolean): Problem {
  const [is, declared] = isPrivate ? ["private", "public"] : ["public", "private"];
  return error(
    "slack_visibility_fixed",
    `#${name} is ${is} and declared ${declared}; no app can change that, so nothing of it is changed.`,
    `Write \`private: ${isPrivate}\` in the roster, or let a workspace admin convert the channel.`,
  );
}

/** A private channel that the app is not in. */
export function channelHidden(name: string, app: string): Problem {
  return error(
    "slack_channel_hidden",
    `#${name} is private and the app isn't in it, so its members can't be seen.`,
    `Invite the app: \`/invite @${app}\` in #${name}.`,
  );
}

/** An archived channel is declared live, and a bot can't unarchive. `name` is its present name. */
export function unarchivingImpossible(name: string, declared: string): Problem {
  const as = name === declared ? "" : `, as #${declared}`;
  return error(
    "slack_unarchive_by_hand",
    `#${name} is archived and declared live${as}; Slack doesn't let apps bring channels back.`,
    "Unarchive it by hand in Slack, or write `archived: true`.",
  );
}

/** A channel that can't be archived: the general one, or one shared through Slack Connect. */
export function archivingImpossible(name: string, why: "general" | "connect"): Problem {
  return error(
    "slack_archive_impossible",
    why === "general"
      ? `#${name} is the workspace's general channel, which can't be archived.`
      : `#${name} is shared with another organisation, whose members Rollcall doesn't touch: it isn't archived.`,
    why === "general"
      ? "Take `archived: true` out."
      : "End the sharing and archive it by hand, or take `archived: true` out.",
  );
}

/** The general channel has members declared, though everybody is in it. */
export function generalHoldsAll(name: string): Problem {
  return notice(
    "slack_general_holds_all",
    `#${name} is the workspace's general channel: every member is in it, whatever is declared.`,
    "Nothing to do. Leave its members out of the roster to silence this.",
  );
}

/** Another channel has the wanted name. `mover` is the declaration that renames that channel, in a circle, if one does. */
export function nameHeld(from: string, to: string, mover: string | undefined): Problem {
  const circle = mover !== undefined && mover !== to;
  return error(
    "slack_name_held",
    circle
      ? `#${from} and #${to} would swap names, which can't be done in one go.`
      : `#${from} can't be renamed to #${to}: another channel has that name.`,
    circle ? "Give one of them a third name first." : "Rename or declare the other channel first.",
  );
}

/** A user group's default channel has exact members that differ from the group's. */
export function defaultChannelFights(handle: string, name: string, extra: readonly string[]): Problem {
  return warning(
    "slack_default_channel_fights",
    `Slack lets everyone who joins @${handle} into #${name}, and the roster would take ${listed(extra)} out again.`,
    `Write \`members: additive\` on #${name}, let it have everyone in @${handle}, or take it out of the group's channels.`,
  );
}

/** A channel whose entry has left the roster can't be found, so nobody could be taken out of it. */
export function channelTakenOutUnseen(name: string): Problem {
  return warning(
    "slack_channel_taken_out_unseen",
    `#${name} has left the roster and can't be found: it was deleted or renamed, or it is private and the app isn't in it. Whom the roster let in may still be there.`,
    "If the channel exists, invite the app to it, and the next run takes them out. If it doesn't, name it under slack.ignore once: an apply forgets it then.",
  );
}
