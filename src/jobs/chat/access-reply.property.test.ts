import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandContext } from "../../chat/command-context.ts";
import { plainReply, slackReply } from "../../chat/render-reply.ts";
import { noLookups } from "../../chat/testing/outcome.ts";
import { rightsIn } from "../../permissions/rights.ts";
import { isValid, loadRoster, type ValidRoster } from "../../roster/load.ts";
import { fileData, rendered } from "../../roster/testing/arbitrary.ts";
import { knownAccess } from "../access/known-access.ts";
import { thingName } from "../access/subject.ts";
import { who } from "../access/who.ts";
import { why } from "../access/why.ts";
import { accessReply } from "./access-reply.ts";

const rosters = fileData
  .map((data) => {
    const file = {
      ...data,
      github: { org: "acme" },
      users: { ...data.users, boss: { github: "boss", permission: "admin" } },
    };
    const bytes = new TextEncoder().encode(rendered(file as typeof data, "block"));
    return loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2026-06-01");
  })
  .filter((loaded): loaded is ValidRoster => isValid(loaded));

function contextOf(roster: ValidRoster, by: string): CommandContext {
  const actor = roster.declared.users.get(by);
  return { roster, rights: rightsIn(roster), actor, isProven: true, via: "slack", lookups: noLookups };
}

describe("what chat says of who holds what", () => {
  it("is what the command line says, holder by holder, and what why says of each of them", () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const known = knownAccess(roster);
        const context = contextOf(roster, "boss");
        const people = [...roster.declared.users.keys()];
        const things = [
          ...new Map(known.all().map(({ kind, key }) => [`${kind}/${key}`, { kind, key }])).values(),
        ];
        for (const thing of things.filter(({ kind }) => kind === "github-repo" || kind === "team")) {
          const of = `${thing.kind === "team" ? "team" : "repo"}:${thing.key}`;
          const told = plainReply(accessReply({ ask: "who", of }, context));
          const [section] = who({ is: "thing", thing, name: "" }, known).sections;
          for (const [holder = "", role = ""] of section?.rows ?? [])
            expect(told).toContain(`\`${holder}\`: ${role}`);
          expect(told.split("\n").filter((line) => line.startsWith("  - "))).toHaveLength(
            section?.rows.length ?? 0,
          );
          for (const person of people) {
            const has = (section?.rows ?? []).some(([holder]) => holder === person);
            const reason = plainReply(
              accessReply({ ask: "why", person: `user:${person}`, thing: of }, context),
            );
            const asked = { principal: `user:${person}`, name: person, thing };
            expect(reason.startsWith(why(asked, known).title)).toBe(true);
            expect(reason.includes(`${person} has nothing on`)).toBe(!has);
            const held = plainReply(accessReply({ ask: "who", of: `user:${person}` }, context));
            if (thing.kind === "github-repo" && has) expect(held).toContain(thingName(thing));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it("is told nobody who may not see it, whoever asks and whatever is asked", () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const people = [...roster.declared.users.keys()];
        const rights = rightsIn(roster);
        for (const by of people)
          for (const person of people) {
            const context = contextOf(roster, by);
            const reply = accessReply({ ask: "who", of: `user:${person}` }, context);
            expect(reply.tone === "answer").toBe(rights.can(by, "view.person", person));
            const both = accessReply(
              { ask: "compare", person: `user:${by}`, other: `user:${person}` },
              context,
            );
            expect(both.tone === "answer").toBe(
              rights.can(by, "view.person", person) && rights.can(by, "view.person", by),
            );
          }
      }),
      { numRuns: 20 },
    );
  });
});

describe("a long answer in chat", () => {
  const many = Array.from({ length: 400 }, (_, index) => `p${String(index).padStart(3, "0")}`);
  const yaml = [
    "version: 1",
    "github: { org: acme, owners: [p000] }",
    "users:",
    ...many.map((key) => `  ${key}: { github: ${key}, until: 2026-06-20 }`),
    "teams:",
    ...many.map((key) => `  t-${key}: { leads: [p000], members: [${key}], repos: { r-${key}: write } }`),
    "  all: { leads: [p000], members: [p001], include: ['*'], repos: { big: write } }",
  ].join("\n");
  const loaded = loadRoster(
    { files: [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }], findings: [] },
    "2026-06-01",
  );

  it("counts what it leaves out, and fits into Slack's messages", () => {
    expect(isValid(loaded)).toBe(true);
    const context = contextOf(loaded as ValidRoster, "p000");
    for (const question of [
      { ask: "who", of: "repo:big" },
      { ask: "who", of: "p000" },
      { ask: "why", person: "p000", thing: "repo:big" },
      { ask: "expiring", days: 30 },
    ] as const) {
      const messages = slackReply(accessReply(question, context));
      expect(messages.length).toBeLessThanOrEqual(4);
      for (const each of messages) expect(each.length).toBeLessThanOrEqual(3_700);
    }
    expect(plainReply(accessReply({ ask: "who", of: "repo:big" }, context))).toContain("… and 360 more");
  });
});
