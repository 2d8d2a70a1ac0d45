import { expect, it } from "vitest";
import type { Change } from "../../core/change.ts";
import { allKinds, loadReversals } from "../../providers/index.ts";
import { parseRoster } from "../../roster/parse.ts";
import { resolveRoster } from "../../roster/resolve.ts";
import type { KindReversal } from "../../roster/reversal.ts";
import { auditEventBehind } from "./audit-event.ts";
import { driftContextOf } from "./context.ts";
import { adoptChanges } from "./reverse.ts";

const files = [
  { path: "teams.yaml", bytes: new TextEncoder().encode("version: 1\nusers: { bob: { name: B } }\n") },
];
const { roster } = parseRoster(files);
if (roster === undefined) throw new Error("The roster is valid.");
const context = driftContextOf(roster, resolveRoster(roster, "2026-01-01").roster);

const change: Change = {
  provider: "fourth",
  kind: "fourth-list",
  key: "crew",
  action: "revoke",
  principal: "user:bob",
  role: "member",
};
const event = { action: "list.joined", actor: "eve", at: "2026-01-01T00:00:00Z" };

const list: KindReversal = {
  kind: "fourth-list",
  reverse: () => ({ edits: [{ edit: "set", path: ["users", "bob", "name"], value: "Bob" }] }),
  isCause: ({ action }) => action === "list.joined",
};

it("a change of a kind without a reversal is left, and says so", () => {
  const without = { reversals: new Map(), context };
  expect(adoptChanges(files, [change], without)).toEqual({
    files,
    unadopted: [{ change, because: "nobody knows how to write it down" }],
  });
  expect(auditEventBehind(change, [event], without)).toBeUndefined();
});

it("a further service's changes are adopted as its reversal says", () => {
  const input = { reversals: new Map([[list.kind, list]]), context };
  const { files: after, unadopted } = adoptChanges(files, [change], input);
  expect(unadopted).toEqual([]);
  expect(new TextDecoder().decode(after[0]?.bytes)).toBe("version: 1\nusers: { bob: { name: Bob } }\n");
  expect(auditEventBehind(change, [event], input)).toBe(event);
});

it("every kind that changes has a reversal", async () => {
  expect([...(await loadReversals()).keys()].sort()).toEqual([...allKinds.keys()].sort());
});

it("somebody whom a team's limits leave out isn't written into it in vain", async () => {
  const text =
    "version: 1\nusers: { bob: bob-gh }\nteams: { red: { members: [], only_if_in: [blue] }, blue: { members: [] } }\n";
  const limited = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
  const { roster: declared } = parseRoster(limited);
  if (declared === undefined) throw new Error("The roster is valid.");
  const drift = driftContextOf(declared, resolveRoster(declared, "2026-01-01").roster);
  const taken: Change = {
    provider: "github",
    kind: "github-team",
    key: "red",
    action: "revoke",
    principal: "user:bob",
    role: "member",
  };
  expect(
    adoptChanges(limited, [taken], { reversals: await loadReversals(), context: drift }).unadopted,
  ).toEqual([{ change: taken, because: "red takes only who is in blue" }]);
});
