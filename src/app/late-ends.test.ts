import { expect, test } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import type { Change } from "../core/change.ts";
import { lateEnds } from "./late-ends.ts";

const { declared } = loadedRosterOf(`version: 1
github: { org: acme }
users: { bob: bob-gh, ann: ann-gh, eve: eve-gh }
teams:
  red:
    members: [{ user: bob, until: 2026-06-01T12:00Z }, { user: ann, until: 2026-05-31 }, { user: eve, until: 2026-06-01T12:30Z }]
    repos: { api: { role: admin, until: 2026-06-01T12:00Z } }
`);

const revoke = (principal: string): Change => ({
  provider: "github",
  kind: "github-team",
  key: "red",
  action: "revoke",
  principal,
  role: "member",
});
const told = (now: string, ...principals: readonly string[]) =>
  lateEnds(declared, { changes: principals.map(revoke), now }).map(({ message }) => message);

test("access that ended at a moment, and is taken more than a minute later, is told as late", () => {
  expect(told("2026-06-01T12:25Z", "user:bob", "user:ann", "user:eve", "team:red")).toEqual([
    "This access has ended, and something of it was still there: bob (until 2026-06-01T12:00Z, 25 minutes ago) and red (until 2026-06-01T12:00Z, 25 minutes ago).",
  ]);
});

test("nothing is late within a minute, or where nothing of it is left", () => {
  expect(told("2026-06-01T12:01Z", "user:bob", "team:red")).toEqual([]);
  expect(told("2026-06-01T12:25Z", "user:eve")).toEqual([]);
});
