import { expect, it } from "vitest";
import { startGithub } from "../../../emulators/github/github.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { isUsable, loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { knownAccess } from "./known-access.ts";

it("what a team gives whose members could not be read to the end isn't told as missing, what others give is", async () => {
  const crowd = Array.from({ length: 120 }, (_, index) => `m${index}`);
  const yaml = `version: 1
github: { org: acme }
users: { bob: bob, ${crowd.map((each) => `${each}: ${each}`).join(", ")} }
teams:
  crowd: { members: [bob, ${crowd.join(", ")}], repos: { api: write } }
  small: { members: [bob], repos: { web: write } }
`;
  const github = await startGithub({
    org: "acme",
    members: [{ login: "ada", role: "admin" }, ...["bob", ...crowd].map((login) => ({ login }))],
    repos: [{ name: "api" }, { name: "web" }],
    teams: [
      {
        name: "crowd",
        members: Object.fromEntries(crowd.map((each) => [each, "member"] as const)),
        repos: { api: "write" },
      },
      { name: "small", repos: { web: "write" } },
    ],
  });
  github.fail({
    matches: ({ body }) => body.includes("TeamMembers"),
    fault: { kind: "answer", answer: { status: 500, body: "" } },
    times: 999,
  });
  const source = { files: [{ path: "teams.yaml", bytes: Buffer.from(yaml) }], findings: [] };
  const roster = loadRoster(source, "2027-01-15");
  if (!isUsable(roster)) throw new Error(JSON.stringify(roster.findings));
  const request = { command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} } as const;
  const report = await run(request, connectionsTo({ github }));
  await github.close();
  const live = knownAccess(roster, report)
    .heldBy("user:bob")
    .map(({ kind, key, isLive }) => [`${kind}/${key}`, isLive]);
  expect(Object.fromEntries(live)).toMatchObject({
    "github-team/crowd": undefined,
    "github-repo/api": undefined,
    "github-team/small": false,
    "github-repo/web": false,
  });
});
