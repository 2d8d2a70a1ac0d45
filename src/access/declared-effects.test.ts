import { expect, it } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds } from "../providers/index.ts";
import { declaredEffects } from "./declared-effects.ts";

const teams = `version: 1
github: { org: acme, owners: [ann] }
users: { ann: { github: ann-a }, ben: { github: ben-b } }
teams:
  web: { members: [ann, ben] }
`;

it("an owner of the organisation neither gains nor loses a role on a repository", () => {
  const without = loadedRosterOf(teams);
  const withProject = loadedRosterOf(`${teams}projects: { shop: { team: web, repos: [shop] } }\n`);
  const principals = (from: typeof without, to: typeof without) =>
    declaredEffects(from, to, declaringKinds).map(({ principal }) => principal);
  expect(principals(withProject, without)).toEqual(["user:ben"]);
  expect(principals(without, withProject)).toEqual(["user:ben"]);
  const noOwner = loadedRosterOf(teams.replace("[ann]", "[ben]"));
  expect(principals(withProject, noOwner)).toContain("user:ann");
});

const withFred = (fred: string, members: string) => `version: 1
github: { org: acme }
users: { ben: { github: ben-b }, fred: ${fred} }
teams:
  web:
    members: [${members}]
    repos: { api: write }
    slack: { channels: [web] }
    drive: { folders: [{ id: F1, role: reader }] }
`;

function effectsOf(before: string, after: string) {
  return declaredEffects(loadedRosterOf(before), loadedRosterOf(after), declaringKinds).map(
    ({ principal, gains, losses, lacking = [] }) => ({
      principal,
      gains: gains.map(({ held }) => (held.is === "tier" ? "tier" : held.key)),
      losses: losses.map(({ held }) => (held.is === "tier" ? "tier" : held.key)),
      lacking: lacking.map(({ service }) => service),
    }),
  );
}

it("what needs an account that the file doesn't name is no gain, and is said to be lacking", () => {
  const none = effectsOf(withFred("{}", "ben"), withFred("{}", "ben, fred"));
  expect(none).toEqual([
    { principal: "user:fred", gains: ["web"], losses: [], lacking: ["GitHub", "Slack", "Google Drive"] },
  ]);
  const onGithub = effectsOf(withFred("fred", "ben"), withFred("fred", "ben, fred"));
  expect(onGithub).toEqual([
    { principal: "user:fred", gains: ["web", "api"], losses: [], lacking: ["Slack", "Google Drive"] },
  ]);
});

it("an account that the file begins to name gets what was waiting for it, and nobody loses what they couldn't have", () => {
  const named = effectsOf(withFred("{}", "ben, fred"), withFred("fred", "ben, fred"));
  expect(named).toMatchObject([{ principal: "user:fred", losses: [], lacking: [] }]);
  expect(named[0]?.gains).toContain("api");
  const out = effectsOf(withFred("{}", "ben, fred"), withFred("{}", "ben"));
  expect(out).toEqual([{ principal: "user:fred", gains: [], losses: ["web"], lacking: [] }]);
});

it("who is not on Slack lacks nothing there", () => {
  const effects = effectsOf(
    withFred("{ slack: false, email: f@acme.dev, github: f }", "ben"),
    withFred("{ slack: false, email: f@acme.dev, github: f }", "ben, fred"),
  );
  expect(effects).toEqual([{ principal: "user:fred", gains: ["web", "api", "F1"], losses: [], lacking: [] }]);
});
