import { afterEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { repoWorld } from "../../emulators/github/small-repo.ts";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { openRepository, type RosterRepository } from "./repository.ts";
import { claimRequest, type RequestClaim } from "./request-claims.ts";

let github: GithubEmulator;
let repository: RosterRepository;

const names = ["creation", "update", "deletion"];
const rulesets = [{ branch: "rollcall/state", rules: names, bypass: ["rollcall[bot]"] }];

async function start(repo: object): Promise<void> {
  const token = [
    { kind: "app", slug: "rollcall", value: "app-token" } as const,
    { kind: "user", login: "octocat", value: "writer" } as const,
  ];
  const world = repoWorld(repo);
  github = await startGithub(
    { ...world, users: [{ login: "octocat" }], repos: (world.repos ?? []).map(withWriter) },
    { token },
  );
  repository = openRepository("app-token", { owner: "acme", repo: "config", apiUrl: github.apiUrl });
}

const withWriter = <Seed extends object>(seed: Seed) => ({ ...seed, collaborators: { octocat: "write" } });

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const clock = fakeClock();
const now = Math.floor(clock.now() / 1000);
const claim = (change: Partial<RequestClaim> = {}) =>
  claimRequest(
    repository,
    { id: "T1 1.2", senders: ["T1 U1"], signedAt: now, ...change },
    { branch: "main", clock },
  );

/** Deletes every ref and branch that a writer may delete. */
async function deleteRefs(): Promise<void> {
  const at = { owner: "acme", repo: "config" };
  const { octokit } = openRepository("writer", { ...at, apiUrl: github.apiUrl });
  const { data } = await octokit.rest.git.listMatchingRefs({ ...at, ref: "heads/" });
  for (const { ref } of data.filter((each) => each.ref !== "refs/heads/main"))
    await octokit.rest.git
      .deleteRef({ ...at, ref: ref.replace("refs/", ""), request: { retries: 0 } })
      .catch(() => undefined);
}

test.each([
  ["on a protected state branch", { rulesets }],
  ["in check runs, where no rule protects the branch", {}],
  ["in check runs, where nobody may pass the rule", { rulesets: [{ ...rulesets[0], bypass: [] }] }],
])("a request counts once %s, whatever a forwarder deletes", async (_, repo) => {
  await start(repo);
  expect(await claim()).toBe("first");
  await deleteRefs();
  expect(await claim()).toBe("repeated");
  expect(await claim({ id: "T1 1.3", signedAt: now + 1 })).toBe("first");
  await deleteRefs();
  expect(await claim({ id: "T1 1.1", signedAt: now - 1 })).toBe("overtaken");
  expect(await claim({ id: "T1 1.1", senders: ["T1 U2"], signedAt: now - 1 })).toBe("first");
});

test.each([
  ["on the state branch", { rulesets }],
  ["in check runs", {}],
])("of runs at once for one request, one goes on: %s", async (_, repo) => {
  await start(repo);
  const results = await Promise.all([claim(), claim(), claim()]);
  expect(results.sort()).toEqual(["first", "repeated", "repeated"]);
});

test("a claim is found again when the branch has moved on", async () => {
  await start({});
  expect(await claim()).toBe("first");
  await repository.octokit.rest.repos.createOrUpdateFileContents({
    owner: "acme",
    repo: "config",
    path: "note.txt",
    message: "Add a note",
    content: Buffer.from("note").toString("base64"),
  });
  expect(await claim()).toBe("repeated");
});

test("a check run of another App claims nothing, and old claims on the state branch go", async () => {
  await start({ rulesets });
  expect(await claim({ signedAt: now - 3 * 60 * 60 })).toBe("first");
  expect(await claim({ id: "T1 2", signedAt: now })).toBe("first");
  const { data } = await repository.octokit.rest.repos.getContent({
    owner: "acme",
    repo: "config",
    path: "requests.json",
    ref: "rollcall/state",
  });
  const text = "content" in data ? Buffer.from(data.content, "base64").toString("utf8") : "";
  expect(Object.values(JSON.parse(text).used)).toEqual([now]);
});
