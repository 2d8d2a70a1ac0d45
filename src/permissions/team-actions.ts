import { endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { Entry, Grant, Include, Team } from "../roster/roster.ts";
import { differingFields } from "./differing-fields.ts";
import { nestingParent } from "./membership-gains.ts";
import type { RosterAction } from "./roster-action.ts";
import type { ActionName } from "./table.ts";

/** Returns the actions on teams: created, deleted, their people, and their other fields. */
export function teamActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const actions: RosterAction[] = [];
  for (const [key, team] of head.declared.teams) {
    // The default team exists without being declared.
    const before = base.resolved.teams.get(key);
    if (before === undefined) actions.push({ action: "team.create", subject: key, detail: "", at: team.at });
    else actions.push(...changesOf(declaredPart(before, base), team));
    actions.push(...nestingActions(team, base, head));
  }
  for (const [key, team] of base.declared.teams) {
    if (!head.declared.teams.has(key))
      actions.push({ action: "team.delete", subject: key, detail: "", at: team.at });
  }
  return actions;
}

function declaredPart(team: Team, { declared }: ValidRoster): Team {
  const { key, except, onlyIfIn, formerMembers, archived, handsOff, github, channels, folders, at, places } =
    team;
  const undeclared = {
    key,
    except,
    onlyIfIn,
    formerMembers,
    archived,
    handsOff,
    github,
    channels,
    folders,
    at,
    places,
  };
  return declared.teams.get(key) ?? undeclared;
}

function changesOf(before: Team, team: Team): readonly RosterAction[] {
  return differingFields(before, team).flatMap((field): readonly RosterAction[] => {
    switch (field) {
      case "leads":
        return entryActions("team.leads", field, { before, team });
      case "members":
        return entryActions("team.members", field, { before, team });
      case "include":
        return setActions(includeTexts(before.include), includeTexts(team.include), { field, before, team });
      case "except":
        return setActions(exceptTexts(before), exceptTexts(team), { field, before, team });
      case "onlyIfIn":
        return setActions(limitTexts(before), limitTexts(team), { field: "only_if_in", before, team });
      case "archived":
        return [
          { ...fieldAction("team.delete", field, team), detail: team.archived ? "archived" : "brought back" },
        ];
      case "repos":
        return repositoryActions(before, team, (each) => each.repos ?? new Map());
      case "repoPatterns":
        return repositoryActions(before, team, rolesByPattern);
      default:
        return [fieldAction("team.edit", yamlNames[field] ?? field, team, before)];
    }
  });
}

const yamlNames: Readonly<Record<string, string>> = {
  formerMembers: "former_members",
  handsOff: "hands_off",
  usergroup: "slack",
  channels: "slack",
  folders: "drive",
  googleGroup: "google",
};

function fieldAction(action: ActionName, field: string, ...teams: readonly Team[]): RosterAction {
  const at = teams.map(({ places }) => places[field]).find((each) => each !== undefined) ?? teams[0]?.at;
  return { action, subject: teams[0]?.key ?? "", detail: field, at };
}

interface TeamBeforeAfter {
  readonly before: Team;
  readonly team: Team;
}

function entryActions(
  action: ActionName,
  field: "leads" | "members",
  { before, team }: TeamBeforeAfter,
): readonly RosterAction[] {
  const old = new Map((before[field] ?? []).map((entry) => [entry.user, entry]));
  const now = new Map((team[field] ?? []).map((entry) => [entry.user, entry]));
  const about = (detail: string, entry: Entry): RosterAction => ({
    action,
    subject: team.key,
    detail,
    at: entry.at,
  });
  const giving = (detail: string, entry: Entry): RosterAction => ({
    ...about(detail, entry),
    gives: { until: entry.until },
  });
  const actions: RosterAction[] = [];
  for (const [user, entry] of now) {
    const was = old.get(user);
    const until = entry.until === undefined ? "" : ` until ${entry.until}`;
    if (was === undefined) actions.push(giving(`+${user}${until}`, entry));
    else if (!endsNoLater(entry.until, was.until))
      actions.push(giving(`${user}${until || " without a last day"}`, entry));
    else if (was.until !== entry.until) actions.push(about(`${user}${until}`, entry));
  }
  for (const [user, entry] of old) if (!now.has(user)) actions.push(about(`-${user}`, entry));
  if (actions.length > 0) return actions;
  // The list itself appeared, disappeared or has a duplicate, with the same people.
  return [
    {
      ...fieldAction(action, field, team, before),
      detail: team[field] === undefined ? `no ${field}` : field,
    },
  ];
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

function limitTexts(team: Team): ReadonlyMap<string, Team["at"]> {
  return new Map(
    team.onlyIfIn.map((key) => [`limit to who is in ${key}`, team.places["only_if_in"] ?? team.at]),
  );
}

/** What is given has no last day. */
const forEver = { gives: { until: undefined } } as const;

function setActions(
  old: ReadonlyMap<string, Team["at"]>,
  now: ReadonlyMap<string, Team["at"]>,
  { field, before, team }: TeamBeforeAfter & { readonly field: string },
): readonly RosterAction[] {
  const about = (detail: string, at: Team["at"]): RosterAction => ({
    action: "team.members",
    subject: team.key,
    detail,
    at,
  });
  const actions = [
    // Who is included gains, and so does who is no exception any more, or whom nothing limits now.
    ...[...now]
      .filter(([text]) => !old.has(text))
      .map(([text, at]) => ({ ...about(`+${text}`, at), ...(field === "include" ? forEver : {}) })),
    ...[...old]
      .filter(([text]) => !now.has(text))
      .map(([text, at]) => ({ ...about(`-${text}`, at), ...(field === "include" ? {} : forEver) })),
  ];
  return actions.length > 0 ? actions : [{ ...fieldAction("team.members", field, team, before) }];
}

function rolesByPattern({ repoPatterns = [] }: Team): ReadonlyMap<string, Grant> {
  return new Map(repoPatterns.map((each) => [each.pattern, each]));
}

function repositoryActions(
  before: Team,
  team: Team,
  rolesOf: (team: Team) => ReadonlyMap<string, Grant>,
): readonly RosterAction[] {
  const [held, given] = [rolesOf(before), rolesOf(team)];
  const actions = [...new Set([...held.keys(), ...given.keys()])].sort().flatMap((repo): RosterAction[] => {
    const old = held.get(repo);
    const now = given.get(repo);
    if (old?.role === now?.role && old?.until === now?.until) return [];
    const detail =
      now === undefined
        ? `-${repo}`
        : old === undefined
          ? `+${repo}: ${grantText(now)}`
          : `${repo}: ${grantText(old)} → ${grantText(now)}`;
    return [{ action: "team.edit", subject: team.key, detail, at: now?.at ?? old?.at }];
  });
  return actions.length > 0 ? actions : [fieldAction("team.edit", "repos", team, before)];
}

function grantText({ role, until }: Grant): string {
  return until === undefined ? role : `${role} until ${until}`;
}

/** Returns the action of nesting. A nested team's people get what its parent has, so it needs a right on the parent. */
function nestingActions(team: Team, base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const before = base.declared.teams.get(team.key);
  const parent = nestingParent(team);
  if (parent === undefined || parent === (before && nestingParent(before))) return [];
  if (!base.resolved.teams.has(parent) || !head.declared.teams.has(parent)) return [];
  const at = team.places["parent"] ?? team.at;
  return [{ action: "team.members", subject: parent, detail: `+everyone in ${team.key}`, at, ...forEver }];
}
