import { afterEach, expect, it } from "vitest";
import { type Company, companyYaml, startCompany } from "./company.ts";

let company: Company;
afterEach(() => company.close());

const everything = "Everything is as the roster says";

it("a private channel that leaves the file while the app isn't in it is remembered until the app sees it", async () => {
  company = await startCompany();
  expect((await company.push(companyYaml)).exitCode).toBe(0);
  const app = [...company.slack.world.users.values()].find(({ name }) => name === "rollcall")?.id ?? "";
  const channel = [...company.slack.world.channels.values()].find(({ name }) => name === "red-private");
  channel?.members.delete(app);
  const without = companyYaml.replace("{ name: red-private, private: true }, ", "");
  for (let run = 1; run <= 2; run += 1) {
    const job = await company.push(without);
    expect(job.plan?.findings.map(({ code }) => code)).toContain("slack_channel_taken_out_unseen");
    expect(job.summary).not.toContain(everything);
  }
  channel?.members.add(app);
  expect((await company.push(without)).exitCode).toBe(0);
  expect(company.channel("red-private")).toEqual([]);
});

it("what is on an archived repository is remembered until it can be taken back", async () => {
  company = await startCompany();
  expect((await company.push(companyYaml)).exitCode).toBe(0);
  const { world } = company.github;
  const rocket = world.repo("acme/rocket");
  const held = () => [rocket?.collaborators.size, world.team("red")?.grants.has(rocket?.id ?? 0)];
  if (rocket) rocket.archived = true;
  const without = companyYaml.replace(/projects:\n.*\n/, "");
  for (let run = 1; run <= 2; run += 1) {
    const job = await company.push(without);
    expect(job.plan?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["archived_repository", "archived_direct_access"]),
    );
    expect(job.summary).not.toContain(everything);
  }
  expect(held()).toEqual([1, true]);
  if (rocket) rocket.archived = false;
  expect((await company.push(without)).exitCode).toBe(0);
  expect(held()).toEqual([0, false]);
});
