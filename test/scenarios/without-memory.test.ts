import { afterEach, expect, it } from "vitest";
import { type Company, companyYaml, startCompany } from "./company.ts";

let company: Company;
afterEach(() => company.close());

it("an apply that can't remember its commit gives nothing, and takes only from people who have left", async () => {
  company = await startCompany();
  expect((await company.push(companyYaml)).exitCode).toBe(0);
  company.github.fail({
    matches: ({ method, path }) => method !== "GET" && /git\/(refs|trees|commits)/.test(path),
    fault: {
      kind: "answer",
      answer: { status: 403, body: { message: "Resource not accessible by integration" } },
    },
    times: 1000,
  });
  const more = companyYaml
    .replace("email: frank@acme.dev", "email: frank@acme.dev, active: false")
    .replace("leads: [dana], members: [frank]", "leads: [dana], members: [carol]");
  const job = await company.push(more);
  expect(job.exitCode).toBe(1);
  expect(job.plan?.findings).toContainEqual(
    expect.objectContaining({ severity: "error", code: "memory_not_written" }),
  );
  expect(company.team("blue")).toEqual(["dana-d"]);
  expect(company.members()).not.toContain("frank-f");
});

it("a scheduled run without a memory gives back nothing that somebody took away by hand", async () => {
  company = await startCompany(companyYaml, { isRemembered: false });
  expect((await company.push(companyYaml)).exitCode).toBe(0);
  const { world } = company.github;
  const bob = world.user("bob-b")?.id ?? 0;
  world.members.delete(bob);
  for (const { members } of world.teams.values()) members.delete(bob);
  const user = [...company.slack.world.users.values()].find(({ name }) => name === "bob")?.id ?? "";
  [...company.slack.world.channels.values()].find(({ name }) => name === "red-private")?.members.delete(user);
  const job = await company.push(companyYaml, { event: "schedule" });
  expect(job.plan?.changes).toEqual([]);
  expect(job.summary).toContain("a scheduled run doesn't give it");
  expect(world.invitations.size).toBe(0);
  expect(company.channel("red-private")).toEqual(["alice", "carol"]);
});
