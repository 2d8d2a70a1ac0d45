import { type Finding, finding } from "../core/finding.ts";
import type { Edit } from "../roster/edit/edit.ts";
import type { InventorySlackUser } from "../roster/inventory.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import type { Roster, User } from "../roster/roster.ts";
import { pinErrors } from "./pin-errors.ts";

interface IdentifiedAccount {
  readonly login: string;
  readonly id: number;
}

/** The accounts and teams that exist on the services; a service that was not read is left out. */
export interface KnownAccounts {
  /** The id of the GitHub team of each declared team that was found, by the declared team's key. */
  readonly teams?: ReadonlyMap<string, number>;
  readonly github?: {
    byLogin(login: string): IdentifiedAccount | undefined;
    byId(id: number): IdentifiedAccount | undefined;
  };
  readonly slack?: readonly InventorySlackUser[];
}

/** One field of a user to write; `from` is the value that it replaces. */
export interface UserPin {
  readonly user: string;
  readonly field: "github" | "github_id" | "slack";
  readonly from?: string | number;
  readonly to: string | number;
}

/** The id of a team on GitHub to write. */
export interface TeamPin {
  readonly team: string;
  readonly field: "github.id";
  readonly to: number;
}

/** One field to write. */
export type Pin = UserPin | TeamPin;

/**
 * Returns the ids that a roster lacks, and the logins in it that have changed. An id beats a login: a pinned account is
 * followed to its new login, and a login that another account has taken is never pinned to that account.
 */
export function pinsFor(
  roster: Roster,
  accounts: KnownAccounts,
): { readonly pins: readonly Pin[]; readonly findings: readonly Finding[] } {
  const pins: UserPin[] = [];
  const findings: Finding[] = [];
  for (const user of roster.users.values()) {
    if (!user.active) continue;
    const found = [pinGithub(user, accounts.github), pinSlack(user, accounts.slack)];
    for (const each of found) {
      if (each === undefined) continue;
      if ("field" in each) pins.push(each);
      else findings.push(finding(each.problem, { provider: each.provider, at: each.at }));
    }
  }
  return { pins: [...withoutTaken(pins, roster), ...teamPins(roster, accounts.teams)], findings };
}

/** Returns the edit that writes a pin into the file. */
export function pinEdit(pin: Pin): Edit {
  return "team" in pin
    ? { edit: "set", path: ["teams", pin.team, "github", "id"], value: pin.to }
    : { edit: "set", path: ["users", pin.user, pin.field], value: pin.to };
}

/** Returns the ids of the GitHub teams that were found for teams without one. */
function teamPins(roster: Roster, found: KnownAccounts["teams"]): readonly TeamPin[] {
  return [...roster.teams.values()].flatMap(({ key, github, archived }): TeamPin[] => {
    const to = found?.get(key);
    if (to === undefined || archived || github === false || github.id !== undefined) return [];
    return [{ team: key, field: "github.id", to }];
  });
}

type PinOrProblem =
  | UserPin
  | {
      readonly problem: ReturnType<(typeof pinErrors)[keyof typeof pinErrors]>;
      readonly provider: string;
      readonly at: Finding["at"];
    };

function pinGithub(user: User, github: KnownAccounts["github"]): PinOrProblem | undefined {
  const { key, github: login, githubId: id } = user;
  if (github === undefined || login === undefined) return undefined;
  const where = { provider: "github", at: user.places["github"] ?? user.at };
  const holder = github.byLogin(login);
  if (id === undefined) {
    if (holder !== undefined) return { user: key, field: "github_id", to: holder.id };
    return { problem: pinErrors.nobodyCalled(key, login), ...where };
  }
  const owner = github.byId(id);
  if (owner === undefined)
    return {
      problem: pinErrors.accountGone({ user: key, login, id, taken: holder !== undefined }),
      ...where,
    };
  if (owner.login.toLowerCase() === login.toLowerCase()) return undefined;
  return { user: key, field: "github", from: login, to: owner.login };
}

function pinSlack(user: User, slack: KnownAccounts["slack"]): PinOrProblem | undefined {
  const { key, email } = user;
  if (slack === undefined || user.slack === false) return undefined;
  const byEmail =
    email === undefined
      ? undefined
      : slack.find((each) => each.email && mailboxOf(each.email) === mailboxOf(email));
  if (user.slack === undefined) return byEmail && { user: key, field: "slack", to: byEmail.id };
  if (slack.some(({ id }) => id === user.slack)) return undefined;
  const where = { provider: "slack", at: user.places["slack"] ?? user.at };
  return { problem: pinErrors.slackGone({ user: key, id: user.slack, other: byEmail?.id }), ...where };
}

/** Removes pins whose id another user has already: two users can't be one account. */
function withoutTaken(pins: readonly UserPin[], roster: Roster): readonly UserPin[] {
  const users = [...roster.users.values()];
  const taken = new Map<string, string>([
    ...users.flatMap(({ key, githubId }) =>
      githubId === undefined ? [] : [[`github_id ${githubId}`, key] as const],
    ),
    ...users.flatMap(({ key, slack }) => (slack ? [[`slack ${slack}`, key] as const] : [])),
  ]);
  return pins.filter(({ user, field, to }) => {
    const name = `${field} ${to}`;
    const other = taken.get(name);
    if (other !== undefined && other !== user) return false;
    taken.set(name, user);
    return true;
  });
}
