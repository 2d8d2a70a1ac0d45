import { expect, test } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds as kinds } from "../providers/index.ts";
import { checkPermissions } from "./check-permissions.ts";
import { actionText } from "./roster-action.ts";

const rosterOf = (teams: string, rule = "team.members:red*") => `version: 1
github: { org: acme }
users: { ada: { github: ada, permission: admin }, lea: lea, max: max, kim: kim, zoe: zoe, tim: { github: tim, until: 2027-12-31 } }
teams: { ${teams} }
permissions: { rules: { "${rule}": admin } }
`;

/** What max's change waits for, and for whom. */
function open(before: string, after: string, rule?: string): readonly string[] {
  const rosters = {
    base: loadedRosterOf(rosterOf(before, rule)),
    head: loadedRosterOf(rosterOf(after, rule)),
  };
  const words = [{ user: "max", how: "pushed", at: "", vouchedBy: "github" }] as const;
  return checkPermissions({ ...rosters, kinds }, words).actions.flatMap(
    ({ rosterAction, isAllowed, approvers }) =>
      isAllowed ? [] : [`${actionText(rosterAction)}: ${approvers.join(", ")}`],
  );
}

const nested = (kid: string) => `red: { leads: [lea] }, kid: { parent: red, leads: [max]${kid} }`;
const included = (kid: string) => `red: { leads: [lea], include: [kid] }, kid: { leads: [max]${kid} }`;
const deeper = (low: string) =>
  `red: { leads: [lea] }, kid: { parent: red, leads: [kim] }, low: { parent: kid, leads: [max]${low} }`;

test.each([
  ["is nested in it", nested, "kid"],
  ["it includes", included, "kid"],
  ["is nested further down", deeper, "kid"],
])("a rule on who is in a team covers who comes in through a team that %s", (_, teams, through) => {
  expect(open(teams(""), teams(", members: [zoe]"))).toEqual([
    `team.members red +zoe (through ${through}): ada`,
  ]);
  const till = (day: string) => teams(`, members: [{ user: zoe, until: ${day} }]`);
  expect(open(till("2027-01-31"), till("2027-02-28"))).toEqual([
    `team.members red +zoe (through ${through}): ada`,
  ]);
});

test("who goes, who is in it already, and who gains a role in the other team alone, needs no word for it", () => {
  expect(open(nested(", members: [zoe]"), nested(""))).toEqual([]);
  expect(open(nested(", members: [zoe]"), nested(", members: [zoe], description: Kids"))).toEqual([]);
  const own = nested("").replace("leads: [lea]", "leads: [lea], members: [zoe]");
  expect(open(own, own.replace("leads: [max]", "leads: [max], members: [zoe]"))).toEqual([]);
});

test("without a rule of its own, and by one that covers both, the other team's word suffices", () => {
  expect(open(nested(""), nested(", members: [zoe]"), "team.members:gold")).toEqual([]);
  expect(open(nested(""), nested(", members: [zoe]"), "team.members:{red,kid}")).toEqual([
    "team.members kid +zoe: ada",
  ]);
});

test("who isn't in the teams that another one is limited to needs its leads' word to come in through a nested team", () => {
  const limited = (kid: string) =>
    `staff: { leads: [ada], members: [lea, tim] }, red: { leads: [lea], only_if_in: [staff] }, kid: { parent: red, leads: [max]${kid} }`;
  const rule = "team.members:gold";
  expect(open(limited(""), limited(", members: [zoe]"), rule)).toEqual([
    "team.members red +zoe (through kid): ada, lea",
  ]);
  expect(open(limited(""), limited(", members: [tim]"), rule)).toEqual([]);
  expect(open(limited(", members: [zoe]"), limited(""), rule)).toEqual([]);
  const deep = (low: string) => `${limited("")}, low: { parent: kid, leads: [max]${low} }`;
  expect(open(deep(""), deep(", members: [zoe]"), rule)).toEqual([
    "team.members red +zoe (through kid): ada, lea",
  ]);
});

test("nesting and including need one word, and not one for each person", () => {
  const apart = "red: { leads: [lea] }, kid: { leads: [max], members: [zoe, kim] }";
  expect(open(apart, nested(", members: [zoe, kim]"))).toEqual(["team.members red +everyone in kid: ada"]);
});
