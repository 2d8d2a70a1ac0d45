import fc from "fast-check";
import { stringify } from "yaml";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";

/** What becomes of the run of a step. Numbers count the writes that reach the services. */
export type RunEnd =
  | { readonly is: "clean" }
  /** Nobody runs it: the next commit comes first. */
  | { readonly is: "left out" }
  | { readonly is: "killed"; readonly after: number }
  | { readonly is: "faulty"; readonly at: number; readonly kind: "reset" | "lost" };

/** A commit of the roster, and what becomes of its run. */
export interface Step {
  readonly roster: string;
  readonly path: string;
  readonly end: RunEnd;
}

export const accounts = ["a1", "b1", "c1", "d1", "a2", "b2"];
const people = ["ann", "ben", "cas", "dot"];
const teams = ["red", "blue", "green"];
export const repositories = ["api", "web"];
export const folders = ["folder-1", "folder-2"];

export const slackIdOf = (account: string) => `U0${account.toUpperCase()}00000`;
export const addressOf = (account: string) => `${account}@acme.dev`;

/** Rosters of a few people, teams and projects. Keys, accounts and what belongs to whom differ from one to the next. */
const rosters = fc
  .record({
    present: fc.subarray(people, { minLength: 1 }),
    accounts: fc.shuffledSubarray(accounts, { minLength: 4, maxLength: 4 }),
    gone: fc.subarray(people, { maxLength: 1 }),
    renamed: fc.boolean(),
    declared: fc.subarray(teams),
  })
  .chain(({ present, accounts: theirs, gone, renamed, declared }) => {
    const insiders = present.filter((key) => !gone.includes(key));
    const keyOf = (name: string) => (renamed ? `team-${name}` : name);
    const team = (name: string) =>
      fc.record(
        {
          github: fc.constant({ name }),
          members: fc.subarray(insiders),
          repos: fc.dictionary(fc.constantFrom(...repositories), fc.constantFrom("read", "write"), {
            maxKeys: 2,
          }),
          slack: fc.record({
            channels: fc.constant([`talk-${name}`]),
            usergroup: fc.constant(`crew-${name}`),
          }),
          drive: fc.record({
            folders: fc
              .subarray(folders, { maxLength: 1 })
              .map((ids) => ids.map((id) => ({ id, role: "writer", members: "additive" }))),
          }),
        },
        { requiredKeys: ["github"] },
      );
    const project = fc.record(
      {
        repos: fc.subarray(repositories, { minLength: 1 }),
        access: fc.dictionary(fc.constantFrom(...declared.map(keyOf), ""), fc.constant("read"), {
          maxKeys: 2,
        }),
      },
      { requiredKeys: ["repos"] },
    );
    return fc.record({
      users: fc.constant(
        Object.fromEntries(
          present.map((key) => {
            const account = theirs[people.indexOf(key)] ?? "";
            const named = { github: account, slack: slackIdOf(account), email: addressOf(account) };
            return [key, gone.includes(key) ? { ...named, active: false } : named];
          }),
        ),
      ),
      teams: fc
        .tuple(...declared.map(team))
        .map((all) => Object.fromEntries(all.map((each, index) => [keyOf(declared[index] ?? ""), each]))),
      projects: fc.dictionary(fc.constant("rocket"), project),
    });
  })
  .map(({ projects, ...data }) => {
    const withoutNobody = Object.entries(projects).map(([key, { access = {}, ...rest }]) => {
      const { "": _, ...granted } = access;
      return [key, { ...rest, access: granted }];
    });
    const sections = { version: 1, github: { org: "acme" }, slack: { workspace: "acme" }, drive: {} };
    return stringify({ ...sections, ...data, projects: Object.fromEntries(withoutNobody) });
  });

const ends: fc.Arbitrary<RunEnd> = fc.oneof(
  fc.constant({ is: "clean" } as const),
  fc.constant({ is: "left out" } as const),
  fc.record({ is: fc.constant("killed" as const), after: fc.integer({ min: 0, max: 25 }) }),
  fc.record({
    is: fc.constant("faulty" as const),
    at: fc.integer({ min: 0, max: 25 }),
    kind: fc.constantFrom("reset", "lost"),
  }),
);

const paths = fc.constantFrom("teams.yaml", "teams.yaml", "access/teams.yaml");

/** Sequences of commits; the last one is the one that stands. Some go back to the first roster. */
export const sequences: fc.Arbitrary<readonly Step[]> = fc
  .record({
    steps: fc.array(fc.record({ roster: rosters, path: paths, end: ends }), { minLength: 2, maxLength: 5 }),
    reverted: fc.boolean(),
  })
  .map(({ steps, reverted }) => {
    const [first] = steps;
    return reverted && first !== undefined ? [...steps, { ...first, path: "teams.yaml" }] : steps;
  });

/** Returns what a roster gives on all three services, by accounts and names: `team red a1`. */
export function givenBy(text: string): ReadonlySet<string> {
  const roster: ResolvedRoster = rosterFromYaml(text);
  const account = (key: string) => roster.users.get(key)?.github ?? "";
  const on = (place: string, keys: Iterable<string>) => [...keys].map((key) => `${place} ${account(key)}`);
  const nameOf = (key: string) => {
    const { github } = roster.teams.get(key) ?? {};
    return github ? github.name : key;
  };
  const present = [...roster.users.values()].filter((user) => user.present).map(({ key }) => key);
  return new Set([
    ...on("org", present),
    ...[...roster.teams.values()].flatMap(({ key, people, grants }) => [
      ...on(`team ${nameOf(key)}`, people.keys()),
      ...[...grants.keys()].map((repo) => `repo ${repo} team ${nameOf(key)}`),
    ]),
    ...[...roster.channels.values()].flatMap(({ name, people }) => on(`#${name}`, people.keys())),
    ...[...roster.usergroups.values()].flatMap(({ handle, people }) => on(`@${handle}`, people.keys())),
    ...[...roster.folders.values()].flatMap(({ id, people }) => on(id, people.keys())),
  ]);
}
