import { describe, expect, it } from "vitest";
import type { Answer, Fault } from "../../../emulators/server.ts";
import { type GithubFixture, type GithubRun, githubFixtures } from "./testing/fixture.ts";
import { acmeSeed, callText, type WriteCase, writeCases } from "./testing/write-cases.ts";

const start = githubFixtures();

/** Applies a write with a fault. Returns the run, and how often the write was sent. */
async function applyWithFault(
  write: WriteCase,
  fault: Fault,
  options: { readonly times?: number; readonly verifyFault?: Fault } = {},
): Promise<GithubRun & { readonly sent: number; readonly fixture: GithubFixture }> {
  const fixture = await start({ ...acmeSeed, ...write.seed });
  const { github } = fixture;
  let isApplying = false;
  const isWrite = (call: { method: string; path: string }) => isApplying && write.call.test(callText(call));
  github.fail({ matches: isWrite, fault, times: options.times ?? 1 });
  if (options.verifyFault) {
    const isVerify = (call: { method: string; path: string }) =>
      isApplying && write.reread.test(callText(call));
    github.fail({ matches: isVerify, fault: options.verifyFault, times: 99 });
  }
  const run = await fixture.apply(write.yaml, {
    meanwhile: () => {
      isApplying = true;
    },
  });
  expect(run.results).toHaveLength(1);
  return { ...run, fixture, sent: github.calls.filter((call) => write.call.test(callText(call))).length };
}

function answer(status: number, message: string, headers: Answer["headers"] = {}): Fault {
  return { kind: "answer", answer: { status, headers, body: { message } } };
}

const bad = answer(502, "Bad gateway");

describe.each(writeCases)("$what", (write) => {
  it.each<[string, Fault]>([
    ["the connection is cut", { kind: "lost" }],
    ["a gateway answers 502", { kind: "lost", answer: { status: 502, body: "<html>" } }],
    ["a gateway answers 504", { kind: "lost", answer: { status: 504 } }],
  ])("that happened while %s is looked at, and not repeated", async (_, fault) => {
    const run = await applyWithFault(write, fault);
    expect(run.results[0]).toMatch(/: applied$/);
    expect(run.sent).toBe(1);
    expect((await run.fixture.plan(write.yaml)).lines).toEqual([]);
  });

  it.each<[string, Fault]>([
    ["the connection was cut before", { kind: "reset" }],
    ["a server failed", answer(500, "Oops")],
  ])("that was seen not to have happened, when %s, is sent once more", async (_, fault) => {
    const run = await applyWithFault(write, fault);
    expect(run.results[0]).toMatch(/: applied$/);
    expect(run.sent).toBe(2);
    expect((await run.fixture.plan(write.yaml)).lines).toEqual([]);
  });

  it("that GitHub never gets done is given up on after three times", async () => {
    const run = await applyWithFault(write, bad, { times: 99 });
    expect(run.results[0]).toMatch(/: github_unreachable$/);
    expect(run.sent).toBe(3);
  });

  it("of which nobody can see whether it happened is not repeated", async () => {
    const run = await applyWithFault(write, { kind: "lost" }, { verifyFault: answer(500, "Oops") });
    expect(run.results[0]).toMatch(/: github_unreachable$/);
    expect(run.sent).toBe(1);
  });

  it.each([
    ["a secondary limit", answer(403, "You have exceeded a secondary rate limit.", { "retry-after": "7" })],
    ["too many requests", answer(429, "Slow down", { "retry-after": "7" })],
  ])("that is refused for %s is sent again after the wait", async (_, fault) => {
    const run = await applyWithFault(write, fault);
    expect(run.results[0]).toMatch(/: applied$/);
    expect(run.sent).toBe(2);
  });

  it.each([
    [401, "Bad credentials", "bad_credentials"],
    [403, "Resource not accessible by integration", "missing_permission"],
    [403, "Resource protected by organization SAML enforcement.", "sso_required"],
    [
      403,
      "Your IP address is not permitted: the organization has an IP allow list enabled",
      "address_not_allowed",
    ],
    [409, "Conflict", "conflict"],
    [422, "Validation Failed", "refused"],
    [429, "API rate limit exceeded", "rate_limited"],
  ])("that is refused with %i (%s) is told, and not repeated", async (status, message, code) => {
    const fault = answer(status, message, { "retry-after": "4000" });
    const run = await applyWithFault(write, fault, { times: 99 });
    expect(run.results[0]).toMatch(new RegExp(`: ${code}$`));
    expect(run.sent).toBe(1);
    const [outcome] = run.outcomes;
    const error = outcome?.status === "failed" ? outcome.error : undefined;
    expect(error?.message).toMatch(/^GitHub.*[.:]/);
    expect(error?.remedy).not.toBe("");
  });

  it("names the permission that is missing, as GitHub names it", async () => {
    const headers = {
      "x-accepted-github-permissions": "members=write; organization_administration=write,contents=read",
    };
    const run = await applyWithFault(write, answer(403, "Resource not accessible by integration", headers));
    expect(run.outcomes[0]).toMatchObject({
      error: {
        remedy:
          "Give the App (or token) this permission: members: write; or organization_administration: write and contents: read.",
      },
    });
  });

  it("whose subject is gone is told, unless being gone is all that was wanted", async () => {
    const run = await applyWithFault(write, answer(404, "Not Found"), { times: 99 });
    if (write.what === "an invitation") {
      // GitHub may have no invitations, so the membership is set instead, which invites here.
      expect(run.results[0]).toMatch(/: applied$/);
    } else {
      expect(run.results[0]).toMatch(/: not_found$/);
      expect(run.sent).toBe(1);
    }
  });

  if (write.removes) {
    it("that somebody else has done meanwhile is done", async () => {
      const fixture = await start({ ...acmeSeed, ...write.seed });
      const { world } = fixture.github;
      const run = await fixture.apply(write.yaml, {
        meanwhile: () => {
          world.members.delete(12);
          world.invitations.clear();
          const team = world.team("backend");
          team?.members.clear();
          if (team && write.what === "a deleted team") world.removeTeam(team);
          if (write.what === "a repository taken from a team") team?.grants.clear();
          world.repo("api")?.collaborators.clear();
        },
      });
      expect(run.results[0]).toMatch(/: applied$/);
    });
  }
});

describe("a lost token", () => {
  it.each([
    ["token", answer(401, "Bad credentials"), "bad_credentials"],
    [
      "hour's requests",
      answer(403, "API rate limit exceeded for installation.", {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": "2000000000",
      }),
      "rate_limited",
    ],
  ])("(%s) in the middle ends the run's writes; what was done is told as done", async (_, fault, code) => {
    const fixture = await start({ ...acmeSeed, teams: [{ name: "backend" }, { name: "design" }] });
    fixture.github.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("Carol-C"),
      fault,
      times: 99,
    });
    const run = await fixture.apply(
      "github: { org: acme }\nusers: { alice: alicel, bob: bob-dev, carol: carol-c }\nteams:\n  backend: { members: [alice, bob, carol] }\n  design: { members: [bob], repos: { api: read } }\n",
    );
    expect(run.results).toEqual([
      "team backend +user:alice member: applied",
      "team backend +user:bob member: applied",
      `team backend +user:carol member: ${code}`,
      "team design +user:bob member: skipped",
      "repo api +team:design read: skipped",
    ]);
    expect(fixture.writes()).toHaveLength(3);
    if (code === "rate_limited") {
      expect(run.outcomes[2]).toMatchObject({
        error: { remedy: "Run again after 03:33 UTC: what is done stays done." },
      });
    }
  });
});

describe("a failed request", () => {
  it("never shows the token", async () => {
    const fixture = await start(acmeSeed);
    fixture.github.fail({ matches: ({ method }) => method === "PUT", fault: answer(422, "No"), times: 99 });
    const run = await fixture.apply("github: { org: acme, owners: [bob] }\nusers: { bob: bob-dev }\n", {
      token: "ghs_verysecret",
    });
    expect(JSON.stringify([run.outcomes, run.findings])).not.toContain("verysecret");
  });
});

describe("a team that was created while the answer got lost", () => {
  it("is adopted though GitHub says at the second try that its name is taken", async () => {
    const fixture = await start(acmeSeed);
    const { github } = fixture;
    github.fail({ matches: (call) => callText(call) === "POST /orgs/acme/teams", fault: { kind: "lost" } });
    // Eventual consistency: the first read doesn't find it yet.
    github.fail({
      matches: (call) => callText(call) === "GET /orgs/acme/teams/backend",
      fault: answer(404, "Not Found"),
    });
    const run = await fixture.converge(
      "github: { org: acme }\nusers: { bob: bob-dev }\nteams: { backend: { members: [bob] } }\n",
    );
    expect(run.lines).toHaveLength(2);
    expect(github.world.teams.size).toBe(1);
  });

  it("fails alone when GitHub can't tell who is in it, and the next run repairs it", async () => {
    const fixture = await start(acmeSeed, { token: { kind: "user", login: "alicel" } });
    const { github } = fixture;
    github.fail({
      matches: (call) => callText(call) === "GET /orgs/acme/teams/backend/members",
      fault: answer(500, "Oops"),
      times: 4,
    });
    const yaml =
      "github: { org: acme }\nusers: { bob: bob-dev }\nteams: { backend: { members: [bob] }, design: { members: [] } }\n";
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual([
      'team backend create {"name":"backend","parent":null}: github_unreachable',
      'team design create {"name":"design","parent":null}: applied',
      "team backend +user:bob member: skipped",
    ]);
  });
});
