import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startGithub } from "../../emulators/github/github.ts";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import {
  type GithubFixture,
  type GithubRun,
  githubFixtureAt,
} from "../../src/providers/github/testing/fixture.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";
import { allowedBy, differences, factsOf, type Naming } from "./github-facts.ts";
import { type GithubCase, githubCases, sectionsOf, teamIdOf, yamlFrom } from "./github-worlds.ts";

/** Codes of failures that are right in such worlds: GitHub refuses the change. */
const expectedFailures = new Set(["invitation_refused", "synced_team", "last_owner", "invitation_limit"]);

/** Starts the organisation of a case, uses it, and closes it. */
async function withGithub<Result>(
  { seed, options, renamedRepos }: GithubCase,
  use: (stage: GithubFixture) => Promise<Result>,
): Promise<Result> {
  const github = await startGithub(seed, options);
  try {
    for (const [today, before] of Object.entries(renamedRepos)) {
      const repo = github.world.repo(before);
      if (repo) github.world.renameRepo(repo, today);
    }
    const result = await use(githubFixtureAt(github));
    expect(github.violations).toEqual([]);
    return result;
  } finally {
    await github.close();
  }
}

async function applyAndReplan({ github, apply, plan }: GithubFixture, drawn: GithubCase) {
  const before = factsOf(github.world);
  const applied = await apply(drawn.yaml, { allowRemovals: true });
  const changed = differences(before, factsOf(github.world));
  const again = await plan(drawn.yaml, { allowRemovals: true });
  return { applied, changed, again, naming: namingOf(github.world, drawn.yaml, drawn.renamedRepos) };
}

function namingOf(
  world: Awaited<ReturnType<typeof startGithub>>["world"],
  yaml: string,
  renamedRepos: GithubCase["renamedRepos"],
): Naming {
  const roster = rosterFromYaml(yaml);
  const created = new Map([...world.teams.values()].map((team) => [team.slug, team.id]));
  const today = new Map(Object.entries(renamedRepos).map(([name, before]) => [before, name]));
  return {
    team(key) {
      const index = /^t(\d)$/.exec(key)?.[1];
      const id = index === undefined ? undefined : teamIdOf(Number(index));
      if (key.startsWith("github:undeclared")) return key.endsWith("child") ? 798 : 799;
      if (key.startsWith("github:")) return teamIdOf(Number(/\d/.exec(key)?.[0]));
      return id !== undefined && (world.teams.has(id) || !created.has(key)) ? id : created.get(key);
    },
    login(principal) {
      if (!principal.startsWith("user:")) return principal.slice(principal.indexOf(":") + 1);
      const user = roster.users.get(principal.slice("user:".length));
      const account =
        user?.githubId === undefined ? world.user(user?.github ?? "") : world.accounts.get(user.githubId);
      return account?.login;
    },
    repo: (key) => today.get(key) ?? key,
  };
}

/** Removes the role: `team t3 -user:p6 member: skipped` → `team t3 -user:p6`. Another change may alter how a role reads. */
function withoutRole(line: string): string {
  return line.replace(/^(\S+ \S+ [+~-]?[^\s:]+(?::\S+?)?)(:? .*)?$/, "$1").replace(/: [a-z_]+$/, "");
}

/** Returns a predicate: true of changes that a second plan may list, since they or what they rest on was not applied. */
function openAfter(notApplied: ReadonlySet<string>): (line: string) => boolean {
  // An owner reads as maintainer of each team, so that a role in a team is compared only after the demotion.
  const notDemoted = [...notApplied].flatMap((each) => /^org \S+ ~(\S+)$/.exec(each)?.[1] ?? []);
  return (line) => notApplied.has(line) || notDemoted.some((each) => line.endsWith(`~${each}`));
}

function errorsOf(run: GithubRun): string[] {
  return run.findings.filter((each) => each.severity === "error").map((each) => each.code);
}

describe("any organisation and any roster", () => {
  it("come together in one run, as planned and clean after, and nothing else has changed", async () => {
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const { applied, changed, again, naming } = await withGithub(drawn, (stage) =>
          applyAndReplan(stage, drawn),
        );
        const allowed = allowedBy(applied.outcomes, naming);
        expect(changed.filter((fact) => !allowed(fact))).toEqual([]);

        const failed = applied.outcomes.flatMap((each) =>
          each.status === "failed" ? [each.error.code] : [],
        );
        expect(failed.filter((code) => !expectedFailures.has(code))).toEqual([]);
        const notApplied = new Set(
          applied.results.filter((each) => !each.endsWith(": applied")).map(withoutRole),
        );
        const isOpen = openAfter(notApplied);
        // Where there are no invitations, who comes in from outside is a member at once: the next run takes the rest.
        const isKept = (line: string) =>
          (applied.notices.includes("kept_until_member") && /^repo \S+ -user:/.test(line)) ||
          // Undeclared members may be newcomers who were renamed: they stay for one run.
          (applied.codes.includes("login_maybe_taken") && / [-~]github:/.test(line));
        expect(again.lines.filter((each) => !isOpen(withoutRole(each)) && !isKept(each))).toEqual([]);
        if (notApplied.size === 0) settled += 1;
        if (errorsOf(applied).length === 0 && failed.length === 0) expect(notApplied.size).toBe(0);
      }),
      { numRuns: 100 },
    );
    expect(settled).toBeGreaterThan(20);
  }, 600_000);

  it("have nobody invited twice, however often they meet", async () => {
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const sent = await withGithub(drawn, async ({ github, apply }) => {
          for (const _ of [1, 2]) await apply(drawn.yaml, { allowRemovals: true });
          const posts = github.calls.filter(
            ({ method, path, status }) =>
              method === "POST" && path.endsWith("/invitations") && status === 201,
          );
          return posts.map((call) => (JSON.parse(call.body) as { invitee_id: number }).invitee_id);
        });
        expect(new Set(sent).size).toBe(sent.length);
      }),
      { numRuns: 20 },
    );
  }, 600_000);

  it("leave what is ignored or undeclared out of every plan, and change nothing by planning", async () => {
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const { lines, changed } = await withGithub(drawn, async ({ github, plan }) => {
          const before = factsOf(github.world);
          const run = await plan(drawn.yaml, { allowRemovals: true });
          return { lines: run.lines, changed: differences(before, factsOf(github.world)) };
        });
        expect(changed).toEqual([]);
        const { users, github: settings } = rosterFromYaml(drawn.yaml);
        const { ignore = [], teams, members } = settings ?? {};
        // People who have left lose what they hold in teams that nobody declares, too.
        const isLeavers = (text: string) => {
          const [, user = ""] = /^-user:(\S+)/.exec(text) ?? [];
          return [...users.values()].some(({ key, present }) => key.toLowerCase() === user && !present);
        };
        const names = ignore.map((glob) => glob.replace("*", "").toLowerCase());
        const isIgnored = (text: string) => names.some((each) => text.includes(each));
        for (const line of lines.map((each) => each.toLowerCase())) {
          const [kind, key = "", rest = ""] = line.split(" ");
          if (kind === "team") expect(isIgnored(`${key} `)).toBe(false);
          if (/^[+~-]github:/.test(rest)) expect(isIgnored(rest)).toBe(false);
          if (teams === "additive") expect(key.startsWith("github:") && !isLeavers(rest)).toBe(false);
          if (members === "additive" && kind === "org") expect(rest).not.toMatch(/^-github:/);
        }
      }),
      { numRuns: 30 },
    );
  }, 600_000);

  it("give the same plan whatever order GitHub and the file tell them in", async () => {
    const reversed = <Item>(items: readonly Item[] | undefined) => [...(items ?? [])].reverse();
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const { seed } = drawn;
        const reversedSeed: GithubSeed = {
          ...seed,
          members: reversed(seed.members),
          users: reversed(seed.users),
          teams: reversed(seed.teams),
          repos: reversed(seed.repos),
        };
        const sections = Object.entries(sectionsOf(drawn.yaml)).map(
          ([name, section]) => [name, Object.fromEntries(reversed(Object.entries(section)))] as const,
        );
        const reversedYaml = yamlFrom(Object.fromEntries(reversed(sections)));
        const one = await withGithub(drawn, ({ plan }) => plan(drawn.yaml));
        const other = await withGithub({ ...drawn, seed: reversedSeed }, ({ plan }) => plan(reversedYaml));
        expect(other.lines).toEqual(one.lines);
        expect(other.plan.digest).toBe(one.plan.digest);
      }),
      { numRuns: 30 },
    );
  }, 600_000);
});
