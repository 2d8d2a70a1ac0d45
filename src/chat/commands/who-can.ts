import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { Grant } from "../../roster/roster.ts";
import { name, type Sentence, type Span, say } from "../../text/sentence.ts";
import { notFound } from "../find.ts";
import { answer, type ReplyBlock, refusal } from "../reply.ts";
import type { ChatCommand } from "./command.ts";

/** Shows who has which role on a repository, and through what. */
export const whoCan: ChatCommand = {
  name: ["who", "can"],
  description: "see everybody with access to a repository, and through what",
  effect: "reads",
  needs: [],
  parameters: [{ name: "repo", kind: "repository", description: "the repository" }],
  flags: [{ name: "live", kind: "switch", description: "with who has access on the services now" }],
  interpret(given, { roster: { resolved } }) {
    const wanted = given.text("repo") ?? "";
    const repo = [...resolved.repositories.values()].find(
      (each) => each.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (repo === undefined) {
      const reason = notFound("repository", wanted, resolved.repositories.keys());
      return {
        is: "reply",
        reply: refusal([...reason, ...say` The roster names only those that a team or a project has.`]),
      };
    }
    const accessByUser = accessTo(repo.name, resolved);
    const roles = [...new Set([...accessByUser.values()].map(({ role }) => role))].sort(
      (a, b) => rankOf(b) - rankOf(a),
    );
    const blocks = roles.flatMap((role): ReplyBlock[] => {
      const people = [...accessByUser]
        .filter(([, access]) => access.role === role)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [say`${role}:`, { list: people.map(([user, { through }]) => holderLine(user, through)) }];
    });
    const reply =
      blocks.length === 0
        ? answer(say`The roster gives nobody access to ${name(repo.name)}.`)
        : answer(say`Who can do what in ${name(repo.name)}, by the roster:`, ...blocks);
    const isLive = given.has("live");
    return { is: "reply", reply, ...(isLive && { holdersOf: repo.name, isLive }) };
  },
};

interface RepositoryAccess {
  readonly role: string;
  readonly through: readonly string[];
}

const roles: readonly string[] = ["read", "triage", "write", "maintain", "admin"];

/** Returns the rank of a role. A custom role ranks just below the highest, since its base role isn't known here. */
function rankOf(role: string): number {
  const rank = roles.indexOf(role);
  return rank === -1 ? roles.length - 1.5 : rank;
}

/** Returns each user's highest role on a repository, and through what they have it. Nested teams inherit roles. */
function accessTo(repo: string, roster: ResolvedRoster): ReadonlyMap<string, RepositoryAccess> {
  const accessByUser = new Map<string, RepositoryAccess>();
  const grant = (user: string, role: string, through: string) => {
    if (roster.users.get(user)?.present !== true) return;
    const current = accessByUser.get(user);
    const more = current === undefined ? 1 : rankOf(role) - rankOf(current.role);
    if (more > 0) accessByUser.set(user, { role, through: [through] });
    else if (more === 0 && current !== undefined && !current.through.includes(through)) {
      accessByUser.set(user, { role, through: [...current.through, through] });
    }
  };
  for (const owner of roster.github?.owners ?? []) grant(owner, "admin", "owner of the organisation");
  const { teams = new Map<string, Grant>(), collaborators } = roster.repositories.get(repo) ?? {};
  for (const [team, { role }] of teams) {
    for (const [user, path] of membersWithNested(team, roster)) grant(user, role, path);
  }
  for (const [user, { role }] of collaborators ?? []) grant(user, role, "collaborator");
  return accessByUser;
}

/** Returns the people of a team and of the teams nested in it on GitHub, each with the path of teams. */
function membersWithNested(team: string, roster: ResolvedRoster): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const queue: (readonly [team: string, path: string])[] = [[team, `team ${team}`]];
  const visited = new Set<string>();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [key, path] = next;
    if (visited.has(key)) continue;
    visited.add(key);
    for (const user of roster.teams.get(key)?.people.keys() ?? [])
      if (!people.has(user)) people.set(user, path);
    for (const child of roster.teams.values()) {
      const isNested = child.parent === key && !child.archived && child.github !== false && child.github.nest;
      if (isNested) queue.push([child.key, `team ${child.key}, nested in ${path.replace("team ", "")}`]);
    }
  }
  return people;
}

function holderLine(user: string, through: readonly string[]): Sentence {
  const paths = through.flatMap((path, index): Span[] => [...(index === 0 ? [] : [" and "]), path]);
  return [name(user), ": ", ...paths];
}
