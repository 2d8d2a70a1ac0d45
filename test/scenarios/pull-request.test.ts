import { afterEach, expect, it } from "vitest";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";
import { commentsOn, openPullRequest } from "./pull-request.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

/** Starts the organisation with its roster in acme/access, and with manual changes. */
function startDrifted(roster = acmeYaml): Promise<Acme> {
  return startAcme((seed) => ({
    ...seed,
    teams: (seed.teams ?? []).map((team) =>
      team.name === "engineering"
        ? { ...team, description: "Changed by hand", members: { ...team.members, danab: "maintainer" } }
        : team,
    ),
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": roster } }],
  }));
}

const reworded = acmeYaml.replace("Services and data", "Services");

it("comments on a pull request with what it changes first, and what had drifted before it apart", async () => {
  acme = await startDrifted(
    acmeYaml.replace("    leads: [alice]", "    description: Builds\n    leads: [alice]"),
  );
  const roster = reworded.replace("    leads: [alice]", "    description: Builds\n    leads: [alice]");
  const pull = await openPullRequest(acme.github, { "teams.yaml": roster });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "planned" } });

  const [comment = "", ...more] = await commentsOn(acme.github, pull.number);
  expect(more).toEqual([]);
  const [own = "", drift = ""] = comment.split("<details>");
  expect(own).toContain("Services");
  expect(own).not.toContain("Changed by hand");
  expect(drift).toContain("Changed by hand");
  expect(comment).toContain(job.outputs["digest"]);
  expect(writes(acme.github).filter((write) => write.includes("/orgs/"))).toEqual([]);
});

it("reads the roster of the base and of the head once, for the permission check and for the plan", async () => {
  acme = await startDrifted();
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
  const before = acme.github.calls.length;
  await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const reads = acme.github.calls.slice(before).map(({ path }) => path);
  expect(reads.filter((path) => path.includes("/git/blobs/"))).toHaveLength(2);
  expect(reads.filter((path) => path.endsWith("/check-runs"))).toHaveLength(1);
});

it("keeps one comment up to date, whatever others write", async () => {
  acme = await startDrifted();
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
  const event = { event: "pull_request", payload: pull.payload, workspace: {} };
  await acme.run("", event);
  const before = await commentsOn(acme.github, pull.number);
  await acme.run("", event);
  expect(await commentsOn(acme.github, pull.number)).toEqual(before);
});

it("shows the warnings that the pull request brings, and in one folded line those that its base has", async () => {
  const roster = `${acmeYaml}  idle: { members: [bob] }\n`;
  acme = await startDrifted(roster);
  const pull = await openPullRequest(acme.github, {
    "teams.yaml": roster.replace("teams:", "  erin: erin-gh\nteams:"),
  });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  const [open = "", folded = ""] = comment.split(
    "<details><summary>Warnings and notices that were there before",
  );
  expect(open).toContain("<code>erin</code> is in no team");
  expect(open).not.toContain("Team <code>idle</code> has no leads");
  expect(folded).toContain("Team <code>idle</code> has no leads");
  expect(job.log).toMatch(/^Warnings and notices that were there before: \d+ /m);
  expect(job.log).toMatch(/^::warning.*`erin` is in no team/m);
  expect(job.log).not.toMatch(/^::warning.*Team `idle` has no leads/m);
  expect(JSON.stringify(job.plan?.findings)).toContain("Team `idle` has no leads");
});

it("leaves one comment when two runs race to write it", async () => {
  acme = await startDrifted();
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
  const event = { event: "pull_request", payload: pull.payload, workspace: {} };
  await Promise.all([acme.run("", event), acme.run("", event), acme.run("", event)]);
  expect(await commentsOn(acme.github, pull.number)).toHaveLength(1);
});

it("reads a fork's roster as data at the head's commit, and runs nothing of it", async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    users: [...(seed.users ?? []), { login: "stranger" }],
    repos: [
      ...(seed.repos ?? []),
      { name: "access", files: { "teams.yaml": acmeYaml } },
      { name: "access", owner: "stranger", fork: "acme/access" },
    ],
  }));
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded }, { fork: "stranger" });
  const job = await acme.run("", { event: "pull_request_target", payload: pull.payload, workspace: {} });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "planned", changes: "1" } });
});

it("judges a pull request by the guards and ignores of its base, not by those it brings along", async () => {
  acme = await startDrifted(acmeYaml.replace("max_removals: 3", "max_removals: 0"));
  const greedy = acmeYaml
    .replace("max_removals: 3", "max_removals: 100")
    .replace("members: [carol]", "members: []");
  const pull = await openPullRequest(acme.github, { "teams.yaml": greedy });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job).toMatchObject({ exitCode: 1, outputs: { result: "refused" } });
  expect((await commentsOn(acme.github, pull.number))[0]).toContain("more than max\\_removals (0) allows.");
  expect(job.plan?.findings).toContainEqual(
    expect.objectContaining({
      code: "rules_wait",
      message: expect.stringMatching(/^`guards`: .* once it is merged/),
    }),
  );
});

it("tells who gains and who loses where a line can't be followed, and calls only that refused which is", async () => {
  acme = await startAcme();
  await acme.run(acmeYaml);
  const raised = acmeYaml
    .replace("members: [carol]\n", "members: [dana]\n")
    .replace("website: read }", "website: write, newrepo: read }");
  const pull = await openPullRequest(acme.github, { "teams.yaml": raised });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job).toMatchObject({ exitCode: 1, outputs: { result: "partial", changes: "3" } });
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  expect(comment).toContain("### Rollcall: 2 people gain, 1 person loses · 3 changes · 1 error\n");
  expect(job.log).toContain("Team backend goes from read to write on website (bob) ");
  expect(job.log).toContain("carol leaves backend; loses write on api and read on website");
  expect((await acme.run(raised)).outputs).toMatchObject({ result: "partial", applied: "3" });
});

it("says that what it ignores from now on isn't ignored in its own plan yet", async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    members: [...(seed.members ?? []), { login: "bot-ci" }],
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
  }));
  const exact = acmeYaml.replace("  org: acme\n", '  org: acme\n  members: exact\n  ignore: ["bot-*"]\n');
  const pull = await openPullRequest(acme.github, { "teams.yaml": exact });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job.plan).toMatchObject({ changes: [{ action: "revoke", principal: "github:bot-ci" }] });
  expect((await commentsOn(acme.github, pull.number))[0]).toContain(
    "<code>github.ignore</code>: what this pull",
  );
  expect((await acme.run(exact)).outputs).toMatchObject({ result: "clean" });
});

it("says what is wrong, and at which line, when the pull request breaks the file", async () => {
  acme = await startDrifted();
  const pull = await openPullRequest(acme.github, { "teams.yaml": acmeYaml.replace("[carol]", "[carlo]") });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job).toMatchObject({ exitCode: 1, outputs: { result: "invalid" } });
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  expect(comment).toContain("carlo");
  expect(comment).toContain("#L21");
});

it("says in one line that there is nothing to do", async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
  }));
  const pull = await openPullRequest(acme.github, { "teams.yaml": `${acmeYaml}# A remark.\n` });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "clean" } });
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  const visible = comment.split("\n").filter((line) => line !== "" && !line.startsWith("<!--"));
  expect(visible[0]).toContain("nothing to do");
});

it("plans without a comment when the token may not write one, and says so", async () => {
  acme = await startAcme(
    (seed) => ({
      ...seed,
      repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
    }),
    {
      token: [
        {
          kind: "app",
          value: "secret-app-token",
          permissions: { members: "read", contents: "read", administration: "read" },
        },
        { kind: "user", login: "alicel", value: "a-person" },
      ],
    },
  );
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  // The verdict can't be published either, which fails the job.
  expect(job).toMatchObject({ exitCode: 1, outputs: { result: "planned" } });
  expect(job.log).toContain("::warning");
  expect(job.log).toContain("pull-requests: write");
});

it("says what becomes of a team that leaves the file, and names archived: true and hands_off: true", async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
  }));
  const [kept = ""] = acmeYaml.split("  backend:");
  const pull = await openPullRequest(acme.github, { "teams.yaml": kept });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job.exitCode).toBe(0);
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  expect(comment).toContain("backend leaves the file: it loses the people and repositories");
  expect(comment).toMatch(/archived: true.*hands\\_off: true/s);
});

it("says what comes with a team that the roster lists no repositories for, nested teams included", async () => {
  const text = acmeYaml.replace("teams:\n", "teams:\n  security: { leads: [dana] }\n");
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "vault" }, { name: "access", files: { "teams.yaml": text } }],
    teams: [
      ...(seed.teams ?? []),
      { name: "security", repos: { vault: "admin" }, members: { danab: "maintainer" } },
      { name: "watch", parent: "security", repos: { vault: "admin" }, members: {} },
    ],
  }));
  const head = text.replace(
    "security: { leads: [dana] }",
    "security: { leads: [carol] }\n  watch: { parent: security, leads: [bob] }",
  );
  const pull = await openPullRequest(acme.github, { "teams.yaml": head });
  await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const [comment = ""] = await commentsOn(acme.github, pull.number);
  const [linked = ""] = comment.split("<details>");
  const people = linked.replace(/ <sub>.*<\/sub>/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  // An owner keeps admin on every repository.
  expect(people).toContain("- 🔴 **dana** leaves security (maintainer)\n");
  expect(people).toContain("- 🟢 **carol** joins security as maintainer; gains admin on vault\n");
  expect(people).toContain("- 🟢 **bob** joins watch as maintainer; gains admin on vault\n");
});

it("plans with a token that only reads the organisation, and speaks to the roster's repository with another", async () => {
  const slug = "rollcall";
  acme = await startAcme(
    (seed) => ({
      ...seed,
      repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
    }),
    {
      token: [
        { kind: "user", login: "alicel", value: "a-person" },
        {
          kind: "app",
          slug,
          value: "organisation",
          permissions: { members: "read", administration: "read" },
        },
        {
          kind: "app",
          slug,
          value: "repository",
          permissions: { contents: "read", pull_requests: "write", checks: "write", statuses: "write" },
        },
      ],
    },
  );
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
  const before = acme.github.calls.length;
  const job = await acme.run("", {
    event: "pull_request_target",
    payload: pull.payload,
    workspace: {},
    inputs: { "github-token": "organisation", "repository-token": "repository" },
  });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "planned" } });
  expect(await commentsOn(acme.github, pull.number)).toHaveLength(1);
  const asked = acme.github.calls
    .slice(before)
    .map(({ path, headers }) => ({ path, token: headers.authorization?.split(" ")[1] }))
    .filter(({ token }) => token !== "a-person");
  expect(asked.filter(({ path, token }) => path.startsWith("/orgs/") && token !== "organisation")).toEqual(
    [],
  );
  // Who is invited to it is the organisation's access, as on every other repository.
  expect(
    asked
      .filter(({ path, token }) => path.startsWith("/repos/acme/access/") && token !== "repository")
      .map(({ path }) => path),
  ).toEqual(["/repos/acme/access/invitations"]);
});
