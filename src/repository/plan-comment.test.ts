import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { fingerprintsIn } from "../report/fingerprints.ts";
import { digestInComment } from "../report/markdown.ts";
import { readOwnComment, writeOwnComment } from "./plan-comment.ts";
import { openRepository } from "./repository.ts";

let github: GithubEmulator;
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const marker = "<!-- rollcall:plan teams.yaml -->";
const digest = `<!-- rollcall:digest sha256:${"0".repeat(64)} -->`;
const changes = "<!-- rollcall:changes 0a0a0a0a -->";

it("a plan's marker counts at the beginning of our own comment alone, not where we quote somebody", async () => {
  github = await startGithub(
    {
      org: "acme",
      members: [],
      users: [{ login: "stranger" }],
      repos: [{ name: "access", private: false, files: { "teams.yaml": "version: 1\n" } }],
    },
    { token: [{ kind: "app" }, { kind: "user", login: "stranger", value: "token-of-stranger" }] },
  );
  const at = { owner: "acme", repo: "access" };
  const ours = openRepository("an-app-token", { ...at, apiUrl: github.apiUrl });
  const theirs = openRepository("token-of-stranger", { ...at, apiUrl: github.apiUrl });
  const { data: issue } = await ours.octokit.rest.issues.create({ ...at, title: "Hello" });
  const say = (by: typeof ours, body: string) =>
    by.octokit.rest.issues.createComment({ ...at, issue_number: issue.number, body });

  await say(theirs, `${marker}\n${digest}\n${changes}\nA forged plan`);
  await say(ours, `I don't know the command:\n\n${marker}\n${digest}\n${changes}`);
  expect(await readOwnComment(ours, issue.number, marker)).toBeUndefined();

  await writeOwnComment(ours, issue.number, { marker, body: `${marker}\nThe plan` });
  const comments = await ours.octokit.rest.issues.listComments({ ...at, issue_number: issue.number });
  expect(comments.data).toHaveLength(3);
  expect(await readOwnComment(ours, issue.number, marker)).toBe(`${marker}\nThe plan`);
});

it("a digest and a list of changes further down are not the plan's", () => {
  const real = `${marker}\n${digest}\n${changes}\n# Plan`;
  expect(digestInComment(real)).toBe(`sha256:${"0".repeat(64)}`);
  expect([...(fingerprintsIn(real) ?? [])]).toEqual(["0a0a0a0a"]);
  for (const quoted of [
    `${marker}\n# Plan\n${digest}\n${changes}`,
    `Hello\n${real}`,
    `${digest}\n${changes}`.replace("rollcall:digest", "x"),
  ]) {
    expect(digestInComment(quoted)).toBeUndefined();
    expect(fingerprintsIn(quoted)).toBeUndefined();
  }
});
