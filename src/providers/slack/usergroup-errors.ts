import type { Problem } from "../../core/finding.ts";
import { named } from "./errors.ts";

export function usergroupLost(handle: string, id: string): Problem {
  return {
    severity: "error",
    code: "slack_usergroup_lost",
    message: `There is no user group ${id}, which the roster gives for @${handle}.`,
    remedy: "Mend or remove the id. No other group is made in its place.",
  };
}

export function usergroupForeign(handle: string, external: boolean): Problem {
  return {
    severity: "error",
    code: "slack_usergroup_foreign",
    message: external
      ? `@${handle} is another workspace's user group.`
      : `Slack itself keeps @${handle} (all admins, or all owners).`,
    remedy: "Choose another handle.",
  };
}

export function usergroupMisfits(handle: string, names: readonly string[]): Problem {
  return {
    severity: "notice",
    code: "slack_usergroup_misfits",
    message: `@${handle} also lists guests or bots (${named(names)}), whom Slack takes on no new list: the next change of its members leaves them out.`,
    remedy: "Nothing to do, unless they should become full members.",
  };
}

export function usergroupUnread(handle: string): Problem {
  return {
    severity: "error",
    code: "slack_usergroup_unread",
    message: `Slack didn't say who is in @${handle}, so nothing of it is changed.`,
    remedy: "Run again.",
  };
}

export function usergroupNobody(handle: string): Problem {
  return {
    severity: "warning",
    code: "slack_usergroup_nobody",
    message: `Nobody declared for @${handle} could be found on Slack: its members are left as they are.`,
    remedy:
      "See to the people named in the other findings; to disable the group, declare its team empty or archived.",
  };
}

export function handleHeld(from: string, to: string, enabled: boolean): Problem {
  return {
    severity: "error",
    code: "slack_handle_held",
    message: `@${from} can't be renamed to @${to}: another user group${enabled ? "" : ", a disabled one,"} has that handle.`,
    remedy: "Change the other group's handle in Slack first.",
  };
}

export function defaultChannelUnknown(handle: string, name: string): Problem {
  return {
    severity: "warning",
    code: "slack_default_channel_unknown",
    message: `@${handle} is to have the default channel #${name}, which is neither in use nor declared.`,
    remedy: "Declare the channel, or take it out of the group's channels.",
  };
}
