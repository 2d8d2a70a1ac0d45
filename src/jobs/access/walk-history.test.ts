import { describe, expect, it } from "vitest";
import type { RosterVersion } from "../../app/roster-versions.ts";
import { eventsAbout, formerSubject } from "./history-of.ts";
import { type HistoryEvent, type HistoryRange, walkHistory } from "./walk-history.ts";

const head = "version: 1\ngithub: { org: acme }\n";

/** Versions of a roster, each a text with the day of its commit. A text in brackets can't be read. */
async function* versionsOf(
  texts: readonly (readonly [day: string, text: string])[],
): AsyncGenerator<RosterVersion> {
  for (const [index, [day, text]] of texts.entries()) {
    const commit = { sha: `c${index}`, parents: [], day, author: "A", message: "", changes: [] };
    const bytes = new TextEncoder().encode(head + text);
    yield {
      commit,
      source: text.startsWith("(") ? text.slice(1, -1) : { files: [{ path: "t.yaml", bytes }], findings: [] },
    };
  }
}

const walk = (texts: Parameters<typeof versionsOf>[0], range: Partial<HistoryRange> = {}) =>
  walkHistory(versionsOf(texts), { today: "2026-12-01", hasBeginning: true, ...range });

/** `day commit: who change on what`, of GitHub's repositories and the roster's teams. */
const wordsOf = (events: readonly HistoryEvent[]) =>
  events.flatMap(({ day, commit, changes, renamed }) => [
    ...renamed.map(({ from, to }) => `${day} ${commit?.sha}: ${from} is ${to}`),
    ...changes
      .filter(({ kind }) => kind === "team" || kind === "github-repo")
      .map(
        ({ principal, kind, key, from, to }) =>
          `${day} ${commit?.sha ?? "-"}: ${principal} ${kind}/${key} ${from?.role ?? "nothing"} → ${to?.role ?? "nothing"}`,
      ),
  ]);

const people = "users:\n  ann: { github: ann }\n  bob: { github: bob }\n";
const teams = (members: string, repos = "api: write") =>
  `${people}teams:\n  web: { members: [${members}], repos: { ${repos} } }\n`;

describe("a roster's history", () => {
  it("tells what each commit gave and took, and begins with the first one", async () => {
    const { events } = await walk([
      ["2026-01-01", teams("ann")],
      ["2026-01-02", teams("ann, bob")],
      ["2026-01-03", `${teams("ann, bob")}# a remark\n`],
      ["2026-01-04", teams("bob", "api: admin")],
    ]);
    expect(wordsOf(events)).toEqual([
      "2026-01-01 c0: user:ann team/web nothing → member",
      "2026-01-01 c0: user:ann github-repo/api nothing → write",
      "2026-01-02 c1: user:bob team/web nothing → member",
      "2026-01-02 c1: user:bob github-repo/api nothing → write",
      "2026-01-04 c3: user:ann team/web member → nothing",
      "2026-01-04 c3: user:ann github-repo/api write → nothing",
      "2026-01-04 c3: user:bob github-repo/api write → admin",
    ]);
  });

  it("counts what was there before as there, from a day on or where the beginning is missing", async () => {
    const versions = [
      ["2026-01-01", teams("ann")],
      ["2026-01-05", teams("bob")],
    ] as const;
    const expected = [
      "2026-01-05 c1: user:ann team/web member → nothing",
      "2026-01-05 c1: user:bob team/web nothing → member",
      "2026-01-05 c1: user:ann github-repo/api write → nothing",
      "2026-01-05 c1: user:bob github-repo/api nothing → write",
    ];
    const since = await walk(versions, { since: "2026-01-02" });
    const shallow = await walk(versions, { hasBeginning: false });
    expect(wordsOf(since.events).sort()).toEqual(expected.sort());
    expect(wordsOf(shallow.events).sort()).toEqual(expected.sort());
  });

  it("says that access ended on the day after its last one, whether a commit came then or not", async () => {
    const { events } = await walk([
      ["2026-01-01", teams("ann, { user: bob, until: 2026-02-10 }")],
      ["2026-03-01", teams("ann")],
    ]);
    expect(wordsOf(events.slice(1))).toEqual([
      "2026-02-11 -: user:bob team/web member → nothing",
      "2026-02-11 -: user:bob github-repo/api write → nothing",
    ]);
    const running = await walk([["2026-01-01", teams("{ user: bob, until: 2026-11-29 }")]]);
    expect(running.events.at(-1)?.day).toBe("2026-11-30");
    const future = await walk([["2026-01-01", teams("{ user: bob, until: 2026-12-01 }")]]);
    expect(future.events).toHaveLength(1);
  });

  it("keeps the lesser role that lasts when the higher one has ended", async () => {
    const { events } = await walk([
      [
        "2026-01-01",
        `${teams("ann")}  ops: { members: [{ user: ann, until: 2026-02-10 }], repos: { api: admin } }\n`,
      ],
    ]);
    expect(wordsOf(events.slice(1))).toContain("2026-02-11 -: user:ann github-repo/api admin → write");
  });

  it("passes over what can't be read, and shows what that changed in the next commit", async () => {
    const { events, skipped } = await walk([
      ["2026-01-01", teams("ann")],
      ["2026-01-02", teams("nobody")],
      ["2026-01-03", "(git doesn't have it.)"],
      ["2026-01-04", teams("ann, bob")],
    ]);
    expect(skipped.map(({ commit, reason }) => `${commit.sha} ${reason}`)).toEqual([
      "c1 Team `web` lists `nobody`, whom no file declares.",
      "c2 git doesn't have it.",
    ]);
    expect(wordsOf(events.slice(1))).toContain("2026-01-04 c3: user:bob team/web nothing → member");
  });

  it("follows people and teams to new keys, and repositories, and finds them by the former ones", async () => {
    const versions = [
      ["2026-01-01", teams("ann")],
      ["2026-01-02", teams("ann, bob")],
      ["2026-01-03", teams("ann, bob").replaceAll("bob", "robert").replace("github: robert", "github: bob")],
      ["2026-01-04", teams("ann").replace("bob: { github: bob }", "robert: { github: bob }")],
    ] as const;
    const { events } = await walk(versions);
    const expected = [
      "2026-01-04 c3: user:robert team/web member → nothing",
      "2026-01-04 c3: user:robert github-repo/api write → nothing",
      "2026-01-03 c2: user:bob is user:robert",
      "2026-01-02 c1: user:bob team/web nothing → member",
      "2026-01-02 c1: user:bob github-repo/api nothing → write",
    ];
    expect(wordsOf(eventsAbout("user:robert", events))).toEqual(expected);
    expect(formerSubject("bob", events)).toBe("user:robert");
    expect(formerSubject("nobody", events)).toBeUndefined();
  });

  it("follows a renamed team, and says nothing of the people who stay in it", async () => {
    const { events } = await walk([
      ["2026-01-01", teams("ann")],
      ["2026-01-02", teams("ann").replace("web: {", "site: { github: { name: web },")],
    ]);
    expect(wordsOf(events.slice(1))).toEqual([
      "2026-01-02 c1: team/web is team/site",
      "2026-01-02 c1: github-team/web is github-team/site",
    ]);
    expect(wordsOf(eventsAbout("team/site", events))).toContain(
      "2026-01-01 c0: user:ann team/web nothing → member",
    );
  });

  it("follows a channel to its new name by its former one", async () => {
    const channel = (name: string) =>
      `slack: { workspace: acme }\nusers:\n  ann: { email: ann@acme.dev }\nteams:\n  web:\n    members: [ann]\n    slack: { channels: [${name}] }\n`;
    const { events } = await walk([
      ["2026-01-01", channel("web")],
      ["2026-01-02", channel("{ name: site, previously: [web] }")],
    ]);
    expect(events.slice(1).map(({ changes, renamed }) => ({ changes, renamed }))).toEqual([
      { changes: [], renamed: [{ from: "slack-channel/web", to: "slack-channel/site" }] },
    ]);
  });
});
