import { teamKind } from "../../access/declared-map.ts";
import { allKinds } from "../../providers/index.ts";
import type { SiteCheck, SiteData, SiteHolding } from "../../site/data.ts";
import { count } from "../../text/lists.ts";

type Checked = Pick<SiteData, "people" | "teams" | "holdings" | "live" | "things" | "projects">;

/** What the data doesn't have, and checks ask for. */
interface CheckFacts {
  /** Teams that the roster's rules name. */
  readonly inUse: readonly string[];
  /** The roles that every member has everywhere by the organisation's setting; undefined where nobody could tell. */
  readonly base: readonly string[] | undefined;
}

/** Returns what a security officer looks at first. What nobody asked a service for is not fine: it is not measured. */
export function siteChecks(data: Checked, { inUse, base }: CheckFacts): readonly SiteCheck[] {
  return [
    byOwnership(data),
    basePermission(data, base),
    ledByFew(data),
    outsiders(data),
    notInFile(data),
    leftAndHold(data),
    unusedTeams(data, inUse),
    {
      code: "second_factor",
      isFine: null,
      words: "Accounts without a second factor: not measured.",
      about: [],
    },
  ];
}

const personWords = ["person has", "people have"] as const;
const teamWords = ["team", "teams"] as const;
const isOrAre = (number: number) => (number === 1 ? "is" : "are");

function found(code: string, about: readonly string[], words: string, fine: string): SiteCheck {
  const ids = [...new Set(about)];
  return { code, isFine: ids.length === 0, words: ids.length === 0 ? fine : words, about: ids };
}

function unmeasured(code: string, words: string): SiteCheck {
  return { code, isFine: null, words, about: [] };
}

function byOwnership({ holdings }: Checked): SiteCheck {
  const owned = holdings.filter(
    ({ what, ways, role }) =>
      kindOf(what)?.grantMeans === "permission" &&
      ways.some((way) => way.role === role) &&
      ways.every(({ role: given, steps }) => given !== role || steps.at(-1)?.entry === "github.owners"),
  );
  const who = new Set(owned.map((each) => each.who));
  const what = new Set(owned.map((each) => each.what));
  const reach = count(what.size, ["repository", "repositories"]);
  return found(
    "admin_by_ownership",
    [...who],
    `${count(who.size, personWords)} admin on ${reach} only by owning the organisation.`,
    "Nobody has admin only by owning the organisation.",
  );
}

function basePermission({ holdings }: Checked, base: CheckFacts["base"]): SiteCheck {
  const code = "base_permission";
  if (base === undefined) return unmeasured(code, "The base permission of the organisation: not measured.");
  const [role] = base;
  if (role === undefined) return found(code, [], "", "The base permission gives nobody anything.");
  const through = ({ steps }: SiteHolding["ways"][number]) =>
    steps.some(({ entry }) => kindOf(entry ?? "")?.grantMeans === "organisation");
  const given = holdings.filter(({ ways }) => ways.some(through)).map(({ what }) => what);
  const words = `The base permission gives every member ${role} on every repository.`;
  return { code, isFine: false, words, about: [...new Set(given)] };
}

function kindOf(id: string) {
  return allKinds.get(id.slice(0, id.indexOf("/")));
}

function ledByFew({ teams }: Checked): SiteCheck {
  const few = teams.filter(({ archived, leads }) => !archived && leads.length < 2);
  const none = few.filter(({ leads }) => leads.length === 0).length;
  return found(
    "few_leads",
    few.map(({ id }) => id),
    `${count(few.length, teamWords)} ${few.length === 1 ? "has" : "have"} one lead or none${none > 0 ? ` (${none} none)` : ""}.`,
    "Every team has two leads or more.",
  );
}

function outsiders({ people, live }: Checked): SiteCheck {
  const outside = people.filter(({ outside: is, present }) => is && present).map(({ id }) => id);
  const words = `${count(outside.length, ["outside collaborator", "outside collaborators"])} in the file.`;
  if (outside.length === 0 && !live)
    return unmeasured("outside", "No outside collaborator in the file; those on GitHub: not measured.");
  return found("outside", outside, words, "Nobody in the file is an outside collaborator.");
}

function notInFile({ people, holdings, live }: Checked): SiteCheck {
  const code = "not_in_file";
  if (!live) return unmeasured(code, "What is not in the file: not measured.");
  const inFile = new Set(people.flatMap(({ id, inFile: is }) => (is ? [id] : [])));
  const beside = holdings.filter(({ declared }) => !declared).map(({ who }) => who);
  const unknown = new Set(beside.filter((who) => !inFile.has(who))).size;
  const number = new Set(beside).size;
  return found(
    code,
    beside,
    `${count(number, personWords)} something that is not in the file; ${unknown} of them ${isOrAre(unknown)} not in it at all.`,
    "Nobody has anything that is not in the file.",
  );
}

function leftAndHold({ people, holdings, live }: Checked): SiteCheck {
  if (!live) return unmeasured("left_and_hold", "Who has left and still holds something: not measured.");
  const gone = new Set(people.flatMap(({ id, present }) => (present ? [] : [id])));
  const held = holdings.filter(({ who }) => gone.has(who)).map(({ who }) => who);
  return found(
    "left_and_hold",
    held,
    `${count(new Set(held).size, personWords)} left and still ${new Set(held).size === 1 ? "holds" : "hold"} something.`,
    "Nobody who has left holds anything.",
  );
}

function unusedTeams({ teams, projects }: Checked, inUse: readonly string[]): SiteCheck {
  const used = new Set([
    ...inUse,
    ...teams.flatMap(({ includes, parent }) => [...includes, ...(parent === null ? [] : [parent])]),
    ...projects.flatMap(({ team, access }) => [team, ...access.map((each) => each.team)]),
  ]);
  // What a team gets from the one above it is a use as well.
  const unused = teams.filter(
    ({ id, gives, archived, parent }) => !archived && gives.length === 0 && parent === null && !used.has(id),
  );
  return found(
    "unused_teams",
    unused.map(({ id }) => id),
    `${count(unused.length, teamWords)} ${unused.length === 1 ? "gives" : "give"} nobody anything.`,
    `Every ${teamKind} gives its people something.`,
  );
}
