import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { memberNames } from "../../emulators/slack/world.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import type { Report } from "../core/report.ts";
import { openRepository } from "../repository/repository.ts";
import { stateBranch } from "../repository/state-branch.ts";
import { run } from "../run.ts";
import { createRosterLoader } from "./load-roster.ts";
import { openMemory } from "./open-memory.ts";

const at = { owner: "acme", repo: "access" };
const yaml = `version: 1
github: { org: acme }
slack: { workspace: acme }
users: { ann: { github: ann-a, email: ann@acme.dev } }
teams: { fresh: { members: [ann], slack: { usergroup: crew, channels: [talk] } } }
`;

let github: GithubEmulator;
let slack: SlackEmulator;
afterEach(async () => {
  const violations = [...github.violations, ...slack.violations];
  for (const each of [github, slack]) await each.close();
  expect(violations).toEqual([]);
});

async function start(text = yaml): Promise<void> {
  const rules = ["creation", "update", "deletion"];
  github = await startGithub(
    {
      org: "acme",
      members: [{ login: "boss", role: "admin" }, { login: "ann-a" }],
      teams: [{ name: "other", members: { boss: "maintainer" } }],
      repos: [
        {
          name: "access",
          files: { "teams.yaml": text },
          rulesets: [{ branch: stateBranch, rules, bypass: ["rollcall[bot]"] }],
        },
      ],
    },
    { token: { kind: "app", slug: "rollcall" } },
  );
  slack = await startSlack({
    team: { domain: "acme" },
    users: ["ann", "boss"].map((name) => ({ name, email: `${name}@acme.dev` })),
    channels: [{ name: "other", members: ["boss", "rollcall"] }],
    usergroups: [{ handle: "others", users: ["boss"] }],
  });
}

async function apply(options: { readonly onlyAwaited?: boolean } = {}): Promise<Report> {
  const connections = connectionsTo({ github, slack });
  const repository = openRepository("token", { ...at, apiUrl: github.apiUrl });
  const rosters = createRosterLoader(repository, ["teams.yaml"], "2027-01-15");
  const { data } = await repository.octokit.rest.git.getRef({ ...at, ref: "heads/main" });
  const commit = data.object.sha;
  const roster = await rosters.at(commit);
  const { clock } = connections;
  const memory = await openMemory({ rosters, config: ["teams.yaml"], commit, roster, writes: true, clock });
  const request = { command: "apply", roster, memory, allowRemovals: false, links: {}, ...options } as const;
  return run(request, connections);
}

/** Lets somebody do something at the moment when a call comes in, ahead of it. */
function justBefore(emulator: Pick<GithubEmulator, "fail">, path: RegExp, meddle: () => void): void {
  let isDone = false;
  emulator.fail({
    matches: (call) => {
      if (!isDone && call.method === "POST" && path.test(call.path)) {
        isDone = true;
        meddle();
      }
      return false;
    },
    fault: { kind: "lost" },
  });
}

const codes = ({ findings, outcomes = [] }: Report) =>
  [
    ...findings.flatMap(({ severity, code, resource }) =>
      severity === "error" ? `${code} ${resource}` : [],
    ),
    ...outcomes.flatMap((each) => (each.status === "failed" ? `${each.error.code} ${each.change.key}` : [])),
  ].sort();

test("what appears between the read and its creation is taken over neither then nor later", async () => {
  await start();
  justBefore(github, /\/orgs\/acme\/teams$/, () => {
    const other = github.world.team("other");
    if (other) github.world.renameTeam(other, "fresh");
  });
  justBefore(slack, /conversations\.create$/, () => {
    for (const channel of slack.world.channels.values()) channel.name = "talk";
  });
  justBefore(slack, /usergroups\.create$/, () => {
    for (const group of slack.world.usergroups.values()) group.handle = "crew";
  });
  expect(codes(await apply())).toEqual([
    "slack_handle_already_exists crew",
    "slack_name_taken talk",
    "team_name_taken fresh",
  ]);
  for (const _ of ["the next run", "each one after it"])
    expect(codes(await apply())).toEqual([
      "appeared_since github-team/fresh",
      "appeared_since slack-channel/talk",
      "appeared_since slack-usergroup/crew",
    ]);
  const boss = github.world.user("boss")?.id;
  expect([...(github.world.team("fresh")?.members.keys() ?? [])]).toEqual([boss]);
  expect(memberNames(slack.world, "talk")).toEqual(["boss", "rollcall"]);
});

test("what somebody makes in the place of what Rollcall created is taken over by no run", async () => {
  await start();
  expect(codes(await apply())).toEqual([]);
  const own = github.world.team("fresh");
  const other = github.world.team("other");
  if (own) github.world.removeTeam(own);
  if (other) github.world.renameTeam(other, "fresh");
  for (const _ of ["the next run", "each one after it"])
    expect(codes(await apply())).toEqual(["appeared_since github-team/fresh"]);
  const boss = github.world.user("boss")?.id;
  expect([...(github.world.team("fresh")?.members.keys() ?? [])]).toEqual([boss]);
});

test("what Rollcall has created itself is its own, though the answers were lost", async () => {
  await start();
  for (const emulator of [github, slack])
    emulator.fail({
      matches: ({ method, path }) =>
        method === "POST" && /\/orgs\/acme\/teams$|(?:conversations|usergroups)\.create$/.test(path),
      fault: { kind: "lost" },
      times: 3,
    });
  await apply();
  expect(codes(await apply())).toEqual([]);
  expect(memberNames(slack.world, "talk")).toEqual(["ann", "rollcall"]);
});

describe("a login that nobody had when it was allowed", () => {
  const typo = yaml.replace("users: {", "users: { fred: { github: fred-x },").replace("[ann]", "[ann, fred]");
  const register = () =>
    github.world.addAccount({
      kind: "User",
      id: 7778,
      login: "fred-x",
      name: null,
      email: null,
      blocked: false,
    });
  const invited = () => [...github.world.invitations.values()].map(({ account }) => account?.login);

  test("is given nothing when somebody registers it later, in whatever run", async () => {
    await start(typo);
    expect((await apply()).findings).toContainEqual(expect.objectContaining({ code: "unknown_login" }));
    await apply();
    register();
    for (const onlyAwaited of [true, false, false]) {
      const report = await apply({ onlyAwaited });
      expect(report.findings).toContainEqual(expect.objectContaining({ code: "registered_since" }));
      expect(report.outcomes?.some(({ status }) => status === "applied")).toBe(false);
      expect(invited()).toEqual([]);
    }
  });

  test("is given nothing either after a run that failed for another reason", async () => {
    await start(typo);
    github.fail({
      matches: ({ path }) => /\/teams\/fresh\/memberships/.test(path),
      fault: { kind: "answer", answer: { status: 422, body: { message: "Not just now" } } },
      times: 9,
    });
    expect(codes(await apply())).toHaveLength(1);
    register();
    expect(codes(await apply())).toContain("registered_since undefined");
    expect(invited()).toEqual([]);
  });

  test("is somebody's as soon as the file has the account's id", async () => {
    await start(typo);
    await apply();
    register();
    await apply();
    pushFiles(github.world, { "teams.yaml": typo.replace("fred-x }", "fred-x, github_id: 7778 }") });
    expect(codes(await apply())).toEqual([]);
    expect(invited()).toEqual(["fred-x"]);
  });
});
