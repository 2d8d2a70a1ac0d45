import { describe, expect, it } from "vitest";
import { acceptInvitation } from "../../../emulators/github/people.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import type { Call } from "../../../emulators/server.ts";
import { type GithubRun, githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "bob-b", id: 12 },
    { login: "carol-c", id: 13 },
  ],
  users: [
    { login: "erin-x", id: 21 },
    { login: "guest-g", id: 22 },
  ],
  repos: [{ name: "api" }, { name: "bobs-new-repo" }, { name: "docs" }, { name: "old", archived: true }],
};

/** A seed with people on repositories, by repository. */
function withPeople(people: Readonly<Record<string, Readonly<Record<string, string>>>>): GithubSeed {
  const repos = (seed.repos ?? []).map((repo) => ({ ...repo, collaborators: people[repo.name] ?? {} }));
  return { ...seed, repos };
}

const users = { alice: "alicel", dana: "danab", bob: "bob-b", carol: "carol-c" };
const roster = (github = "", { rest = "", people = users }: { rest?: string; people?: object } = {}) =>
  `github: { org: acme, owners: [alice, dana], ${github} }\nusers: ${JSON.stringify(people)}\n${rest}`;
const project = "projects: { p: { repos: [api] } }\n";
const exact = "direct_access: exact";

const findingOf = ({ findings }: GithubRun, code: string) => findings.find((each) => each.code === code);

describe("direct access where no project declares it", () => {
  const held = withPeople({
    api: { "guest-g": "admin", "bob-b": "admin", alicel: "admin" },
    "bobs-new-repo": { "bob-b": "maintain" },
    docs: { "carol-c": "triage" },
    old: { "bob-b": "write" },
  });

  it("is counted in one notice with the first names, the highest roles first, and is left alone", async () => {
    const { plan } = await start(held);
    const run = await plan(roster("", { rest: project }));
    expect(run.lines).toEqual([]);
    expect(run.comparison.unmanaged).toBe(5);
    expect(findingOf(run, "undeclared_direct_access")).toMatchObject({
      severity: "notice",
      provider: "github",
      message:
        "3 people have access of their own to repositories where no project declares it, 5 grants in all: bob (admin on api), guest-g (admin on api), bob (maintain on bobs-new-repo), bob (write on old, archived) and carol (triage on docs).",
    });
  });

  it("is taken away with `direct_access: exact`, of members and of people from outside, on every repository", async () => {
    const { github, converge } = await start(held);
    const run = await converge(roster(exact, { rest: project }), { allowRemovals: true });
    expect(run.lines).toEqual([
      "repo api -github:guest-g admin",
      "repo api -user:bob admin",
      "repo bobs-new-repo -user:bob maintain",
      "repo docs -user:carol triage",
    ]);
    // An owner's own grant is no difference.
    expect([...(github.world.repo("api")?.collaborators.keys() ?? [])]).toEqual([11]);
  });

  it("stays with a newcomer whom a team gives as much, until they have accepted the invitation", async () => {
    const { github, plan, converge } = await start(
      withPeople({ api: { "guest-g": "write", "erin-x": "admin" } }),
    );
    const people = { ...users, guest: "guest-g", erin: "erin-x" };
    const rest = "teams: { core: { members: [guest, erin], repos: { api: write } } }\n";
    const yaml = roster(exact, { people, rest });
    const run = await converge(yaml);
    // A team gives erin less than she has, so that she loses it at once.
    expect(run.lines.filter((line) => line.startsWith("repo api -"))).toEqual(["repo api -user:erin admin"]);
    expect(findingOf(run, "kept_until_member")?.message).toContain("then: guest (write on api).");
    expect(run.comparison.unmanaged).toBe(1);
    for (const each of [...github.world.invitations.values()]) acceptInvitation(github.world, each);
    expect((await plan(yaml)).lines).toEqual(["repo api -user:guest write"]);
  });

  it("stays on an archived repository, which can't be changed, and is told", async () => {
    const { apply, writes } = await start(withPeople({ old: { "bob-b": "write", "guest-g": "read" } }));
    const run = await apply(roster(exact));
    expect(run.lines).toEqual([]);
    expect(writes()).toEqual([]);
    expect(run.comparison.unmanaged).toBe(2);
    expect(findingOf(run, "archived_direct_access")?.message).toBe(
      "2 grants on archived repositories should go and can't be changed there: bob (write on old, archived) and guest-g (read on old, archived).",
    );
  });

  it("is not read with `direct_access: ignore`, which one sentence tells", async () => {
    const { plan, github } = await start(held);
    const run = await plan(roster("direct_access: ignore", { rest: project }));
    expect([run.lines, run.notices, run.comparison.unmanaged]).toEqual([[], ["direct_access_ignored"], 0]);
    expect(github.calls.filter(({ body }) => body.includes("collaborators"))).toEqual([]);
  });

  it.each([exact, ""])("of an ignored login is left alone and not counted (%s)", async (mode) => {
    const { plan } = await start(withPeople({ docs: { "guest-g": "admin" } }));
    const run = await plan(roster(`${mode ? `${mode}, ` : ""}ignore: ["guest-*"]`));
    expect([run.lines, run.notices, run.comparison.unmanaged]).toEqual([[], [], 0]);
  });

  it("of the acting account is spared", async () => {
    const token = { kind: "user", login: "bob-b" } as const;
    const { plan } = await start(withPeople({ docs: { "bob-b": "admin", "guest-g": "read" } }), { token });
    const run = await plan(roster(exact));
    expect(run.lines).toEqual(["repo docs -github:guest-g read"]);
    expect(run.notices).toContain("self_spared");
  });

  it("of owners that GitHub lists without a grant is no grant", async () => {
    const { plan } = await start(withPeople({ docs: { "bob-b": "read" } }), { ownersListedAsDirect: true });
    expect((await plan(roster(exact))).lines).toEqual(["repo docs -user:bob read"]);
  });

  it("is read through REST where GraphQL doesn't tell the sources of somebody's access", async () => {
    const { plan } = await start(withPeople({ docs: { "bob-b": "triage" } }), {
      permissionSourcesVisible: false,
    });
    expect((await plan(roster(exact))).lines).toEqual(["repo docs -user:bob triage"]);
  });

  it("under a custom role has the role's own name", async () => {
    const custom = { plan: "enterprise", customRoles: [{ name: "Deployer", base: "write" }] } as const;
    const { plan } = await start({ ...withPeople({ docs: { "bob-b": "Deployer" } }), ...custom });
    expect((await plan(roster(exact))).lines).toEqual(["repo docs -user:bob Deployer"]);
  });

  it("is counted by the guard on removals", async () => {
    const logins = Array.from({ length: 12 }, (_, index) => `guest-${index}`);
    const people = Object.fromEntries(logins.map((login) => [login, "read"] as const));
    const { plan } = await start({
      ...withPeople({ docs: people }),
      users: logins.map((login) => ({ login })),
    });
    expect((await plan(roster(exact))).codes).toEqual(["too_many_removals"]);
  });
});

describe("a person who has left", () => {
  const gone = { ...users, bob: { github: "bob-b", active: false } };
  const guest = { ...seed, members: (seed.members ?? []).filter(({ login }) => login !== "bob-b") };

  it.each(["", exact, "direct_access: ignore"])(
    "and is only a guest loses direct access where no project declares collaborators, before anything else (%s)",
    async (mode) => {
      const { apply, github } = await start({
        ...guest,
        users: [...(seed.users ?? []), { login: "bob-b", id: 12 }],
        repos: [
          { name: "api", collaborators: { "bob-b": "admin" } },
          { name: "docs", collaborators: { "erin-x": "admin" } },
        ],
        teams: [{ name: "backend" }],
      });
      const erin = { github: "erin-x", outside: true, until: "2020-01-01" };
      const rest = `${project}teams: { backend: { members: [carol] } }\n`;
      const run = await apply(roster(mode, { rest, people: { ...gone, erin } }));
      expect(run.results).toEqual([
        "repo api -user:bob admin: applied",
        "repo docs -user:erin admin: applied",
        "team backend +user:carol member: applied",
      ]);
      expect(run.comparison.departed).toEqual(new Set(["user:bob", "user:erin"]));
      expect([...(github.world.repo("docs")?.collaborators.keys() ?? [])]).toEqual([]);
    },
  );

  it("loses an invitation to a repository that a project declares", async () => {
    const { converge, github } = await start(guest);
    const invited = await converge(
      roster("", {
        rest: "projects: { p: { repos: [api], collaborators: { erin: read } } }\n",
        people: { ...users, bob: {}, erin: { github: "erin-x", outside: true } },
      }),
    );
    expect(github.world.repo("api")?.invitations.size).toBe(1);
    expect([...(invited.comparison.offered ?? [])]).toEqual(["github-repo/api user:erin"]);
    const erin = { github: "erin-x", outside: true, active: false };
    const run = await converge(
      roster("", {
        rest: "projects: { p: { repos: [api], collaborators: {} } }\n",
        people: { ...users, bob: {}, erin },
      }),
    );
    expect(run.lines).toEqual(["repo api -user:erin read"]);
    expect(run.comparison.departed).toEqual(new Set(["user:erin"]));
    expect([...(run.comparison.offered ?? [])]).toEqual(["github-repo/api user:erin"]);
    expect(github.world.repo("api")?.invitations.size).toBe(0);
  });

  it("and is a member loses the membership and the grants in one run", async () => {
    const { converge } = await start(withPeople({ docs: { "bob-b": "admin" } }));
    const run = await converge(roster("", { people: gone }));
    expect(run.lines).toEqual(["org acme -user:bob member", "repo docs -user:bob admin"]);
  });

  it("and owns the organisation goes after the owner who comes", async () => {
    const { apply } = await start(withPeople({ docs: { alicel: "admin" } }));
    const people = { ...users, alice: { github: "alicel", active: false }, dana: "danab" };
    const yaml = roster("", { people }).replace("owners: [alice, dana]", "owners: [carol, dana]");
    const run = await apply(yaml);
    expect(run.results).toEqual([
      "org acme ~user:carol member -> owner: applied",
      "org acme -user:alice owner: applied",
      "repo docs -user:alice admin: applied",
    ]);
  });

  it("keeps what an archived repository gives, and that is told", async () => {
    const { plan } = await start(withPeople({ old: { "bob-b": "admin" } }));
    const run = await plan(roster("", { people: gone }));
    expect(run.lines).toEqual(["org acme -user:bob member"]);
    expect(findingOf(run, "archived_direct_access")?.message).toContain("bob (admin on old, archived)");
  });
});

describe("an invitation that nobody declared", () => {
  const invited: GithubSeed = {
    ...seed,
    teams: [{ name: "backend" }],
    invitations: [{ login: "erin-x", role: "admin", teams: ["backend"] }, { email: "somebody@else.dev" }],
  };

  it("to the organisation is told, with a warning where it makes an owner", async () => {
    const { plan } = await start(invited);
    const run = await plan(roster("ignore: [backend]"));
    expect(run.lines).toEqual([]);
    expect(run.comparison.unmanaged).toBe(2);
    expect(findingOf(run, "undeclared_invitation")).toMatchObject({
      severity: "warning",
      message:
        "2 invitations are open that the roster doesn't declare: erin-x (as an owner, into 1 team) and somebody@else.dev.",
    });
  });

  it("to the organisation is withdrawn with `members: exact`", async () => {
    const { converge, github } = await start(invited);
    const run = await converge(roster("members: exact"));
    expect(run.lines).toEqual(["org acme -email:somebody@else.dev member", "org acme -github:erin-x member"]);
    expect(github.world.invitations.size).toBe(0);
  });

  it("of an ignored login is left alone", async () => {
    const { plan } = await start({ ...seed, invitations: [{ login: "erin-x" }] });
    const run = await plan(roster('ignore: ["erin-*"]'));
    expect([run.lines, run.notices, run.comparison.unmanaged]).toEqual([[], [], 0]);
  });

  it("of somebody who has left is withdrawn, also from a repository that no roster names", async () => {
    const { apply, github, converge } = await start({ ...seed, repos: [{ name: "api" }, { name: "other" }] });
    const erin = { github: "erin-x", outside: true };
    const rest = "projects: { p: { repos: [other], collaborators: { erin: admin } } }\n";
    await apply(roster("", { rest, people: { ...users, erin } }));
    expect(github.world.repo("other")?.invitations.size).toBe(1);
    const gone = { ...erin, active: false };
    const run = await converge(roster("", { people: { ...users, erin: gone } }));
    expect(run.lines).toEqual(["repo other -user:erin admin"]);
    expect(github.world.repo("other")?.invitations.size).toBe(0);
  });

  it("makes a declared member an owner: that is told", async () => {
    const { plan } = await start({ ...seed, invitations: [{ login: "erin-x", role: "admin" }] });
    const run = await plan(roster("", { people: { ...users, erin: "erin-x" } }));
    expect(run.codes).toEqual(["invited_as_owner"]);
    expect(run.comparison.unmanaged).toBe(1);
  });

  it("to a repository of the roster is counted with direct access", async () => {
    const { apply, plan } = await start(seed);
    const erin = { github: "erin-x", outside: true };
    const people = { ...users, erin };
    await apply(
      roster("", { rest: "projects: { p: { repos: [api], collaborators: { erin: read } } }\n", people }),
    );
    const run = await plan(roster("", { rest: project, people }));
    expect(run.lines).toEqual([]);
    expect(run.comparison.unmanaged).toBe(1);
    expect(findingOf(run, "undeclared_direct_access")?.message).toContain("erin (invited, read on api)");
  });

  it("to a repository that no roster names is told, and withdrawn with `direct_access: exact`", async () => {
    const { apply, plan, github, converge } = await start({
      ...seed,
      repos: [{ name: "api" }, { name: "other" }],
    });
    const people = { ...users, erin: { github: "erin-x", outside: true } };
    const rest = "projects: { p: { repos: [other], collaborators: { erin: admin } } }\n";
    await apply(roster("", { rest, people }));
    const run = await plan(roster(""));
    expect(run.lines).toEqual([]);
    expect(findingOf(run, "undeclared_direct_access")?.message).toContain("erin-x (invited, admin on other)");
    expect((await plan(roster("direct_access: ignore"))).comparison.unmanaged).toBe(0);
    await converge(roster(exact));
    expect(github.world.repo("other")?.invitations.size).toBe(0);
  });

  it("to one of more than 100 repositories isn't looked for, which is told", async () => {
    const { plan, github } = await start(crowdedSeed(101));
    const repos = Array.from({ length: 101 }, (_, repo) => `r${repo}`).join(", ");
    const rest = `projects: { p: { repos: [${repos}] } }\n`;
    const isInvitations = (call: Call) => /^\/repos\/.*\/invitations$/.test(call.path);
    const run = await plan(roster("", { rest }));
    expect(github.calls.filter(isInvitations)).toEqual([]);
    expect(findingOf(run, "repository_invitations_unread")?.message).toBe(
      "Open invitations to 101 repositories were not looked for: r0, r1, r10 and 98 more.",
    );
    expect((await plan(roster(exact, { rest }))).notices).toEqual([]);
    expect(github.calls.filter(isInvitations)).toHaveLength(101);
  });

  it("to a repository of the roster is withdrawn with `direct_access: exact`", async () => {
    const { apply, converge, github, writes } = await start(seed);
    const erin = { github: "erin-x", outside: true };
    const people = { ...users, erin };
    await apply(
      roster("", { rest: "projects: { p: { repos: [api], collaborators: { erin: read } } }\n", people }),
    );
    const run = await converge(roster(exact, { rest: project, people }));
    expect(run.lines).toEqual(["repo api -user:erin read"]);
    expect(github.world.repo("api")?.invitations.size).toBe(0);
    expect(writes().at(-1)).toBe("DELETE /repos/acme/api/invitations/9501");
  });
});

const asking = (query: string) => (call: Call) => call.body.includes(`query ${query}(`);

/** Repositories with three people each. */
function crowdedSeed(repos: number): GithubSeed {
  const guests = Array.from({ length: 30 }, (_, index) => ({ login: `guest-${index}` }));
  return {
    ...seed,
    users: guests,
    repos: Array.from({ length: repos }, (_, repo) => ({
      name: `r${repo}`,
      collaborators: Object.fromEntries(
        [0, 1, 2].map((each) => [`guest-${(repo + each) % guests.length}`, "write"] as const),
      ),
    })),
  };
}

describe("the cost of reading direct access", () => {
  it("on 1,000 repositories with 3,000 grants is a request and a point for 50 repositories", async () => {
    const { plan, github } = await start(crowdedSeed(1_000));
    const ignored = await plan(roster("direct_access: ignore"));
    expect(ignored.cost).toEqual({ requests: 16, points: 2 });
    const reported = await plan(roster());
    expect(reported.cost).toEqual({ requests: 36, points: 22 });
    expect(github.calls.filter(asking("DirectAccess"))).toHaveLength(20);
    expect(reported.comparison.unmanaged).toBe(3_000);
    expect(findingOf(reported, "undeclared_direct_access")?.message).toContain(
      "30 people have access of their own to repositories where no project declares it, 3000 grants in all",
    );
  });

  it("grows with the pages of one repository's people", async () => {
    const crowd = Array.from({ length: 230 }, (_, index) => `guest-${index}`);
    const { plan, github } = await start({
      ...withPeople({ docs: Object.fromEntries(crowd.map((login) => [login, "read"] as const)) }),
      users: crowd.map((login) => ({ login })),
    });
    expect((await plan(roster())).comparison.unmanaged).toBe(230);
    expect(github.calls.filter(asking("DirectAccess"))).toHaveLength(1);
    expect(github.calls.filter(asking("Collaborators"))).toHaveLength(2);
  });

  it("serves the repositories that declare collaborators as well, one request for invitations each", async () => {
    const { plan, github } = await start(crowdedSeed(40));
    const projects = Array.from(
      { length: 40 },
      (_, repo) => `p${repo}: { repos: [r${repo}], collaborators: {} }`,
    );
    const yaml = (mode: string) => roster(mode, { rest: `projects: { ${projects.join(", ")} }\n` });
    for (const mode of ["", "direct_access: ignore"]) {
      github.calls.length = 0;
      const run = await plan(yaml(mode));
      expect(run.lines).toHaveLength(120);
      expect(github.calls.filter(({ body }) => body.includes("collaborators"))).toHaveLength(1);
      expect(
        github.calls.filter(({ path }) => path.endsWith("/invitations") && path.startsWith("/repos")),
      ).toHaveLength(40);
    }
  });
});

describe("a read of direct access that doesn't get to its end", () => {
  it("asks for half as many repositories where GitHub can't finish a page", async () => {
    for (const status of [502, 504]) {
      const { plan, github } = await start(crowdedSeed(120));
      github.fail({
        matches: (call) => asking("DirectAccess")(call) && call.body.includes('"first":50'),
        fault: { kind: "answer", answer: { status, body: "" } },
        times: 99,
      });
      const run = await plan(roster());
      expect(run.comparison.unmanaged).toBe(360);
      expect(run.codes).toEqual([]);
      expect(github.calls.filter(asking("DirectAccess"))).toHaveLength(6);
    }
  });

  it("goes on past one repository that GitHub can't answer, in full pages again", async () => {
    const { plan, github } = await start({
      ...crowdedSeed(150),
      repos: Array.from({ length: 150 }, (_, index) => ({
        name: `r${index}`,
        // The second of several people is the one that can't be answered.
        collaborators: { "guest-1": "read", ...(index === 20 ? { "guest-2": "read" } : {}) },
      })),
    });
    github.fail({
      matches: asking("DirectAccess"),
      fault: { kind: "quirk", name: "partial:collaborators" },
      times: 99,
    });
    const run = await plan(roster(exact), { allowRemovals: true });
    expect(run.lines).toHaveLength(149);
    expect(run.codes).toEqual(["direct_access_hidden"]);
    expect(github.calls.filter(asking("DirectAccess")).length).toBeLessThan(25);
  });

  it("takes nothing from anybody who wasn't seen, and says what is missing", async () => {
    const { plan, github } = await start(crowdedSeed(120));
    github.fail({
      matches: asking("DirectAccess"),
      fault: { kind: "answer", answer: { status: 502, body: "" } },
      after: 1,
      times: 99,
    });
    const run = await plan(roster(exact), { allowRemovals: true });
    expect(run.codes).toEqual(["direct_access_unread"]);
    expect(run.lines).toHaveLength(150);
  });

  it("asks again when GitHub answers fewer repositories than it counts, and then says so", async () => {
    for (const [times, codes] of [
      [1, []],
      [2, ["direct_access_unread"]],
    ] as const) {
      const { plan, github } = await start(crowdedSeed(10));
      github.fail({
        matches: asking("DirectAccess"),
        fault: { kind: "quirk", name: "wrong-total:repositories" },
        times,
      });
      expect((await plan(roster())).codes).toEqual(codes);
    }
  });

  it.each(["short-page", "repeated-page"])("is none with a %s", async (quirk) => {
    const { plan, github } = await start(crowdedSeed(120));
    github.fail({
      matches: asking("DirectAccess"),
      fault: { kind: "quirk", name: `${quirk}:repositories` },
      after: 1,
    });
    const run = await plan(roster());
    expect([run.comparison.unmanaged, run.codes]).toEqual([360, []]);
  });

  it("leaves alone the repositories on which the token may not see it, and names them", async () => {
    const { plan } = await start(
      { ...withPeople({ api: { "bob-b": "admin", "guest-g": "read" }, docs: { "guest-g": "admin" } }) },
      { token: { kind: "user", login: "bob-b" } },
    );
    const run = await plan(roster(exact), { allowRemovals: true });
    expect(run.lines).toEqual(["repo api -github:guest-g read"]);
    expect(run.codes).toEqual(["direct_access_hidden"]);
    expect(findingOf(run, "direct_access_hidden")?.message).toContain(
      "3 repositories: bobs-new-repo, docs and old.",
    );
  });

  it("ends the run when the token is refused", async () => {
    const { plan, github } = await start(seed);
    github.fail({
      matches: asking("DirectAccess"),
      fault: { kind: "answer", answer: { status: 401, body: { message: "Bad credentials" } } },
      times: 99,
    });
    await expect(plan(roster())).rejects.toMatchObject({ findings: [{ code: "bad_credentials" }] });
  });
});
