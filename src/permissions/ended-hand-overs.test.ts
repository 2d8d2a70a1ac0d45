import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds as kinds } from "../providers/index.ts";
import type { ValidRoster } from "../roster/load.ts";
import { checkPermissions } from "./check-permissions.ts";
import type { Existing } from "./existing.ts";
import { actionText } from "./roster-action.ts";
import type { Word } from "./word.ts";

/** Nothing is there that the file doesn't name, so that nothing is a claim. */
const existing: Existing = { stateOf: () => "absent", adminsOf: () => [] };
const word: Word = { user: "max", how: "asked", at: "", vouchedBy: "github" };
const decide = (base: ValidRoster, head: ValidRoster) =>
  checkPermissions({ base, head, kinds, existing }, [word]);

const users = `version: 1
github: { org: acme }
slack: {}
drive: {}
users: { ada: { github: ada-gh, permission: admin }, max: { github: max-gh, permission: team_lead } }
permissions: { rules: { claim: team_lead, team.edit: lead, project.edit: lead } }
`;

/** Returns what still needs whose word, when a lead of every team says yes to another roster. */
function waiting(base: string, head: string): readonly string[] {
  return decide(loadedRosterOf(users + base), loadedRosterOf(users + head))
    .actions.filter(({ isAllowed }) => !isAllowed)
    .map(({ rosterAction, approvers }) => `${actionText(rosterAction)}: ${approvers.join(", ")}`);
}

const core = (things: string, rest = ", hands_off: true") => `core: { leads: [max], ${things}${rest} }`;

describe("what is handed over comes back under the file by an admin's word alone", () => {
  test.each([
    ["a channel, by another team", "slack: { channels: [room] }", "#room"],
    ["a folder, by another team", "drive: { folders: [{ id: 1F, role: writer }] }", "folder 1F"],
    ["a repository, by another team", "repos: { Vault: write }", "Vault"],
  ])("%s", (_, things, name) => {
    const base = `teams: { ${core(things)}, blue: { leads: [max] } }`;
    const blue = (rest = "") => `teams: { ${core(things)}, blue: { leads: [max], ${things}${rest} } }`;
    const needs = [`settings hands_off of ${name}, which team blue names: ada`];
    expect(waiting(base, blue())).toEqual(needs);
    // So does one who takes the entry that hands it over out at once.
    expect(waiting(base, `teams: { blue: { leads: [max], ${things} }, core: { leads: [max] } }`)).toContain(
      needs[0],
    );
    expect(
      waiting(
        `teams: { ${core(things, "")}, blue: { leads: [max] } }`,
        blue().replace(/, hands_off: true/, ""),
      ),
    ).toEqual([]);
  });

  test("a channel, by a project, by its former name, by its id, and by a user group", () => {
    const things = "slack: { channels: [{ name: room, id: C00000001 }] }";
    const base = `teams: { ${core(things)}, blue: { leads: [max] } }\n`;
    const project = (channel: string, others = base) =>
      waiting(base, `${others}projects: { p: { team: blue, slack: { channels: [${channel}] } } }`).join("\n");
    expect(project("room")).toContain("settings hands_off of #room, which project p names: ada");
    const without = base.replace(things, "slack: {}");
    for (const channel of ["{ name: hall, previously: [room] }", "{ name: hall, id: C00000001 }"])
      expect(project(channel, without)).toContain("settings hands_off of #hall, which project p names: ada");
    const group = "blue: { leads: [max], slack: { usergroup: { handle: blues, channels: [room] } } }";
    expect(waiting(base, base.replace("blue: { leads: [max] }", group))).toEqual([
      "settings hands_off of #room, which team blue names: ada",
    ]);
  });

  test("a user group, and a team on GitHub, under the key of another team", () => {
    const base = `teams: { ${core("github: { name: Core }, slack: { usergroup: { handle: crew, id: S00000001 } }")} }`;
    const other =
      "blue: { leads: [max], github: { previously: [core] }, slack: { usergroup: { handle: blues, id: S00000001 } } }";
    const needs = waiting(base, `teams: { ${other} }`).join("\n");
    expect(needs).toContain("settings hands_off of @blues, which team blue names: ada");
    expect(needs).toContain("settings hands_off of GitHub team blue, which team blue names: ada");
  });

  test("a repository that a pattern hands over", () => {
    const base = `teams: { ${core('repos: { "api-*": write }')}, blue: { leads: [max] } }`;
    expect(
      waiting(base, base.replace("blue: { leads: [max]", "blue: { leads: [max], repos: { api-one: read }")),
    ).toEqual(["settings hands_off of api-one, which team blue names: ada"]);
  });

  test("what drops its own hands_off together with its name", () => {
    const channel = (text: string) => `teams: { ${core(`slack: { channels: [{ ${text} }] }`, "")} }`;
    expect(
      waiting(channel("name: room, hands_off: true"), channel("name: hall, previously: [room]")),
    ).toEqual(["settings hands_off of #hall, which team core names: ada"]);
  });
});

test("an entry that drops its hands_off is told once, and what one of two entries hands over needs no word for that", () => {
  const things = "repos: { vault: write }, slack: { channels: [room] }";
  expect(waiting(`teams: { ${core(things)} }`, `teams: { ${core(things, "")} }`)).toEqual([
    "settings hands_off of team core: ada",
  ]);
  const both = `teams: { ${core(things)}, red: { leads: [max], ${things} }, blue: { leads: [max] } }`;
  const three = both.replace("blue: { leads: [max]", `blue: { leads: [max], ${things}`);
  expect(waiting(both, three)).toEqual([]);
});

/** Any of three entries declares any of these, handed over by itself or with its entry. */
const thing = fc.option(fc.boolean(), { nil: undefined });
const entry = fc.record({ handsOff: fc.boolean(), channel: thing, folder: thing, repo: fc.boolean() });
type Entry = (typeof entry extends fc.Arbitrary<infer Value> ? Value : never) | undefined;
const entries = fc.tuple(
  fc.option(entry, { nil: undefined }),
  fc.option(entry, { nil: undefined }),
  fc.option(entry, { nil: undefined }),
);

function rosterOf([a, b, c]: readonly Entry[]): ValidRoster {
  const shared = ({ handsOff, channel, folder }: NonNullable<Entry>) => [
    `hands_off: ${handsOff}`,
    `slack: { channels: [${channel === undefined ? "" : `{ name: room, hands_off: ${channel} }`}] }`,
    `drive: { folders: [${folder === undefined ? "" : `{ id: 1F, role: reader, hands_off: ${folder} }`}] }`,
  ];
  const team = (key: string, each: Entry) =>
    `${key}: { leads: [max]${each === undefined ? "" : `, ${[...shared(each), ...(each.repo ? ["repos: { vault: read }"] : [])].join(", ")}`} }`;
  const project =
    c === undefined
      ? ""
      : `\nprojects: { c: { team: a, ${[...shared(c), `repos: [${c.repo ? "vault" : ""}]`].join(", ")} } }`;
  return loadedRosterOf(`${users}teams: { ${team("a", a)}, ${team("b", b)} }${project}`);
}

/** What nobody decides over, by the roster as it is applied. */
function leftAlone({ resolved }: ValidRoster, isLeftAlone: boolean): ReadonlySet<string> {
  const { channels, folders, repositories } = resolved;
  const all = [...channels, ...folders, ...repositories] as const;
  return new Set(all.filter(([, { handsOff }]) => handsOff === isLeftAlone).map(([key]) => key));
}

test("whatever leads alone may change, nothing that was left alone is decided by the file after it", () => {
  const given = { denied: 0 };
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const [base, head] = [rosterOf(before), rosterOf(after)];
      const [was, is] = [leftAlone(base, true), leftAlone(head, false)];
      const ended = [...was].filter((key) => is.has(key));
      if (ended.length > 0) given.denied += 1;
      if (ended.length > 0) expect(decide(base, head).allowed).toBe(false);
    }),
    { numRuns: 200 },
  );
  expect(given.denied).toBeGreaterThan(0);
});
