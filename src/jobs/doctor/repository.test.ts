import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import type { Permissions } from "../../../emulators/github/options.ts";
import type { SeedRepo } from "../../../emulators/github/seed.ts";
import { repoWorld } from "../../../emulators/github/small-repo.ts";
import { openRepository } from "../../repository/repository.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { checkRepository } from "./repository.ts";

let github: GithubEmulator;
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const example = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../../examples/workflows", name), "utf8");

const pinned = example("rollcall.yml").replace(/@v1$/gm, `@${"a".repeat(40)}`);
const workflow = ".github/workflows/rollcall.yml";
const owned = { ".github/CODEOWNERS": "/.github/ @acme/engineering\n/teams.yaml @acme/engineering\n" };

const check = "rollcall/permissions";
const ours = { context: check, app: "rollcall" };
const rule = { branch: "main", rules: ["deletion"], bypass: [], checks: [ours] };
const access = { name: "access", branches: ["main"], secrets: ["ROLLCALL_PRIVATE_KEY"] };

/** A repository in which everything is as it should be, with parts exchanged. */
async function examine(
  repo: Partial<SeedRepo> & { readonly workflow?: string } = {},
  {
    permissions,
    token = "app",
    yaml = "",
  }: { permissions?: Permissions; token?: string; yaml?: string } = {},
) {
  const { workflow: text = pinned, ...more } = repo;
  const seed = repoWorld({
    files: { "teams.yaml": "version: 1\n", [workflow]: text, ...owned },
    environments: [access],
    rulesets: [rule],
    ...more,
  });
  const bots = ["rollcall[bot]", "other[bot]"].map((login, index) => ({
    login,
    type: "Bot" as const,
    id: 90_001 + index,
  }));
  github = await startGithub(
    { ...seed, users: [...(seed.users ?? []), ...bots] },
    {
      token: [
        { kind: "app", slug: "rollcall", value: "app", ...(permissions ? { permissions } : {}) },
        { kind: "user", login: "alice", value: "admin" },
      ],
    },
  );
  const repository = openRepository(token, { owner: "acme", repo: "config", apiUrl: github.apiUrl });
  const roster = rosterFromYaml(`version: 1\ngithub: { org: acme }\n${yaml}`, "2026-11-30");
  const checks = await checkRepository(repository, { roster, paths: ["teams.yaml"] });
  needs = checks.flatMap((check) => (check.problem ? [] : [check.needs]));
  return checks.flatMap(({ problem }) => (problem ? [problem] : []));
}

/** What the doctor needs to read. */
const readable = {
  actions: "read",
  administration: "read",
  contents: "read",
  environments: "read",
  secrets: "read",
} as const;

/** What the last examination found to be well. */
let needs: readonly string[] = [];

const codes = async (...of: Parameters<typeof examine>) => (await examine(...of)).map(({ code }) => code);

/** A repository without a rule for code owners, which the emulated rulesets don't have, has this in any case. */
const always = ["code_owners_not_required"];

describe("the doctor, of the roster's repository", () => {
  it("finds nothing wrong with the set-up of the examples, except that Rollcall goes by a tag", async () => {
    expect(await codes()).toEqual(always);
    await github.close();
    expect(await codes({ workflow: example("rollcall.yml") })).toEqual(["rollcall_moves", ...always]);
  });

  it("says that nothing requires the check, and prints the rule that does", async () => {
    const [problem] = await examine({ rulesets: [] });
    expect(problem).toMatchObject({ severity: "error", code: "required_check_missing" });
    const [, command = ""] = problem?.remedy.split("\n") ?? [];
    const json = /^echo '(.*)' \| gh api -X POST repos\/acme\/config\/rulesets --input -$/.exec(command)?.[1];
    expect(JSON.parse(json ?? "").rules.at(-1).parameters.required_status_checks).toEqual([
      { context: check, integration_id: 1 },
    ]);
  });

  it.each([
    ["required_check_unpinned", check],
    ["required_check_of_another_app", { context: check, app: "other" }],
  ])("finds a required check that somebody else could set: %s", async (code, required) => {
    expect(await codes({ rulesets: [{ ...rule, checks: [required] }] })).toContain(code);
    await github.close();
    const protection = [{ branch: "main", statuses: [required] }];
    expect(await codes({ rulesets: [], protection })).toContain(code);
  });

  it("takes the protection of the branch as it takes a ruleset, and the Apps that the roster names", async () => {
    const protection = [{ branch: "main", statuses: [ours] }];
    expect(await codes({ rulesets: [], protection })).toEqual(always);
    await github.close();
    const rulesets = [{ ...rule, checks: [{ context: check, app: "other" }] }];
    const yaml = "permissions: { rollcall_apps: [other] }\n";
    expect(await codes({ rulesets }, { yaml })).toEqual(always);
    await github.close();
    expect(await codes({ rulesets }, { token: "admin" })).toContain("required_check_app_unknown");
  });

  it("finds Rollcall's own App among those who may pass the rule, and tells who else may", async () => {
    const bypass = ["rollcall[bot]"];
    expect(await codes({ rulesets: [{ ...rule, bypass }] })).toContain("bypass_by_token");
    await github.close();
    const asAdmin = { token: "admin", yaml: "permissions: { rollcall_apps: [rollcall] }\n" };
    expect(await codes({ rulesets: [{ ...rule, bypass }] }, asAdmin)).toContain("bypass_by_app");
    await github.close();
    const [problem] = await examine({ rulesets: [{ ...rule, bypass: ["writers"] }] }, asAdmin);
    expect(problem?.message).toContain("RepositoryRole 700 (always)");
  });

  it.each([
    ["environment_missing", []],
    ["environment_open", [{ name: "access" }]],
    ["environment_for_protected_branches", [{ name: "access", branches: "protected" as const }]],
    ["environment_for_others", [{ name: "access", branches: ["main", "release/*"] }]],
    ["environment_for_others", [{ name: "access", branches: ["main", "tag:v*"] }]],
    ["environment_for_nobody", [{ name: "access", branches: [] }]],
  ])(
    "finds that keys are in an environment that isn't the default branch's alone: %s",
    async (code, environments) => {
      const problems = await examine({ environments });
      expect(problems[0]).toMatchObject({ severity: "error", code });
    },
  );

  it("looks at the environment that the workflow names, also where that name is a slip", async () => {
    const [problem] = await examine({
      workflow: pinned.replace("environment: access", "environment: acces"),
    });
    expect(problem).toMatchObject({ code: "environment_missing" });
    expect(problem?.message).toContain("no environment acces.");
  });

  it("finds a job that uses keys outside of any environment", async () => {
    const [problem] = await examine({ workflow: pinned.replace("    environment: access\n", "") });
    expect(problem).toMatchObject({ severity: "error", code: "key_without_environment" });
    expect(problem?.message).toContain(`plan in ${workflow}`);
  });

  it("finds a relay's key that everybody may set who writes the repository, and takes one that is written down", async () => {
    const given = (key: string) =>
      pinned.replaceAll(/( +)secret-environment: access\n/g, `$&$1relay-key: '${key}'\n`);
    const [problem] = await examine({ workflow: given(["$", "{{ vars.ROLLCALL_RELAY_KEY }}"].join("")) });
    expect(problem).toMatchObject({ severity: "error", code: "relay_key_for_every_writer" });
    await github.close();
    const problems = await examine({ workflow: given('{"kty":"OKP"}') });
    expect(problems.map(({ code }) => code)).not.toContain("relay_key_for_every_writer");
  });

  it("finds a relay's address that everybody may set who writes the repository, and takes one that is written down", async () => {
    const given = (url: string) =>
      pinned.replaceAll(/( +)secret-environment: access\n/g, `$&$1relay-url: ${url}\n`);
    const [problem] = await examine({ workflow: given(["$", "{{ vars.ROLLCALL_RELAY_URL }}"].join("")) });
    expect(problem).toMatchObject({ severity: "error", code: "relay_url_for_every_writer" });
    await github.close();
    const problems = await examine({ workflow: given("https://relay.acme.dev") });
    expect(problems.map(({ code }) => code)).not.toContain("relay_url_for_every_writer");
  });

  it("finds a relay's key that is none, or that only one of the jobs for requests has", async () => {
    const key = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
    const given = (text: string) =>
      pinned.replaceAll(
        /( +)chat-merge: true\n|( +)apply-request: .*\n/g,
        (line, one = "", other = "") =>
          `${line}${text === "" && other !== "" ? "" : `${one || other}relay-key: '${text || key}'\n`}`,
      );
    const codes = async (text: string) => {
      const problems = await examine({ workflow: given(text) });
      await github.close();
      return problems.map(({ code }) => code).filter((code) => code?.startsWith("relay"));
    };
    expect(await codes(key)).toEqual([]);
    expect(await codes('{"kty":"RSA"}')).toEqual(["relay_key_malformed"]);
    expect(await codes("")).toEqual(["relay_key_not_everywhere"]);
    await examine();
  });

  it("finds keys that are secrets of the repository or of the organisation too", async () => {
    const problems = await examine({
      secrets: ["ROLLCALL_PRIVATE_KEY", "NPM_TOKEN"],
      organizationSecrets: ["ROLLCALL_SLACK_TOKEN"],
    });
    expect(problems.slice(0, 2).map(({ code, message }) => `${code}: ${message.split(",")[0]}`)).toEqual([
      "key_for_every_branch: The repository has ROLLCALL_PRIVATE_KEY as a secret",
      "key_for_every_branch: The organisation has ROLLCALL_SLACK_TOKEN as a secret",
    ]);
  });

  it.each([
    ["no workflow", {}],
    ["other workflows alone", { ".github/workflows/other.yml": "on: push\njobs: { a: { steps: [] } }\n" }],
  ])(
    "finds that nothing runs Rollcall, with %s, and says nothing of jobs that aren't there",
    async (_, more) => {
      const files = { "teams.yaml": "version: 1\n", ...owned, ...more };
      const [problem] = await examine({ files });
      expect(problem).toMatchObject({ severity: "error", code: "workflow_missing" });
      expect(needs.filter((each) => /Rollcall's keys|pinned by commit/.test(each))).toEqual([]);
      expect(needs.some((each) => each.startsWith("other workflows"))).toBe(Object.keys(more).length > 0);
    },
  );

  it("finds actions that go by a tag: an error beside keys, a warning elsewhere", async () => {
    const sha = "1b10c78c7865c340bc4f6099eb2f838309f1e8c3";
    const other = "on: push\njobs: { a: { steps: [{ uses: actions/checkout@v6 }, { uses: ./here }] } }\n";
    const problems = await examine({
      files: {
        "teams.yaml": "version: 1\n",
        [workflow]: pinned.replace(`${sha} # v3.1.1`, "v3"),
        ".github/workflows/other.yaml": other,
        ".github/workflows/broken.yml": "jobs: [\n",
        ...owned,
      },
    });
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "error action_beside_keys_moves",
      "warning action_moves",
      "warning workflow_malformed",
      ...always.map((code) => `warning ${code}`),
    ]);
    expect(problems[0]?.remedy).toContain(
      "gh api repos/actions/create-github-app-token/commits/v3 --jq .sha",
    );
  });

  it("finds a merge queue that no workflow judges, and is content where one does", async () => {
    const rulesets = [{ ...rule, rules: ["deletion", "merge_queue"] }];
    const [problem] = await examine({ rulesets });
    expect(problem).toMatchObject({ severity: "error", code: "merge_group_missing" });
    await github.close();
    const files = {
      "teams.yaml": "version: 1\n",
      [workflow]: pinned,
      ".github/workflows/rollcall-review.yml": example("rollcall-review.yml"),
      ...owned,
    };
    expect(await codes({ rulesets, files })).toEqual(always);
    expect(needs).toContain("a workflow judges the merge queue");
  });

  it("finds a job that hands every secret to the workflow that it calls", async () => {
    const call = `uses: acme/tools/.github/workflows/build.yml@${"b".repeat(40)}`;
    const files = {
      "teams.yaml": "version: 1\n",
      [workflow]: pinned,
      ".github/workflows/build.yml": `on: push\njobs:\n  build:\n    ${call}\n    secrets: inherit\n`,
      ...owned,
    };
    const [problem] = await examine({ files });
    expect(problem).toMatchObject({ severity: "warning", code: "secrets_inherited" });
    expect(problem?.message).toContain("build in .github/workflows/build.yml (acme/tools/");
  });

  it("finds an App that can't answer in issues, where commands come in comments", async () => {
    const permissions = { ...readable, issues: "read" } as const;
    const problems = await examine({}, { permissions });
    expect(problems.find(({ code }) => code === "issues_permission_missing")).toMatchObject({
      severity: "error",
      message: expect.stringContaining("The App rollcall lacks the repository permission Issues: write"),
    });
    await github.close();
    expect(await codes({}, { permissions: { ...readable, issues: "write" } })).toEqual(always);
    expect(needs).toContain("Rollcall's App may answer in issues");
  });

  it("finds which of Slack's secrets the environment lacks, and the command that sets it", async () => {
    const yaml = "slack: { workspace: acme }\n";
    const environments = [{ ...access, secrets: ["ROLLCALL_PRIVATE_KEY", "ROLLCALL_SLACK_TOKEN"] }];
    const problems = await examine({ environments }, { yaml });
    expect(problems.filter(({ code }) => code === "slack_secret_missing")).toMatchObject([
      {
        severity: "warning",
        message: expect.stringContaining("ROLLCALL_SLACK_SIGNING_SECRET, so every command and every button"),
        remedy: expect.stringContaining(
          "gh secret set ROLLCALL_SLACK_SIGNING_SECRET --repo acme/config --env access",
        ),
      },
    ]);
    await github.close();
    expect(await codes({ environments })).toEqual(always);
  });

  it("finds what CODEOWNERS leaves open: no file, no line, no such owner", async () => {
    const files = { "teams.yaml": "version: 1\n", [workflow]: pinned };
    expect(await codes({ files })).toEqual(["code_owners_missing"]);
    await github.close();
    const unset = "* @acme/engineering\n/.github/ @acme/engineering\n/.github/workflows/ # nobody\n";
    const [problem] = await examine({ files: { ...files, CODEOWNERS: unset } });
    expect(problem).toMatchObject({ code: "code_owners_incomplete" });
    expect(problem?.message).toContain("Nobody owns .github/workflows/rollcall.yml in");
    await github.close();
    expect(await codes({ unknownOwners: [1] })).toEqual(["code_owners_unknown", ...always]);
  });

  it("says of everything that it may not read that it could not read it, and calls none of it well", async () => {
    const permissions = { contents: "read" } as const;
    expect(await codes({ rulesets: [] }, { permissions })).toEqual([
      "required_check_unread",
      "environment_unread",
      "secrets_unread",
      "secrets_unread",
      "issues_permission_missing",
      ...always,
    ]);
    await github.close();
    expect(await codes({}, { permissions: { members: "read" } })).toEqual([
      "repository_files_unread",
      "repository_files_unread",
    ]);
  });

  it("writes nothing", async () => {
    await examine();
    expect(github.calls.filter(({ method, path }) => method !== "GET" && path !== "/graphql")).toEqual([]);
  });
});
