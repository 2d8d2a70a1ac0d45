import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import type { GithubSeed } from "./seed.ts";
import { failureOf, octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}, seed: GithubSeed = smallWorld) {
  github = await startGithub(seed, options);
  return octokit(github).rest.teams;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

describe("creating a team", () => {
  test("makes the slug from the name, without accents and capitals", async () => {
    const teams = await start();
    const { status, data } = await teams.create({ org: "acme", name: "My TEam Näme" });
    expect([status, data.slug]).toEqual([201, "my-team-name"]);
  });

  test("is secret at the top and closed under a parent, unless said", async () => {
    const teams = await start({ appParentQuirk: false });
    const root = await teams.create({ org: "acme", name: "Root" });
    const parent = github.world.team("engineering")?.id ?? 0;
    const child = await teams.create({ org: "acme", name: "Child", parent_team_id: parent });
    expect([root.data.privacy, child.data.privacy, child.data.parent?.slug]).toEqual([
      "secret",
      "closed",
      "engineering",
    ]);
  });

  test("refuses a name whose slug is taken, in any case", async () => {
    const teams = await start();
    const { status, message } = await failureOf(teams.create({ org: "acme", name: "BACKEND" }));
    expect(status).toBe(422);
    expect(message).toContain("Name must be unique for this org");
  });

  test("refuses the name of a secret team that the App cannot see", async () => {
    const teams = await start(
      { secretTeamsVisible: false },
      { ...smallWorld, teams: [{ name: "Hidden", privacy: "secret" }] },
    );
    expect((await teams.list({ org: "acme" })).data).toEqual([]);
    expect((await failureOf(teams.create({ org: "acme", name: "hidden" }))).message).toContain("unique");
  });

  test("puts nobody in for an App, and the creator as maintainer for a person", async () => {
    const byApp = await start();
    expect((await byApp.create({ org: "acme", name: "One" })).data.members_count).toBe(0);
    await github.close();
    const byAlice = await start({ token: { kind: "user", login: "alice" } });
    expect((await byAlice.create({ org: "acme", name: "Two" })).data.members_count).toBe(1);
    expect(github.world.team("two")?.members.get(11)).toBe("maintainer");
  });

  test("by an App under a parent it didn't create comes out without the parent, which a PATCH repairs", async () => {
    const teams = await start();
    const parent = github.world.team("engineering")?.id ?? 0;
    const { data } = await teams.create({ org: "acme", name: "Child", parent_team_id: parent });
    expect(data.parent).toBeNull();
    const patched = await teams.updateInOrg({ org: "acme", team_slug: "child", parent_team_id: parent });
    expect(patched.data.parent?.slug).toBe("engineering");
  });

  test("by an App under a parent of its own is nested at once", async () => {
    const teams = await start();
    const parent = await teams.create({ org: "acme", name: "Parent", privacy: "closed" });
    const child = await teams.create({ org: "acme", name: "Child", parent_team_id: parent.data.id });
    expect(child.data.parent?.id).toBe(parent.data.id);
  });

  test("refuses maintainers who are no members", async () => {
    const teams = await start();
    const { status, message } = await failureOf(
      teams.create({ org: "acme", name: "X", maintainers: ["dave"] }),
    );
    expect([status, message]).toEqual([422, expect.stringContaining("Invalid maintainers were specified.")]);
  });

  test("refuses a secret team with a parent", async () => {
    const teams = await start();
    const parent = github.world.team("engineering")?.id ?? 0;
    const asked = teams.create({ org: "acme", name: "X", privacy: "secret", parent_team_id: parent });
    expect((await failureOf(asked)).status).toBe(422);
  });
});

describe("changing a team", () => {
  test("answers 201 when something changes and 200 when nothing does", async () => {
    const teams = await start();
    const patch = { org: "acme", team_slug: "design", description: "Pixels" };
    expect((await teams.updateInOrg(patch)).status).toBe(201);
    expect((await teams.updateInOrg(patch)).status).toBe(200);
  });

  test("moves the slug with the name, so that the old slug is gone and the id stays", async () => {
    const teams = await start();
    const before = github.world.team("design")?.id;
    const { data } = await teams.updateInOrg({ org: "acme", team_slug: "design", name: "Look & Feel" });
    expect([data.slug, data.id]).toEqual(["look-feel", before]);
    expect((await failureOf(teams.getByName({ org: "acme", team_slug: "design" }))).status).toBe(404);
  });

  test("leaves the old slug working where GitHub is taken to do so", async () => {
    const teams = await start({ oldSlugsAnswer: true });
    await teams.updateInOrg({ org: "acme", team_slug: "design", name: "Looks" });
    expect((await teams.getByName({ org: "acme", team_slug: "design" })).data.slug).toBe("looks");
  });

  test("takes the parent away with an explicit null and leaves it when nothing is said", async () => {
    const teams = await start();
    const same = await teams.updateInOrg({ org: "acme", team_slug: "backend", description: "x" });
    expect(same.data.parent?.slug).toBe("engineering");
    const moved = await teams.updateInOrg({ org: "acme", team_slug: "backend", parent_team_id: null });
    expect(moved.data.parent).toBeNull();
  });

  test("refuses a circle of parents", async () => {
    const teams = await start();
    const id = github.world.team("backend")?.id ?? 0;
    const asked = teams.updateInOrg({ org: "acme", team_slug: "engineering", parent_team_id: id });
    expect((await failureOf(asked)).status).toBe(422);
  });

  test("refuses to hide a team that has teams below it", async () => {
    const teams = await start();
    const asked = teams.updateInOrg({ org: "acme", team_slug: "engineering", privacy: "secret" });
    expect((await failureOf(asked)).status).toBe(422);
  });

  test("is refused for an enterprise team, which the list tells by its type", async () => {
    const teams = await start(
      {},
      { ...smallWorld, teams: [{ name: "ent:all", slug: "ent:all", type: "enterprise" }] },
    );
    const { data } = await teams.list({ org: "acme" });
    expect(data.map((each) => each.type)).toEqual(["enterprise"]);
    const asked = teams.updateInOrg({ org: "acme", team_slug: "ent:all", description: "x" });
    expect((await failureOf(asked)).status).toBe(422);
    expect((await failureOf(teams.deleteInOrg({ org: "acme", team_slug: "ent:all" }))).status).toBe(422);
  });
});

test("deleting a team deletes every team below it", async () => {
  const teams = await start();
  expect((await teams.deleteInOrg({ org: "acme", team_slug: "engineering" })).status).toBe(204);
  const { data } = await teams.list({ org: "acme" });
  expect(data.map((each) => each.slug)).toEqual(["design"]);
});

test("a team answers under its id as under its slug", async () => {
  await start();
  const client = octokit(github);
  const org = github.world.org.id;
  const id = github.world.team("backend")?.id ?? 0;
  const base = `/organizations/${org}/team/${id}`;
  expect((await client.request(`GET ${base}`)).data.slug).toBe("backend");
  expect((await client.request(`PATCH ${base}`, { name: "Server" })).data.slug).toBe("server");
  expect((await client.request(`PUT ${base}/memberships/carol`, { role: "member" })).data.state).toBe(
    "active",
  );
  expect((await client.request(`GET ${base}/members`)).data.length).toBe(2);
  expect((await client.request(`DELETE ${base}`)).status).toBe(204);
  expect(github.world.team("server")).toBeUndefined();
});

test("teams below one are listed", async () => {
  const teams = await start();
  const { data } = await teams.listChildInOrg({ org: "acme", team_slug: "engineering" });
  expect(data.map((each) => each.slug)).toEqual(["backend"]);
});

test("a team whose creation was answered with an error is there all the same, and its name taken", async () => {
  const teams = await start();
  const posted = (call: { method: string }) => call.method === "POST";
  github.fail({ matches: posted, fault: { kind: "lost", answer: { status: 502, body: {} } } });
  expect((await failureOf(teams.create({ org: "acme", name: "New" }))).status).toBe(502);
  expect((await failureOf(teams.create({ org: "acme", name: "New" }))).message).toContain("unique");
  expect((await teams.getByName({ org: "acme", team_slug: "new" })).data.name).toBe("New");
});
