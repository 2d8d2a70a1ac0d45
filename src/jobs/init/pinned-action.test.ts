import { afterEach, beforeEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { pinnedAction } from "./pinned-action.ts";

let github: GithubEmulator;
beforeEach(async () => {
  github = await startGithub({
    org: "acme",
    members: [{ login: "alice", role: "admin" }],
    repos: [{ name: "roll", files: { "action.yml": "name: Rollcall\n" } }],
  });
});
afterEach(() => github.close());

it("takes the Action by the commit that a tag or branch has, with its name behind it", async () => {
  const { action, findings } = await pinnedAction(
    { repository: "acme/roll", ref: "main" },
    connectionsTo({ github }),
  );
  expect(action).toEqual({
    repository: "acme/roll",
    ref: expect.stringMatching(/^[0-9a-f]{40}$/),
    tag: "main",
  });
  expect(findings).toEqual([]);
  expect(github.violations).toEqual([]);
});

it("keeps a tag of which GitHub doesn't tell the commit, and says what that means", async () => {
  const given = { repository: "acme/roll", ref: "v9" };
  const { action, findings } = await pinnedAction(given, connectionsTo({ github }));
  expect(action).toEqual(given);
  expect(findings).toMatchObject([{ severity: "warning", code: "action_moves" }]);
});

it("asks nothing about a commit", async () => {
  const given = { repository: "acme/roll", ref: "a".repeat(40), tag: "v1.2.3" };
  expect(await pinnedAction(given, connectionsTo({ github }))).toEqual({ action: given, findings: [] });
  expect(github.calls).toEqual([]);
});
