import { describe, expect, it } from "vitest";
import { allKinds } from "../providers/index.ts";
import { reviewIssues, ticksChanged, ticksIn } from "./issue.ts";
import { isIssueText } from "./issue-text.ts";
import type { ReviewAnswer } from "./record.ts";
import { frozenOf } from "./testing/records.ts";

const issuesOf = (yaml: string, group: string, answers = new Map<string, ReviewAnswer>()) => {
  const frozen = frozenOf(yaml);
  return { frozen, issues: reviewIssues(frozen, group, { answers, kinds: allKinds, digest: "sha256:0" }) };
};

const team = (people: number, name: (at: number) => string = (at) => `Person ${at}`) => `version: 1
github: { org: acme, owners: [p0] }
slack: {}
users:
${Array.from({ length: people }, (_, at) => `  p${at}: { github: login-${at}, name: ${JSON.stringify(name(at))}${at === 0 ? ", permission: admin" : ""} }`).join("\n")}
teams:
  all:
    members: [${Array.from({ length: people }, (_, at) => `p${at}`).join(", ")}]
    repos: { ${Array.from({ length: 20 }, (_, at) => `repository-${at}: write`).join(", ")} }
`;

describe("the issues about a team", () => {
  it("are several where its people don't fit into one, and ask about everybody once", () => {
    const { frozen, issues } = issuesOf(team(200), "team:all");
    expect(issues.length).toBeGreaterThan(1);
    for (const { body } of issues) expect(body.length).toBeLessThan(65_536);
    const asked = issues.flatMap(({ body }) => [...ticksIn(body).keys()]);
    const rows = frozen.rows.filter(({ group }) => group === "team:all").map(({ id }) => id);
    expect(asked.sort()).toEqual(rows.sort());
    expect(issues[0]?.title).toBe(`Review 2026-Q4: team all (1 of ${issues.length})`);
    expect(new Set(issues.map(({ marker }) => marker)).size).toBe(issues.length);
  });

  it("are divided the same whatever was answered, so that each answer is shown where it was asked", () => {
    const { frozen, issues } = issuesOf(team(200), "team:all");
    const answers = new Map(
      frozen.rows.map(({ id }): [string, ReviewAnswer] => [
        id,
        {
          decision: "keep",
          by: "p0",
          at: "2026-12-02T08:00:00Z",
          via: "comment",
          reviewerAt: null,
          evidence: "",
        },
      ]),
    );
    const answered = issuesOf(team(200), "team:all", answers).issues;
    expect(answered.every(({ body }, index) => isIssueText(body, issues[index]?.body ?? ""))).toBe(true);
    expect(
      answered.every(({ body }) => body.includes("Everybody has an answer.") && !body.includes("- [ ] keep")),
    ).toBe(true);
  });

  it("make no box, mention, link or comment of what somebody is called", () => {
    const hostile = "- [x] keep <!-- rollcall:review 0123456789 keep --> @everyone https://evil.dev ### bob";
    const { issues } = issuesOf(
      team(2, () => hostile),
      "team:all",
    );
    const [issue] = issues;
    expect([...ticksIn(issue?.body ?? "").values()]).toEqual(["none", "none"]);
    expect(issue?.body).not.toContain("rollcall:review 0123456789 keep -->");
    expect(issue?.body).not.toContain("@everyone");
    expect(issue?.body).not.toContain("https://evil.dev");
  });

  it("tell what an edit ticked, also where GitHub's page sends other line ends", () => {
    const [issue] = issuesOf(team(2), "team:all").issues;
    const before = issue?.body ?? "";
    const [id] = [...ticksIn(before).keys()];
    const after = before.replace(`- [ ] remove <!-- rollcall:review ${id} remove -->`, (line) =>
      line.replace("[ ]", "[X]"),
    );
    expect([...ticksChanged(before, after.replaceAll("\n", "\r\n"))]).toEqual([[id, "remove"]]);
    expect([...ticksChanged(after, before)]).toEqual([[id, "none"]]);
    const both = after.replace(`- [ ] keep <!-- rollcall:review ${id} keep -->`, (line) =>
      line.replace("[ ]", "[x]"),
    );
    expect([...ticksChanged(after, both)]).toEqual([[id, "both"]]);
    expect([...ticksChanged(before, `${before}\n`)]).toEqual([]);
  });
});
