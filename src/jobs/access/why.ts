import { type AccessPath, type AccessTarget, mostPaths } from "../../access/access-map.ts";
import type { DeclaredThing } from "../../access/declared-access.ts";
import { declaredAccess } from "../../access/declared-access.ts";
import { teamKind } from "../../access/declared-map.ts";
import { joinList } from "../../core/lists.ts";
import { rightsIn } from "../../permissions/rights.ts";
import { declaringKinds } from "../../providers/index.ts";
import { count } from "../../text/lists.ts";
import type { AccessAnswer } from "./answer.ts";
import { holdingData } from "./holding-rows.ts";
import type { KnownAccess } from "./known-access.ts";
import { entryWords, pathWords, placeWords, stepWords } from "./path-words.ts";
import { thingName, thingNoun } from "./subject.ts";

type Answered = Omit<AccessAnswer, "at" | "notMeasured">;

/** Somebody, and a thing they have or don't have. */
export interface WhyQuestion {
  readonly principal: string;
  readonly name: string;
  readonly thing: AccessTarget;
}

/** Answers through what somebody has something: every path, and the lines of the file that make it. */
export function why({ principal, name, thing }: WhyQuestion, known: KnownAccess): Answered {
  const found = known.holdersOf(thing).find((each) => each.principal === principal);
  const what = `${thingNoun(thing)} ${thingName(thing)}`;
  if (found === undefined)
    return {
      title: `${name} has nothing on ${what}`,
      sections: [],
      data: { holdings: [] },
      notes: [
        ...obstacles({ principal, name, thing }, known),
        `rollcall why-not ${name} ${thing.key} tells what would give it, and who may.`,
      ],
    };
  const paths = found.paths();
  const ways =
    paths.length === mostPaths ? `${mostPaths} ways and more` : count(paths.length, ["way", "ways"]);
  const notes = found.isDeclared ? [] : ["The file doesn't say so: this is what the service has."];
  return {
    title: `${name} has ${found.role} on ${what}, in ${ways}`,
    sections: paths.map((path) => pathSection(path)),
    data: { holdings: [holdingData(found)], paths: paths.map(pathData) },
    notes,
  };
}

function pathSection(path: AccessPath) {
  const end = path.until === undefined ? "" : `, until ${path.until}`;
  return {
    heading: `${path.role}: ${pathWords(path)}${end}`,
    columns: ["line", "says"],
    rows: path.steps.map((step) => [step.at === undefined ? "live" : placeWords(step.at), stepWords(step)]),
  };
}

function pathData({ role, steps, until }: AccessPath) {
  return {
    role,
    until: until ?? null,
    steps: steps.map(({ entry, as, at }) => ({ entry, as, at: at ?? null })),
  };
}

/** One way in which somebody could get something: what to do, what it gives, and who may do it. */
interface WayToGet {
  /** The team to join; undefined where it isn't that. */
  readonly team?: string;
  readonly role: string;
  readonly by: string;
  readonly who: readonly string[];
}

/** Answers what is missing for somebody to have something, and who could give it. */
export function whyNot({ principal, name, thing }: WhyQuestion, known: KnownAccess): Answered {
  const what = `${thingNoun(thing)} ${thingName(thing)}`;
  const found = known.holdersOf(thing).find((each) => each.principal === principal);
  const key = principal.slice("user:".length);
  const notes = [...obstacles({ principal, name, thing }, known)];
  // Where something else is in the way, no team would give it.
  const ways = notes.length > 0 ? [] : waysToGet(known, thing, key);
  if (found !== undefined) notes.push(`rollcall why ${name} ${thing.key} shows through what.`);
  else if (ways.length === 0 && notes.length === 0) notes.push(`No team or project of the file has ${what}.`);
  const has = found === undefined ? "nothing" : found.role;
  return {
    title: `${name} has ${has} on ${what}`,
    sections:
      ways.length === 0
        ? []
        : [
            {
              heading: found === undefined ? "What would give it" : "What would give it, too",
              columns: ["role", "by", "who may do that"],
              rows: ways.map(({ role, by, who }) => [
                role,
                by,
                who.length === 0 ? "nobody" : joinList(who, "or"),
              ]),
            },
          ],
    data: { holds: found?.role ?? null, ways },
    notes,
  };
}

/** Yields why somebody can have nothing there, whatever team they join. */
function* obstacles({ principal, name, thing }: WhyQuestion, { roster }: KnownAccess): Generator<string> {
  const user = roster.resolved.users.get(principal.slice("user:".length));
  if (user === undefined) {
    yield `The file doesn't know ${name}: first, they need an entry under users.`;
    return;
  }
  if (!user.present) yield `${name} has left, or their last day is over: nothing counts for them.`;
  const account = declaringKinds.find(({ kind }) => kind === thing.kind)?.account;
  if (account !== undefined && !account.isNamed(user))
    yield `The file says no account on ${account.service} for ${name} (${account.lacks}), so they can have nothing there.`;
  if (user.outside)
    yield `${name} is an outside collaborator, who is in no team: a project may name them under collaborators.`;
}

/** Teams beyond these are left out, the ones with the highest role first. */
const mostTeams = 20;

function waysToGet(known: KnownAccess, thing: AccessTarget, user: string): readonly WayToGet[] {
  const isIn = (team: string) => known.roster.resolved.teams.get(team)?.people.has(user) === true;
  return allWays(known, thing, user).filter(({ team }) => team === undefined || !isIn(team));
}

function allWays({ roster }: KnownAccess, thing: AccessTarget, user: string): readonly WayToGet[] {
  const rights = rightsIn(roster);
  const { teams } = roster.resolved;
  const limitsWithout = (team: string): readonly string[] =>
    (roster.declared.teams.get(team)?.onlyIfIn ?? []).filter((limit) => !teams.get(limit)?.people.has(user));
  const join = (team: string, role: string, how: string): WayToGet => ({
    team,
    role,
    by: `joining ${joinList([team, ...limitsWithout(team)], "and")}${how}`,
    who: rights.entitled("team.members", team),
  });
  if (thing.kind === teamKind) return [join(thing.key, "member", "")];
  const declared = declaredAccess(roster.declared, declaringKinds).things.find((each) =>
    isThing(each, thing),
  );
  if (declared === undefined) return [];
  const holding = declared.kind.roleInTeam;
  if (holding !== undefined)
    return declared.declarations.flatMap(({ declarer }) => {
      const team = roster.declared.teams.get(declarer.slice("team:".length));
      return team === undefined ? [] : [join(team.key, holding(team, false), "")];
    });
  const ways = declared.grants.flatMap(({ principal, role, through }): readonly WayToGet[] => {
    const [sort = "", team = ""] = principal.split(/:(.*)/s);
    const how = through.length === 0 ? "" : `, which has it by ${through.map(entryWords).join(" and ")}`;
    if (sort === "team" || sort === "usergroup") return [join(team, role, how)];
    if (sort === "leads")
      return [{ role, by: `leading ${team}${how}`, who: rights.entitled("team.leads", team) }];
    return principal === `user:${user}` ? [{ role, by: "their own line", who: [] }] : [];
  });
  return ways
    .sort((left, right) => (declared.kind.covers(left.role, right.role) ? -1 : 1))
    .slice(0, mostTeams);
}

function isThing({ kind, key }: DeclaredThing, thing: AccessTarget): boolean {
  return kind.kind === thing.kind && key === thing.key;
}
