import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { accessChanges } from "../../access/access-changes.ts";
import { effectiveAccess } from "../../access/effective-access.ts";
import { effectiveLosses, withLiveAccess } from "../../access/effective-losses.ts";
import { guard } from "../../core/guard.ts";
import { kindsByName } from "../../core/kind.ts";
import { stateAfter } from "../../core/state-after.ts";
import { githubKinds } from "./kinds.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();
const provider = { name: "github", kinds: githubKinds };

const seed = (teams: GithubSeed["teams"] = [], rest: Partial<GithubSeed> = {}): GithubSeed => ({
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-b", id: 12 },
    { login: "carol-c", id: 13 },
  ],
  teams,
  repos: [{ name: "api" }, { name: "web" }],
  ...rest,
});
const roster = (teams: string, { github = "", bob = "bob-b" } = {}) => `
github: { org: acme${github} }
users: { alice: alicel, bob: ${bob} }
teams: { ${teams} }
`;

/** Returns what people lose by a roster's plan, and the codes of what the guards say where bob is protected. */
async function lossesBy(world: GithubSeed, yaml: string, options = {}) {
  const { plan } = await start(world, options);
  const { comparison, plan: planned, lines, cost } = await plan(yaml);
  const input = { provider, comparison, changes: planned.changes };
  const { byPerson, people } = effectiveLosses(input);
  const refused = guard(input, {
    maxRemovals: { share: 1 },
    protected: new Set(["user:bob"]),
    allowRemovals: false,
    lossesOf: effectiveLosses,
  });
  return {
    losses: Object.fromEntries(byPerson),
    people,
    lines,
    cost,
    codes: refused.map(({ code }) => code),
  };
}

const bobInBelow = { name: "below", parent: "backend", members: { "bob-b": "member" } } as const;

describe("what somebody loses through a team that the roster doesn't declare", () => {
  it("counts, and is refused to whoever is protected, where the team above it loses a grant", async () => {
    const world = seed([{ name: "backend", repos: { api: "admin" } }, bobInBelow]);
    const { losses, codes } = await lossesBy(world, roster("backend: { members: [], repos: {} }"));
    expect(losses).toEqual({ "user:bob": ["admin on the repository api"] });
    expect(codes).toEqual(["protected_loss"]);
  });

  it("counts where the team is ignored, or handed over", async () => {
    const world = seed([{ name: "backend", repos: { api: "admin" } }, bobInBelow]);
    const ignored = roster("backend: { members: [], repos: {} }", { github: ', ignore: ["bel*"]' });
    expect((await lossesBy(world, ignored)).codes).toEqual(["protected_loss"]);
    const handedOver = roster("backend: { members: [], repos: {} }, below: { hands_off: true }");
    expect((await lossesBy(world, handedOver)).codes).toEqual(["protected_loss"]);
  });

  it("is nothing where that team has as much of its own", async () => {
    const below = { ...bobInBelow, repos: { api: "admin" } };
    const world = seed([{ name: "backend", repos: { api: "write" } }, below]);
    const { losses, codes } = await lossesBy(world, roster("backend: { members: [], repos: {} }"));
    expect([losses, codes]).toEqual([{}, []]);
  });

  it("counts where a declared team leaves it", async () => {
    const world = seed([
      { name: "theirs", repos: { api: "write" } },
      { name: "backend", parent: "theirs", members: { "bob-b": "member" } },
    ]);
    const { losses, lines, codes } = await lossesBy(world, roster("backend: { members: [bob] }"));
    expect(lines).toContain('team backend parent "github:theirs" -> null');
    expect(losses).toEqual({
      "user:bob": ["write on the repository api", "the GitHub team theirs (not in the file)"],
    });
    expect(codes).toEqual(["protected_loss"]);
  });
});

describe("what somebody loses who leaves the organisation", () => {
  it("is all that they have, of their own and through teams that nobody declares", async () => {
    const world = seed([{ name: "theirs", members: { "carol-c": "member" }, repos: { api: "write" } }], {
      repos: [{ name: "api" }, { name: "web", collaborators: { "carol-c": "admin" } }],
    });
    const { losses } = await lossesBy(world, roster("", { github: ", members: exact" }));
    expect(losses).toEqual({
      "github:carol-c": [
        "the GitHub organisation acme",
        "write on the repository api",
        "admin on the repository web",
        "the GitHub team theirs (not in the file)",
      ],
    });
  });

  it("is not what they are given back: access that a project declares", async () => {
    const world = seed([], { repos: [{ name: "api", collaborators: { "bob-b": "write" } }] });
    const yaml = `${roster("", { bob: "{ github: bob-b, outside: true }", github: ", members: exact" })}
projects: { rocket: { repos: [api], collaborators: { bob: write } } }
`;
    expect((await lossesBy(world, yaml)).losses["user:bob"]).toEqual(["the GitHub organisation acme"]);
  });

  it("is nothing for whom only an invitation is cancelled", async () => {
    const world = seed([], { basePermission: "write", invitations: [{ login: "dave-d" }] });
    const yaml = roster("", { bob: "bob-b, dave: { github: dave-d, active: false }" });
    const { lines, losses } = await lossesBy(world, yaml);
    expect(lines).toEqual(["org acme -user:dave member"]);
    expect(losses).toEqual({});
  });
});

describe("a role of the organisation", () => {
  const security = { name: "security", organizationRole: "all_repo_write" } as const;

  it("is lost with the team that has it, also where GitHub lists only a team's own grants", async () => {
    const world = seed([
      { ...security, members: { "bob-b": "member" } },
      { name: "backend", repos: { api: "read" } },
    ]);
    const options = { inheritedReposInGraphql: false };
    const { losses, codes } = await lossesBy(world, roster("security: { members: [] }"), options);
    expect(losses).toEqual({
      "user:bob": [
        "the organisation role all_repo_write",
        "write on the repository api",
        "write on the repository web",
        "the GitHub team security",
      ],
    });
    expect(codes).toEqual(["protected_loss"]);
  });

  it("leaves what it gives where the team loses more of its own", async () => {
    const world = seed([{ ...security, members: { "bob-b": "member" }, repos: { api: "admin" } }]);
    const { losses } = await lossesBy(world, roster("security: { members: [bob], repos: {} }"));
    expect(losses).toEqual({ "user:bob": ["admin on the repository api"] });
    const { losses: none } = await lossesBy(
      seed([
        { ...security, members: { "bob-b": "member" } },
        { name: "backend", members: { "bob-b": "member" }, repos: { api: "write" } },
      ]),
      roster("backend: { members: [bob], repos: {} }"),
    );
    expect(none).toEqual({});
  });

  it("counts for whoever has it without a team", async () => {
    const members = [
      { login: "alicel", id: 11, role: "admin" },
      { login: "bob-b", id: 12, organizationRole: "all_repo_write" },
    ] as const;
    const backend = { name: "backend", members: { "bob-b": "member" }, repos: { api: "write" } } as const;
    const kept = await lossesBy(
      seed([backend], { members }),
      roster("backend: { members: [bob], repos: {} }"),
    );
    expect(kept.losses).toEqual({});
    const gone = await lossesBy(
      seed([], { members, repos: [{ name: "api", collaborators: { "bob-b": "read" } }] }),
      roster("", { bob: "{ github: bob-b, active: false }" }),
    );
    expect(gone.losses["user:bob"]).toContain("write on the repository api");
  });
});

it("counts those who lose something against all people of the organisation, declared or not", async () => {
  const world = seed([{ name: "backend", members: { "bob-b": "member" }, repos: { api: "read" } }]);
  expect((await lossesBy(world, roster("backend: { repos: {} }"))).people).toBe(3);
});

it("gives nobody what they have already, where their team moves below one that has as much", async () => {
  const { plan } = await start(
    seed([
      { name: "all", repos: { api: "write" } },
      { name: "backend", members: { "bob-b": "member" }, repos: { api: "write" } },
    ]),
  );
  const { comparison, plan: planned } = await plan(
    roster(
      "all: { members: [], repos: { api: write } }, backend: { members: [bob], parent: all, repos: {} }",
    ),
  );
  const kinds = kindsByName(githubKinds);
  const before = withLiveAccess(comparison.actual, comparison.live);
  const after = stateAfter(before, planned.changes, kinds);
  const changesOf = accessChanges(effectiveAccess(before, kinds), effectiveAccess(after, kinds));
  expect(changesOf("user:bob").map(({ resource }) => resource)).toEqual(["github-team/all"]);
});
