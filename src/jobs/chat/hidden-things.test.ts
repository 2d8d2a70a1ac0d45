import { expect, test } from "vitest";
import type { CommandContext } from "../../chat/command-context.ts";
import { interpret } from "../../chat/interpret.ts";
import { plainReply } from "../../chat/render-reply.ts";
import { loadedRosterOf } from "../../chat/testing/acme.ts";
import { noLookups } from "../../chat/testing/outcome.ts";
import { rightsIn } from "../../permissions/rights.ts";
import { accessReply } from "./access-reply.ts";

const roster = loadedRosterOf(`users:
  ada: { github: ada, permission: admin }
  mia: mia
  out: { github: out, outside: true }
permissions:
  rules: { "view.resource:{vault,topsec,secret-*}": admin }
teams:
  secret-ops: { leads: [ada], repos: { vault: admin } }
  open: { leads: [ada], repos: { vault: read, site: write }, slack: { channels: [{ name: topsec, private: true }] } }
`);

async function told(by: string, text: string): Promise<string> {
  const actor = roster.declared.users.get(by);
  const context: CommandContext = {
    ...{ roster, rights: rightsIn(roster), actor, isProven: true, via: "slack", lookups: noLookups },
  };
  const outcome = await interpret(text, context);
  if (outcome.is === "access") return plainReply(accessReply(outcome.question, context));
  return outcome.is === "reply" ? plainReply(outcome.reply) : expect.fail(outcome.is);
}

test.each([
  "who repo:vaul",
  "who topse",
  "why-not me repo:vault",
  "why-not me #topsec",
  "why-not me team:secret-ops",
  "team view secret-ops",
  "team list",
  "team view open",
])("%s tells a member nothing of what a rule lets only admins see", async (text) => {
  const reply = await told("mia", text);
  expect(reply).not.toMatch(/joining|Did you mean|vault \(|#topsec|`secret-ops`: |Leads: `ada`.*vault/s);
  expect(await told("ada", text)).not.toMatch(/is for admins/);
});

test("the rest of a team is shown, to who works with it from outside, too", async () => {
  for (const by of ["mia", "out"]) {
    expect(await told(by, "team view open")).toContain("Repositories: site (write)");
    expect(await told(by, "team list")).toContain("There is 1 team:");
  }
  expect(await told("ada", "team view open")).toContain("vault (read), site (write)");
});

test("what somebody holds on the services is for whom the rule on people lets see it", async () => {
  expect(await told("mia", "user view ada --live")).toContain("is for the person");
  expect(await told("mia", "user view ada")).toContain("GitHub");
  expect(await told("ada", "user view mia --live")).toContain("GitHub");
});
