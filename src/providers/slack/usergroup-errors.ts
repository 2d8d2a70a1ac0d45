import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** A declared user group id does not exist. */
export function usergroupLost(handle: string, id: string): Problem {
  return error(
    "slack_usergroup_lost",
    `There is no user group ${id}, which the roster gives for @${handle}.`,
    "Correct or remove the id. No other group is made in its place.",
  );
}

/** A user group whose entry has left, and whose people would have another one, which can't be made. */
export function usergroupKept(handle: string, successor: string): Problem {
  return warning(
    "slack_usergroup_kept",
    `@${handle} has left the roster and stays for now: @${successor} is to have people who are in it, and can't be changed.`,
    `Put right what the error about @${successor} says. @${handle} is disabled by the run after that.`,
  );
}

/** A disabled user group whose team doesn't say who is in it. */
export function usergroupLeftDisabled(handle: string): Problem {
  return warning(
    "slack_usergroup_left_disabled",
    `@${handle} is disabled, and stays so: its team doesn't say who is in it, and enabling it would bring back whoever was in it before.`,
    "List its people under `leads`, `members` or `include`.",
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

/** A user group lists undeclared members whom Slack takes on no new list. */
export function usergroupMisfits(handle: string, names: readonly string[]): Problem {
  return notice(
    "slack_usergroup_misfits",
    `@${handle} also lists guests or bots that nobody declares for it (${listed(names)}), whom Slack takes on no new list: the next plan that changes its members takes them out too.`,
    "Nothing to do, unless they should become full members.",
  );
}

/** A user group's list changes, and declared guests are on it. */
export function usergroupGuestsKept(handle: string, names: readonly string[]): Problem {
  return notice(
    "slack_usergroup_guests_kept",
    `@${handle} has guests or bots on its list whom the roster declares for it (${listed(names)}). The new list has them too. Where Slack refuses them, the list stays as it is, and nobody loses it.`,
    "Make their accounts full members to be sure.",
  );
}

/** Slack refuses a list with guests or bots who are on it already. */
export function usergroupGuestsRefused(handle: string, names: readonly string[]): Problem {
  return error(
    "slack_usergroup_guests_refused",
    `Slack takes no guests or bots on a new list, and @${handle} has some (${listed(names)}): the list was left as it is, and nobody lost it.`,
    "Make their accounts full members, or take them out of the team: then they leave the group with the next plan.",
  );
}

/** A channel has the handle that a user group is to get. */
export function handleHeldByChannel(handle: string): Problem {
  return error(
    "slack_handle_is_channel",
    `The user group can't have the handle @${handle}: the channel #${handle}, which the roster doesn't declare, has that name, and Slack lets no group and no channel share one.`,
    "Choose another handle, or rename the channel in Slack.",
  );
}

/** User groups are to get handles, and the channels, one of which may have such a name, could not be listed. */
export function handlesUnchecked(handles: readonly string[]): Problem {
  return notice(
    "slack_handles_unchecked",
    `${listed(handles.map((each) => `@${each}`))}: no channel was looked at, since the token doesn't let Rollcall list them (channels:read). Slack refuses a handle that a channel has.`,
    "Nothing to do if no channel is called so.",
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

/** Nobody is in an undeclared user group but people who have left. */
export function usergroupOfDeparted(handle: string, principals: readonly string[]): Problem {
  const names = principals.map((each) => each.slice(each.indexOf(":") + 1));
  return warning(
    "slack_usergroup_of_departed",
    `Nobody is in the user group @${handle} but people who have left (${listed(names)}). Slack lets no group be empty, and the roster doesn't declare this one, so it stays as it is.`,
    "Disable the group in Slack, or declare it.",
  );
}

/** People who should be out are in a group that has a declared handle, and is not the declared group. */
export function usergroupNamesake(handle: string, id: string, principals: readonly string[]): Problem {
  const names = principals.map((each) => each.slice(each.indexOf(":") + 1));
  return warning(
    "slack_usergroup_namesake",
    `The user group ${id} has the handle @${handle}, which the roster gives to another one. Nobody is in it but people who have left, or whom only an earlier roster let in: ${listed(names)}.`,
    `Disable the group in Slack, which can't be empty; or write its id (${id}) into the roster.`,
  );
}
