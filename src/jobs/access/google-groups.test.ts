import { expect, it } from "vitest";
import { isValid, loadRoster } from "../../roster/load.ts";
import { knownAccess } from "./known-access.ts";
import { findSubject } from "./subject.ts";

const yaml = `version: 1
github: { org: acme }
users:
  ada: { github: ada-gh, email: ada@acme.dev }
  bob: { github: bob-gh, email: bob@acme.dev }
teams:
  crew: { leads: [ada], members: [bob], google: { group: Crew@acme.dev, lead_role: owner, groups: [on-call@acme.dev] } }
`;

function known() {
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }];
  const loaded = loadRoster({ files, findings: [] }, "2026-12-01");
  if (!isValid(loaded)) throw new Error(JSON.stringify(loaded.findings));
  return knownAccess(loaded);
}

it.each(["googlegroup:crew@acme.dev", "group:crew@acme.dev", "crew@acme.dev"])(
  "%s is the Google Group, and who is in it by the file",
  (text) => {
    const found = findSubject(text, known(), "things");
    if (!("is" in found)) throw new Error(found.message);
    expect(found.name).toBe("Google Group crew@acme.dev");
    const held = known().declared.holdings.filter(({ key }) => key === "crew@acme.dev");
    expect(held.map(({ principal, role }) => `${principal} ${role}`).sort()).toEqual([
      "group:on-call@acme.dev member",
      "user:ada owner",
      "user:bob member",
    ]);
  },
);
