import { listed } from "../../core/errors.ts";
import { error, notice, type Problem, warning } from "../../core/finding.ts";

/** The problem of a user group whose declared id does not exist on Slack. */
export function usergroupLost(handle: string, id: string): Problem {
  return error(
    "slack_usergroup_lost",
    `There is no user group ${id}, which the roster gives for @${handle}.`,
    "Mend or remove the id. No other group is made in its place.",
  );
}

export function usergroupForeign(handle: string, external: boolean): Problem {
  return error(
    "slack_usergroup_foreign",
    external
      ? `@${handle} is another workspace's user group.`
      : `Slack itself keeps @${handle} (all admins, or all owners).`,
    "Choose another handle.",
  );
}

export function usergroupMisfits(handle: string, names: readonly string[]): Problem {
  return notice(
    "slack_usergroup_misfits",
    `@${handle} also lists guests or bots (${listed(names)}), whom Slack takes on no new list: the next change of its members leaves them out.`,
    "Nothing to do, unless they should become full members.",
  );
}

export function usergroupUnread(handle: string): Problem {
  return error(
    "slack_usergroup_unread",
    `Slack didn't say who is in @${handle}, so nothing of it is changed.`,
    "Run again.",
  );
}

export function usergroupNobody(handle: string): Problem {
  return warning(
    "slack_usergroup_nobody",
    `Nobody declared for @${handle} could be found on Slack: its members are left as they are.`,
    "See to the people named in the other findings; to disable the group, declare its team empty or archived.",
  );
}

export function handleHeld(from: string, to: string, enabled: boolean): Problem {
  return error(
    "slack_handle_held",
    `@${from} can't be renamed to @${to}: another user group${enabled ? "" : ", a disabled one,"} has that handle.`,
    "Change the other group's handle in Slack first.",
  );
}

export function defaultChannelUnknown(handle: string, name: string): Problem {
  return warning(
    "slack_default_channel_unknown",
    `@${handle} is to have the default channel #${name}, which is neither in use nor declared.`,
    "Declare the channel, or take it out of the group's channels.",
  );
}
