import { expect, test } from "vitest";
import { loadRoster, type ValidRoster } from "../../roster/load.ts";
import { decisionText, runCheck } from "./run.ts";

const yaml = `version: 1
github: { org: acme }
users:
  ada: { github: ada-gh, github_id: 1001, permission: admin }
  max: { github: max-gh }
  mia: { github: mia-gh }
teams: { blue: { leads: [max] } }
`;

const load = (text: string) =>
  loadRoster(
    { files: [{ path: "teams.yaml", bytes: Buffer.from(text) }], findings: [] },
    "2027-01-15",
  ) as ValidRoster;

const isAllowed = (text: string, as: readonly string[]) => {
  const head = load(text.replace("leads: [max]", "leads: [max], members: [mia]"));
  const result = runCheck({ base: load(text), head, as });
  return result.is === "decided" ? result.decision.allowed : result;
};

test("whose word doesn't count is told", () => {
  const head = load(yaml.replace("leads: [max]", "leads: [max], members: [mia]"));
  const result = runCheck({ base: load(yaml), head, as: ["max"] });
  const text = result.is === "decided" ? decisionText(result) : "";
  expect(text).toContain("The word of max doesn't count: a login alone has no say above a member's.");
});

test("a lead who is known by a login alone gives no word, as in the check of a pull request", () => {
  expect(isAllowed(yaml, ["max"])).toBe(false);
  expect(isAllowed(yaml, ["max", "ada"])).toBe(true);
  expect(isAllowed(yaml.replace("max-gh", "max-gh, github_id: 1003"), ["max"])).toBe(true);
  expect(isAllowed(yaml.replace("max-gh", "max-gh, slack: U0MAX0000"), ["max"])).toBe(true);
});
