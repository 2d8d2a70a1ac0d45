import { expect, test } from "vitest";
import { asOf, loadRoster } from "./load.ts";

const text = `version: 1
users: { bob: bob-acme }
teams: { a: { members: [{ user: bob, until: 2026-06-30T18:00Z }] } }
`;

function loadedAt(now: string) {
  return loadRoster({ files: [{ path: "teams.yaml", bytes: Buffer.from(text) }], findings: [] }, now);
}

test("a roster is the very same one until something in it ends, and another one from then on", () => {
  const loaded = loadedAt("2026-06-30T10:00Z");
  expect(asOf(loaded, "2026-06-30T17:59Z")).toBe(loaded);
  const later = asOf(loaded, "2026-06-30T18:00Z");
  expect(later.resolved?.teams.get("a")?.people.has("bob")).toBe(false);
  expect(asOf(later, "2026-06-30T23:59Z")).toBe(later);
  expect(asOf(later, "2026-07-01T00:00Z").resolved?.today).toBe("2026-07-01");
});

test("a roster with a mistake stays as it is, whatever the time", () => {
  const wrong = loadRoster(
    { files: [{ path: "teams.yaml", bytes: Buffer.from("no: 1\n") }], findings: [] },
    "2026-06-30",
  );
  expect(asOf(wrong, "2027-01-01T00:00Z")).toBe(wrong);
});
