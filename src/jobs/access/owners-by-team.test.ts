import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import type { Report } from "../../core/report.ts";
import { isUsable, loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { knownAccess } from "./known-access.ts";
import { renderAnswer } from "./render.ts";
import { why } from "./why.ts";

let github: GithubEmulator | undefined;
afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  github = undefined;
});

const yaml = `version: 1
github: { org: acme, owners: [ada, { team: admins }] }
users: { ada: ada-gh, bob: bob-gh, kim: kim-gh }
teams:
  admins: { members: [bob] }
  night: { parent: admins, members: [kim] }
  backend: { members: [ada], repos: { nightfall: read } }
`;

function rosterHere() {
  const source = { files: [{ path: "teams.yaml", bytes: Buffer.from(yaml) }], findings: [] };
  const roster = loadRoster(source, "2027-01-15");
  if (!isUsable(roster)) throw new Error(JSON.stringify(roster.findings));
  return roster;
}

const thing = { kind: "github-repo", key: "nightfall" };
const holders = (of: typeof thing, report?: Report) =>
  knownAccess(rosterHere(), report)
    .holdersOf(of)
    .map(({ principal, role, isDeclared, isLive }) => `${principal} ${role} ${isDeclared} ${isLive}`);

it("whoever owns the organisation by a team is admin of each repository by the file, and it says through what", () => {
  expect(holders(thing)).toEqual([
    "user:ada admin true undefined",
    "user:bob admin true undefined",
    "user:kim admin true undefined",
  ]);
  expect(holders({ kind: "github-org", key: "acme" })).toEqual([
    "user:ada owner true undefined",
    "user:bob owner true undefined",
    "user:kim owner true undefined",
  ]);
  const found = why({ principal: "user:bob", name: "bob", thing }, knownAccess(rosterHere()));
  const answer = { ...found, at: "now", notMeasured: [] };
  expect(renderAnswer(answer, "text", { columns: 100, colour: false })).toContain(
    "admin: admins → owner of the organisation",
  );
});

it("and there, once it was applied, too", async () => {
  github = await startGithub({
    org: "acme",
    members: [{ login: "ada-gh", role: "admin" }, { login: "bob-gh" }, { login: "kim-gh" }],
    repos: [{ name: "nightfall" }],
  });
  const request = { roster: rosterHere(), allowRemovals: true, wholeAccess: true, links: {} } as const;
  await run({ ...request, command: "apply" }, connectionsTo({ github }));
  const report = await run({ ...request, command: "plan" }, connectionsTo({ github }));
  expect(holders(thing, report)).toEqual([
    "user:ada admin true true",
    "user:bob admin true true",
    "user:kim admin true true",
  ]);
});
