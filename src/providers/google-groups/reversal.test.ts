import { expect, test } from "vitest";
import { driftContextOf } from "../../adopt/drift/context.ts";
import { adoptChanges } from "../../adopt/drift/reverse.ts";
import type { Change } from "../../core/change.ts";
import { parseRoster } from "../../roster/parse.ts";
import { resolveRoster } from "../../roster/resolve.ts";
import { loadReversals } from "../index.ts";

const text = `version: 1
users: { bob: { email: bob@acme.dev } }
teams:
  eng:
    members: [bob]
    google:
      group: eng@acme.dev
      name: Engineers
      groups: [web@acme.dev]
`;
type WithoutSubject<One> = One extends Change ? Omit<One, "provider" | "kind" | "key"> : never;

/** Returns the file after somebody's change by hand was adopted; `change` is how an apply would undo it. */
async function adopted(change: WithoutSubject<Change>, key = "eng@acme.dev"): Promise<string> {
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
  const { roster } = parseRoster(files);
  if (roster === undefined) throw new Error("The roster is valid.");
  const context = driftContextOf(roster, resolveRoster(roster, "2026-01-01").roster);
  const whole = { provider: "google-groups", kind: "google-group", key, ...change } as Change;
  const { files: after, unadopted } = adoptChanges(files, [whole], {
    reversals: await loadReversals(),
    context,
  });
  return unadopted[0]?.because ?? new TextDecoder().decode(after[0]?.bytes);
}

test("a group's name and address, and the groups in it, are adopted as they are now", async () => {
  const configure = { action: "configure" } as const;
  expect(await adopted({ ...configure, setting: "name", from: "Engineering", to: "Engineers" })).toContain(
    "name: Engineering\n",
  );
  expect(
    await adopted({ ...configure, setting: "address", from: "dev@acme.dev", to: "eng@acme.dev" }),
  ).toContain("group: dev@acme.dev\n");
  const nested = { principal: "group:ops@acme.dev", role: "member" };
  expect(await adopted({ action: "revoke", ...nested })).toContain("groups: [web@acme.dev, ops@acme.dev]");
  const missing = await adopted({ action: "grant", principal: "group:web@acme.dev", role: "member" });
  expect(missing).not.toContain("web@acme.dev");
});

test("a group that was deleted by hand leaves the file, and its people follow from the team", async () => {
  expect(await adopted({ action: "create", settings: {} })).not.toContain("google:");
  const person = { action: "revoke", principal: "email:eve@acme.dev", role: "member" } as const;
  expect(await adopted(person)).toContain("follows from a team");
  expect(await adopted(person, "other@acme.dev")).toContain("doesn't declare it");
});
