import { afterEach, expect, it } from "vitest";
import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { directGrants } from "../../emulators/drive/world.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { memberNames, usergroupNamed } from "../../emulators/slack/world.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";

let slack: SlackEmulator;
let drive: DriveEmulator;
afterEach(async () => {
  await slack.close();
  await drive.close();
});

const roster = (users: string) => `version: 1
slack: { workspace: acme }
users: { alice: { email: alice@acme.dev }, bob: { email: bob@acme.dev } }
${users}
`;
const shared = "{ name: board, private: true, members: additive }";
const folder = (id: string) =>
  `drive: { folders: [{ id: ${id}, members: additive, groups: { all@acme.dev: reader } }] }`;

async function applied(text: string) {
  const app = "rollcall@acme.iam.gserviceaccount.com";
  const grants = {
    [app]: "writer",
    "bob@acme.dev": "writer",
    "walkin@acme.dev": "writer",
    "all@acme.dev": "reader",
  } as const;
  slack = await startSlack({
    team: { domain: "acme" },
    users: ["alice", "bob", "walkin"].map((name) => ({ name, email: `${name}@acme.dev` })),
    channels: [
      { name: "board", private: true, members: ["rollcall", "alice", "bob", "walkin"] },
      { name: "own", private: true, members: ["rollcall", "bob"] },
    ],
    usergroups: [{ handle: "crew", users: ["bob"] }],
  });
  drive = await startDrive({
    accounts: ["alice@acme.dev", "bob@acme.dev", "walkin@acme.dev", { email: "all@acme.dev", group: true }],
    items: [{ id: "f1", name: "Backend", grants }],
  });
  const loaded = loadRoster(
    { files: [{ path: "teams.yaml", bytes: Buffer.from(text) }], findings: [] },
    "2027-01-15",
  );
  return run(
    { command: "apply", roster: loaded, allowRemovals: true, links: {} },
    connectionsTo({
      slack,
      drive: { url: drive.url, credentials: drive.credentials.serviceAccountKey(app) },
    }),
  );
}

it.each([
  [
    "a team",
    `teams: { old: { archived: true, members: [bob], slack: { usergroup: crew, channels: [${shared}, { name: own, private: true }] }, ${folder("f1")} }, live: { members: [alice], slack: { channels: [${shared}] } } }`,
  ],
  [
    "a project",
    `teams: { old: { members: [bob] }, live: { members: [alice], slack: { channels: [${shared}] } } }
projects: { p: { team: old, archived: true, slack: { channels: [${shared}, { name: own, private: true }] }, ${folder("f1")} } }`,
  ],
])("archiving %s takes back what it gave, where lists are additive too", async (what, text) => {
  const report = await applied(roster(text));
  expect(report.result).toBe("applied");
  expect(memberNames(slack.world, "board")).toEqual(["alice", "rollcall", "walkin"]);
  expect([...slack.world.channels.values()].find(({ name }) => name === "own")?.archived).toBe(true);
  expect(Object.keys(directGrants(drive.world, "f1")).sort()).toEqual([
    "owner@acme.dev",
    "rollcall@acme.iam.gserviceaccount.com",
    "walkin@acme.dev",
  ]);
  if (what === "a team") expect(usergroupNamed(slack.world, "crew").disabledAt).toBeGreaterThan(0);
});
