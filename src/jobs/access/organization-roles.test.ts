import { afterEach, describe, expect, it } from "vitest";
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
github:
  org: acme
  owners: [ada]
  organization_roles: { all_repo_read: ["team:readers"], security_manager: ["user:eve"] }
users: { ada: ada-gh, bob: bob-gh, dan: dan-gh, eve: eve-gh, kim: kim-gh }
teams:
  readers: { members: [dan] }
  nested: { parent: readers, members: [kim] }
  backend: { members: [bob, kim], repos: { nightfall: write } }
`;

function rosterHere() {
  const source = { files: [{ path: "teams.yaml", bytes: Buffer.from(yaml) }], findings: [] };
  const roster = loadRoster(source, "2027-01-15");
  if (!isUsable(roster)) throw new Error(JSON.stringify(roster.findings));
  return roster;
}

async function readAfterApply(): Promise<Report> {
  const logins = ["bob-gh", "dan-gh", "eve-gh", "kim-gh"];
  github = await startGithub({
    org: "acme",
    members: [{ login: "ada-gh", role: "admin" }, ...logins.map((login) => ({ login }))],
    repos: [{ name: "nightfall" }],
  });
  const request = { roster: rosterHere(), allowRemovals: true, wholeAccess: true, links: {} } as const;
  await run({ ...request, command: "apply" }, connectionsTo({ github }));
  return run({ ...request, command: "plan" }, connectionsTo({ github }));
}

const thing = { kind: "github-repo", key: "nightfall" };
const holders = (report?: Report) =>
  knownAccess(rosterHere(), report)
    .holdersOf(thing)
    .map(({ principal, role, isDeclared, isLive }) => `${principal} ${role} ${isDeclared} ${isLive}`);

describe("what declared roles of the organisation give on a repository", () => {
  it("is counted from the file alone, for nested teams, too, and the higher role stays", () => {
    expect(holders()).toEqual([
      "user:ada admin true undefined",
      "user:bob write true undefined",
      "user:dan read true undefined",
      "user:eve read true undefined",
      "user:kim write true undefined",
    ]);
    const known = knownAccess(rosterHere());
    const answer = {
      ...why({ principal: "user:dan", name: "dan", thing }, known),
      at: "now",
      notMeasured: [],
    };
    const text = renderAnswer(answer, "text", { columns: 100, colour: false });
    expect(text).toContain("dan has read on repository nightfall, in 1 way");
    expect(text).toContain("read: readers → organisation role all_repo_read");
  });

  it("is in the file and there, once it was applied, as who holds the roles is", async () => {
    const report = await readAfterApply();
    expect(holders(report)).toEqual(holders().map((each) => each.replace("undefined", "true")));
    const roles = knownAccess(rosterHere(), report)
      .all()
      .filter(({ kind }) => kind === "github-organization-role");
    expect(
      roles.map(({ key, principal, isDeclared, isLive }) => [key, principal, isDeclared, isLive]),
    ).toEqual([
      ["all_repo_read", "user:dan", true, true],
      ["all_repo_read", "user:kim", true, true],
      ["security_manager", "user:eve", true, true],
    ]);
  });
});
