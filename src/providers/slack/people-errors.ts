import { error, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** What a person's problem leads to. */
export interface LeftOut {
  /** The channels and groups that the person is left out of. */
  readonly places: readonly string[];
  /** Names of undeclared members who stay there, since one of them may be the person. */
  readonly staying: readonly string[];
}

/** Adds to a problem of a person what it leads to. */
export function leftOut(problem: Problem, { places, staying }: LeftOut): Problem {
  if (places.length === 0) return problem;
  const rest =
    staying.length === 0
      ? "; nobody else is affected."
      : `. Undeclared members stay there, since one of them may be this person: ${listed(staying)}.`;
  return { ...problem, message: `${problem.message} Left out of ${listed(places)}${rest}` };
}

/** True of the problem of a person who has neither a Slack id nor an email in the roster. */
export function isAddressMissing({ code }: Problem): boolean {
  return code === "slack_address_missing";
}

/** A person has neither a Slack id nor an email in the roster. */
export function addressMissing(who: string): Problem {
  return warning(
    "slack_address_missing",
    `${who} has neither a Slack id nor an email in the roster.`,
    "Give `slack: U…` or `email: …`, or say `slack: false` for somebody who isn't on Slack.",
  );
}

/** No account has a person's email. */
export function emailUnknown(who: string, email: string): Problem {
  return warning(
    "slack_email_unknown",
    `No Slack account has ${who}'s address ${email}.`,
    "Invite them to the workspace, correct the address, or give their Slack id (`slack: U…`).",
  );
}

/** A person's Slack id does not exist. `byEmail` is the id of the account with their email. */
export function accountUnknown(who: string, id: string, byEmail: string | undefined): Problem {
  return warning(
    "slack_id_unknown",
    `The workspace has no account ${id}, which the roster gives for ${who}.`,
    byEmail
      ? `Their email belongs to ${byEmail}: write \`slack: ${byEmail}\`.`
      : "Copy the member id from their Slack profile.",
  );
}

/** A person's account is deactivated. */
export function accountDeactivated(who: string, id: string): Problem {
  return warning(
    "slack_account_deactivated",
    `${who}'s Slack account ${id} has been deactivated.`,
    "If they have left, write `active: false`; otherwise reactivate the account.",
  );
}

/** A person's account is not a full member of the workspace. */
export function accountNotMember(who: string, id: string, status: "guest" | "bot" | "external"): Problem {
  const what = {
    guest: "is a guest, whose channels Slack limits",
    bot: "is a bot",
    external: "belongs to another workspace (Slack Connect)",
  }[status];
  return warning(
    "slack_account_not_member",
    `${who}'s Slack account ${id} ${what}; Rollcall leaves such accounts alone.`,
    "Make the account a full member, or say `slack: false` and invite it by hand.",
  );
}

/** Two people of the roster have one account. */
export function accountShared(who: string, others: readonly string[], id: string): Problem {
  return error(
    "slack_account_shared",
    `${who} and ${listed(others)} are the same Slack account, ${id}: nothing of them is changed on Slack.`,
    "Give each their own `slack` or `email`, or make one entry of them.",
  );
}

/** A person's Slack id is that of an account with another person's address. */
export function accountOfAnother(
  who: string,
  id: string,
  other: { readonly who: string; readonly email: string },
): Problem {
  return error(
    "slack_account_of_another",
    `The Slack account ${id}, which the roster gives for ${who}, has ${other.who}'s address ${other.email}: nothing of that account and of ${who} is changed on Slack.`,
    `Copy the member id from ${who}'s own Slack profile, or correct the address of ${other.who}.`,
  );
}
