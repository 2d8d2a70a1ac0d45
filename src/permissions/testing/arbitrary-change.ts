import fc from "fast-check";
import type {
  LiveWorld,
  WorldChannel,
  WorldFile,
  WorldProject,
  WorldTeam,
  WorldUser,
} from "./permission-world.ts";

/** The people of every base: `a` and `b` are admins, `t` has the tier of team leads. */
export const people = ["a", "b", "t", "p", "q", "r"] as const;

const teamKeys = ["red", "blue", "green", "all", "admins", "leads"] as const;

/** A key that no base has. */
const newTeam = "pink";

/** What may exist in the services before anybody names it. */
export const worlds: fc.Arbitrary<LiveWorld> = fc.record({
  teams: fc.subarray(["red", "blue", "security"]).map((names) => idsOf(names, "T")),
  channels: fc
    .subarray(["red-room", "blue-room", "secret", "general"])
    .map((names) => idsOf(names, "C0AAAA")),
  handles: fc.subarray(["reds", "oncall"]).map((names) => idsOf(names, "S0AAAA")),
});

/** Ids don't depend on which of the names exist. */
function idsOf(names: readonly string[], prefix: string): Record<string, string> {
  const all = ["red", "blue", "security", "red-room", "blue-room", "secret", "general", "reds", "oncall"];
  return Object.fromEntries(names.map((name) => [name, `${prefix}${all.indexOf(name) + 1}`]));
}

const person = fc.constantFrom(...people);
const team = fc.constantFrom(...teamKeys);
const baseRepo = fc.constantFrom("api", "web", "access");
const repo = fc.constantFrom("api", "web", "access", "vault");
const role = fc.constantFrom("read", "write", "admin");
const channelName = fc.constantFrom("red-room", "blue-room", "secret", "general", "fresh");
const channelId = fc.constantFrom("C0AAAA4", "C0AAAA5", "C0AAAA6");
const channel = fc
  .record(
    { name: channelName, id: channelId, previously: fc.constantFrom(["secret"], ["red-room"]) },
    { requiredKeys: ["name"] },
  )
  .map(({ name, ...rest }) => ({ name, ...rest })) as fc.Arbitrary<unknown> as fc.Arbitrary<WorldChannel>;
/** In a base, a channel has the same id wherever it is named with one. */
const baseChannel = channelName.map((name): WorldChannel => ({ name }));
const folderRole = fc.constantFrom("reader", "writer", "organizer");
const folder = fc.record(
  {
    id: fc.constantFrom("1RedFolder", "1BlueFolder", "1Parent"),
    role: folderRole,
    lead_role: folderRole,
    groups: fc.constantFrom({ "pals@evil.example": "reader" }, { "pals@evil.example": "organizer" }),
  },
  { requiredKeys: ["id"] },
);
const usergroup = fc.record(
  {
    handle: fc.constantFrom("reds", "oncall", "fresh"),
    id: fc.constantFrom("S0AAAA8", "S0AAAA9"),
    channels: fc.uniqueArray(channelName, { maxLength: 1 }),
  },
  { requiredKeys: ["handle", "channels"] },
);
const include = fc.oneof(
  fc.constantFrom(...teamKeys, "*"),
  fc.record({ leads: fc.constantFrom(...teamKeys, "*") }),
);
const onGithub = fc.oneof(
  fc.constant(false as const),
  fc.record(
    {
      name: fc.constantFrom("Red", "Security", "blue"),
      id: fc.constantFrom(1, 3),
      previously: fc.constantFrom(["security"], ["red"]),
      nest: fc.constant(false),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<WorldTeam["github"] & object>,
);
const few = <Item>(item: fc.Arbitrary<Item>, maxLength = 2) => fc.uniqueArray(item, { maxLength });

const teamWith = (repos: fc.Arbitrary<string>, channels: fc.Arbitrary<WorldChannel>) =>
  fc.record({
    leads: few(person),
    members: few(person, 3),
    include: fc.oneof(
      { weight: 4, arbitrary: fc.constant<WorldTeam["include"]>([]) },
      { weight: 1, arbitrary: include.map((each): WorldTeam["include"] => [each]) },
    ),
    except: few(person, 1),
    only_if_in: fc.oneof(
      { weight: 4, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: few(team, 2) },
    ),
    repos: fc.dictionary(repos, role, { maxKeys: 2, noNullPrototype: true }),
    slack: fc.record({ channels: few(channels, 1) }),
    drive: fc.record({ folders: few(folder, 1) }),
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<WorldTeam>;

const projectWith = (repos: fc.Arbitrary<string>, channels: fc.Arbitrary<WorldChannel>) =>
  fc
    .record({
      team: fc.option(team, { nil: undefined }),
      repos: few(repos),
      access: fc.dictionary(team, role, { maxKeys: 1, noNullPrototype: true }),
      collaborators: fc.dictionary(person, role, { maxKeys: 1, noNullPrototype: true }),
      slack: fc.record({ channels: few(channels, 1) }),
      drive: fc.record({ folders: few(folder, 1) }),
    })
    .map(({ team: owner, ...rest }) => ({
      ...rest,
      ...(owner === undefined ? {} : { team: owner }),
    })) as fc.Arbitrary<unknown> as fc.Arbitrary<WorldProject>;

const baseTeam = teamWith(baseRepo, baseChannel);
const teamData = teamWith(repo, channel);
const baseProject = projectWith(baseRepo, baseChannel);
const projectData = projectWith(repo, channel);

/** Whoever is an admin or a lead has every account named. */
const wholeBases: fc.Arbitrary<WorldFile> = fc.record({
  version: fc.constant(1 as const),
  github: fc.record(
    {
      org: fc.constant("acme"),
      owners: fc.constantFrom<(string | { team: string })[][]>(["a"], ["a", { team: "blue" }]),
      default_team: fc.constantFrom("all", "security"),
    },
    { requiredKeys: ["org"] },
  ),
  slack: fc.record({ channels: few(baseChannel, 1) }),
  permissions: fc.record({ rules: fc.constant({}), two_people: fc.constant([]) }),
  users: fc.constant(
    Object.fromEntries(
      people.map((key, index): [string, WorldUser] => [
        key,
        {
          github: `${key}-gh`,
          github_id: index + 1,
          slack: `U0PEOPLE${index}`,
          ...(key === "a" || key === "b"
            ? { permission: "admin" }
            : key === "t"
              ? { permission: "team_lead" }
              : {}),
        },
      ]),
    ),
  ),
  teams: fc.record({
    red: baseTeam,
    blue: baseTeam,
    green: baseTeam,
    all: baseTeam,
    admins: baseTeam,
    leads: baseTeam,
  }) as fc.Arbitrary<Record<string, WorldTeam>>,
  projects: fc.record({ moon: baseProject, sun: baseProject }, { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, WorldProject>
  >,
}) as fc.Arbitrary<unknown> as fc.Arbitrary<WorldFile>;

/** In half of them, teams with keys of a meaning of their own are left out. */
export const bases: fc.Arbitrary<WorldFile> = fc
  .tuple(fc.boolean(), wholeBases)
  .map(([isWhole, file]) => (isWhole ? file : withoutUnnamed(file)));

/** Takes out the teams whose keys mean something of their own, where nothing names them. */
function withoutUnnamed(file: WorldFile): WorldFile {
  for (const key of ["admins", "leads", "all"]) {
    const { [key]: own, ...rest } = file.teams;
    const others = JSON.stringify([rest, file.projects]);
    if (own !== undefined && !others.includes(`"${key}"`)) file.teams = rest;
  }
  return file;
}

/** One thing that somebody may do to a file. */
export type Mutation = (file: WorldFile) => void;

function mutation<Drawn extends unknown[]>(
  drawn: { [Index in keyof Drawn]: fc.Arbitrary<Drawn[Index]> },
  make: (file: WorldFile, ...drawn: Drawn) => void,
): fc.Arbitrary<Mutation> {
  return fc.tuple(...drawn).map((each) => (file: WorldFile) => make(file, ...(each as Drawn)));
}

function toggled<Item>(list: readonly Item[], item: Item): Item[] {
  const same = (each: Item) => JSON.stringify(each) === JSON.stringify(item);
  return list.some(same) ? list.filter((each) => !same(each)) : [...list, item];
}

const onTeam = <Drawn extends unknown[]>(
  drawn: { [Index in keyof Drawn]: fc.Arbitrary<Drawn[Index]> },
  make: (team: WorldTeam, ...drawn: Drawn) => void,
) =>
  mutation([team, fc.tuple(...drawn)] as never, (file: WorldFile, key: never, each: never) => {
    const found = file.teams[key as string];
    if (found !== undefined) make(found, ...(each as Drawn));
  });

const onProject = <Drawn extends unknown[]>(
  drawn: { [Index in keyof Drawn]: fc.Arbitrary<Drawn[Index]> },
  make: (project: WorldProject, ...drawn: Drawn) => void,
) =>
  mutation(
    [fc.constantFrom("moon", "sun"), fc.tuple(...drawn)] as never,
    (file: WorldFile, key: never, each: never) => {
      const found = file.projects[key as string];
      if (found !== undefined) make(found, ...(each as Drawn));
    },
  );

/** Every kind of change of every field that can give something. */
export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  onTeam(
    [fc.constantFrom("leads" as const, "members" as const, "except" as const), person],
    (each, list, who) => {
      each[list] = toggled(each[list] as string[], who);
    },
  ),
  onTeam([person], (each, who) => {
    each.members = [...each.members.filter((entry) => entry !== who), { user: who, until: "2030-01-01" }];
  }),
  onTeam([include], (each, what) => {
    each.include = toggled(each.include, what);
  }),
  onTeam([team], (each, limit) => {
    each.only_if_in = toggled(each.only_if_in ?? [], limit);
  }),
  onTeam([team], (each, parent) => {
    each.parent = parent;
  }),
  onTeam([fc.boolean()], (each, archived) => {
    each.archived = archived;
  }),
  onTeam([onGithub], (each, github) => {
    each.github = github;
  }),
  onTeam([repo, role], (each, name, level) => {
    each.repos[name] = level;
  }),
  onTeam([channel], (each, one) => {
    each.slack.channels = toggled(each.slack.channels, one);
  }),
  onTeam([usergroup], (each, one) => {
    each.slack.usergroup = one;
  }),
  onTeam([folder], (each, one) => {
    each.drive.folders = toggled(each.drive.folders, one);
  }),
  mutation([teamData], (file, made) => {
    file.teams[newTeam] = made;
  }),
  mutation([team], (file, key) => {
    delete file.teams[key];
  }),
  mutation([team, fc.constantFrom(newTeam, "admins", "leads", "all")], (file, key, to) => {
    const { [key]: renamed, ...rest } = file.teams;
    if (renamed !== undefined && rest[to] === undefined) file.teams = { ...rest, [to]: renamed };
  }),
  mutation([fc.constantFrom("moon", "sun"), projectData], (file, key, made) => {
    file.projects[key] = made;
  }),
  onProject([fc.option(team, { nil: undefined })], (each, owner) => {
    if (owner === undefined) delete each.team;
    else each.team = owner;
  }),
  onProject([team, role], (each, other, level) => {
    each.access[other] = level;
  }),
  onProject([person, role], (each, who, level) => {
    each.collaborators[who] = level;
  }),
  onProject([repo], (each, name) => {
    each.repos = toggled(each.repos, name);
  }),
  onProject([channel], (each, one) => {
    each.slack.channels = toggled(each.slack.channels, one);
  }),
  onProject([folder], (each, one) => {
    each.drive.folders = toggled(each.drive.folders, one);
  }),
  onProject([fc.boolean()], (each, archived) => {
    each.archived = archived;
  }),
  mutation([person, fc.constantFrom("member", "team_lead", "admin")], ({ users }, who, permission) => {
    const user = users[who];
    if (user !== undefined) user.permission = permission;
  }),
  mutation(
    [person, fc.constantFrom("active" as const, "outside" as const), fc.boolean()],
    ({ users }, who, field, value) => {
      const user = users[who];
      if (user !== undefined) user[field] = value;
    },
  ),
  mutation([person, fc.constantFrom("x-gh", "q-gh")], ({ users }, who, github) => {
    const user = users[who];
    if (user !== undefined) user.github = github;
  }),
  mutation([fc.constantFrom("n", "m")], ({ users }, who) => {
    users[who] ??= { github: `${who}-gh` };
  }),
  mutation([fc.constantFrom("n", "m"), team], (file, who, key) => {
    if (file.users[who] !== undefined) file.teams[key]?.members.push(who);
  }),
  mutation([person], (file, who) => {
    delete file.users[who];
  }),
  mutation([team], ({ permissions }, key) => {
    permissions.admin_team = key;
  }),
  mutation([person], ({ github }, who) => {
    github.owners = toggled(github.owners ?? [], who);
  }),
  mutation([team], ({ github }, key) => {
    github.owners = toggled(github.owners ?? [], { team: key });
  }),
  mutation([fc.constantFrom("all", "security", "fresh")], ({ github }, key) => {
    github.default_team = key;
  }),
  mutation([fc.constantFrom("all", "security", "fresh"), teamData], ({ teams }, key, made) => {
    teams[key] ??= made;
  }),
  mutation([channel], ({ slack }, one) => {
    slack.channels = toggled(slack.channels, one);
  }),
);
