import { describe, expect, test } from "vitest";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import type { Lookups } from "../command-context.ts";
import { rosterFileOf } from "../testing/acme.ts";
import { commandOutcomeOf, commandOutcomeText, noLookups } from "../testing/outcome.ts";

const yaml = `version: 1
github: { org: acme }
users:
  ada: { github: ada-gh, permission: admin }
  bob: { github: bob-b, github_id: 12 }
  zoe: zoe-gh
`;
const accounts = [
  { login: "bob-new", id: 77 },
  { login: "bob-renamed", id: 12 },
  { login: "Zoe-GH", id: 30 },
];
const known: Lookups = {
  ...noLookups,
  githubAccount: async (named) =>
    accounts.find((each) => ("login" in named ? each.login === named.login : each.id === named.id)) ??
    "missing",
};

async function lineOf(key: string, text: string, lookups = known): Promise<string | undefined> {
  const outcome = await commandOutcomeOf(text, { yaml, by: "ada", lookups });
  if (outcome.is !== "change") throw new Error("It is refused.");
  const edited = editRoster([rosterFileOf(yaml)], outcome.change.edits);
  const after = "files" in edited ? new TextDecoder().decode(edited.files[0]?.bytes) : "";
  return after
    .split("\n")
    .find((line) => line.startsWith(`  ${key}:`))
    ?.trim();
}

const refusalOf = (text: string, lookups = known) => commandOutcomeText(text, { yaml, by: "ada", lookups });

describe("a login or an id that is given in chat, for an entry that has both", () => {
  test.each([
    ["user edit bob --github bob-new", "bob: { github: bob-new, github_id: 77 }"],
    ["user edit bob --github bob-renamed", "bob: { github: bob-renamed, github_id: 12 }"],
    ["user edit bob --github-id 77", "bob: { github: bob-new, github_id: 77 }"],
    ["user edit bob --github bob-new --github-id 77", "bob: { github: bob-new, github_id: 77 }"],
  ])("brings the other one along (%s)", async (text, line) => {
    expect(await lineOf("bob", text)).toBe(line);
  });

  test("goes together with it when it is cleared", async () => {
    expect(await lineOf("bob", 'user edit bob --github "" --email bob@acme.dev')).toBe(
      "bob: { email: bob@acme.dev }",
    );
  });

  test.each([
    ["user edit bob --github nobody-at-all", "Nobody on GitHub is called `nobody-at-all`."],
    ["user edit bob --github-id 5", "No account on GitHub has the number `5`."],
    [
      "user edit bob --github bob-new --github-id 12",
      "`bob-new` has the number `77` on GitHub, and not `12`.",
    ],
  ])("is refused where no account has it (%s)", async (text, reason) => {
    expect(await refusalOf(text)).toBe(`(refusal) ${reason}`);
  });

  test.each([
    ["user edit bob --github bob-new", "Give both: `user edit bob --github bob-new --github-id NUMBER`."],
    ["user edit bob --github-id 77", "Give both: `user edit bob --github LOGIN --github-id 77`."],
  ])("is refused where GitHub doesn't say (%s)", async (text, reason) => {
    expect(await refusalOf(text, noLookups)).toContain(reason);
  });
});

test("an entry without an id gets none from a new login, and an id only beside its own login", async () => {
  expect(await lineOf("zoe", "user edit zoe --github bob-new")).toBe("zoe: { github: bob-new }");
  expect(await lineOf("zoe", "user edit zoe --github-id 30")).toBe("zoe: { github: zoe-gh, github_id: 30 }");
  expect(await lineOf("zoe", "user edit zoe --github-id 77")).toBe("zoe: { github: bob-new, github_id: 77 }");
});
