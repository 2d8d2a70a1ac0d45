import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { addressOfReviewSchema } from "../../scripts/write-schema.ts";
import { smallRoster } from "../jobs/site/testing/sites.ts";
import { allKinds } from "../providers/index.ts";
import { digestsOf } from "./digests.ts";
import { recordPage } from "./page.ts";
import { type ReviewRecord, reviewSchemaText } from "./record.ts";
import { frozenOf, recordOf } from "./testing/records.ts";
import { verifyRecord } from "./verify.ts";

const record = recordOf(frozenOf(smallRoster), ({ who }) =>
  who === "user:eve" ? { decision: "remove" } : {},
);
const problemsOf = (changed: unknown) => verifyRecord(JSON.stringify(changed)).problems;

describe("a review", () => {
  const { rows, population, everybody } = frozenOf(smallRoster);
  const row = (group: string, who: string) => rows.find((each) => each.group === group && each.who === who);

  it("asks about every holding in the team that gives it, or beside the teams", () => {
    const asked = new Set(rows.flatMap(({ holdings }) => holdings));
    expect([...asked].sort((left, right) => left - right)).toEqual(population.map((_, at) => at));
    // Bob's places in backend and api come through infra, whose leads answer for him.
    const bob = row("team:infra", "user:bob")?.holdings.map((at) => population[at]?.key);
    expect(bob).toEqual(expect.arrayContaining(["infra", "backend", "api"]));
    expect(row("team:backend", "user:bob")).toBeUndefined();
    expect(row("organisation", "user:kim")?.holdings.map((at) => population[at]?.key)).toContain("shop");
    expect(row("organisation", "user:ada")?.holdings.some((at) => population[at]?.privileged)).toBe(true);
  });

  it("counts what everybody has by one rule, and asks about nobody twice for it", () => {
    expect(everybody).toEqual([
      { through: "github", kind: "github-org", role: "member", lines: 2, people: 2, things: 1 },
    ]);
  });

  it("asks nobody about themselves: a lead's own row goes to another lead, or to admins", () => {
    for (const { who, reviewers } of rows) expect(reviewers.map((key) => `user:${key}`)).not.toContain(who);
    expect(row("team:redteam", "user:eve")?.reviewers).toEqual(["ada"]);
    expect(row("team:backend", "user:ada")?.reviewers).toEqual([]);
    expect(row("team:redteam", "user:bob")).toMatchObject({
      reviewers: ["ada", "eve"],
      rule: "team.members: lead",
    });
  });

  it("knows what is new since the last one", () => {
    const before = population.filter(({ key }) => key !== "api");
    const next = frozenOf(smallRoster, { before });
    expect(next.population.filter(({ isNew }) => isNew).map(({ key }) => key)).toContain("api");
    expect(next.population.filter(({ isNew }) => isNew).every(({ key }) => key === "api")).toBe(true);
    expect(population.every(({ isNew }) => isNew === null)).toBe(true);
  });

  it("freezes the same of the same access", () => {
    expect(frozenOf(smallRoster)).toEqual(frozenOf(smallRoster));
  });
});

describe("a record", () => {
  it("holds against itself and the published schema", () => {
    expect(problemsOf(record)).toEqual([]);
    const schema = readFileSync(join(import.meta.dirname, "../../schema/review.schema.json"), "utf8");
    expect(schema).toBe(reviewSchemaText(addressOfReviewSchema));
    const validate = new Ajv({ strict: false }).compile(JSON.parse(schema));
    expect([validate(record), validate.errors]).toEqual([true, null]);
  });

  it("tells every change that was made afterwards", () => {
    const [first] = record.population;
    const withRow = (change: object) => ({
      ...record,
      rows: record.rows.map((each, at) => (at === 0 ? { ...each, ...change } : each)),
    });
    expect(
      problemsOf({ ...record, population: [{ ...first, role: "read" }, ...record.population.slice(1)] }),
    ).toEqual([
      "The digest population differs: who held what was changed afterwards.",
      "The digest frozen differs: what was frozen at the start was changed afterwards.",
      "The digest record differs: something in the record was changed afterwards.",
    ]);
    expect(problemsOf(withRow({ reviewers: ["mallory"] })).join()).toContain("The digest rows differs");
    expect(problemsOf({ ...record, closedAt: "2027-01-01T00:00:00.000Z" })).toEqual([
      "The digest record differs: something in the record was changed afterwards.",
    ]);
    expect(problemsOf({ ...record, version: 2 })[0]).toContain("It is no record of version 1");
    expect(verifyRecord("{").problems).toEqual(["It isn't JSON."]);
  });

  /** A record whose digests are made anew, as somebody would who changes it and knows how. */
  const forged = (change: Partial<ReviewRecord>) => {
    const { digests: _, ...bare } = { ...record, ...change };
    return { ...bare, digests: digestsOf(bare) };
  };

  it("with digests made anew still tells a holding that is left out, an answer that doesn't count, and a wrong count", () => {
    const without = record.rows.filter(({ group }) => group !== "organisation");
    expect(problemsOf(forged({ rows: without })).join("\n")).toMatch(
      /Nobody was asked about user:kim on github-repo\/shop/,
    );
    const rows = record.rows.map((each) =>
      each.group === "team:redteam" && each.who === "user:eve" && each.answer !== null
        ? { ...each, answer: { ...each.answer, by: "eve" } }
        : each,
    );
    expect(problemsOf(forged({ rows }))).toEqual([
      "eve reviewed themselves in team:redteam.",
      "eve decided about user:eve in team:redteam, and was no reviewer of it.",
    ]);
    expect(problemsOf(forged({ counts: { ...record.counts, kept: 99 } })).join()).toContain(
      "The count kept is 99",
    );
    const unread = record.rows.map((each) => ({ ...each, removal: null }));
    expect(problemsOf(forged({ rows: unread })).join()).toContain("Nobody looked whether user:eve in");
  });

  it("is a page that loads nothing, says who decided what, and does nothing that a name says", () => {
    const hostile = recordOf(frozenOf(smallRoster.replace("Ada Lovelace", '"<script>alert(1)</script>"')));
    const page = recordPage(hostile, allKinds);
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;script&gt;");
    const own = recordPage(record, allKinds);
    expect(own).not.toMatch(/(?:src|href)=/);
    expect(own).toContain("removed by ada");
    expect(own).toContain("read again as gone 2026-12-16 08:00 UTC");
    expect(own).toContain(record.digests.frozen);
    expect(own.match(/<h1>/g)).toHaveLength(1);
  });
});
