import { notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";
import type { SlackListed } from "./model/remote-state.ts";

const active = (names: readonly string[]) =>
  names.length === 1
    ? `${listed(names)} has left and still has an active Slack account`
    : `${listed(names)} have left and still have active Slack accounts`;
const deactivate =
  "Deactivate the account in Slack, as an administrator of the workspace: it ends access everywhere.";

/** People who have left have active accounts, which may be where the app sees nothing. */
export function departedStillActive(names: readonly string[]): Problem {
  return notice(
    "slack_departed_active",
    `${active(names)}. Private channels that the app isn't in can't be seen.`,
    deactivate,
  );
}

/** People who have left have active accounts, and the token doesn't let Rollcall take them out of some lists. */
export function departedUnseen(
  names: readonly string[],
  unseen: readonly SlackListed[],
  { scopes, areScopesKnown }: { readonly scopes: readonly string[]; readonly areScopesKnown: boolean },
): Problem {
  const why = !areScopesKnown
    ? "what the token may do can't be told"
    : scopes.length === 0
      ? "they could not be listed"
      : `the token lacks ${listed(scopes)}`;
  return warning(
    "slack_departed_unseen",
    `${active(names)}. They were not taken out of ${listed(unseen)} that the roster doesn't declare: ${why}.`,
    scopes.length === 0 ? deactivate : `${deactivate} Or give the app these scopes and reinstall it.`,
  );
}

/** Somebody is where they should not be any more, with an account that Rollcall leaves alone. */
export function foreignStays(
  who: string,
  {
    status,
    places,
    hasLeft,
  }: {
    readonly status: "bot" | "external";
    readonly places: readonly string[];
    readonly hasLeft: boolean;
  },
): Problem {
  const account = status === "bot" ? "is a bot" : "belongs to another workspace (Slack Connect)";
  return warning(
    hasLeft ? "slack_departed_foreign" : "slack_ended_foreign",
    hasLeft
      ? `${who} has left, and is in ${listed(places)} with an account that ${account}: Rollcall leaves such accounts alone.`
      : `${who} is still in ${listed(places)}, where the roster no longer puts them, with an account that ${account}: Rollcall leaves such accounts alone.`,
    "Take the account out by hand in Slack.",
  );
}

/** No account has the addresses of people who have left. */
export function departedNotFound(names: readonly string[]): Problem {
  const who = names.length === 1 ? "1 person who has" : `${names.length} people who have`;
  return notice(
    "slack_departed_not_found",
    `No Slack account has the address of ${who} left (${listed(names)}). If they have an account under another address, it keeps what it has.`,
    "Nothing to do if there is no such account. Otherwise give its id (`slack: U…`).",
  );
}
