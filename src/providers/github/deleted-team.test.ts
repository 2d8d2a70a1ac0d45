import { expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-b", id: 12 },
  ],
  teams: [
    { name: "all", repos: { api: "write" } },
    { name: "backend", parent: "all", members: { "bob-b": "member" }, repos: { api: "admin", web: "read" } },
  ],
  repos: [{ name: "api" }, { name: "web" }],
};
const roster = (backend: string, teams: string) => `
github: { org: acme, teams: ${teams} }
users: { alice: alicel, bob: bob-b }
teams: { all: { members: [] }, ${backend} }
`;
const declared = roster(
  "backend: { parent: all, members: [bob], repos: { api: admin, web: read } }",
  "additive",
);

it.each([
  ["that is archived", roster("backend: { archived: true, members: [bob] }", "additive"), "backend"],
  ["that an exact roster doesn't declare", roster("", "exact"), "github:backend"],
])(
  "a team %s is planned to be deleted, and nothing is planned of its grants, after a run with faults",
  async (_, yaml, key) => {
    for (const fault of [{ kind: "answer", answer: { status: 502, body: "" } }, { kind: "lost" }] as const) {
      const { github, apply, plan } = await start(seed);
      const isDeletion = (call: { method: string; path: string }) =>
        call.method === "DELETE" && /\/teams?\/[^/]+$|\/teams\/backend$/.test(call.path);
      github.fail({ matches: isDeletion, fault, times: fault.kind === "lost" ? 1 : 99 });
      const options = { earlier: [declared], allowRemovals: true };
      const first = await apply(yaml, options);
      expect(first.lines.filter((line) => line.includes("backend"))).toEqual([`team ${key} archive`]);
      github.clearFaults();
      const second = await apply(yaml, options);
      expect(second.lines.filter((line) => line.startsWith("repo"))).toEqual([]);
      expect((await plan(yaml, options)).lines).toEqual([]);
    }
  },
);
