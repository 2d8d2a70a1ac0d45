/**
 * A model of what a roster gives, made for tests alone. It reads the data of a file as it stands, and shares no code with
 * the permission check: what it calls a gain, the check must have asked a word for.
 */

/** A channel, as a file may write it. */
export interface WorldChannel {
  name: string;
  id?: string;
  previously?: string[];
  archived?: boolean;
}

/** A folder, as a file may write it. */
export interface WorldFolder {
  id: string;
  role?: string;
  lead_role?: string;
  groups?: Record<string, string>;
}

/** A team, as a file may write it. */
export interface WorldTeam {
  leads: string[];
  members: (string | { user: string; until: string })[];
  include: (string | { leads: string })[];
  except: string[];
  only_if_in?: string[];
  parent?: string;
  archived?: boolean;
  github?: false | { name?: string; id?: number; previously?: string[]; nest?: boolean };
  repos: Record<string, string>;
  slack: {
    channels: WorldChannel[];
    usergroup?: { handle: string; id?: string; previously?: string[]; channels: string[] };
  };
  drive: { folders: WorldFolder[] };
}

/** A project, as a file may write it. */
export interface WorldProject {
  team?: string;
  archived?: boolean;
  repos: string[];
  access: Record<string, string>;
  collaborators: Record<string, string>;
  slack: { channels: WorldChannel[] };
  drive: { folders: WorldFolder[] };
}

/** A user, as a file may write it. */
export interface WorldUser {
  github?: string;
  github_id?: number;
  email?: string;
  slack?: string;
  permission?: string;
  active?: boolean;
  outside?: boolean;
}

/** A roster, as a file may write it. */
export interface WorldFile {
  version: 1;
  github: { org: string; owners?: (string | { team: string })[]; default_team?: string };
  slack: { channels: WorldChannel[] };
  permissions: {
    admin_team?: string;
    leads_team?: string;
    rules: Record<string, string>;
    two_people: string[];
  };
  users: Record<string, WorldUser>;
  teams: Record<string, WorldTeam>;
  projects: Record<string, WorldProject>;
}

/** What the services have: ids by names, for each kind. */
export interface LiveWorld {
  readonly teams: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly handles: Readonly<Record<string, string>>;
}

const repositoryRoles = ["read", "triage", "write", "maintain", "admin"];
const folderRoles = ["reader", "commenter", "writer", "fileOrganizer", "organizer"];

/** What somebody holds: things, each with a level. */
export type Held = ReadonlyMap<string, number>;

/** Returns the things that a file means by a name, a former name or an id: the live one, else a new one of that name. */
function thingOf(
  kind: string,
  live: Readonly<Record<string, string>>,
  {
    name,
    id,
    previously = [],
  }: { name: string; id?: string | undefined; previously?: readonly string[] | undefined },
): string {
  const known = id ?? live[name] ?? previously.map((each) => live[each]).find((each) => each !== undefined);
  return `${kind} ${known ?? `new ${name}`}`;
}

/** What a file gives, by this model. */
export interface FileModel {
  /** Everything that the file names, at all. */
  readonly named: ReadonlySet<string>;
  /** The team that everybody with an account is in, where no entry declares it. */
  readonly everybodys: string | undefined;
  /** What members, or leads, of a team hold through it, in whatever way. */
  heldBy(team: string, as: "member" | "lead"): Held;
  /** What a person holds: through teams, directly, and in the organisation. */
  heldByPerson(user: string): Held;
  /** What groups from outside hold. */
  readonly heldByGroups: Held;
  isAdmin(user: string): boolean;
  /** True of the tier of team leads. */
  isTeamLead(user: string): boolean;
  leads(user: string, team: string): boolean;
  isIn(user: string, team: string): boolean;
}

/** Returns the model of a file in a world. */
export function modelOf(file: WorldFile, live: LiveWorld): FileModel {
  const named = new Set<string>();
  const groups = new Map<string, number>();
  const name = (thing: string) => {
    named.add(thing);
    return thing;
  };
  const channel = (each: WorldChannel) => name(thingOf("channel", live.channels, each));
  const repository = (each: string) => name(`repository ${each.toLowerCase()}`);
  const own = new Map<string, { member: Map<string, number>; lead: Map<string, number> }>();
  const ofTeam = (key: string) => {
    const known = own.get(key) ?? { member: new Map(), lead: new Map() };
    own.set(key, known);
    return known;
  };
  const give = (team: string | undefined, thing: string, level: number, leadLevel = level) => {
    if (team === undefined) return;
    const { member, lead } = ofTeam(team);
    raise(member, thing, level);
    raise(lead, thing, leadLevel);
  };
  const giveFolders = (folders: readonly WorldFolder[], team: string | undefined, gives: boolean) => {
    for (const { id, role = "writer", lead_role: leadRole, groups: given = {} } of folders) {
      const thing = name(`folder ${id}`);
      if (!gives) continue;
      give(team, thing, folderRoles.indexOf(role), folderRoles.indexOf(leadRole ?? role));
      for (const [group, each] of Object.entries(given))
        raise(groups, `${group} ${thing}`, folderRoles.indexOf(each));
    }
  };
  for (const [key, team] of Object.entries(file.teams)) {
    const gives = team.archived !== true;
    if (team.github !== false) {
      const { name: called = key, id, previously } = team.github ?? {};
      const thing = name(
        thingOf("team", live.teams, {
          name: called,
          id: id === undefined ? undefined : `T${id}`,
          previously,
        }),
      );
      if (gives) give(key, thing, 0, 1);
    }
    for (const [repo, role] of Object.entries(team.repos)) {
      const thing = repository(repo);
      if (gives && team.github !== false) give(key, thing, repositoryRoles.indexOf(role));
    }
    for (const each of team.slack.channels) {
      const thing = channel(each);
      if (gives && !each.archived) give(key, thing, 0);
    }
    const { usergroup } = team.slack;
    if (usergroup !== undefined) {
      const { handle, id, previously } = usergroup;
      const thing = name(thingOf("handle", live.handles, { name: handle, id, previously }));
      if (gives) give(key, thing, 0);
      for (const each of usergroup.channels) {
        const room = channel({ name: each });
        if (gives) give(key, room, 0);
      }
    }
    giveFolders(team.drive.folders, key, gives);
  }
  const everybodys = file.github.default_team;
  const undeclared =
    everybodys === undefined || file.teams[everybodys] !== undefined
      ? undefined
      : name(thingOf("team", live.teams, { name: everybodys }));
  const direct = new Map<string, Map<string, number>>();
  for (const project of Object.values(file.projects)) {
    const gives = project.archived !== true;
    for (const repo of project.repos) {
      const thing = repository(repo);
      if (!gives) continue;
      give(project.team, thing, repositoryRoles.indexOf("write"));
      for (const [team, role] of Object.entries(project.access))
        give(team, thing, repositoryRoles.indexOf(role));
      for (const [user, role] of Object.entries(project.collaborators)) {
        const held = direct.get(user) ?? new Map<string, number>();
        direct.set(user, held);
        raise(held, thing, repositoryRoles.indexOf(role));
      }
    }
    for (const each of project.slack.channels) {
      const thing = channel(each);
      if (gives && !each.archived) give(project.team, thing, 0);
    }
    giveFolders(project.drive.folders, project.team, gives);
  }
  for (const each of file.slack.channels) channel(each);

  const isInsider = (user: string) =>
    file.users[user]?.active !== false && file.users[user]?.outside !== true;
  const entryUser = (entry: WorldTeam["members"][number]) => (typeof entry === "string" ? entry : entry.user);
  const listed = (key: string, user: string): boolean => {
    const team = file.teams[key];
    if (team === undefined || team.archived || !isWithin(user, key, [])) return false;
    return team.leads.includes(user) || team.members.map(entryUser).includes(user);
  };
  const leads = (user: string, key: string): boolean => {
    const team = file.teams[key];
    if (team === undefined || team.archived || !isInsider(user) || !team.leads.includes(user)) return false;
    return isWithin(user, key, []);
  };
  /** Whether somebody is in each team that another one is limited to. */
  const isWithin = (user: string, key: string, seen: readonly string[]): boolean =>
    (file.teams[key]?.only_if_in ?? []).every((limit) => isIn(user, limit, [...seen, key]));
  const isIn = (user: string, key: string, seen: readonly string[] = []): boolean => {
    const team = file.teams[key];
    if (team === undefined || team.archived || seen.includes(key) || !isInsider(user)) return false;
    if (!isWithin(user, key, seen)) return false;
    if (listed(key, user)) return true;
    if (team.except.includes(user)) return false;
    if (file.github.default_team === key && file.users[user]?.github !== undefined) return true;
    return team.include.some((what) => {
      if (what === "*") return Object.keys(file.teams).some((each) => listed(each, user));
      if (typeof what === "string") return isIn(user, what, [...seen, key]);
      if (what.leads === "*") return Object.keys(file.teams).some((each) => leads(user, each));
      return leads(user, what.leads);
    });
  };
  const parents = (key: string, seen: readonly string[] = []): readonly string[] => {
    const team = file.teams[key];
    const nests = team && !team.archived && team.github !== false && team.github?.nest !== false;
    const parent = nests ? team.parent : undefined;
    const above = parent === undefined ? undefined : file.teams[parent];
    if (parent === undefined || above === undefined || above.archived || above.github === false) return [];
    return seen.includes(parent) ? [] : [parent, ...parents(parent, [...seen, key])];
  };
  const heldBy = (team: string, as: "member" | "lead"): Held => {
    const held = new Map(file.teams[team]?.archived ? [] : own.get(team)?.[as]);
    // Nested teams have what their parents have on GitHub, and nothing else.
    for (const parent of parents(team)) {
      for (const [thing, level] of own.get(parent)?.member ?? [])
        if (/^(?:repository|team) /.test(thing)) raise(held, thing, level);
    }
    return held;
  };
  const { admin_team: adminTeam = "admins" } = file.permissions;
  const isAdmin = (user: string) =>
    file.users[user]?.active !== false &&
    file.users[user] !== undefined &&
    (file.users[user]?.permission === "admin" || isIn(user, adminTeam));
  const { leads_team: leadsTeam = "leads" } = file.permissions;
  const isTeamLead = (user: string) =>
    file.users[user]?.active !== false &&
    (file.users[user]?.permission === "team_lead" || isIn(user, leadsTeam));
  const isOwner = (user: string) =>
    (file.github.owners ?? []).some((item) =>
      typeof item === "string"
        ? item === user
        : Object.keys(file.teams).some(
            (key) => (key === item.team || parents(key).includes(item.team)) && isIn(user, key),
          ),
    );
  const heldByPerson = (user: string): Held => {
    const held = new Map<string, number>();
    const data = file.users[user];
    if (data === undefined || data.active === false) return held;
    for (const [thing, level] of direct.get(user) ?? []) raise(held, thing, level);
    if (isAdmin(user)) raise(held, "tier", 2);
    if (!isInsider(user)) return held;
    if (data.github !== undefined) {
      raise(held, "organisation", isOwner(user) ? 1 : 0);
      if (undeclared !== undefined) raise(held, undeclared, 0);
    }
    for (const key of Object.keys(file.teams)) {
      if (!isIn(user, key)) continue;
      const through = heldBy(key, leads(user, key) ? "lead" : "member");
      for (const [thing, level] of through) raise(held, thing, level);
    }
    return held;
  };
  return {
    named,
    everybodys: undeclared,
    heldBy,
    heldByPerson,
    heldByGroups: groups,
    isAdmin,
    isTeamLead,
    leads,
    isIn,
  };
}

function raise(held: Map<string, number>, thing: string, level: number): void {
  const known = held.get(thing);
  if (known === undefined || level > known) held.set(thing, level);
}
