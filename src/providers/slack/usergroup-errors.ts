import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** A declared user group id does not exist. */
export function usergroupLost(handle: string, id: string): Problem {
  return error(
    "slack_usergroup_lost",
    `There is no user group ${id}, which the roster gives for @${handle}.`,
    "Mend or remove the id. No other group is made in its place.",
  );
}

/** A user group that Slack or another workspace keeps. */
export function usergroupForeign(handle: string, external: boolean): Problem {
  return error(
    "slack_usergroup_foreign",
    external
      ? `@${handle} is another workspace's user group.`
      : `Slack itself keeps @${handle} (all admins, or all owners).`,
    "Choose another handle.",
  );
}

/** A user group has members that Slack takes on no new list. */
export function usergroupMisfits(handle: string, names: readonly string[]): Problem {
  return notice(
    "slack_usergroup_misfits",
    `@${handle} also lists guests or bots (${listed(names)}), whom Slack takes on no new list: the next change of its members leaves them out.`,
    "Nothing to do, unless they should become full members.",
  );
}

/** Slack left out the members of one user group. */
export function usergroupUnread(handle: string): Problem {
  return error(
    "slack_usergroup_unread",
    `Slack didn't say who is in @${handle}, so nothing of it is changed.`,
    "Run again.",
  );
}

/** None of a user group's declared members has an account. */
export function usergroupNobody(handle: string): Problem {
  return warning(
    "slack_usergroup_nobody",
    `Nobody declared for @${handle} could be found on Slack: its members are left as they are.`,
    "See to the people named in the other findings; to disable the group, declare its team empty or archived.",
  );
}

/** Another user group has the wanted handle. */
export function handleHeld(from: string, to: string, enabled: boolean): Problem {
  return error(
    "slack_handle_held",
    `@${from} can't be renamed to @${to}: another user group${enabled ? "" : ", a disabled one,"} has that handle.`,
    "Change the other group's handle in Slack first.",
  );
}

/** A declared default channel neither exists nor is declared. */
export function defaultChannelUnknown(handle: string, name: string): Problem {
  return warning(
    "slack_default_channel_unknown",
    `@${handle} is to have the default channel #${name}, which is neither in use nor declared.`,
    "Declare the channel, or take it out of the group's channels.",
  );
}
