import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startDrive } from "../../../emulators/drive/drive.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import { startSlack } from "../../../emulators/slack/slack.ts";
import type { PeopleHints } from "../../adopt/declare.ts";
import { arbitraryCompany, type Company, driveAccount } from "../../adopt/testing/arbitrary-company.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { type ImportResult, importRoster } from "./run.ts";

/** The number of random companies, from WORLDS. */
const companyCount = Number(process.env["WORLDS"] ?? 20);

async function imported(company: Company, hints: PeopleHints = {}): Promise<ImportResult> {
  const [github, slack, drive] = await Promise.all([
    startGithub(company.github),
    startSlack(company.slack),
    startDrive(company.drive),
  ]);
  try {
    const credentials = drive.credentials.serviceAccountKey(driveAccount);
    const folders = (company.drive.items ?? []).map(({ id }) => id);
    return await importRoster(
      {
        org: "acme",
        path: "teams.yaml",
        split: false,
        slack: { channels: ["*"], usergroups: ["*"] },
        drive: { folders },
        ...hints,
      },
      connectionsTo({ github, slack, drive: { url: drive.apiUrl, credentials } }),
    );
  } finally {
    await Promise.all([github.close(), slack.close(), drive.close()]);
  }
}

const small: Company = {
  github: {
    org: "acme",
    members: [
      { login: "alicel", id: 11, name: "Alice Liddell", role: "admin", verifiedEmails: ["alice@acme.dev"] },
      { login: "bob-dev", id: 12, name: "Bob Ross", saml: { nameId: "bob@acme.dev" } },
      { login: "carolk", id: 13, name: "Carol K" },
    ],
    teams: [{ name: "Backend", members: { alicel: "member", "bob-dev": "maintainer" } }],
  },
  slack: {
    users: [
      { name: "alice", id: "U0ALICE001", realName: "Alice", email: "Alice@acme.dev" },
      { name: "bob", id: "U0BOB00001", realName: "Bobby", email: "bob@acme.dev" },
      { name: "ck", id: "U0CAROL001", realName: "carol k", email: "ck@home.dev" },
      { name: "dee", id: "U0DEE00001", realName: "Dee", email: "dee@acme.dev" },
    ],
    channels: [
      { name: "general", id: "C0GENERAL1", general: true },
      { name: "team-backend", id: "C0BACKEND1", members: ["alice", "bob", "dee"] },
      { name: "secret-plans", id: "C0SECRET01", private: true, members: ["rollcall", "alice", "dee"] },
      { name: "lunch", id: "C0LUNCH001", members: ["ck"] },
    ],
    usergroups: [
      {
        handle: "backend",
        id: "S0BACKEND1",
        name: "Backend folks",
        users: ["alice", "bob"],
        channels: ["team-backend"],
      },
    ],
  },
  drive: {
    accounts: ["alice@acme.dev", "bob@acme.dev", "eve@elsewhere.dev", { email: "all@acme.dev", group: true }],
    items: [
      {
        id: "plans",
        name: "Plans",
        grants: {
          [driveAccount]: "writer",
          "alice@acme.dev": "writer",
          "bob@acme.dev": "writer",
          "eve@elsewhere.dev": "reader",
          "all@acme.dev": "reader",
        },
      },
    ],
  },
};

describe("a company on GitHub, Slack and Drive", () => {
  it("is written as a person would write it", async () => {
    const { files, proof } = await imported(small);
    expect(proof?.result).toBe("clean");
    expect(
      files[0]?.text,
    ).toBe(`# What Rollcall found on 2027-01-15: the GitHub organisation acme, the Slack workspace acme and 1
# folder on Google Drive. As it stands, it changes nothing.
version: 1

github:
  org: acme
  owners: [alicel]

slack:
  workspace: acme
  channels:
    - { name: general, id: C0GENERAL1 }
    - { name: lunch, id: C0LUNCH001 }

drive: {}

users:
  alicel:
    name: Alice Liddell
    email: alice@acme.dev
    github: alicel
    github_id: 11
    slack: U0ALICE001
    permission: admin
  bob-dev:
    name: Bob Ross
    email: bob@acme.dev
    github: bob-dev
    github_id: 12
    slack: U0BOB00001
  carolk: { name: Carol K, github: carolk, github_id: 13 } # perhaps slack: U0CAROL001 (carol k)
  dee: { name: Dee, email: dee@acme.dev, slack: U0DEE00001 }
  eve: { email: eve@elsewhere.dev }

teams:
  # The folder plans is “Plans”.
  backend:
    name: Backend
    leads: [bob-dev]
    members: [alicel]
    github: { id: 5001 }
    slack:
      usergroup: { handle: backend, channels: [team-backend], id: S0BACKEND1 }
      channels: [{ name: team-backend, id: C0BACKEND1 }]
    drive: { folders: [{ id: plans, role: writer }] }

  # The folder plans is “Plans”.
  plans-readers:
    members: [eve]
    github: false
    drive: { folders: [{ id: plans, role: reader, groups: { all@acme.dev: reader } }] }

  secret-plans:
    name: "#secret-plans"
    members: [alicel, dee]
    github: false
    slack: { channels: [{ name: secret-plans, id: C0SECRET01, private: true }] }
`);
  });

  it("plans clean, whatever is in which list", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCompany, fc.boolean(), async (company, matchNames) => {
        const { findings, proof } = await imported(company, { matchNames });
        // The last one is about the workspace itself, not about what is declared.
        const advice = [
          "user_in_no_team",
          "team_without_leads",
          "slack_default_channel_fights",
          "joined_by_name",
        ];
        const weighty = findings.filter(({ severity }) => severity !== "notice");
        expect(weighty.filter(({ code }) => !advice.includes(code))).toEqual([]);
        expect(proof?.plan.changes).toEqual([]);
        expect(proof?.result).toBe("clean");
      }),
      { numRuns: companyCount, endOnFailure: true },
    );
  }, 600_000);
});
