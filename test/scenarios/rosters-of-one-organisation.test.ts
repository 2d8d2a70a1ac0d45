import { afterEach, expect, it } from "vitest";
import { directGrants } from "../../emulators/drive/world.ts";
import { type Company, companyYaml, startCompany } from "./company.ts";
import { commentsOn, openPullRequest } from "./pull-request.ts";

let company: Company;
afterEach(() => company.close());

const inputs = { config: "b.yaml", name: "b" };
const other = `version: 1
github: { org: acme }
slack: { workspace: acme }
guards: { max_removals: 50 }
users:
  carol: { github: carol-c, email: carol@acme.dev }
  dana: { github: dana-d, email: dana@acme.dev }
teams:
  green:
    leads: [carol]
    members: [dana]
    slack: { channels: [{ name: red-private, private: true, members: additive }] }
    drive: { folders: [{ id: F-red, members: additive }] }
`;
const empty = other.replace(/users:[\s\S]*/, "");
const shared = companyYaml
  .replace("{ name: red-private, private: true }", "{ name: red-private, private: true, members: additive }")
  .replace("{ id: F-red }", "{ id: F-red, members: additive }");
const addresses = () => Object.keys(directGrants(company.drive.world, "F-red"));

it("a roster whose lines leave takes nothing from people to whom another roster of the repository gives it", async () => {
  company = await startCompany(shared);
  expect((await company.push(shared)).exitCode).toBe(0);
  expect((await company.push({ "teams.yaml": shared, "b.yaml": other }, { inputs })).exitCode).toBe(0);
  expect(company.channel("red-private")).toEqual(["alice", "bob", "carol", "dana"]);
  expect(addresses()).toContain("dana@acme.dev");

  const pull = await openPullRequest(company.github, { "b.yaml": empty });
  await company.push({ "teams.yaml": shared, "b.yaml": other }, { inputs, event: "pull_request", ...pull });
  const [comment = ""] = (await commentsOn(company.github, pull.number)).slice(-1);
  expect(comment).toContain("b.yaml doesn't give this, and teams.yaml does");

  const job = await company.push({ "teams.yaml": shared, "b.yaml": empty }, { inputs });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "applied" } });
  expect(company.members()).toContain("carol-c");
  expect(company.team("red")).toContain("carol-c");
  expect(company.channel("red-private")).toEqual(["alice", "bob", "carol"]);
  expect(addresses()).toContain("carol@acme.dev");
  expect(addresses()).not.toContain("dana@acme.dev");
  const told = job.plan?.findings.filter(({ code }) => code === "given_elsewhere") ?? [];
  expect(told.map(({ message }) => message).join("\n")).toMatch(
    /b\.yaml doesn't give this, and teams\.yaml does, so it stays: .*carol/,
  );
  const again = await company.push({ "teams.yaml": shared, "b.yaml": empty }, { inputs });
  expect(again.plan?.findings.map(({ code }) => code)).not.toContain("given_elsewhere");
});

it("a roster that can't be read gives what it gave when it was last applied", async () => {
  company = await startCompany(shared);
  await company.push(shared);
  await company.push({ "teams.yaml": shared, "b.yaml": other }, { inputs });
  const broken = { "teams.yaml": `${shared}nonsense: [`, "b.yaml": empty };
  const job = await company.push(broken, { inputs });
  expect(job.exitCode).toBe(0);
  expect(company.members()).toContain("carol-c");
  expect(company.channel("red-private")).toContain("carol");
});
