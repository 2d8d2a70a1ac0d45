import { expect, test } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import { tierByLoginFindings } from "./tier-by-login.ts";

const roster = (users: string) =>
  loadedRosterOf(
    `github: { org: acme, owners: [ada] }\nusers:\n${users}teams:\n  red: { leads: [lea], members: [mia] }\n`,
  );

test("admins, owners and leads who are known by a login alone are told in one line, with a count", () => {
  const findings = tierByLoginFindings(
    roster("  ada: ada\n  lea: lea\n  mia: mia\n  tim: { github: tim, permission: team_lead }\n"),
  );
  expect(findings.map(({ severity, code, message }) => [severity, code, message])).toEqual([
    [
      "warning",
      "tier_by_login",
      "3 admins, owners and leads have neither `github_id` nor a Slack id: `ada`, `lea` and `tim`. A login can change hands, so on GitHub it has no say above a member's.",
    ],
  ]);
});

test("an id on either service is enough, and who has left or is only a member needs none", () => {
  const users =
    "  ada: { github: ada, github_id: 7 }\n  lea: { github: lea, slack: U0LEA0000 }\n  mia: mia\n  tim: { github: tim, permission: admin, active: false }\n";
  expect(tierByLoginFindings(roster(users))).toEqual([]);
});

test("the file can silence it", () => {
  const silenced = roster("  ada: ada\n  lea: lea\n  mia: mia\nchecks: { ignore: [tier_by_login] }\n");
  expect(tierByLoginFindings(silenced)).toEqual([]);
});
