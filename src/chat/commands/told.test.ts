import { expect, test } from "vitest";
import { commandOutcomeText } from "../testing/outcome.ts";

const yaml = `version: 1
github: { org: acme }
permissions:
  rules:
    "view.resource:secret*": admin
users:
  ada: { github: ada-gh, permission: admin }
  bob: bob-dev
  mia: mia-gh
teams:
  blue: { leads: [bob], members: [mia], include: [secret-team] }
  secret-team: { leads: [mia], members: [bob] }
projects:
  moon:
    team: secret-team
    repos: [moon, secret-vault]
    access: { blue: read }
    slack: { channels: [moon, secret-talk] }
    drive: { folders: [{ id: secret-folder }] }
  secret-plan: { team: blue, repos: [plan] }
drive: {}
slack: {}
`;

const shown = (text: string, by: string) => commandOutcomeText(text, { yaml, by });

test.each(["user view mia --teams", "project view moon", "project list", "team view blue"])(
  "%s leaves out what only some may see, and shows it to these",
  async (text) => {
    expect(await shown(text, "bob")).not.toContain("secret");
    expect(await shown(text, "bob")).toMatch(/blue|moon/);
    expect(await shown(text, "ada")).toContain("secret");
  },
);

test("a project that only some may see is refused to others", async () => {
  expect(await shown("project view secret-plan", "bob")).toContain("is for admins");
  expect(await shown("project view secret-plan", "ada")).toContain("Project");
});
