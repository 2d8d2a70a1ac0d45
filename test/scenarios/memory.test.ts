import { Octokit } from "@octokit/core";
import { afterEach, expect, it } from "vitest";
import type { GithubEmulator } from "../../emulators/github/github.ts";
import { acceptInvitation } from "../../emulators/github/people.ts";
import { startSlack } from "../../emulators/slack/slack.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";
import { commentsOn, openPullRequest } from "./pull-request.ts";

let acme: Acme;
afterEach(async () => {
  await acme.github.close();
  expect(acme.github.violations).toEqual([]);
});

const at = { owner: "acme", repo: "access" };

/** Starts the organisation with the roster's repository, whose state branch only Rollcall's App may write. */
async function start(plan: "team" | "enterprise" = "team"): Promise<string> {
  const rules = ["creation", "update", "deletion"];
  const rulesets = [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }];
  acme = await startAcme((seed) => ({
    ...seed,
    plan,
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml }, rulesets }],
  }));
  return mainOf(acme.github);
}

function mainOf({ world }: GithubEmulator): string {
  return world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
}

/** Returns what is remembered of GitHub. */
async function remembered(): Promise<unknown> {
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", {
    ...at,
    path: "memory.json",
    ref: "rollcall/state",
  });
  const { content } = data as unknown as { content: string };
  return JSON.parse(Buffer.from(content, "base64").toString()).rosters["teams.yaml"].github;
}

/** Commits the roster to the default branch. Returns the commit. */
async function edit(text: string): Promise<string> {
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  const path = "teams.yaml";
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", { ...at, path });
  const content = Buffer.from(text).toString("base64");
  const change = { ...at, path, message: "Change the roster", content, sha: (data as { sha: string }).sha };
  await octokit.request("PUT /repos/{owner}/{repo}/contents/{path}", change);
  return mainOf(acme.github);
}

const backend = () => acme.github.world.team("backend");
const idOf = (login: string) => acme.github.world.user(login)?.id ?? 0;
const push = (sha: string, job = {}) => acme.run("", { workspace: {}, sha, ...job });

it("an apply is remembered, and a scheduled run gives nothing back that somebody took away by hand", async () => {
  const sha = await start();
  backend()?.members.delete(idOf("Carol-C"));
  const first = await push(sha);
  expect(first.plan?.findings.map(({ code }) => code)).toContain("memory_missing");
  expect(first).toMatchObject({ exitCode: 0, outputs: { result: "applied" } });
  expect(await remembered()).toMatchObject({ applied: sha, since: [] });

  backend()?.members.delete(idOf("Carol-C"));
  backend()?.members.set(idOf("danab"), "member");
  const scheduled = await push(sha, { event: "schedule" });
  expect(scheduled).toMatchObject({ exitCode: 0, outputs: { result: "applied", changes: "1" } });
  expect([...(backend()?.members.keys() ?? [])]).toEqual([idOf("bob-dev")]);
  expect(scheduled.summary).toContain("carol as member in the GitHub team backend");
  expect(scheduled.summary).toContain("Write it into the file");

  const quiet = await push(sha, { event: "schedule" });
  expect(quiet.outputs["result"]).toBe("clean");
  expect(quiet.summary).not.toContain("Everything is as the roster says");

  const enforced = await push(sha, { event: "schedule", inputs: { "on-drift": "enforce" } });
  expect(enforced.outputs["changes"]).toBe("1");
  expect(backend()?.members.has(idOf("Carol-C"))).toBe(true);
});

it("a scheduled run that only tells says what was done by hand, by whom, what the file says, and both ways on", async () => {
  const sha = await start("enterprise");
  await push(sha);
  backend()?.members.delete(idOf("Carol-C"));
  backend()?.members.set(idOf("danab"), "member");
  acme.github.world.audit.push({
    kind: "TeamAddMemberAuditEntry",
    action: "team.add_member",
    actor: "alicel",
    user: "danab",
    team: "backend",
    at: "2026-11-27T17:02:00.000Z",
  });
  const told = await push(sha, { event: "schedule", inputs: { "on-drift": "report" } });
  expect(told).toMatchObject({ exitCode: 0, outputs: { result: "planned", changes: "2" } });
  const text = told.summary.replace(/ <sub>.*<\/sub>/g, "").replace(/\[([^\]]*)\]\((?!.*edit)[^)]*\)/g, "$1");
  expect(text).toContain("### Rollcall: 2 changes by hand, and nothing was put back\n");
  expect(text).toContain("- 🔴 **carol** left backend");
  expect(text).toMatch(/- 🟢 \*\*dana\*\* joined backend.* \(by alicel, 2026-11-27 17:02 UTC\)\n/);
  expect(told.summary).toMatch(
    /joined .*<sub>\[teams\.yaml:\d+\]\(\S+\/blob\/\w{40}\/teams\.yaml#L\d+\)<\/sub>\n/,
  );
  expect(text).toContain("Edit [teams.yaml](https://github.com/acme/access/edit/main/teams.yaml).");
  expect(told.log).toMatch(/^rollcall: planned 2 changes, 1 gain, 1 lose, 0 errors, \d warnings?$/m);

  const reverted = await push(sha, { event: "schedule" });
  expect(reverted.summary).toContain(
    "Rollcall: put back what was changed by hand: nobody gained, 1 person lost",
  );
});

it("a difference that a run only tells is told on Slack once, then what is new alone, and again when it comes back", async () => {
  const sha = await start();
  const slack = await startSlack({});
  const inputs = {
    "on-drift": "report",
    "slack-api-url": slack.apiUrl,
    "slack-webhook-url": slack.webhookUrl,
  };
  const heard = async () => {
    const before = slack.messages.length;
    const job = await push(sha, { event: "schedule", inputs });
    expect(job.exitCode).toBe(0);
    const said = slack.messages.slice(before).map(({ raw }) => JSON.parse(raw).text as string);
    return { said, summary: job.summary };
  };
  await push(sha);
  backend()?.members.delete(idOf("Carol-C"));
  expect((await heard()).said).toEqual([expect.stringContaining("carol left backend")]);
  const again = await heard();
  expect(again.said).toEqual([]);
  expect(again.summary).toContain("1 change by hand, and nothing was put back");

  backend()?.members.set(idOf("danab"), "member");
  const [more = "", ...none] = (await heard()).said;
  expect(none).toEqual([]);
  expect(more).toContain("1 change by hand, and nothing was put back");
  expect(more).toContain("dana joined backend");
  expect(more).toContain("1 other was told before, and is still there.");
  expect(more).not.toContain("carol");

  backend()?.members.set(idOf("Carol-C"), "member");
  backend()?.members.delete(idOf("danab"));
  expect((await heard()).said).toEqual([]);
  backend()?.members.delete(idOf("Carol-C"));
  expect((await heard()).said).toEqual([expect.stringContaining("carol left backend")]);
  await slack.close();
});

it("what a scheduled run doesn't give back is told on Slack once", async () => {
  const sha = await start();
  const slack = await startSlack({});
  const inputs = { "slack-api-url": slack.apiUrl, "slack-webhook-url": slack.webhookUrl };
  await push(sha);
  backend()?.members.delete(idOf("Carol-C"));
  await push(sha, { event: "schedule", inputs });
  expect(slack.messages).toHaveLength(1);
  const again = await push(sha, { event: "schedule", inputs });
  expect(slack.messages).toHaveLength(1);
  expect(again.summary).toContain("carol as member in the GitHub team backend");
  await slack.close();
});

it("a run by the hour asks the organisation nothing while nobody is awaited, and puts who has arrived everywhere", async () => {
  const sha = await start();
  const hourly = { event: "schedule", inputs: { "only-awaited": "true", "on-drift": "report" } };
  await push(sha);
  acme.github.calls.length = 0;
  const idle = await push(sha, hourly);
  expect(idle).toMatchObject({ exitCode: 0, summary: "" });
  expect(idle.log).toContain("Nobody is awaited");
  expect(acme.github.calls.filter(({ path }) => path.startsWith("/orgs/"))).toEqual([]);
  expect(acme.github.calls.length).toBeLessThan(12);

  const newcomer = acmeYaml
    .replace("teams:", "  erin: erin-gh\nteams:")
    .replace("leads: [bob]", "leads: [bob, erin]");
  const next = await edit(newcomer);
  await push(next);
  backend()?.members.delete(idOf("Carol-C"));
  backend()?.members.set(idOf("danab"), "member");
  expect((await push(next, hourly)).outputs).toMatchObject({ result: "clean", applied: "0" });

  for (const each of [...acme.github.world.invitations.values()]) acceptInvitation(acme.github.world, each);
  expect(backend()?.members.get(idOf("erin-gh"))).not.toBe("maintainer");
  const arrived = await push(next, hourly);
  expect(arrived.plan?.changes).toHaveLength(1);
  expect(arrived).toMatchObject({ exitCode: 0, outputs: { result: "applied", applied: "1" } });
  expect(backend()?.members.get(idOf("erin-gh"))).toBe("maintainer");
  expect(backend()?.members.has(idOf("Carol-C"))).toBe(false);
  expect(backend()?.members.has(idOf("danab"))).toBe(true);
  expect((await push(next, hourly)).log).toContain("Nobody is awaited");
});

it("an apply tells only the warnings that the one before did not have", async () => {
  await start();
  const idle = `${acmeYaml}  idle: { members: [bob] }\n`;
  const first = await push(await edit(idle));
  expect(first.log).toMatch(/^::warning.*Team `idle` has no leads/m);
  const second = await push(await edit(idle.replace("teams:", "  erin: erin-gh\nteams:")));
  expect(second.log).toMatch(/^::warning.*`erin` is in no team/m);
  expect(second.log).not.toMatch(/^::warning.*Team `idle` has no leads/m);
  expect(second.log).toMatch(/^Warnings and notices that were there before: \d+ /m);
});

it("a person who runs the workflow puts back, and a pull request names what it would put back", async () => {
  const sha = await start();
  await push(sha);
  backend()?.members.delete(idOf("Carol-C"));
  const files = { "teams.yaml": acmeYaml.replace("Services and data", "Services") };
  const pull = await openPullRequest(acme.github, files);
  await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  expect(comment).toContain("Merging this also gives back what somebody took away by hand");
  await push(sha, { event: "workflow_dispatch" });
  expect(backend()?.members.has(idOf("Carol-C"))).toBe(true);
});

it("what a commit took out of the file is taken back by its apply, which the pull request showed", async () => {
  const sha = await start();
  await push(sha);
  const [kept = ""] = acmeYaml.split("  backend:");
  const pull = await openPullRequest(acme.github, { "teams.yaml": kept });
  const planned = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const revokes = (job: typeof planned) =>
    job.plan?.changes.map(({ action, principal, key }) => `${action} ${principal} ${key}`).sort();
  expect(revokes(planned)).toEqual([
    "revoke team:github:backend api",
    "revoke team:github:backend website",
    "revoke user:bob github:backend",
    "revoke user:carol github:backend",
  ]);
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  await octokit.request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
    ...at,
    pull_number: pull.number,
  });
  const next = mainOf(acme.github);
  const applied = await push(next, { inputs: { "allow-removals": "true" } });
  expect(applied.outputs["result"]).toBe("applied");
  expect([backend()?.members.size, backend()?.grants.size]).toEqual([0, 0]);
  expect(await remembered()).toMatchObject({ applied: next, since: [] });
  expect((await push(next)).outputs["result"]).toBe("clean");
});

it("a run that is killed after its first write has remembered what it was applying", async () => {
  const sha = await start();
  await push(sha);
  const next = await edit(acmeYaml.replace("members: [carol]", "members: [carol, dana]"));
  const killWhen = new Promise<void>((resolve) => {
    acme.github.fail({
      matches: ({ method, path: called }) => {
        if (method === "PUT" && called.includes("/memberships/")) resolve();
        return false;
      },
      fault: { kind: "reset" },
    });
  });
  const killed = await push(next, { killWhen });
  expect(killed.exitCode).toBe(null);
  expect(await remembered()).toMatchObject({ applied: sha, since: [next] });
  expect((await push(next)).exitCode).toBe(0);
  expect(await remembered()).toMatchObject({ applied: next, since: [] });
});

it("a plan of another branch has no memory, and says so", async () => {
  const sha = await start();
  const job = await push(sha, { ref: "refs/heads/other", inputs: { command: "plan" } });
  expect(job.plan?.findings.filter(({ code }) => code === "memory_missing")).toHaveLength(1);
  expect(acme.github.world.repo("acme/access")?.git.refs.has("refs/heads/rollcall/state")).toBe(false);
});

it("a team that somebody has renamed by hand is found by its id when its entry leaves, also right after its creation", async () => {
  await start();
  const extra = "  temporary: { members: [carol], repos: { api: read } }\n";
  await push(await edit(acmeYaml.replace("teams:\n", `teams:\n${extra}`)));
  const created = () => acme.github.world.team("temporary") ?? acme.github.world.team("by-hand");
  expect(created()?.members.size).toBe(1);
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  const renamed = { org: "acme", team_slug: "temporary", name: "By hand" };
  await octokit.request("PATCH /orgs/{org}/teams/{team_slug}", renamed);
  const last = await push(await edit(acmeYaml), { inputs: { "allow-removals": "true" } });
  expect(last.outputs["result"]).toBe("applied");
  expect([created()?.slug, created()?.members.size, created()?.grants.size]).toEqual(["by-hand", 0, 0]);
});

it("what a commit handed over is left alone, although the commit that takes it out came before any run", async () => {
  await push(await start());
  await edit(acmeYaml.replace("  backend:\n", "  backend:\n    hands_off: true\n"));
  const [kept = ""] = acmeYaml.split("  backend:");
  const last = await push(await edit(kept));
  expect(last.plan?.changes).toEqual([]);
  expect(backend()?.members.size).toBe(2);
});

it("a pull request promises no removals that no apply makes, where no rule protects the memory", async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    plan: "team",
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
  }));
  const without = acmeYaml.slice(0, acmeYaml.indexOf("  backend:"));
  const pull = await openPullRequest(acme.github, { "teams.yaml": without });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job.plan?.changes).toEqual([]);
  const kept = job.plan?.findings.filter(({ code }) => code === "taken_out_kept") ?? [];
  expect(kept.map(({ message }) => message)).toEqual([
    expect.stringContaining("The file gives this no more, and no apply takes it back"),
  ]);
});

it("who came with a push is told once what they have, and nobody who was there before", async () => {
  const sha = await start();
  const slack = await startSlack({ users: [{ name: "erin", id: "U0ERIN0000" }] });
  const inputs = { "slack-token": "xoxb-rollcall", "slack-api-url": slack.apiUrl };
  await push(sha, { inputs });
  const withErin = acmeYaml
    .replace("users:\n", "users:\n  erin: { github: erin-gh, slack: U0ERIN0000 }\n")
    .replace("members: [carol]", "members: [carol, erin]");
  const next = await edit(withErin);
  expect(slack.messages).toEqual([]);
  expect((await push(next, { inputs })).outputs["result"]).toBe("applied");
  const texts = () => slack.messages.map(({ body }) => [body?.["channel"], body?.["text"]]);
  expect(texts()).toEqual([["U0ERIN0000", expect.stringContaining("• write on `api`")]]);
  for (const each of [...acme.github.world.invitations.values()]) acceptInvitation(acme.github.world, each);
  await push(next, { inputs });
  await push(await edit(withErin.replace("website: read", "website: write")), { inputs });
  expect(texts()).toHaveLength(1);
  await slack.close();
});
