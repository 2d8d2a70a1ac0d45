import { describe, expect, it } from "vitest";
import { allKinds } from "../providers/index.ts";
import { type FrozenReview, type FrozenRow, type HeldLine, organisationGroup } from "./record.ts";
import { reviewRecord } from "./write-record.ts";

const line = (rest: Partial<HeldLine> = {}): HeldLine => ({
  who: "user:carol",
  kind: "github-repo",
  key: "api",
  role: "write",
  roleInFile: null,
  ways: [["team:backend"]],
  since: null,
  until: null,
  declared: true,
  live: true,
  privileged: false,
  isNew: null,
  ...rest,
});

function frozen(group: string, population: readonly HeldLine[]): FrozenReview {
  const whose = [...new Set(population.map(({ who }) => who))];
  const rows = whose.map(
    (who): FrozenRow => ({
      id: `${group} ${who}`,
      group,
      who,
      name: null,
      login: "Carol-Acme",
      role: null,
      until: null,
      lastActive: null,
      holdings: population.flatMap((each, at) => (each.who === who ? [at] : [])),
      reviewers: ["alice"],
      rule: "",
    }),
  );
  return {
    ...{ version: 1, review: "2026-Q4", organisation: "acme", commit: "c", files: [], services: [] },
    ...{ startedAt: "2026-12-01T08:00:00.000Z", dueOn: "2026-12-15", logins: {}, notCovered: [] },
    ...{ everybody: [], population: [...population], rows },
  };
}

/** Returns what the record says of carol, who was removed from team backend, when this is held now. */
function removalWith(now: readonly HeldLine[], group = "team:elsewhere") {
  const before = frozen("team:backend", [line()]);
  const at = "2026-12-03T09:00:00.000Z";
  const said = {
    decision: "remove",
    by: "alice",
    at,
    via: "comment",
    reviewerAt: null,
    evidence: "",
  } as const;
  const record = reviewRecord(
    { frozen: before, answers: { "team:backend user:carol": said }, removals: { "team:backend": 5 } },
    frozen(group, now),
    { kinds: allKinds, closedAt: "2026-12-16T08:00:00.000Z", closedCommit: "d" },
  );
  return { removal: record.rows[0]?.removal, joined: record.joined };
}

describe("a removal", () => {
  it("is gone when nothing of the row is held any more, whatever else is", () => {
    const { removal } = removalWith([line({ key: "other", ways: [["team:elsewhere"]] })]);
    expect(removal).toMatchObject({ absent: true, left: [] });
    expect(removal).not.toHaveProperty("kept");
  });

  it.each([
    ["is on its own list", line({ declared: false, ways: [[]] })],
    ["comes through a team that the file doesn't give", line({ declared: false, ways: [["github-team/x"]] })],
    ["has another role than the file still gives", line({ roleInFile: "read", ways: [["team:elsewhere"]] })],
    ["could not be measured", line({ declared: false, live: null, ways: [[]] })],
    [
      "is held by the login of who is gone from the file",
      line({ who: "github:carol-acme", declared: false }),
    ],
    ["is held by a new account while they are gone", line({ who: "email:c@acme.dev", declared: false })],
  ])("is not gone while it %s", (_, now) => {
    const { removal, joined } = removalWith([now], organisationGroup);
    expect(removal).toMatchObject({ absent: false, left: [expect.stringContaining("api")] });
    expect(joined).toEqual([]);
  });

  it.each([
    ["another team", [["team:frontend"]], "through frontend"],
    ["its own list in the file", [[]], "write on repository api"],
  ])("is gone, and told as kept, where the file gives it through %s", (_, ways, words) => {
    const { removal } = removalWith([line({ ways })]);
    expect(removal).toMatchObject({ absent: true, left: [], kept: [expect.stringContaining(words)] });
  });
});
