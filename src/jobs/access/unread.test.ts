import { afterEach, expect, it } from "vitest";
import { type DriveEmulator, startDrive } from "../../../emulators/drive/drive.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { isUsable, loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { holdingData, remarksOf } from "./holding-rows.ts";
import { knownAccess } from "./known-access.ts";

let slack: SlackEmulator;
let drive: DriveEmulator;
afterEach(async () => {
  for (const each of [slack, drive]) await each.close();
});

const app = "rollcall@acme.iam.gserviceaccount.com";
const yaml = `version: 1
slack: { workspace: acme }
users: { ann: { email: ann@acme.dev }, bob: { email: bob@acme.dev } }
teams:
  web: { members: [ann, bob], slack: { channels: [talk, walk] }, drive: { folders: [{ id: f1 }, { id: f2 }] } }
`;

it("of a channel or folder whose read failed, nobody is told to be missing; of the others, whoever is", async () => {
  slack = await startSlack({
    team: { domain: "acme" },
    users: ["ann", "bob"].map((name) => ({ name, email: `${name}@acme.dev` })),
    channels: [
      { name: "talk", id: "C0TALK", members: ["rollcall", "ann"] },
      { name: "walk", members: ["rollcall", "ann"] },
    ],
  });
  const grants = { [app]: "writer", "ann@acme.dev": "reader" } as const;
  drive = await startDrive({
    accounts: ["ann@acme.dev", "bob@acme.dev"],
    items: ["f1", "f2"].map((id) => ({ id, name: id, grants })),
  });
  slack.fail({
    matches: ({ path, body }) => path.endsWith("/conversations.members") && body.includes("C0TALK"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "fetch_members_failed" } } },
    times: 100,
  });
  drive.fail({
    matches: ({ path }) => path.includes("/f1/permissions"),
    fault: { kind: "answer", answer: { status: 403, body: { error: { code: 403, message: "No" } } } },
    times: 100,
  });
  const roster = loadRoster(
    { files: [{ path: "teams.yaml", bytes: Buffer.from(yaml) }], findings: [] },
    "2027-01-15",
  );
  if (!isUsable(roster)) throw new Error(JSON.stringify(roster.findings));
  const report = await run(
    { command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} },
    connectionsTo({
      slack,
      drive: { url: drive.url, credentials: drive.credentials.serviceAccountKey(app) },
    }),
  );
  const known = knownAccess(roster, report);
  const told = (kind: string, key: string) =>
    known
      .holdersOf({ kind, key })
      .filter(({ principal }) => principal.startsWith("user:"))
      .map((each) => [each.principal, holdingData(each).live, remarksOf(each)]);
  const unread = [
    ["user:ann", null, ""],
    ["user:bob", null, ""],
  ];
  expect(told("slack-channel", "talk")).toEqual(unread);
  expect(told("drive-folder", "f1")).toEqual(unread);
  const read = [
    ["user:ann", true, expect.not.stringContaining("not there")],
    ["user:bob", false, "not there yet"],
  ];
  expect(told("slack-channel", "walk")).toEqual(read);
  expect(told("drive-folder", "f2")).toEqual(read);
  expect(known.notMeasured.join("\n")).toContain("#talk");
});
