import { describe, expect, test } from "vitest";
import { acmeYaml, loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds as kinds } from "../providers/index.ts";
import { checkPermissions, type ProposedChange } from "./check-permissions.ts";
import { actionText } from "./roster-action.ts";
import type { Word } from "./word.ts";

const change = (from: string, to: string, text = acmeYaml) => {
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  return { base: loadedRosterOf(text), head: loadedRosterOf(text.replace(from, to)) };
};

const word = (user: string | undefined, more: Partial<Word> = {}): Word => ({
  user,
  how: "approved",
  at: "2026-06-01T09:00:00Z",
  vouchedBy: "github",
  ...more,
});

/** Each action of a change with whom it is allowed by, and who else could allow it. */
function decided(proposed: Omit<ProposedChange, "kinds">, ...words: readonly Word[]) {
  const { allowed, actions } = checkPermissions({ ...proposed, kinds }, words);
  const told = actions.map(
    ({ rosterAction, allowedBy, approvers }) =>
      `${actionText(rosterAction)}: ${allowedBy.join(", ") || "nobody"} of ${approvers.join(", ")}`,
  );
  return { allowed, told, actions };
}

const joins = change("members: [mia]", "members: [mia, tim]");

describe("a word that the relay alone vouches for", () => {
  const relayed = (user: string) => word(user, { vouchedBy: "relay" });

  test("counts for who is in a team", () => {
    expect(decided(joins, relayed("lea")).allowed).toBe(true);
  });

  test.each([
    ["who decides", change("users:", "permissions: { rules: { settings: member } }\nusers:")],
    ["a tier", change("lea: { github: lea,", "lea: { github: lea, permission: team_lead,")],
    ["somebody's account", change("github: mia,", "github: mia-new,")],
    ["a thing that exists", change("repos: [ruby]", "repos: [ruby, unheard-of]")],
  ])("doesn't for %s, where GitHub's or Slack's does", (_, proposed) => {
    expect(decided(proposed, word("ada")).allowed).toBe(true);
    expect(decided(proposed, word("ada", { vouchedBy: "slack" })).allowed).toBe(true);
    const { allowed, told } = decided(proposed, relayed("ada"));
    expect(allowed).toBe(false);
    expect(told.join("\n")).toMatch(/: nobody of abe, ada/);
  });
});

describe("whose word it is", () => {
  test("is told once, in the order of the words, and nobody's without a user", () => {
    const { told } = decided(joins, word(undefined), word("lea"), word("ada"), word("lea"), word("mia"));
    expect(told).toEqual(["team.members red +tim: lea, ada of abe, ada, lea"]);
    expect(decided(joins, word(undefined)).told).toEqual(["team.members red +tim: nobody of abe, ada, lea"]);
  });

  test("is who has it by the key of before, where the change gives another key", () => {
    const renamed = {
      base: joins.base,
      head: loadedRosterOf(
        acmeYaml
          .replace("  lea: {", "  zoe: {")
          .replace("leads: [lea], members: [mia]", "leads: [zoe], members: [mia, tim]"),
      ),
    };
    const { told } = decided(renamed, word("lea"));
    expect(told).toContain("team.members red +tim: lea of abe, ada, lea");
  });

  test("raises nobody who gives it for themselves, and that is told", () => {
    const promoted = change("lea: { github: lea,", "lea: { github: lea, permission: team_lead,");
    const escalates = (...users: readonly string[]) =>
      decided(promoted, ...users.map((user) => word(user))).actions.map(
        ({ isSelfEscalation }) => isSelfEscalation,
      );
    expect(escalates("lea")).toEqual([true]);
    expect(escalates("mia", "lea")).toEqual([true]);
    expect(escalates("mia")).toEqual([false]);
    expect(decided(joins, word(undefined)).actions.map((each) => each.isSelfEscalation)).toEqual([false]);
  });
});

describe("a Slack account that somebody claims for their entry", () => {
  const claims = change("slack: U0MIA0000", "slack: U0NEW0000");
  const github = { login: "mia", id: 7 };
  const byMia = (more: Partial<Word>, proposed = claims) => decided(proposed, word("mia", more)).allowed;

  test("is theirs by a word from that account and the GitHub account that the base has for them by its id", () => {
    expect(byMia({ github, slack: "U0NEW0000" })).toBe(true);
  });

  test("isn't by one of the two alone, nor by other accounts", () => {
    expect(byMia({})).toBe(false);
    expect(byMia({ slack: "U0NEW0000" })).toBe(false);
    expect(byMia({ slack: "U0MIA0000" })).toBe(false);
    expect(byMia({ github })).toBe(false);
    expect(byMia({ github, slack: "U0MIA0000" })).toBe(false);
    expect(byMia({ github: { login: "mia", id: 8 }, slack: "U0NEW0000" })).toBe(false);
  });

  test("isn't where the base knows their GitHub account by a login alone, which may be anybody's", () => {
    const lea = change("slack: U0LEA0000", "slack: U0NEW0000");
    const own = word("lea", { github: { login: "lea", id: 5 }, slack: "U0NEW0000" });
    expect(decided(lea, own).allowed).toBe(false);
  });

  test("isn't by somebody else's word, whatever accounts that one has", () => {
    const other = word("max", { github, slack: "U0NEW0000" });
    expect(decided(claims, other).allowed).toBe(false);
  });

  test("isn't anybody's who is in no entry of the base", () => {
    const added = change("  tess: tess", "  tess: tess\n  nia: { github: nia, slack: U0NIA0000 }");
    const own = word("nia", { github: { login: "nia", id: 3 }, slack: "U0NIA0000" });
    expect(decided(added, own).allowed).toBe(false);
  });
});

describe("a GitHub account that somebody claims for their entry", () => {
  const login = change("github: mia,", "github: Mia-New,");

  test("is theirs by its id, in whatever case its login is written", () => {
    expect(decided(login, word("mia", { github: { login: "mia-NEW", id: 7 } })).allowed).toBe(true);
    expect(decided(login, word("mia", { github: { login: "mia-other", id: 7 } })).allowed).toBe(false);
    expect(decided(login, word("mia", { github: { login: "mia-new", id: 8 } })).allowed).toBe(false);
    expect(decided(login, word("mia", { slack: "U0MIA0000" })).allowed).toBe(false);
  });

  test("isn't by an id that is claimed together with another one", () => {
    const id = change("github_id: 7", "github_id: 8");
    expect(decided(id, word("mia", { github: { login: "mia", id: 8 } })).allowed).toBe(false);
    expect(decided(id, word("mia", { github: { login: "mia", id: 7 } })).allowed).toBe(false);
  });
});

describe("a change that starts from an older roster than it is made to", () => {
  test("is what differs from there, judged by the rules and people of the roster that it is made to", () => {
    const before = loadedRosterOf(acmeYaml.replace("leads: [lea]", "leads: [max]"));
    const head = loadedRosterOf(
      acmeYaml.replace("leads: [lea], members: [mia]", "leads: [max], members: [mia, tim]"),
    );
    const base = loadedRosterOf(acmeYaml);
    expect(decided({ base, head, before }, word("lea")).told).toEqual([
      "team.members red +tim: lea of abe, ada, lea",
    ]);
    expect(decided({ base, head }, word("ada")).told).toHaveLength(3);
  });
});
