import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { acceptInvitation } from "../../../emulators/github/people.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const logins = ["a1", "b1", "c1", "d1", "a2", "b2"];
const keys = ["ann", "ben", "cas", "dot"];
const teamKeys = ["red", "blue", "green"];
const repositories = ["api", "web", "docs"];
const role = fc.constantFrom("read", "write", "admin");

/** Rosters of a few people, teams and projects; a person's account differs from roster to roster. */
const rosters = fc
  .record({
    people: fc.subarray(keys, { minLength: 1 }),
    accounts: fc.shuffledSubarray(logins, { minLength: 4, maxLength: 4 }),
    gone: fc.subarray(keys, { maxLength: 1 }),
    outside: fc.subarray(keys, { maxLength: 1 }),
  })
  .chain(({ people, accounts, gone, outside }) => {
    const insiders = people.filter((key) => !outside.includes(key) && !gone.includes(key));
    const team = fc.record(
      { members: fc.subarray(insiders), repos: fc.dictionary(fc.constantFrom(...repositories), role) },
      { requiredKeys: [] },
    );
    return fc.subarray(teamKeys).chain((declared) => {
      const project = fc.record(
        {
          repos: fc.subarray(repositories),
          collaborators: fc.dictionary(fc.constantFrom(...people), role, { maxKeys: 2 }),
          ...(declared.length > 0
            ? {
                team: fc.constantFrom(...declared),
                access: fc.dictionary(fc.constantFrom(...declared), role, { maxKeys: 2 }),
              }
            : {}),
        },
        { requiredKeys: ["repos"] },
      );
      return fc.record({
        users: fc.constant(
          Object.fromEntries(
            people.map((key) => [
              key,
              {
                github: accounts[keys.indexOf(key)],
                ...(gone.includes(key) ? { active: false } : {}),
                ...(outside.includes(key) ? { outside: true } : {}),
              },
            ]),
          ),
        ),
        teams: fc.record(Object.fromEntries(declared.map((key) => [key, team]))),
        projects: fc.dictionary(fc.constantFrom("rocket", "probe"), project),
      });
    });
  })
  .map((data) => stringify({ version: 1, github: { org: "acme" }, ...data }));

/** What a roster gives, by accounts and names. */
function givenBy({ users, teams, repositories: named }: ResolvedRoster): ReadonlySet<string> {
  const loginOf = (key: string) => users.get(key)?.github;
  return new Set([
    ...[...users.values()].flatMap((user) => (user.present && !user.outside ? [`org ${user.github}`] : [])),
    ...[...teams.values()].flatMap((team) => [
      ...[...team.people.keys()].map((key) => `team ${team.key} ${loginOf(key)}`),
      ...[...team.grants.keys()].map((repo) => `repo ${repo} team ${team.key}`),
    ]),
    ...[...named.values()].flatMap(({ name, collaborators }) =>
      [...(collaborators?.keys() ?? [])].map((key) => `repo ${name} ${loginOf(key)}`),
    ),
  ]);
}

it("whatever an earlier roster gave and the present one doesn't give is held by nobody, and the rest is untouched", async () => {
  await fc.assert(
    fc.asyncProperty(rosters, rosters, async (old, now) => {
      const { github, apply } = await start({
        org: "acme",
        members: [{ login: "root", role: "admin" }, { login: "stranger" }],
        users: logins.map((login) => ({ login })),
        teams: [
          { name: "hand", members: { stranger: "maintainer" }, repos: { attic: "admin", api: "write" } },
        ],
        repos: [...repositories, "attic"].map((name) => ({ name, collaborators: { stranger: "read" } })),
      });
      const { world } = github;
      const held = () =>
        new Set([
          ...[...world.members.keys()].map((id) => `org ${world.accounts.get(id)?.login}`),
          ...[...world.invitations.values()].map(({ account }) => `org ${account?.login}`),
          ...[...world.teams.values()].flatMap(({ slug, members, grants }) => [
            ...[...members.keys()].map((id) => `team ${slug} ${world.accounts.get(id)?.login}`),
            ...[...grants.keys()].map((id) => `repo ${world.repos.get(id)?.name} team ${slug}`),
          ]),
          ...[...world.repos.values()].flatMap(({ name, collaborators, invitations }) => [
            ...[...collaborators.keys()].map((id) => `repo ${name} ${world.accounts.get(id)?.login}`),
            ...[...invitations.values()].map(({ account }) => `repo ${name} ${account.login}`),
          ]),
        ]);
      const accept = () => {
        for (const each of [...world.invitations.values()]) acceptInvitation(world, each);
      };
      for (let run = 0; run < 2; run += 1) {
        await apply(old, { allowRemovals: true });
        accept();
      }
      const before = held();
      const [given, kept] = [givenBy(rosterFromYaml(old)), givenBy(rosterFromYaml(now))];
      for (let run = 0; run < 2; run += 1) {
        await apply(now, { allowRemovals: true, earlier: [old] });
        accept();
      }
      const after = held();
      expect([...given].filter((each) => !kept.has(each) && after.has(each))).toEqual([]);
      const present = rosterFromYaml(now);
      const untouched = [...before].filter((each) => {
        if (given.has(each)) return false;
        const exact = /^repo (\S+) stranger$/.exec(each)?.[1];
        return !(exact !== undefined && present.repositories.get(exact)?.collaborators);
      });
      expect(untouched.filter((each) => /stranger|hand|root/.test(each) && !after.has(each))).toEqual([]);
      expect([...kept].filter((each) => !after.has(each))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);
