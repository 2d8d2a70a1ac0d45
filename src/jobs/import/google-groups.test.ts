import { afterEach, expect, test } from "vitest";
import { startDrive } from "../../../emulators/drive/drive.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { importRoster } from "./run.ts";

const closing: (() => Promise<void>)[] = [];
const account = "rollcall@acme.iam.gserviceaccount.com";

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function imported(groups: readonly string[]) {
  const names = ["alice", "bob", "carol"];
  const github = await startGithub({
    org: "acme",
    members: names.map((name, index) => ({
      login: `${name}-dev`,
      role: index === 0 ? ("admin" as const) : ("member" as const),
      verifiedEmails: [`${name}@acme.dev`],
    })),
    teams: [{ name: "Web", members: { "bob-dev": "member", "carol-dev": "member" } }],
  });
  const google = await startDrive({
    groups: {
      accounts: [...names, "dave"].map((name) => `${name}@acme.dev`),
      groups: [
        {
          email: "web@acme.dev",
          name: "Web",
          members: { "bob@acme.dev": "MEMBER", "carol@acme.dev": "MEMBER" },
        },
        {
          email: "ops@acme.dev",
          description: "Who is on duty",
          members: {
            [account]: "OWNER",
            "alice@acme.dev": "OWNER",
            "bob@acme.dev": "MANAGER",
            "dave@acme.dev": "MEMBER",
            "web@acme.dev": "MEMBER",
          },
        },
        { email: "all@acme.dev", members: { customer: "MEMBER" } },
      ],
    },
  });
  closing.push(github.close, google.close);
  const credentials = google.credentials.serviceAccountKey(account);
  const connections = connectionsTo({ github, drive: { url: google.apiUrl, credentials } });
  return importRoster(
    { org: "acme", path: "teams.yaml", split: false, google: { groups, customer: "C0acme123" } },
    connections,
  );
}

test("Google Groups become teams, a plan of which changes nothing", async () => {
  const { files, findings, proof } = await imported(["*"]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([proof?.result, proof?.plan.changes]).toEqual(["clean", []]);
  const text = files[0]?.text ?? "";
  expect(text).toContain("google:\n  customer: C0acme123\n");
  // The group of a team's people is that team's.
  expect(text).toMatch(/ {2}web:\n(?: {4}.*\n)*? {4}google: \{ group: web@acme.dev/);
  expect(text).not.toContain("web-2");
  expect(text).toMatch(/ops-managers:\n(?: {4}.*\n)*? {4}leads: \[bob/);
  expect(text).toContain("groups: [web@acme.dev]");
  expect(text).toContain("google: { group: all@acme.dev, name: all, members: additive }");
});

test("globs say which groups are imported", async () => {
  const { files, proof } = await imported(["web@*"]);
  expect(proof?.result).toBe("clean");
  expect(files[0]?.text).toContain("web@acme.dev");
  expect(files[0]?.text).not.toContain("ops@acme.dev");
});
