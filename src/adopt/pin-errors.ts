import { warning } from "../core/finding.ts";

/** The problems of accounts that can't be pinned. */
export const pinErrors = {
  nobodyCalled: (user: string, login: string) =>
    warning(
      "pin_nobody",
      `Nobody on GitHub is called ${login} (${user}'s login in the roster), so there is no id to pin.`,
      `Correct github: under ${user}.`,
    ),
  accountGone: (what: { user: string; login: string; id: number; taken: boolean }) =>
    warning(
      "pin_account_gone",
      `${what.user}'s GitHub account (github_id ${what.id}) is gone${what.taken ? `, and somebody else is called ${what.login} today` : ""}.`,
      `Ask ${what.user} for the new account, and write its login and id; or write active: false when they have left.`,
    ),
  slackGone: (what: { user: string; id: string; other: string | undefined }) =>
    warning(
      "pin_slack_gone",
      `${what.user}'s Slack id ${what.id} is nobody's who can be let in: a guest, deactivated, or of another workspace.`,
      what.other === undefined
        ? "Copy the id from the profile in Slack, or write slack: false."
        : `Somebody with the same address is ${what.other}: write that, if it is ${what.user}.`,
    ),
};
