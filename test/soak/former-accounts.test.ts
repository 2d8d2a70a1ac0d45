import { expect, it } from "vitest";
import type { Case } from "./cases.ts";
import { directoryOf } from "./directory.ts";
import { startFixture } from "./fixture.ts";
import { withFormerAccounts } from "./former-accounts.ts";
import { runWorld } from "./run-world.ts";
import { secrets } from "./secrets.ts";

const rosterWith = (login: string, team: string) => `version: 1
github: { org: acme }
users: { ada: ${login} }
teams: { core: ${team} }
guards: { max_removals: 100%, min_owners: 1 }
`;

/** Ada was given a place in the team, and is to have an account then that nobody has. */
const heldBack: Case = {
  roster: rosterWith("ada-nobody", "{ members: [] }"),
  earlier: { roster: rosterWith("ada-alt", "{ members: [ada] }"), accepted: true },
  github: {
    org: "acme",
    members: [{ login: "boss", id: 291, role: "admin" }],
    users: [{ login: "ada-alt", id: 311 }],
    teams: [{ name: "core", id: 71 }],
  },
  renamedRepos: {},
  slack: { users: [], tokens: [{ token: secrets.slackToken }] },
  drive: { accounts: [], items: [] },
  options: { actor: "app", github: {}, slack: {}, drive: { writeMs: 0 } },
};

it("who stays who they were, since the new account can't be found, is judged by the former account", async () => {
  const fixture = await startFixture(heldBack);
  const accounts = directoryOf(heldBack, fixture);
  const { report } = await fixture.run("apply");
  expect(report.findings.map(({ code }) => code)).toContain("account_change_held");
  expect(report.plan.changes).toMatchObject([{ action: "revoke", key: "core", principal: "user:ada" }]);
  expect(accounts.account("user:ada")).toBeUndefined();
  const known = withFormerAccounts(accounts, report, fixture);
  expect(known.account("user:ada")).toBe("311");
  expect(known.account("github:boss")).toBe("291");
  await fixture.close();
});

it("so that such a world has nothing wrong with it", async () => {
  expect(await runWorld(heldBack)).toEqual({});
});
