import { type Finding, finding } from "../core/finding.ts";
import type { Edit } from "../roster/edit/edit.ts";
import type { SurveyedSlacker } from "../roster/inventory.ts";
import { mailbox } from "../roster/mailbox.ts";
import type { Roster, User } from "../roster/roster.ts";
import { pinErrors } from "./pin-errors.ts";

interface Account {
  readonly login: string;
  readonly id: number;
}

/** Who is who on the services today; a service that the roster doesn't use, or that wasn't asked, is left out. */
export interface WhoIsWho {
  readonly github?: {
    byLogin(login: string): Account | undefined;
    byId(id: number): Account | undefined;
  };
  readonly slack?: readonly SurveyedSlacker[];
}

/** One field that is to be written, and what stood there before. */
export interface Pin {
  readonly user: string;
  readonly field: "github" | "github_id" | "slack";
  readonly from?: string | number;
  readonly to: string | number;
}

/**
 * The ids that a roster lacks, and the logins in it that have changed. An id beats a login: whoever is pinned is
 * followed to the new login, and a login that somebody else has taken is never pinned to that stranger.
 */
export function pinsFor(
  roster: Roster,
  known: WhoIsWho,
): { readonly pins: readonly Pin[]; readonly findings: readonly Finding[] } {
  const pins: Pin[] = [];
  const findings: Finding[] = [];
  for (const user of roster.users.values()) {
    if (!user.active) continue;
    const found = [pinGithub(user, known.github), pinSlack(user, known.slack)];
    for (const each of found) {
      if (each === undefined) continue;
      if ("field" in each) pins.push(each);
      else findings.push(finding(each.problem, { provider: each.provider, at: each.at }));
    }
  }
  return { pins: withoutTaken(pins, roster), findings };
}

/** What a pin writes into the file. */
export function editOf({ user, field, to }: Pin): Edit {
  return { edit: "set", path: ["users", user, field], value: to };
}

type Found =
  | Pin
  | {
      readonly problem: ReturnType<(typeof pinErrors)[keyof typeof pinErrors]>;
      readonly provider: string;
      readonly at: Finding["at"];
    };

function pinGithub(user: User, github: WhoIsWho["github"]): Found | undefined {
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

function pinSlack(user: User, slack: WhoIsWho["slack"]): Found | undefined {
  const { key, email } = user;
  if (slack === undefined || user.slack === false) return undefined;
  const byEmail =
    email === undefined
      ? undefined
      : slack.find((each) => each.email && mailbox(each.email) === mailbox(email));
  if (user.slack === undefined) return byEmail && { user: key, field: "slack", to: byEmail.id };
  if (slack.some(({ id }) => id === user.slack)) return undefined;
  const where = { provider: "slack", at: user.places["slack"] ?? user.at };
  return { problem: pinErrors.slackGone({ user: key, id: user.slack, other: byEmail?.id }), ...where };
}

/** Two people of the roster can't be one account, so that an id which somebody has isn't given to another. */
function withoutTaken(pins: readonly Pin[], roster: Roster): readonly Pin[] {
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
