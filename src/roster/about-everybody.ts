import type { Place } from "../core/finding.ts";
import type { GithubSection, Roster, User } from "./roster.ts";
import type { OtherRoster } from "./things-in-both.ts";

/** A part of a roster that is about everything in an organisation, so also about what another roster of it declares. */
export interface PartAboutEverybody {
  /** What it is called in a sentence: `github.owners`, `the departure of ada`. */
  readonly name: string;
  /** What it says: the same text for the same meaning. */
  readonly says: string;
  readonly at: Place;
}

/**
 * Returns the parts of a roster that reach what another one of the same organisation or workspace declares: who owns it,
 * the modes that remove what isn't declared, and the departure of people who are in the other one.
 */
export function partsAboutEverybody(own: Roster, { roster }: OtherRoster): readonly PartAboutEverybody[] {
  const { github, slack } = own;
  const theirs = roster.declared;
  const parts: PartAboutEverybody[] = [];
  if (github !== undefined && isSame(github.org, theirs.github?.org)) {
    const { at } = github;
    const add = (name: string, says: string) => parts.push({ name, says, at });
    if (github.owners !== undefined) add("github.owners", ownersIn(own).join(" "));
    if (github.members === "exact") add("github.members", "exact");
    if (github.teams === "exact") add("github.teams", "exact");
    if (github.directAccess === "exact") add("github.direct_access", "exact");
  }
  if (slack?.usergroups === "exact" && theirs.slack !== undefined && mayBeSame(own, theirs))
    parts.push({ name: "slack.usergroups", says: "exact", at: slack.at });
  if (!mayBeSame(own, theirs)) return parts;
  const staying = [...theirs.users.values()].filter(({ active }) => active);
  for (const user of own.users.values()) {
    const { key, active, until, at } = user;
    if ((active && until === undefined) || !staying.some((each) => isSamePerson(each, user))) continue;
    parts.push({ name: `the departure of ${key}`, says: active ? `until ${until}` : "left", at });
  }
  return parts;
}

/** Returns whether two entries of different rosters have an account in common. */
export function isSamePerson(one: AccountsOf, other: AccountsOf): boolean {
  const areKnown = one.githubId !== undefined && other.githubId !== undefined;
  if (areKnown ? one.githubId === other.githubId : isSame(one.github, other.github)) return true;
  if (typeof one.slack === "string" && one.slack === other.slack) return true;
  return isSame(one.email, other.email);
}

type AccountsOf = Pick<User, "github" | "githubId" | "slack" | "email">;

/** Returns the accounts of a roster's owners, sorted, and the teams whose people own the organisation. */
export function ownersIn({
  github,
  users,
}: {
  readonly github?: Pick<GithubSection, "owners">;
  readonly users: ReadonlyMap<string, User>;
}): readonly string[] {
  return (github?.owners ?? [])
    .map((item) => {
      if (typeof item !== "string") return `team:${item.team}`;
      const key = item;
      const { githubId, github: login } = users.get(key) ?? {};
      return String(githubId ?? login?.toLowerCase() ?? key);
    })
    .sort();
}

function mayBeSame(one: Roster, other: Roster): boolean {
  const isId = (workspace: string) => /^[TE][A-Z0-9]{6,}$/.test(workspace);
  const [mine, yours] = [one.slack?.workspace, other.slack?.workspace];
  const areTwoWorkspaces =
    mine !== undefined && yours !== undefined && isId(mine) === isId(yours) && !isSame(mine, yours);
  const areTwoOrganisations =
    one.github !== undefined && other.github !== undefined && !isSame(one.github.org, other.github.org);
  return !areTwoOrganisations && !areTwoWorkspaces;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
