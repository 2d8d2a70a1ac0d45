import { type AccessPath, type AccessTarget, mostPaths } from "../../access/access-map.ts";
import type { DeclaredThing } from "../../access/declared-access.ts";
import { declaredAccess } from "../../access/declared-access.ts";
import { teamKind } from "../../access/declared-map.ts";
import { joinList } from "../../core/lists.ts";
import { rightsIn } from "../../permissions/rights.ts";
import { allKinds, declaringKinds } from "../../providers/index.ts";
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
      notes: [`rollcall why-not ${name} ${thing.key} tells what would give it, and who may.`],
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
  readonly role: string;
  readonly by: string;
  readonly who: readonly string[];
}

/** Answers what is missing for somebody to have something, and who could give it. */
export function whyNot({ principal, name, thing }: WhyQuestion, known: KnownAccess): Answered {
  const what = `${thingNoun(thing)} ${thingName(thing)}`;
  const found = known.holdersOf(thing).find((each) => each.principal === principal);
  const key = principal.slice("user:".length);
  const user = known.roster.resolved.users.get(key);
  const notes: string[] = [];
  if (user === undefined) notes.push(`The file doesn't know ${name}: first, they need an entry under users.`);
  else if (!user.present) notes.push(`${name} has left, or their last day is over: nothing counts for them.`);
  if (user?.outside === true && allKinds.get(thing.kind)?.grantMeans !== "permission")
    notes.push(`${name} is an outside collaborator, who can be in no team.`);
  const ways = waysToGet(known, thing, key);
  if (ways.length === 0) notes.push(`No team or project of the file has ${what}.`);
  const has = found === undefined ? "nothing" : found.role;
  return {
    title: `${name} has ${has} on ${what}`,
    sections:
      ways.length === 0
        ? []
        : [
            {
              heading: found === undefined ? "What would give it" : "What gives it",
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

/** Teams beyond these are left out, the ones with the highest role first. */
const mostTeams = 20;

function waysToGet({ roster }: KnownAccess, thing: AccessTarget, user: string): readonly WayToGet[] {
  const rights = rightsIn(roster);
  const join = (team: string, role: string, how: string): WayToGet => ({
    role,
    by: `joining ${team}${how}`,
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
