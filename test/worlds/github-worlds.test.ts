import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startGithub } from "../../emulators/github/github.ts";
import type { Run } from "../../src/providers/github/testing/scene.ts";
import { sceneAt } from "../../src/providers/github/testing/scene.ts";
import { rosterOf } from "../../src/roster/testing/roster-of.ts";
import { allowedBy, differences, factsOf, type Naming } from "./github-facts.ts";
import { type GithubCase, githubCases, sectionsOf, teamIdOf, yamlFrom } from "./github-worlds.ts";

/** What may fail in such worlds though everything is right: GitHub, or the world, says no. */
const excusable = new Set(["invitation_refused", "synced_team", "last_owner", "invitation_limit"]);

async function live({ seed, options, yaml, renamedRepos }: GithubCase) {
  const github = await startGithub(seed, options);
  try {
    for (const [today, before] of Object.entries(renamedRepos)) {
      const repo = github.world.repo(before);
      if (repo) github.world.renameRepo(repo, today);
    }
    const stage = sceneAt(github);
    const before = factsOf(github.world);
    const planned = await stage.plan(yaml, { allowRemovals: true });
    const untouched = differences(before, factsOf(github.world));
    const applied = await stage.apply(yaml, { allowRemovals: true });
    const after = factsOf(github.world);
    const again = await stage.plan(yaml, { allowRemovals: true });
    const invitations = github.calls.filter(
      ({ method, path }) => method === "POST" && path.endsWith("/invitations"),
    );
    const naming = namingOf(github.world, yaml, renamedRepos);
    return {
      before,
      planned,
      untouched,
      applied,
      after,
      again,
      invitations,
      naming,
      violations: github.violations,
    };
  } finally {
    await github.close();
  }
}

function namingOf(
  world: Awaited<ReturnType<typeof startGithub>>["world"],
  yaml: string,
  renamedRepos: GithubCase["renamedRepos"],
): Naming {
  const roster = rosterOf(yaml);
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

/** `team t3 -user:p6 member: skipped` → `team t3 -user:p6`: a role may read otherwise once something else has changed. */
function withoutRole(line: string): string {
  return line.replace(/^(\S+ \S+ [+~-]?[^\s:]+(?::\S+?)?)(:? .*)?$/, "$1").replace(/: [a-z_]+$/, "");
}

function errorsOf(run: Run): string[] {
  return run.findings.filter((each) => each.severity === "error").map((each) => each.code);
}

describe("any organisation and any roster", () => {
  it("come together in one run: planned twice alike, applied as planned, and clean after; nothing else has changed", async () => {
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const { before, planned, untouched, applied, after, again, invitations, naming, violations } =
          await live(drawn);
        expect(violations).toEqual([]);
        expect(untouched).toEqual([]);
        expect(applied.plan.digest).toBe(planned.plan.digest);

        const allowed = allowedBy(applied.outcomes, naming);
        expect(differences(before, after).filter((fact) => !allowed(fact))).toEqual([]);
        expect(invitations.length).toBeLessThanOrEqual(
          2 * applied.lines.filter((each) => /^org acme \+/.test(each)).length,
        );

        const failed = applied.outcomes.filter((each) => each.status === "failed");
        const codes = failed.map((each) => (each.status === "failed" ? each.error.code : ""));
        expect(codes.filter((code) => !excusable.has(code))).toEqual([]);
        const undone = new Set(
          applied.results.filter((each) => !each.endsWith(": applied")).map(withoutRole),
        );
        expect(again.lines.filter((each) => !undone.has(withoutRole(each)))).toEqual([]);
        if (undone.size === 0) settled += 1;
        if (errorsOf(applied).length === 0 && failed.length === 0) expect(undone.size).toBe(0);
      }),
      { numRuns: 300 },
    );
    expect(settled).toBeGreaterThan(100);
  }, 300_000);

  it("that are ignored or undeclared are in no plan", async () => {
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const { planned } = await live(drawn);
        const { github } = rosterOf(drawn.yaml);
        const isIgnored = (text: string) =>
          (github?.ignore ?? []).some((glob) => text.includes(glob.replace("*", "").toLowerCase()));
        for (const line of planned.lines.map((each) => each.toLowerCase())) {
          const [kind, key = "", rest = ""] = line.split(" ");
          if (kind === "team") expect(isIgnored(`${key} `)).toBe(false);
          if (rest.startsWith("-github:") || rest.startsWith("+github:")) expect(isIgnored(rest)).toBe(false);
          if (github?.teams === "additive") expect(key.startsWith("github:")).toBe(false);
          if (github?.members === "additive" && kind === "org") expect(rest).not.toMatch(/^-github:/);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("give the same plan whatever order GitHub and the file tell them in", async () => {
    await fc.assert(
      fc.asyncProperty(githubCases, async (drawn) => {
        const turn = <Item>(items: readonly Item[] | undefined) => [...(items ?? [])].reverse();
        const { seed } = drawn;
        const turned = {
          ...seed,
          members: turn(seed.members),
          users: turn(seed.users),
          teams: turn(seed.teams),
          repos: turn(seed.repos),
        };
        const file = Object.entries(sectionsOf(drawn.yaml)).map(
          ([name, section]) => [name, Object.fromEntries(turn(Object.entries(section)))] as const,
        );
        const flipped = yamlFrom(Object.fromEntries(turn(file)));
        const one = await live(drawn);
        const other = await live({ ...drawn, seed: turned, yaml: flipped });
        expect(other.planned.lines).toEqual(one.planned.lines);
        expect(other.planned.plan.digest).toBe(one.planned.plan.digest);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
