import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import type { Finding } from "../core/finding.ts";
import type { ProviderPlan } from "../core/plan.ts";
import { waitingGrant } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import { loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { type EndedService, noMemory, type RunMemory } from "./open-memory.ts";
import { planServices } from "./plan-services.ts";
import type { RunRequest } from "./request.ts";
import { rostersToCompare } from "./rosters-to-compare.ts";

const yaml = `version: 1
github: { org: acme }
users: { bob: bob-b, carol: carol-c, eve: eve-e }
teams: { web: { leads: [bob], members: [carol], repos: { api: write } } }
`;

const loaded = (text: string) =>
  loadRoster({ files: [{ path: "teams.yaml", bytes: Buffer.from(text) }], findings: [] }, "2027-01-15");

let github: GithubEmulator;
beforeEach(async () => {
  github = await startGithub({
    org: "acme",
    members: [
      { login: "alice-a", role: "admin" },
      { login: "bob-b" },
      { login: "carol-c" },
      { login: "eve-e" },
    ],
    teams: [
      { name: "web", members: { "bob-b": "maintainer", "carol-c": "member" }, repos: { api: "write" } },
    ],
    repos: [{ name: "api" }],
  });
});
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const web = () => {
  const team = github.world.team("web");
  if (team === undefined) throw new Error("There is a team.");
  return team;
};
const idOf = (login: string) => github.world.user(login)?.id ?? 0;
const peopleOfWeb = () =>
  [...web().members].map(([id, role]) => `${github.world.accounts.get(id)?.login} ${role}`).sort();

/** A memory in which the roster was applied to the end. It notes what it is told. */
function appliedMemory(waiting: readonly string[] = []) {
  const begun: (readonly [services: readonly string[], writesBefore: number])[] = [];
  const ended: EndedService[] = [];
  const memory: RunMemory = {
    ...noMemory([]),
    isEmpty: false,
    appliedIn: () => ({ isWaiting: (what) => waiting.includes(what), awaits: waiting.length > 0 }),
    begin: async (services) => {
      begun.push([services.map(({ service }) => service), writes()]);
      return [];
    },
    end: async (services) => {
      ended.push(...services);
      return [];
    },
  };
  return { memory, begun, ended };
}

const writes = () =>
  github.calls.filter(({ method, path }) => method !== "GET" && !path.endsWith("/graphql")).length;

function reconcile(request: Partial<RunRequest> = {}): Promise<Report> {
  const whole = {
    command: "apply",
    roster: loaded(yaml),
    allowRemovals: true,
    links: {},
    ...request,
  } as const;
  return run(whole, connectionsTo({ github }));
}

const findingOf = ({ findings }: { findings: readonly Finding[] }, code: string) =>
  findings.find((each) => each.code === code)?.message;

describe("a scheduled run that reverts drift", () => {
  it("takes back what somebody added, and tells what somebody took away", async () => {
    web().members.delete(idOf("carol-c"));
    web().members.set(idOf("bob-b"), "member");
    web().members.set(idOf("eve-e"), "member");
    const report = await reconcile({ memory: appliedMemory().memory, leavesTakenAway: true });
    expect(peopleOfWeb()).toEqual(["bob-b member"]);
    expect(report.result).toBe("applied");
    const told = findingOf(report, "not_put_back");
    expect(told).toContain("carol as member in the GitHub team web");
    expect(told).toContain("bob as maintainer instead of member in the GitHub team web");
  });

  it("leaves a team that somebody deleted away, with its repositories", async () => {
    await fetch(`${github.apiUrl}/orgs/acme/teams/web`, { method: "DELETE" });
    const report = await reconcile({ memory: appliedMemory().memory, leavesTakenAway: true });
    expect(report.result).toBe("clean");
    expect(github.world.team("web")).toBeUndefined();
    expect(findingOf(report, "not_put_back")).toContain("the GitHub team web");
  });

  it("gives what could not be given when the roster was applied", async () => {
    web().members.delete(idOf("carol-c"));
    const { memory } = appliedMemory([waitingGrant("github-team/web", "user:carol")]);
    const report = await reconcile({ memory, leavesTakenAway: true });
    expect(peopleOfWeb()).toEqual(["bob-b maintainer", "carol-c member"]);
    expect(findingOf(report, "not_put_back")).toBeUndefined();
  });

  it("gives nothing without a memory, where nobody knows what was taken away by hand", async () => {
    web().members.delete(idOf("carol-c"));
    web().members.set(idOf("eve-e"), "member");
    const report = await reconcile({ memory: noMemory([]), leavesTakenAway: true });
    expect(peopleOfWeb()).toEqual(["bob-b maintainer"]);
    expect(findingOf(report, "not_put_back")).toContain("Rollcall remembers no apply");
    expect(findingOf(report, "not_put_back")).toContain("carol as member in the GitHub team web");
  });
});

it("a person's apply puts back what somebody took away by hand", async () => {
  web().members.delete(idOf("carol-c"));
  await reconcile({ memory: appliedMemory().memory });
  expect(peopleOfWeb()).toEqual(["bob-b maintainer", "carol-c member"]);
});

it("a pull request's plan names what its apply would put back", async () => {
  web().members.delete(idOf("carol-c"));
  const head = loaded(yaml.replace("members: [carol]", "members: [carol, eve]"));
  const { memory } = appliedMemory();
  const report = await reconcile({ command: "plan", roster: head, base: loaded(yaml), memory });
  const told = findingOf(report, "puts_back");
  expect(told).toContain("carol as member in the GitHub team web");
  expect(told).not.toContain("eve");
});

describe("an apply", () => {
  it("remembers what it begins once, before it writes anything, and what it ended", async () => {
    web().members.set(idOf("eve-e"), "member");
    web().members.delete(idOf("carol-c"));
    const { memory, begun, ended } = appliedMemory();
    await reconcile({ memory });
    expect(begun).toEqual([[["github"], 0]]);
    expect(writes()).toBeGreaterThan(0);
    expect(ended).toMatchObject([{ service: "github", keepsEarlier: false }]);
  });

  it("begins nothing when there is nothing to write, and ends all the same", async () => {
    const { memory, begun, ended } = appliedMemory();
    await reconcile({ memory });
    expect([begun, ended.length]).toEqual([[], 1]);
  });

  it("does not end a service in which a change failed or something could not be read", async () => {
    web().members.delete(idOf("carol-c"));
    github.fail({
      matches: ({ method }) => method === "PUT",
      fault: { kind: "answer", answer: { status: 403, body: { message: "No" } } },
      times: 9,
    });
    const { memory, begun, ended } = appliedMemory();
    await reconcile({ memory });
    expect([begun.length, ended]).toEqual([1, []]);
  });
});

describe("the rosters that a service is compared with", () => {
  const rosters = (text: string, how: { base?: string; memory?: RunMemory } = {}) => {
    const roster = loaded(text);
    const base = how.base === undefined ? undefined : loaded(how.base);
    if (roster.resolved === undefined) throw new Error("The roster has a mistake.");
    const request = { roster, ...(base ? { base } : {}), ...(how.memory ? { memory: how.memory } : {}) };
    return rostersToCompare(request, { roster: roster.resolved, base: base?.resolved })("github");
  };
  const people = (text: string, how = {}) =>
    rosters(text, how).map(({ earlier = [] }) =>
      earlier.map(({ teams }) => [...(teams.get("web")?.people.keys() ?? [])].join(" ")),
    );
  const remembers = (text: string): RunMemory => {
    const { resolved } = loaded(text);
    return { ...noMemory([]), earlierIn: (service) => (service === "github" && resolved ? [resolved] : []) };
  };
  const members = (list: string, guards = "") =>
    `${guards}version: 1\nusers: { bob: b, carol: c }\nteams: { web: { members: [${list}] } }\n`;

  it("are a pull request's head with its base and the memory's, and its base with the memory's", () => {
    const how = { base: members("bob"), memory: remembers(members("carol")) };
    expect(people(members(""), how)).toEqual([["carol", "bob"], ["carol"]]);
    expect(people(members(""))).toEqual([[]]);
  });

  it("have the roster itself among the earlier ones, once something in it has ended", () => {
    expect(people(members("{ user: bob, until: 2026-12-31 }"))).toEqual([["bob"]]);
    expect(people(members("{ user: bob, until: 2027-12-31 }"))).toEqual([[]]);
  });

  it("are told apart where guards.taken_out only reports", () => {
    const report = "guards: { taken_out: report }\n";
    expect(people(members("", report), { memory: remembers(members("bob")) })).toEqual([[], ["bob"]]);
  });
});

it("a service that the file used before and uses no more is asked all the same; GitHub without its section is told", async () => {
  const before = loaded(
    yaml.replace("leads:", "slack: { channels: [web] }, drive: { folders: [{ id: F1 }] }, leads:"),
  ).resolved;
  const memory: RunMemory = { ...noMemory([]), earlierIn: () => (before === undefined ? [] : [before]) };
  const report = await reconcile({ command: "plan", roster: loaded("version: 1\n"), memory });
  expect(findingOf(report, "github_left")).toContain("nothing on GitHub is taken back");
  expect(
    report.findings.filter(({ severity }) => severity === "error").map(({ provider }) => provider),
  ).toEqual(["slack", "drive"]);
});

it("where guards.taken_out only reports, what stays is told, and the service keeps its memory", () => {
  const reporting = loaded(yaml.replace("users:", "guards: { taken_out: report }\nusers:"));
  const { resolved: roster } = reporting;
  if (roster === undefined) throw new Error("The roster has a mistake.");
  const grants = new Map([["user:bob", "member"]]);
  const team = { kind: "github-team", key: "web", settings: {}, grants };
  const planWith = (actual: readonly (typeof team)[]): ProviderPlan => {
    const none = new Map<string, never>();
    const state = new Map(actual.map((each) => [`github-team/${each.key}`, each]));
    const desired = new Map([["github-team/web", { ...team, grants: new Map() }]]);
    const declared = { accounts: none, places: none, parents: none, principalResources: none, minimums: [] };
    const sides = {
      desired,
      actual: state,
      unread: new Set<string>(),
      self: new Set<string>(),
      findings: [],
    };
    return { provider: { name: "github", kinds: [] }, comparison: { ...declared, ...sides } };
  };
  const without = planWith([{ ...team, grants: new Map() }]);
  const read = {
    comparisons: [[without], [planWith([team])]],
    findings: [],
    couldRead: true,
    cost: () => ({}),
  };
  const plans = planServices(read, { roster: reporting, allowRemovals: false }, { roster, base: undefined });
  expect(plans.plan.changes).toEqual([]);
  expect(findingOf(plans, "taken_out_kept")).toContain("bob as member in the github-team web");
  expect([...plans.keepsEarlier]).toEqual(["github"]);
});
