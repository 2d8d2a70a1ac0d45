import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import type { GithubOptions } from "../../../emulators/github/options.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { tryOrganisation } from "./run.ts";

let github: GithubEmulator | undefined;
afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  expect(written(github)).toEqual([]);
  await github?.close();
  github = undefined;
});

/** Returns every call that changes something, in REST and in GraphQL. */
function written(emulator: GithubEmulator | undefined): readonly string[] {
  return (emulator?.calls ?? [])
    .filter(({ method, path, body }) =>
      path.endsWith("/graphql") ? /"query":"(?:\\n|\s)*mutation/.test(body) : method !== "GET",
    )
    .map(({ method, path }) => `${method} ${path}`);
}

const small: GithubSeed = {
  org: "acme",
  basePermission: "read",
  members: [
    { login: "ada", role: "admin" },
    { login: "bob", name: "Bob Roe" },
  ],
  repos: [{ name: "shop" }, { name: "docs", collaborators: { kim: "admin" } }],
  users: [{ login: "kim" }],
  teams: [
    { name: "Backend", members: { bob: "member" }, repos: { shop: "write" } },
    { name: "Red team", privacy: "secret", members: { ada: "member" } },
  ],
  invitations: [{ login: "new", teams: ["backend"] }],
};

async function look(seed: GithubSeed, options: GithubOptions = {}) {
  github = await startGithub(seed, options);
  return tryOrganisation({ org: "acme", emails: true, withPrivate: false }, connectionsTo({ github }));
}

it("shows who has what as pages, by a token that can only read, and writes nothing", async () => {
  const permissions = {
    members: "read",
    administration: "read",
    organization_administration: "read",
    organization_custom_org_roles: "read",
    metadata: "read",
  } as const;
  const { pages, counts, notMeasured, roster } = await look(small, { token: { kind: "app", permissions } });
  expect(notMeasured).toEqual([]);
  expect(counts).toEqual({ people: 4, teams: 2, repositories: 2 });
  expect(pages.get("people/bob.html")).toContain("backend");
  expect(pages.get("repositories/docs.csv")).toContain("kim,admin");
  expect(pages.get("index.html")).toContain("The base permission gives every member read");
  expect([...pages.values()].join("\n").toLowerCase()).not.toContain("red-team");
  expect(roster.map(({ path }) => path)).toEqual(["teams.yaml"]);
});

it("a token without rights shows what it sees, and what it may not see is not measured", async () => {
  const { pages, counts, notMeasured } = await look(small, {
    token: { kind: "user", login: "bob" },
    invitationsForOwners: true,
  });
  expect(counts.teams).toBeGreaterThan(0);
  expect(pages.get("people/bob.html")).toContain("backend");
  expect(notMeasured).toEqual(
    expect.arrayContaining([
      "The token may not see failed invitations.",
      "The token may not see open invitations.",
      "Secret teams and whatever else bob, who doesn't own acme, may not see.",
      "What nobody can declare: roles of the organisation, and the base permission",
    ]),
  );
  expect(pages.get("index.html")).toContain("The token may not see open invitations");
  // Nothing was compared with the services, so nothing is told to be missing there.
  expect([...pages.values()].join("\n")).not.toContain("not there yet");
});

it("an organisation of 300 people takes as many requests as can be answered in two minutes", async () => {
  const members = Array.from({ length: 300 }, (_, at) => ({
    login: `user-${at}`,
    role: at < 3 ? ("admin" as const) : ("member" as const),
  }));
  const repos = Array.from({ length: 150 }, (_, at) => ({
    name: `repo-${at}`,
    ...(at % 10 === 0 ? { collaborators: { [`user-${at}`]: "admin" } } : {}),
  }));
  const teams = Array.from({ length: 80 }, (_, at) => ({
    name: `Team ${at}`,
    members: Object.fromEntries(
      [0, 1, 2, 3, 4].map((each) => [`user-${(at * 7 + each) % 300}`, "member" as const]),
    ),
    repos: { [`repo-${at}`]: "write" },
  }));
  const { counts } = await look({ org: "acme", members, repos, teams });
  expect(counts).toEqual({ people: 300, teams: 80, repositories: 150 });
  // Two minutes are 800 ms for each, one after the other; GitHub takes a third of that.
  expect(github?.calls.length).toBeLessThan(150);
});
