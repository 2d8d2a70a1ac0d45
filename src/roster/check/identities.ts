import type { Place, Problem } from "../../core/finding.ts";
import { buildUndeclaredTeam } from "../build/team.ts";
import { quoted } from "../errors.ts";
import { mailboxOf } from "../mailbox.ts";
import type { Roster, Team, User } from "../roster.ts";
import { teamSlug } from "../slug.ts";
import type { CheckContext } from "./context.ts";
import { declaredTwice } from "./errors.ts";

/** A value that only one user, or one team, can have. */
interface Identity<Owner> {
  readonly code: string;
  readonly what: string;
  /** Two owners of equal texts clash. */
  readonly of: (owner: Owner) => string | undefined;
  /** The value as written, where that differs. */
  readonly shown?: (owner: Owner) => string | undefined;
  readonly at: (owner: Owner) => Place | undefined;
}

const ofUsers: readonly Identity<User>[] = [
  {
    code: "github_login_twice",
    what: "GitHub login",
    of: ({ github }) => github?.toLowerCase(),
    shown: ({ github }) => github,
    at: ({ places }) => places["github"],
  },
  {
    code: "github_id_twice",
    what: "GitHub id",
    of: ({ githubId }) => githubId?.toString(),
    at: ({ places }) => places["github_id"],
  },
  {
    code: "email_twice",
    what: "mailbox",
    of: ({ email }) => email && mailboxOf(email),
    shown: ({ email }) => email,
    at: ({ places }) => places["email"],
  },
  {
    code: "slack_id_twice",
    what: "Slack id",
    of: ({ slack }) => slack || undefined,
    at: ({ places }) => places["slack"],
  },
];

const ofTeams: readonly Identity<Team>[] = [
  {
    code: "github_team_twice",
    what: "team on GitHub",
    of: ({ github }) => (github === false ? undefined : slugOrName(github.name)),
    at: ({ key, github, places }) => (github !== false && github.name !== key ? places["github"] : undefined),
  },
  {
    code: "github_team_id_twice",
    what: "team's id on GitHub",
    of: ({ github }) => (github === false ? undefined : github.id?.toString()),
    at: ({ places }) => places["github"],
  },
  {
    code: "handle_twice",
    what: "user group",
    of: ({ usergroup }) => usergroup?.handle,
    at: ({ usergroup }) => usergroup?.at,
  },
  {
    code: "usergroup_id_twice",
    what: "user group's id",
    of: ({ usergroup }) => usergroup?.id,
    at: ({ usergroup }) => usergroup?.at,
  },
];

/** Checks that no two users have one account, and no two teams one GitHub team or one user group. */
export function checkIdentities({ roster, placeOf, report, unchanged }: CheckContext): void {
  const teams = [
    ...roster.teams.values(),
    ...undeclaredDefaultTeam(roster, placeOf(["github", "default_team"])),
  ];
  if (unchanged?.users !== true)
    for (const identity of ofUsers) checkOne([...roster.users.values()], ["user", identity], report);
  for (const identity of ofTeams) checkOne(teams, ["team", identity], report);
  checkFormerNames([...roster.teams.values()], report);
}

function checkOne<Owner extends { readonly key: string; readonly at: Place }>(
  owners: readonly Owner[],
  [noun, { code, what, of, shown = of, at }]: readonly [string, Identity<Owner>],
  report: CheckContext["report"],
): void {
  const first = new Map<string, Owner>();
  for (const owner of owners) {
    const identity = of(owner);
    if (identity === undefined) continue;
    const other = first.get(identity);
    if (other === undefined) {
      first.set(identity, owner);
      continue;
    }
    const pair = `The ${noun}s ${quoted(other.key)} and ${quoted(owner.key)}`;
    const clash = `${pair} have the same ${what}, ${quoted(shown(owner) ?? identity)}`;
    const [otherPlace, place] = [at(other) ?? other.at, at(owner) ?? owner.at];
    report(declaredTwice(code, clash, otherPlace), place, otherPlace);
  }
}

/** Returns the slug of a name. A name without Latin letters has an empty slug, which is no identity. */
function slugOrName(name: string): string {
  return teamSlug(name) || name.toLowerCase();
}

function undeclaredDefaultTeam({ github, teams }: Roster, at: Place): readonly Team[] {
  const key = github?.defaultTeam;
  if (key === undefined || teams.has(key)) return [];
  return [buildUndeclaredTeam(key, at)];
}

/** Checks that only one team names a former name: a renamed team is found by it. */
function checkFormerNames(teams: readonly Team[], report: (problem: Problem, at: Place) => void): void {
  const first = new Map<string, Team>();
  for (const team of teams) {
    if (team.github === false) continue;
    const at = team.places["github"] ?? team.at;
    for (const slug of new Set(team.github.previously.map(slugOrName))) {
      const other = first.get(slug);
      if (other === undefined) first.set(slug, team);
      else {
        const clash = `The teams ${quoted(other.key)} and ${quoted(team.key)} were both ${quoted(slug)} on GitHub`;
        report(declaredTwice("former_name_twice", clash, other.places["github"] ?? other.at), at);
      }
    }
  }
}
