import { describe, expect, test } from "vitest";
import { editRoster } from "./edit-roster.ts";
import { revertingEdits } from "./reverting-edits.ts";

const filesOf = (text: string) => [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];

/** Returns the text now after a change was taken back, or the conflicts. */
function undone(before: string, after: string, now = after): string {
  const found = revertingEdits({ before: filesOf(before), after: filesOf(after), now: filesOf(now) });
  if ("conflicts" in found) return `conflicts: ${found.conflicts.join(", ")}`;
  const edited = editRoster(filesOf(now), found.edits);
  if ("problems" in edited) return edited.problems.map(({ message }) => message).join();
  return new TextDecoder().decode(edited.files[0]?.bytes);
}

const start = `version: 1
users:
  ada: { github: ada-gh, github_id: 1001 }
  bob: bob-dev   # Bob
teams:
  red:
    leads: [ada]
    members: [bob]
    repos: { api: write }
`;

describe("a change is taken back by what the file says", () => {
  test.each<[string, string, string]>([
    ["a person who was added", "  bob: bob-dev", "  abe: abe-gh\n  bob: bob-dev"],
    ["a person who was marked as gone", "bob: bob-dev ", "bob: { github: bob-dev, active: false } "],
    ["a member who was added", "members: [bob]", "members: [bob, ada]"],
    ["a member who was taken out", "members: [bob]", "members: []"],
    ["a member who was given an end", "[bob]", "[{ user: bob, until: 2027-01-31 }]"],
    ["a role that was raised", "api: write", "api: admin"],
    ["a repository that was added", "{ api: write }", "{ api: write, web: read }"],
    ["an account that was changed", "github_id: 1001", "github_id: 1002"],
  ])("%s", (_, old, made) => {
    const after = start.replace(old, made);
    expect(after).not.toBe(start);
    expect(
      revertingEdits({ before: filesOf(start), after: filesOf(after), now: filesOf(after) }),
    ).not.toEqual({
      edits: [],
    });
    const text = undone(start, after);
    const left = revertingEdits({ before: filesOf(start), after: filesOf(after), now: filesOf(text) });
    expect(left).toEqual({ edits: [] });
  });

  test("what others changed since stays", () => {
    const after = start.replace("members: [bob]", "members: [bob, ada]");
    const now = after.replace("api: write", "api: admin").replace("[bob, ada]", "[bob, ada, eve]");
    expect(undone(start, after, now)).toBe(
      start.replace("members: [bob]", "members: [bob, eve]").replace("api: write", "api: admin"),
    );
  });

  test("what is as before already needs no edit", () => {
    const after = start.replace("api: write", "api: admin");
    expect(undone(start, after, start)).toBe(start);
  });

  test("what was changed again is a conflict, by its path", () => {
    const after = start
      .replace("api: write", "api: admin")
      .replace("[bob]", "[{ user: bob, until: 2027-01-31 }]");
    const now = after.replace("api: admin", "api: read").replace("2027-01-31", "2028-01-31");
    expect(undone(start, after, now)).toBe("conflicts: teams.red.members.bob, teams.red.repos.api");
  });
});
