import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoster } from "../parse.ts";
import { referencesTo } from "../references.ts";
import type { Roster } from "../roster.ts";
import { type FileData, fileData, rendered } from "../testing/arbitrary.ts";
import { editRoster } from "./edit-roster.ts";
import { mergeEdits } from "./merge-edits.ts";

const [keep, gone] = ["alice", "carol"];

/** Files in which one of two people is on GitHub alone, and the other has an address alone. */
const file: fc.Arbitrary<FileData> = fileData.map((data) => ({
  ...data,
  users: { ...data.users, [keep]: { github: "alice-gh" }, [gone]: { email: "merged@acme.dev" } },
}));

function filesOf(text: string) {
  return [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
}

/** The people of each list: of a team without regard to who leads it, of `except`, of `former_members`, and of a project. */
function listsOf(roster: Roster, named: (key: string) => string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  const put = (list: string, keys: Iterable<string>) =>
    lists.set(list, [...new Set([...keys].map(named))].sort());
  for (const { key, leads = [], members = [], except = [], formerMembers } of roster.teams.values()) {
    put(
      `team ${key}`,
      [...leads, ...members].map(({ user }) => user),
    );
    put(
      `leads ${key}`,
      leads.map(({ user }) => user),
    );
    put(`except ${key}`, except);
    put(`former ${key}`, formerMembers);
  }
  for (const { key, collaborators = new Map() } of roster.projects.values())
    put(`project ${key}`, collaborators.keys());
  return lists;
}

test("two entries that are merged are in every list where one of them was, and nobody else is touched", () => {
  let merges = 0;
  fc.assert(
    fc.property(file, fc.constantFrom("block" as const, "flow" as const), (data, style) => {
      const text = rendered(data, style);
      const { roster: before } = parseRoster(filesOf(text));
      const [one, other] = [before?.users.get(keep), before?.users.get(gone)];
      fc.pre(before !== undefined && one !== undefined && other !== undefined);
      const merged = mergeEdits(before, { keep: one, gone: other });
      if ("conflicts" in merged) return;
      merges += 1;
      const result = editRoster(filesOf(text), merged.edits);
      if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
      const { roster: after, findings } = parseRoster(result.files);
      if (after === undefined) throw new Error(findings.map(({ message }) => message).join("\n"));
      expect(listsOf(after, (key) => key)).toEqual(listsOf(before, (key) => (key === gone ? keep : key)));
      expect(referencesTo(after, { kind: "user", key: gone })).toEqual([]);
      expect(after.users.get(keep)).toMatchObject({ github: "alice-gh", email: "merged@acme.dev" });
      expect([...after.users.keys()]).toEqual([...before.users.keys()].filter((key) => key !== gone));
    }),
    { numRuns: 200 },
  );
  expect(merges).toBeGreaterThan(20);
});
