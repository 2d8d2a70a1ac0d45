import { afterEach, expect, it } from "vitest";
import { type Company, companyYaml, startCompany } from "./company.ts";

let company: Company;
afterEach(() => company.close());

const guarded = companyYaml.replace("guards: {", "guards: { protected: [frank, carol],");

it("of protected people keep what they have when the file gives another account, or none", async () => {
  company = await startCompany(guarded, {
    change: ({ slack, ...seeds }) => ({
      ...seeds,
      slack: { ...slack, users: [...(slack.users ?? []), { name: "carol2", email: "carol2@acme.dev" }] },
    }),
  });
  expect((await company.push(guarded)).exitCode).toBe(0);
  for (const [who, text] of [
    ["frank", guarded.replace("github: frank-f, ", "")],
    ["carol", guarded.replace("email: carol@acme.dev", "email: carol2@acme.dev")],
  ] as const) {
    const job = await company.push(text);
    expect(job.plan?.findings).toContainEqual(
      expect.objectContaining({
        code: "protected_loss",
        message: expect.stringContaining(`${who} is protected`),
      }),
    );
  }
  expect(company.team("blue")).toEqual(["dana-d", "frank-f"]);
  expect(company.members()).toContain("frank-f");
  expect(company.channel("red-private")).toEqual(["alice", "bob", "carol"]);

  const atOnce = guarded.replace("[frank, carol]", "[carol]").replace("github: frank-f, ", "");
  const refused = await company.push(atOnce);
  expect(refused.plan?.findings.map(({ code }) => code)).toContain("protected_loss");
  expect(company.members()).toContain("frank-f");

  const released = guarded.replace("[frank, carol]", "[carol]");
  expect((await company.push(released)).exitCode).toBe(0);
  const followed = await company.push(released.replace("github: frank-f, ", ""));
  expect(followed.exitCode).toBe(0);
  expect(company.members()).not.toContain("frank-f");
});
