import { expect, it } from "vitest";
import { loadRoster } from "../../roster/load.ts";
import { pageWithTable, teamTable } from "./run.ts";

function tableOf(yaml: string): string {
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(`version: 1\n${yaml}`) }];
  const { resolved, findings } = loadRoster({ files, findings: [] }, "2026-11-21");
  if (resolved === undefined) throw new Error(JSON.stringify(findings));
  return teamTable(resolved);
}

it("R060: has every team with its GitHub team and id, leads, members, repositories and channels", () => {
  const table = tableOf(`users:
  alice: { github: alice, name: Alice Liddell, email: alice@acme.dev }
  bob: bob
teams:
  old: { archived: true }
  backend:
    name: Backend
    description: Services | data
    leads: [alice]
    members: [bob]
    repos: { api: write }
    github: { id: 4711, name: Back end }
    slack: { channels: [team-backend] }
  paper: { github: false }
`);
  expect(table.split("\n").slice(2, -1)).toEqual([
    "| **Backend**<br>Services \\| data | Back end (4711) | Alice Liddell | 2 | api: write | #team-backend |",
    "| **paper** |  |  | 0 |  |  |",
  ]);
  expect(table).not.toContain("@");
});

it("R060: says so where there is none", () => {
  expect(tableOf("users: { bob: bob }\n")).toBe("There are no teams.\n");
});

it("lets no name of the roster end its cell, ring or link", () => {
  const table = tableOf(
    `teams: { a: { name: "x | [y](https://z) @team <b>", description: "<!-- /rollcall: teams --> *b*" } }\n`,
  );
  expect(table.split("\n")).toHaveLength(4);
  expect(table).not.toMatch(/<!--|<b>(?!<\/b>)|(?<!\\)\]\(/);
});

it("stands between its two marks, is the same when written again, and goes nowhere without them", () => {
  const page = "# Us\n<!-- rollcall: teams -->\nold\n<!-- /rollcall: teams -->\nend\n";
  const once = pageWithTable(page, "| a |\n") ?? "";
  expect(once).toBe("# Us\n<!-- rollcall: teams -->\n\n| a |\n\n<!-- /rollcall: teams -->\nend\n");
  expect(pageWithTable(once, "| a |\n")).toBe(once);
  expect(pageWithTable("# Us\n", "| a |\n")).toBeUndefined();
});
