import { afterEach, describe, expect, it, test } from "vitest";
import { type Acme, acmeYaml, callsBeside, startAcme, writes } from "./acme.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

const joined = acmeYaml
  .replace("  dana: danab", "  dana: danab\n  erin: erin-gh")
  .replace("[carol]", "[carol, erin]");

describe("the Action on an organisation that is as the roster says", () => {
  it("finds nothing to do, writes nothing, and says so in outputs, log and summary", async () => {
    acme = await startAcme();
    const job = await acme.run(acmeYaml);
    expect(job).toMatchObject({
      exitCode: 0,
      stderr: "",
      outputs: { result: "clean", changes: "0", findings: "1" },
    });
    expect(job.summary).toContain("nothing to do");
    expect(writes(acme.github)).toEqual([]);
  });
});

describe("the Action on a roster that changed", () => {
  it("applies exactly what it planned, and a second run finds nothing to do", async () => {
    acme = await startAcme();
    const planned = await acme.run(joined, { inputs: { command: "plan" } });
    expect(planned.outputs).toMatchObject({ result: "planned", changes: "2", applied: "0" });
    expect(writes(acme.github)).toEqual([]);

    const applied = await acme.run(joined);
    expect(applied.exitCode).toBe(0);
    expect(applied.outputs).toMatchObject({ result: "applied", changes: "2", applied: "2", failed: "0" });
    expect(applied.outputs["digest"]).toBe(planned.outputs["digest"]);
    expect(applied.plan?.changes).toEqual(planned.plan?.changes);
    expect(writes(acme.github)).toEqual(["POST /orgs/acme/invitations"]);

    const again = await acme.run(joined);
    expect(again.outputs).toMatchObject({ result: "clean", changes: "0" });
  });

  it("invites a newcomer once, into the organisation and the team, with one mail", async () => {
    acme = await startAcme();
    await acme.run(joined);
    await acme.run(joined);
    const sent = acme.github.calls.filter(
      ({ method, path }) => method === "POST" && path.endsWith("/invitations"),
    );
    expect(sent).toHaveLength(1);
    expect(JSON.parse(sent[0]?.body ?? "{}")).toMatchObject({
      role: "direct_member",
      team_ids: [expect.any(Number)],
    });
  });

  it("keeps each push's access apart from the file's name: `config` may name several files and globs", async () => {
    acme = await startAcme();
    const [head = "", users = ""] = acmeYaml.split("users:");
    const [people = "", teams = ""] = users.split("teams:");
    const job = await acme.run("", {
      workspace: { "org.yaml": head, "people.yaml": `users:${people}`, "teams-all.yaml": `teams:${teams}` },
      inputs: { config: "org.yaml\npeople.yaml\nteams-*.yaml" },
    });
    expect(job.outputs).toMatchObject({ result: "clean" });
  });
});

describe("the Action on a roster that is wrong", () => {
  it("names every mistake at its line, and asks no service for anything but the roster", async () => {
    acme = await startAcme();
    const wrong = acmeYaml.replace("leads: [bob]", "leads: [bbo]").replace("parent:", "parnet:");
    const job = await acme.run(wrong);
    expect(job.exitCode).toBe(1);
    expect(job.outputs).toMatchObject({ result: "invalid", changes: "0" });
    expect(job.log).toMatch(/::error .*file=teams.yaml,line=19.*parnet/);
    expect(job.log).toMatch(/::error .*file=teams.yaml,line=20.*bbo.*bob/);
    expect(job.log + job.stderr).not.toMatch(/\n\s+at /);
    expect(callsBeside(acme.github)).toEqual([]);
  });

  it("says which path matches nothing", async () => {
    acme = await startAcme();
    const job = await acme.run(acmeYaml, { inputs: { config: "team.yaml\nteams.yaml" } });
    expect(job.exitCode).toBe(1);
    expect(job.log).toContain("No file matches `team.yaml`");
    expect(callsBeside(acme.github)).toEqual([]);
  });
});

test("a token that GitHub refuses is told as that, and not as a mistake in the roster", async () => {
  acme = await startAcme((seed) => seed, { token: { kind: "app", value: "secret-app-token" } });
  const job = await acme.run(acmeYaml, { inputs: { "github-token": "wrong" } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { result: "invalid" } });
  expect(job.summary).toContain("### Rollcall: the roster could not be read");
  expect(job.log).toContain("GitHub doesn't accept the token for the roster's repository.");
  expect(job.log).not.toContain("defect");
});

describe("the Action's guards", () => {
  const emptied = acmeYaml
    .replace("members: [bob, carol, dana]", "members: []")
    .replace("members: [carol]", "members: []");

  it("refuses more removals than allowed, names who would lose what, and writes nothing", async () => {
    acme = await startAcme((seed) => seed);
    const strict = emptied.replace("max_removals: 3", "max_removals: 2");
    const job = await acme.run(strict);
    expect(job.exitCode).toBe(1);
    expect(job.outputs).toMatchObject({ result: "refused", applied: "0" });
    expect(job.log).toContain("bob leaves engineering");
    expect(job.log).toContain("allow-removals: true");
    expect(writes(acme.github)).toEqual([]);
  });

  it("goes through with allow-removals", async () => {
    acme = await startAcme();
    const strict = emptied.replace("max_removals: 3", "max_removals: 2");
    const job = await acme.run(strict, { inputs: { "allow-removals": "true" } });
    expect(job.outputs).toMatchObject({ result: "applied" });
    expect((await acme.run(strict)).outputs).toMatchObject({ result: "clean" });
  });

  it("refuses a plan that takes something from a protected person, and names the person", async () => {
    acme = await startAcme();
    const job = await acme.run(
      acmeYaml.replace("leads: [alice]", "leads: [dana]").replace("bob, carol, dana]", "bob, carol]"),
    );
    expect(job.outputs).toMatchObject({ result: "refused" });
    expect(job.log).toContain("alice is protected");
    expect(writes(acme.github)).toEqual([]);
  });
});

describe("the Action's command", () => {
  it("is to plan on a pull request, to apply on push, schedule and by hand", async () => {
    acme = await startAcme();
    const work = await acme.run(joined, { event: "workflow_dispatch" });
    expect(work.outputs).toMatchObject({ result: "applied" });
  });

  it.each(["release", "organization", "ping", "membership"])(
    "is none on %s, whatever its action is called: a notice, and nothing is read",
    async (event) => {
      acme = await startAcme();
      const job = await acme.run(joined, { event, payload: { action: "created" } });
      expect(job).toMatchObject({ exitCode: 0, log: expect.stringContaining("::notice::") });
      expect(job.log).toContain("set the input command");
      expect(acme.github.calls).toEqual([]);
    },
  );

  it.each([
    ["report", 0],
    ["fail", 1],
  ])("on a schedule with on-drift: %s writes nothing and exits with %i", async (policy, exitCode) => {
    acme = await startAcme();
    const job = await acme.run(joined, { event: "schedule", inputs: { "on-drift": policy } });
    expect(job).toMatchObject({ exitCode, outputs: { result: "planned" } });
    expect(writes(acme.github)).toEqual([]);
    const told = /^::error title=drift::\d+ things? differs? from the file, and on-drift is fail\./m;
    expect(told.test(job.log)).toBe(policy === "fail");
    expect(job.summary).toMatch(/^### Rollcall: \d+ differences? from the file, and nothing was changed$/m);
    expect(job.summary).toContain(`The run only tells it (on-drift: ${policy}).`);
    expect(job.summary).toContain(": applying would change**");
    expect(job.summary).not.toContain("Applying this");
  });

  it("reverts drift on a schedule unless told otherwise", async () => {
    acme = await startAcme((seed) => ({
      ...seed,
      teams: (seed.teams ?? []).map((team) =>
        team.name === "backend" ? { ...team, description: "Changed by hand" } : team,
      ),
    }));
    const job = await acme.run(acmeYaml, { event: "schedule" });
    expect(job.outputs).toMatchObject({ result: "applied", applied: "1" });
    expect(writes(acme.github)).toEqual(["PATCH /orgs/acme/teams/backend"]);
  });

  it("tells of every bad input at once", async () => {
    acme = await startAcme();
    const job = await acme.run(acmeYaml, { inputs: { command: "aply", "on-drift": "shrug" } });
    expect(job.exitCode).toBe(1);
    expect(job.log).toContain('The input command is "aply"');
    expect(job.log).toContain('The input on-drift is "shrug"');
    expect(callsBeside(acme.github)).toEqual([]);
  });

  it("names the missing token, and doesn't ask GitHub without one", async () => {
    acme = await startAcme();
    const job = await acme.run(acmeYaml, {
      checkout: { "teams.yaml": acmeYaml },
      inputs: { "github-token": "" },
    });
    expect(job).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
    expect(job.log).toContain("github-token");
    expect(callsBeside(acme.github)).toEqual([]);
  });

  it("says that the token lacks, and not the file, where the job has checked out nothing", async () => {
    acme = await startAcme();
    const job = await acme.run(acmeYaml, { inputs: { "github-token": "" } });
    expect(job).toMatchObject({ exitCode: 1, outputs: { result: "invalid" } });
    expect(job.summary).toContain("### Rollcall: the roster could not be read");
    expect(job.log).toContain("There is no github-token");
    expect(job.log).not.toContain("rollcall init");
    expect(job.log).not.toContain("mistake");
    expect(acme.github.calls).toEqual([]);
  });
});

const reading = { members: "read", metadata: "read", contents: "read" } as const;

it("writes nothing where it can't see whether somebody has paused", async () => {
  acme = await startAcme((seed) => seed, {
    token: { kind: "app", permissions: { ...reading, members: "write" } },
  });
  const job = await acme.run(acmeYaml.replace("Services and data", "Services"));
  expect(job.exitCode).toBe(1);
  expect(job.outputs).toMatchObject({ result: "refused", applied: "0" });
  expect(job.log).toContain("Variables: read");
});

it("names the permission that the token lacks, as GitHub names it", async () => {
  const permissions = { ...reading, actions_variables: "read" } as const;
  acme = await startAcme((seed) => seed, { token: { kind: "app", permissions } });
  const job = await acme.run(acmeYaml.replace("Services and data", "Services"));
  expect(job.exitCode).toBe(1);
  expect(job.outputs).toMatchObject({ result: "failed", failed: "1" });
  expect(job.log).toMatch(/members: write/i);
});

it("prints the token nowhere", async () => {
  acme = await startAcme();
  const job = await acme.run(joined);
  const shown =
    job.log.replace("::add-mask::secret-app-token", "") +
    job.stderr +
    job.summary +
    JSON.stringify(job.outputs);
  expect(shown).not.toContain("secret-app-token");
  expect(JSON.stringify(job.plan)).not.toContain("secret-app-token");
});
