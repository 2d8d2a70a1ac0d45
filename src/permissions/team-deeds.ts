import type { Entry, Include, Team } from "../roster/roster.ts";
import { differingFields } from "./facts.ts";
import type { Deed } from "./roster-action.ts";
import type { Standing } from "./standing.ts";
import type { ActionName } from "./table.ts";

/** What happens to teams: which come and go, who joins and leaves them, what else of them changes. */
export function teamDeeds(base: Standing, head: Standing): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const [key, team] of head.declared.teams) {
    // The default team is there without being declared.
    const before = base.resolved.teams.get(key);
    if (before === undefined) deeds.push({ action: "team.create", subject: key, detail: "", at: team.at });
    else deeds.push(...changesOf(declaredPart(before, base), team));
    deeds.push(...nestingOf(team, base, head));
  }
  for (const [key, team] of base.declared.teams) {
    if (!head.declared.teams.has(key))
      deeds.push({ action: "team.delete", subject: key, detail: "", at: team.at });
  }
  return deeds;
}

function declaredPart(team: Team, { declared }: Standing): Team {
  const { key, except, archived, github, channels, folders, at, places } = team;
  return declared.teams.get(key) ?? { key, except, archived, github, channels, folders, at, places };
}

function changesOf(before: Team, team: Team): readonly Deed[] {
  return differingFields(before, team).flatMap((field): readonly Deed[] => {
    switch (field) {
      case "leads":
        return entryDeeds("team.leads", field, { before, team });
      case "members":
        return entryDeeds("team.members", field, { before, team });
      case "include":
        return setDeeds(includeTexts(before.include), includeTexts(team.include), { field, before, team });
      case "except":
        return setDeeds(exceptTexts(before), exceptTexts(team), { field, before, team });
      case "archived":
        return [{ ...on("team.delete", field, team), detail: team.archived ? "archived" : "brought back" }];
      case "repos":
        return repoDeeds(before, team);
      default:
        return [on("team.edit", yamlNames[field] ?? field, team, before)];
    }
  });
}

const yamlNames: Readonly<Record<string, string>> = {
  usergroup: "slack",
  channels: "slack",
  folders: "drive",
};

function on(action: ActionName, field: string, ...teams: readonly Team[]): Deed {
  const at = teams.map(({ places }) => places[field]).find((each) => each !== undefined) ?? teams[0]?.at;
  return { action, subject: teams[0]?.key ?? "", detail: field, at };
}

interface Pair {
  readonly before: Team;
  readonly team: Team;
}

function entryDeeds(action: ActionName, field: "leads" | "members", { before, team }: Pair): readonly Deed[] {
  const old = new Map((before[field] ?? []).map((entry) => [entry.user, entry]));
  const now = new Map((team[field] ?? []).map((entry) => [entry.user, entry]));
  const about = (detail: string, entry: Entry): Deed => ({ action, subject: team.key, detail, at: entry.at });
  const deeds: Deed[] = [];
  for (const [user, entry] of now) {
    const was = old.get(user);
    const until = entry.until === undefined ? "" : ` until ${entry.until}`;
    if (was === undefined) deeds.push(about(`+${user}${until}`, entry));
    else if (was.until !== entry.until) deeds.push(about(`${user}${until || " without a last day"}`, entry));
  }
  for (const [user, entry] of old) if (!now.has(user)) deeds.push(about(`-${user}`, entry));
  if (deeds.length > 0) return deeds;
  // The same people, listed or not at all, twice or once: it matters whether the list is kept.
  return [{ ...on(action, field, team, before), detail: team[field] === undefined ? `no ${field}` : field }];
}

function includeTexts(includes: readonly Include[] | undefined): ReadonlyMap<string, Include["at"]> {
  return new Map(
    (includes ?? []).map(({ team, leadsOnly, at }) => {
      const whose = team === "*" ? "every team" : team;
      return [leadsOnly ? `the leads of ${whose}` : `everyone in ${whose}`, at];
    }),
  );
}

function exceptTexts(team: Team): ReadonlyMap<string, Team["at"]> {
  return new Map(team.except.map((user) => [`exception of ${user}`, team.places["except"] ?? team.at]));
}

function setDeeds(
  old: ReadonlyMap<string, Team["at"]>,
  now: ReadonlyMap<string, Team["at"]>,
  { field, before, team }: Pair & { readonly field: string },
): readonly Deed[] {
  const about = (detail: string, at: Team["at"]): Deed => ({
    action: "team.members",
    subject: team.key,
    detail,
    at,
  });
  const deeds = [
    ...[...now].filter(([text]) => !old.has(text)).map(([text, at]) => about(`+${text}`, at)),
    ...[...old].filter(([text]) => !now.has(text)).map(([text, at]) => about(`-${text}`, at)),
  ];
  return deeds.length > 0 ? deeds : [{ ...on("team.members", field, team, before) }];
}

function repoDeeds(before: Team, team: Team): readonly Deed[] {
  const repos = new Set([...(before.repos?.keys() ?? []), ...(team.repos?.keys() ?? [])]);
  const deeds = [...repos].sort().flatMap((repo): Deed[] => {
    const old = before.repos?.get(repo);
    const now = team.repos?.get(repo);
    if (old?.role === now?.role) return [];
    const detail =
      now === undefined
        ? `-${repo}`
        : old === undefined
          ? `+${repo}: ${now.role}`
          : `${repo}: ${old.role} → ${now.role}`;
    return [{ action: "team.edit", subject: team.key, detail, at: now?.at ?? old?.at }];
  });
  return deeds.length > 0 ? deeds : [on("team.edit", "repos", team, before)];
}

/** Who is in a nested team has what the team above has: that team's leads have a say in it. */
function nestingOf(team: Team, base: Standing, head: Standing): readonly Deed[] {
  const before = base.declared.teams.get(team.key);
  const parent = nestedIn(team);
  if (parent === undefined || parent === (before && nestedIn(before))) return [];
  if (!base.resolved.teams.has(parent) || !head.declared.teams.has(parent)) return [];
  const at = team.places["parent"] ?? team.at;
  return [{ action: "team.members", subject: parent, detail: `+everyone in ${team.key}`, at }];
}

function nestedIn(team: Team): string | undefined {
  return team.archived || team.github === false || !team.github.nest ? undefined : team.parent;
}
