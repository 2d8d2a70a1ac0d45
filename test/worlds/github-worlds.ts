import fc from "fast-check";
import type { GithubOptions } from "../../emulators/github/options.ts";
import type { GithubSeed, SeedInvitation, SeedTeam } from "../../emulators/github/seed.ts";

/** An organisation, and the roster that it should match, both in any state that is possible. */
export interface GithubCase {
  readonly seed: GithubSeed;
  readonly options: GithubOptions;
  readonly yaml: string;
  /** Renamed repositories: present name → the name that the roster uses. */
  readonly renamedRepos: Readonly<Record<string, string>>;
}

const peopleCount = 8;
const teamCount = 6;
const repoCount = 5;
const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
const roles = ["read", "triage", "write", "maintain", "admin"] as const;

/** The id of a team on GitHub. It follows from the index, so that tests find the roster's team of an id. */
export const teamIdOf = (team: number) => 700 + team;
const personIdOf = (person: number) => 300 + person;

const person = fc.record({
  roster: fc.constantFrom("no", "login", "login", "login", "id", "both", "left", "expired", "outside"),
  org: fc.constantFrom(
    "none",
    "member",
    "member",
    "member",
    "owner",
    "invited",
    "invited by address",
    "invited twice",
    "member, invited by address",
    "blocked",
  ),
  inviter: fc.option(fc.nat(peopleCount - 1)),
  renamed: fc.boolean(),
  failures: fc.constantFrom(0, 0, 0, 1, 3),
});

const team = fc.record({
  exists: fc.constantFrom("no", "yes", "yes", "former name", "other case"),
  roster: fc.constantFrom("no", "yes", "yes", "yes", "archived", "off GitHub"),
  nests: fc.record({ before: fc.option(fc.nat(teamCount - 1)), after: fc.option(fc.nat(teamCount - 1)) }),
  flat: fc.boolean(),
  secret: fc.record({ before: fc.boolean(), after: fc.constantFrom(undefined, true, false) }),
  description: fc.record({
    before: fc.constantFrom(undefined, "", "old"),
    after: fc.constantFrom(undefined, "", "old", "new"),
  }),
  notifications: fc.record({ before: fc.boolean(), after: fc.constantFrom(undefined, true, false) }),
  members: fc.dictionary(fc.nat(peopleCount - 1).map(String), fc.constantFrom("member", "maintainer"), {
    maxKeys: 5,
  }),
  leads: fc.option(fc.uniqueArray(fc.nat(peopleCount - 1), { maxLength: 2 })),
  list: fc.option(fc.uniqueArray(fc.nat(peopleCount - 1), { maxLength: 5 })),
  grants: fc.dictionary(fc.nat(repoCount - 1).map(String), fc.constantFrom(...roles), { maxKeys: 3 }),
  repos: fc.option(
    fc.dictionary(fc.nat(repoCount - 1).map(String), fc.constantFrom(...roles), { maxKeys: 3 }),
  ),
  synced: fc.constantFrom(false, false, false, false, true),
});

const repo = fc.record({
  state: fc.constantFrom("there", "there", "there", "archived", "renamed", "missing"),
  collaborators: fc.dictionary(fc.nat(peopleCount - 1).map(String), fc.constantFrom(...roles), {
    maxKeys: 2,
  }),
});

const order = fc.shuffledSubarray(indexes(teamCount), { minLength: teamCount });

const worldPlan = fc.record({
  people: fc.array(person, { minLength: peopleCount, maxLength: peopleCount }),
  teams: fc.array(team, { minLength: teamCount, maxLength: teamCount }),
  repos: fc.array(repo, { minLength: repoCount, maxLength: repoCount }),
  orders: fc.record({ before: order, after: order }),
  passesNameOn: fc.boolean(),
  owners: fc.option(fc.uniqueArray(fc.nat(peopleCount - 1), { maxLength: 2 })),
  members: fc.constantFrom("additive", "additive", "exact"),
  invite: fc.constantFrom("users", "teams"),
  mode: fc.constantFrom("additive", "additive", "exact"),
  ignore: fc.subarray(["LOGIN-1", "t4", "undeclared-*"]),
  defaultTeam: fc.boolean(),
  project: fc.option(
    fc.record({
      team: fc.option(fc.nat(teamCount - 1)),
      access: fc.dictionary(fc.nat(teamCount - 1).map(String), fc.constantFrom(...roles), { maxKeys: 2 }),
      repos: fc.uniqueArray(fc.nat(repoCount - 1), { maxLength: 3 }),
      collaborators: fc.option(
        fc.dictionary(fc.nat(peopleCount - 1).map(String), fc.constantFrom(...roles), { maxKeys: 3 }),
      ),
    }),
  ),
  options: fc.record({
    appParentQuirk: fc.boolean(),
    inheritedReposInGraphql: fc.boolean(),
    failedInvitationBlocks: fc.boolean(),
    maxTeamPage: fc.constantFrom(100, 100, 5),
    emu: fc.constantFrom(false, false, false, true),
    byPerson: fc.boolean(),
  }),
});

type WorldPlan = typeof worldPlan extends fc.Arbitrary<infer Value> ? Value : never;

/** Generates organisations and rosters for GitHub alone. In all of them `boss` owns the organisation. */
export const githubCases: fc.Arbitrary<GithubCase> = worldPlan.map((drawn) => {
  const before = hierarchy(drawn, "before");
  const after = hierarchy(drawn, "after");
  const { byPerson, ...options } = drawn.options;
  return {
    seed: seedOf(drawn, before),
    yaml: yamlOf(drawn, after),
    options: { ...options, ...(byPerson ? { token: { kind: "user", login: "boss" } } : {}) },
    renamedRepos: Object.fromEntries(
      drawn.repos.flatMap((each, index) =>
        each.state === "renamed" ? [[`r${index}-new`, `r${index}`]] : [],
      ),
    ),
  };
});

const isMember = ({ org }: WorldPlan["people"][number]) =>
  org === "owner" || org === "member" || org === "member, invited by address";
const existsOnGithub = ({ teams }: WorldPlan, index: number) => (teams[index]?.exists ?? "no") !== "no";
const isLiveInRoster = ({ teams }: WorldPlan, index: number) => teams[index]?.roster === "yes";
const isDeclared = ({ people }: WorldPlan, index: number) => (people[index]?.roster ?? "no") !== "no";

/** Returns the parents of teams, without circles: each team picks among those that come earlier in an order. */
function hierarchy(drawn: WorldPlan, when: "before" | "after"): ReadonlyMap<number, number> {
  const living = drawn.orders[when].filter((each) =>
    when === "before" ? existsOnGithub(drawn, each) : isLiveInRoster(drawn, each),
  );
  return new Map(
    living.flatMap((each, position): [number, number][] => {
      const pick = drawn.teams[each]?.nests[when];
      const parent = typeof pick === "number" && position > 0 ? living[pick % position] : undefined;
      return parent === undefined ? [] : [[each, parent]];
    }),
  );
}

function loginToday({ people }: WorldPlan, index: number): string {
  const { roster = "no", renamed = false } = people[index] ?? {};
  return renamed && (roster === "id" || roster === "both") ? `renamed-${index}` : `Login-${index}`;
}

function nameToday(drawn: WorldPlan, index: number): string {
  // The first team has the second one's name, and the second one its former name.
  if (drawn.passesNameOn && isNamePassedOn(drawn)) {
    if (index === 0) return "t1";
    if (index === 1) return "former-1";
  }
  const exists = drawn.teams[index]?.exists;
  if (exists === "former name") return `former-${index}`;
  return exists === "other case" ? `T${index}` : `t${index}`;
}

function isNamePassedOn(drawn: WorldPlan): boolean {
  return [0, 1].every((index) => existsOnGithub(drawn, index) && isLiveInRoster(drawn, index));
}

function seedOf(drawn: WorldPlan, parents: ReadonlyMap<number, number>): GithubSeed {
  const isIn = (index: number) => {
    const drawnPerson = drawn.people[index];
    return drawnPerson !== undefined && isMember(drawnPerson);
  };
  const accounts = indexes(peopleCount).map((index) => ({
    login: loginToday(drawn, index),
    id: personIdOf(index),
    email: `p${index}@acme.dev`,
    blocked: drawn.people[index]?.org === "blocked",
    ...(drawn.people[index]?.org === "owner" ? { role: "admin" as const } : {}),
  }));
  const slug = (index: number) => nameToday(drawn, index).toLowerCase();
  const nested = new Set([...parents.keys(), ...parents.values()]);
  const undeclared = indexes(teamCount).find((index) => existsOnGithub(drawn, index));
  const teams: SeedTeam[] = indexes(teamCount)
    .filter((index) => existsOnGithub(drawn, index))
    .map((index) => {
      const plan = drawn.teams[index];
      const parent = parents.get(index);
      const members = Object.entries(plan?.members ?? {}).filter(([who]) => isIn(Number(who)));
      const grants = Object.entries(plan?.grants ?? {}).filter(
        ([name]) => drawn.repos[Number(name)]?.state !== "missing",
      );
      return {
        name: nameToday(drawn, index),
        id: teamIdOf(index),
        privacy: plan?.secret.before && !nested.has(index) && index !== undeclared ? "secret" : "closed",
        notifications: plan?.notifications.before ?? true,
        ...(plan?.description.before === undefined ? {} : { description: plan.description.before }),
        ...(parent === undefined ? {} : { parent: slug(parent) }),
        ...(plan?.synced ? { synced: "A group" } : {}),
        members: Object.fromEntries(members.map(([who, role]) => [loginToday(drawn, Number(who)), role])),
        repos: Object.fromEntries(grants.map(([name, role]) => [`r${name}`, role])),
      };
    });
  const invited = drawn.people.flatMap((each, index): SeedInvitation[] => {
    const by = each.inviter !== null && isIn(each.inviter) ? loginToday(drawn, each.inviter) : "boss";
    const toAccount = { login: loginToday(drawn, index), inviter: by };
    const toAddress = { email: `p${index}@acme.dev`, inviter: by };
    if (each.org === "invited") return [toAccount];
    if (each.org === "invited twice") return [toAccount, { ...toAddress, inviter: "boss" }];
    return each.org.endsWith("invited by address") ? [toAddress] : [];
  });
  return {
    org: "acme",
    members: [{ login: "boss", id: 299, role: "admin" }, ...accounts.filter((_, index) => isIn(index))],
    users: accounts.filter((_, index) => !isIn(index)),
    teams: [
      ...teams,
      ...(undeclared === undefined ? [] : [{ name: "undeclared-child", id: 798, parent: slug(undeclared) }]),
      { name: "undeclared", id: 799, members: { boss: "member" } },
    ],
    repos: drawn.repos.flatMap((each, index) =>
      each.state === "missing"
        ? []
        : [
            {
              name: `r${index}`,
              archived: each.state === "archived",
              collaborators: Object.fromEntries(
                Object.entries(each.collaborators).map(([who, role]) => [
                  loginToday(drawn, Number(who)),
                  role,
                ]),
              ),
            },
          ],
    ),
    // An organisation with managed accounts has no invitations.
    invitations: drawn.options.emu ? [] : invited,
    failedInvitations: drawn.people.flatMap((each, index) =>
      each.org === "none" && !drawn.options.emu
        ? indexes(each.failures).map(() => ({ login: loginToday(drawn, index) }))
        : [],
    ),
  };
}

function yamlOf(drawn: WorldPlan, parents: ReadonlyMap<number, number>): string {
  const users = drawn.people.flatMap((each, index): [string, unknown][] => {
    const known = { github: `login-${index}`, email: `p${index}@acme.dev` };
    const fields = {
      no: undefined,
      login: known,
      id: { github_id: personIdOf(index), email: known.email },
      both: { ...known, github_id: personIdOf(index) },
      left: { ...known, active: false },
      expired: { ...known, until: "2026-05-31" },
      outside: { ...known, outside: true },
    }[each.roster];
    return fields === undefined ? [] : [[`p${index}`, fields]];
  });
  const declared = (list: readonly number[] | null) =>
    list?.filter((index) => isDeclared(drawn, index)).map((index) => `p${index}`);
  const mayJoin = (list: readonly number[] | null) =>
    declared(list)?.filter(
      (key) => !["left", "outside"].includes(drawn.people[Number(key.slice(1))]?.roster ?? ""),
    );
  // A user who is declared by an id alone can't be an owner in the roster.
  const ownersOf = (list: readonly number[]) =>
    (mayJoin(list) ?? []).filter((key) => drawn.people[Number(key.slice(1))]?.roster !== "id");
  const named = (held: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(held).map(([name, role]) => [`r${name}`, role]));
  const nested = new Set([...parents.keys(), ...parents.values()]);
  const teams = indexes(teamCount).flatMap((index): [string, unknown][] => {
    const plan = drawn.teams[index];
    if (plan === undefined || plan.roster === "no") return [];
    const parent = parents.get(index);
    const secret =
      plan.secret.after === undefined
        ? undefined
        : plan.secret.after && !nested.has(index)
          ? "secret"
          : "closed";
    const github = {
      previously: [
        `former-${index}`,
        ...(drawn.passesNameOn && isNamePassedOn(drawn) && index === 0 ? ["t1"] : []),
      ],
      privacy: secret,
      notifications: plan.notifications.after,
      nest: plan.flat && !nested.has(index) ? false : undefined,
    };
    const fields = {
      parent: parent === undefined ? undefined : `t${parent}`,
      description: plan.description.after,
      leads: mayJoin(plan.leads),
      members: mayJoin(plan.list),
      repos: plan.repos === null ? undefined : named(plan.repos),
      archived: plan.roster === "archived" ? true : undefined,
      github: plan.roster === "off GitHub" ? false : github,
    };
    return [[`t${index}`, fields]];
  });
  const { project } = drawn;
  const isTeam = (index: number) => (drawn.teams[index]?.roster ?? "no") !== "no";
  const projects = project && {
    rocket: {
      team: project.team !== null && isTeam(project.team) ? `t${project.team}` : undefined,
      access: Object.fromEntries(
        Object.entries(project.access).flatMap(([index, role]) =>
          isTeam(Number(index)) ? [[`t${index}`, role]] : [],
        ),
      ),
      repos: project.repos.map((index) => `r${index}`),
      collaborators:
        project.collaborators === null
          ? undefined
          : Object.fromEntries(
              Object.entries(project.collaborators).flatMap(([index, role]) =>
                isDeclared(drawn, Number(index)) ? [[`p${index}`, role]] : [],
              ),
            ),
    },
  };
  return yamlFrom({
    github: {
      org: "acme",
      owners: drawn.owners === null ? undefined : ["boss", ...ownersOf(drawn.owners)],
      members: drawn.members,
      invite: drawn.invite,
      teams: drawn.mode,
      ignore: drawn.ignore,
      default_team: drawn.defaultTeam ? "everyone" : undefined,
    },
    guards: { min_owners: 1 },
    users: { boss: "boss", ...Object.fromEntries(users) },
    teams: Object.fromEntries(teams),
    ...(projects ? { projects } : {}),
  });
}

/** Returns sections as YAML, each as JSON on one line. Undefined fields are left out. */
export function yamlFrom(sections: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(sections).map(([name, section]) => `${name}: ${JSON.stringify(section)}`);
  return ["version: 1", ...lines, ""].join("\n");
}

/** Parses the sections of a text that `yamlFrom` made. */
export function sectionsOf(yaml: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const lines = yaml.split("\n").slice(1, -1);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")), JSON.parse(line.slice(line.indexOf(":") + 1))]),
  );
}
