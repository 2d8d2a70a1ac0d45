import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

beforeEach(async () => {
  github = await startGithub(smallWorld);
});

afterEach(() => github.close());

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  return await octokit(github).graphql<Data>(query, variables);
}

describe("teams", () => {
  test("come with immediate members, owners reading as maintainers, and the repositories of their parents", async () => {
    const { organization } = await ask<{ organization: { team: object } }>(`{ organization(login: "ACME") {
      team(slug: "backend") { name privacy notificationSetting parentTeam { slug }
        members(first: 5, membership: IMMEDIATE) { edges { role node { login databaseId } } }
        repositories(first: 5) { totalCount edges { permission node { nameWithOwner isArchived } } } } } }`);
    expect(organization.team).toEqual({
      name: "Backend",
      privacy: "VISIBLE",
      notificationSetting: "NOTIFICATIONS_ENABLED",
      parentTeam: { slug: "engineering" },
      members: { edges: [{ role: "MAINTAINER", node: { login: "bob", databaseId: 12 } }] },
      repositories: {
        totalCount: 1,
        edges: [{ permission: "WRITE", node: { nameWithOwner: "acme/api", isArchived: false } }],
      },
    });
  });
});
