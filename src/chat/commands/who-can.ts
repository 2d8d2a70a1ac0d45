import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { Grant } from "../../roster/roster.ts";
import { unknown } from "../find.ts";
import { answer, type Block, name, type Piece, refusal, type Sentence, say } from "../reply.ts";
import type { Command } from "./command.ts";

/** Says who can do what in a repository, and through what they can. */
export const whoCan: Command = {
  name: ["who", "can"],
  says: "see everybody with access to a repository, and through what",
  does: "reads",
  needs: [],
  parameters: [{ name: "repo", kind: "repository", says: "the repository" }],
  flags: [],
  perform(given, { standing: { resolved } }) {
    const wanted = given.text("repo") ?? "";
    const repo = [...resolved.repositories.values()].find(
      (each) => each.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (repo === undefined) {
      const reason = unknown("repository", wanted, resolved.repositories.keys());
      return {
        is: "reply",
        reply: refusal([...reason, ...say` The roster names only those that a team or a project has.`]),
      };
    }
    const holders = holdersOf(repo.name, resolved);
    const roles = [...new Set([...holders.values()].map(({ role }) => role))].sort(
      (a, b) => rankOf(b) - rankOf(a),
    );
    const blocks = roles.flatMap((role): Block[] => {
      const people = [...holders]
        .filter(([, holding]) => holding.role === role)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [say`${role}:`, { list: people.map(([user, { through }]) => holderLine(user, through)) }];
    });
    if (blocks.length === 0)
      return { is: "reply", reply: answer(say`The roster gives nobody access to ${name(repo.name)}.`) };
    return {
      is: "reply",
      reply: answer(say`Who can do what in ${name(repo.name)}, by the roster:`, ...blocks),
    };
  },
};

interface Holding {
  readonly role: string;
  readonly through: readonly string[];
}

const roles: readonly string[] = ["read", "triage", "write", "maintain", "admin"];

/** A custom role stands below the highest: what it adds to the role it is based on isn't known here. */
function rankOf(role: string): number {
  const rank = roles.indexOf(role);
  return rank === -1 ? roles.length - 1.5 : rank;
}

/** Everybody's highest role, and the ways in which they have it. Who is in a nested team has what the teams above have. */
function holdersOf(repo: string, roster: ResolvedRoster): ReadonlyMap<string, Holding> {
  const holders = new Map<string, Holding>();
  const hold = (user: string, role: string, through: string) => {
    if (roster.users.get(user)?.present !== true) return;
    const held = holders.get(user);
    const more = held === undefined ? 1 : rankOf(role) - rankOf(held.role);
    if (more > 0) holders.set(user, { role, through: [through] });
    else if (more === 0 && held !== undefined && !held.through.includes(through)) {
      holders.set(user, { role, through: [...held.through, through] });
    }
  };
  for (const owner of roster.github?.owners ?? []) hold(owner, "admin", "owner of the organisation");
  const { teams = new Map<string, Grant>(), collaborators } = roster.repositories.get(repo) ?? {};
  for (const [team, { role }] of teams) {
    for (const [user, path] of within(team, roster)) hold(user, role, path);
  }
  for (const [user, { role }] of collaborators ?? []) hold(user, role, "collaborator");
  return holders;
}

/** Everybody in a team and in the teams nested in it on GitHub, with the way there. */
function within(team: string, roster: ResolvedRoster): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const open: (readonly [team: string, path: string])[] = [[team, `team ${team}`]];
  const seen = new Set<string>();
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const [key, path] = next;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const user of roster.teams.get(key)?.people.keys() ?? [])
      if (!people.has(user)) people.set(user, path);
    for (const child of roster.teams.values()) {
      const isNested = child.parent === key && !child.archived && child.github !== false && child.github.nest;
      if (isNested) open.push([child.key, `team ${child.key}, nested in ${path.replace("team ", "")}`]);
    }
  }
  return people;
}

function holderLine(user: string, through: readonly string[]): Sentence {
  const ways = through.flatMap((way, index): Piece[] => [...(index === 0 ? [] : [" and "]), way]);
  return [name(user), ": ", ...ways];
}
