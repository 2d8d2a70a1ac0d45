import { describe, expect, test } from "vitest";
import { commandOutcomeOf } from "./testing/outcome.ts";

const yaml = `version: 1
github: { org: acme }
users:
  ada: { github: ada-gh, permission: admin }
  lea: { github: lea-gh }
teams:
  red: { leads: [lea], repos: { "api-*": write, api-keys: none, web: read } }
`;

async function editsOf(text: string) {
  const outcome = await commandOutcomeOf(text, { yaml, by: "ada" });
  return outcome.is === "change" ? outcome.change.edits : outcome.is;
}

const path = (repo: string) => ["teams", "red", "repos", repo];

describe("team revoke, where a pattern gives repositories", () => {
  test("withholds a repository that a pattern gives, and takes out the line of one that none gives", async () => {
    expect(await editsOf("team revoke red api-one")).toEqual([
      { edit: "set", path: path("api-one"), value: "none" },
    ]);
    expect(await editsOf("team revoke red web")).toEqual([{ edit: "unset", path: path("web") }]);
  });

  test("has nothing to do for a repository that is withheld already, or was never given", async () => {
    expect(await editsOf("team revoke red other")).toEqual([]);
    expect(await editsOf("team revoke red api-keys")).toEqual([]);
  });
});

test("team grant writes a line of its own beside a pattern, and over one that withholds", async () => {
  expect(await editsOf("team grant red admin api-one")).toEqual([
    { edit: "set", path: path("api-one"), value: "admin" },
  ]);
  expect(await editsOf("team grant red read api-keys")).toEqual([
    { edit: "set", path: path("api-keys"), value: "read" },
  ]);
});
