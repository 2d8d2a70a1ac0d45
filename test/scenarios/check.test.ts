import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";

const yaml = `version: 1
github: { org: acme }
users:
  ada: { github: ada-gh, github_id: 1001, permission: admin }
  lea: { github: lea-gh, github_id: 1002 }
  max: { github: max-gh, github_id: 1003 }
  mia: mia-gh
teams:
  red: { leads: [lea], members: [mia], repos: { api: write } }
  blue: { leads: [max], repos: { web: write } }
`;

let folder: string;
const git = (...args: readonly string[]) => promisify(execFile)("git", args, { cwd: folder });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-check-"));
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.email", "ada@acme.dev");
  await git("config", "user.name", "Ada");
  await git("remote", "add", "origin", "https://github.com/acme/access.git");
  await writeFile(join(folder, "teams.yaml"), yaml);
  await git("add", "--all");
  await git("commit", "--quiet", "--message=Begin");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const check = (...args: readonly string[]) => runCli(["check", ...args], { cwd: folder });
const edit = (from: string, to: string) => writeFile(join(folder, "teams.yaml"), yaml.replace(from, to));

describe("rollcall check", () => {
  it("says before anybody pushes who must allow the files here, by which rule, and who gains what", async () => {
    await edit("repos: { web: write }", "members: [mia], repos: { web: write, api: read }");
    const waits = await check("--as", "max");
    expect(waits).toMatchObject({ exitCode: 1, stderr: "" });
    expect(waits.stdout).toBe(
      [
        "It needs the approval of:",
        "  - `ada` or `lea`, for `team.edit red shares api with team blue` (`team.edit` is for the team's own leads, and admins)",
        "What it does:",
        "  - `team.members blue +mia` (teams.yaml:10)",
        "  - `team.edit blue +api: read` (teams.yaml:10)",
        "  - `team.edit red shares api with team blue` (teams.yaml:10)",
        "Who gains and who loses, by the file:",
        "  - `max` gains read on `api`.",
        "  - `mia` gains team `blue` and write on `web`.",
        "What teams and groups gain, and until when:",
        "  - team `blue` gains read on `api`",
        "",
      ].join("\n"),
    );
    expect((await check("--as", "max", "lea")).exitCode).toBe(0);
  });

  it("gives the same as JSON, stable within its version", async () => {
    await edit("repos: { web: write }", "repos: { web: admin }");
    const { exitCode, stdout } = await check("--as", "max", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      allowed: false,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      gains: [
        {
          principal: "team:blue",
          kind: "github-repo",
          key: "web",
          from: "write",
          to: "admin",
          until: null,
          through: [],
        },
      ],
      effects: [
        {
          principal: "user:max",
          gains: [{ kind: "github-repo", key: "web", from: "write", to: "admin" }],
          losses: [],
          lacking: [],
        },
      ],
      needs: [
        {
          action: "settings",
          subject: "web",
          detail: "raises web to admin for team blue",
          rule: null,
          words: 1,
          who: ["ada"],
        },
      ],
    });
  });

  it("tells what somebody loses, in effect, as chat does: also who is taken out of the file", async () => {
    await edit("members: [mia], repos: { api: write } }", "repos: { api: read } }");
    const { stdout } = await check("--as", "ada");
    expect(stdout).toContain("  - `mia` loses team `red` and write on `api`.\n");
    expect(stdout).toContain("  - `lea` loses write on `api` (read stays).\n");
    const { effects } = JSON.parse((await check("--as", "ada", "--json")).stdout);
    expect(effects).toContainEqual({
      principal: "user:mia",
      gains: [],
      losses: [
        { kind: "team", key: "red", from: "member", to: null },
        { kind: "github-repo", key: "api", from: "write", to: null },
      ],
      lacking: [],
    });
  });

  it("compares two revisions, and two folders", async () => {
    await edit("members: [mia]", "members: [mia, max]");
    await git("commit", "--all", "--quiet", "--message=Join");
    expect((await check("--base", "HEAD~1", "--head", "HEAD", "--as", "lea")).exitCode).toBe(0);
    const other = join(folder, "other");
    await mkdir(other);
    await writeFile(join(other, "teams.yaml"), yaml);
    const folders = await check("--base", "other", "--head", ".", "--as", "max");
    expect(folders.exitCode).toBe(1);
    expect(folders.stdout).toContain("team.members red +max");
  });

  it("asks an admin for the roster's own repository and for files that decide over it", async () => {
    await edit("repos: { web: write }", "repos: { web: write, access: read }");
    await writeFile(join(folder, "CODEOWNERS"), "* @acme/blue\n");
    const { exitCode, stdout } = await check("--as", "max");
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      "`ada`, for `settings CODEOWNERS` and `access, which decides over Rollcall, for team blue` (only admins may)",
    );
  });

  it("is invalid with what is no roster, no revision, or nobody in it", async () => {
    expect((await check("--base", "nowhere")).exitCode).toBe(2);
    expect((await check("--as", "mallory")).stderr).toContain("nobody called mallory");
    await edit("version: 1", "version: 1\nteam: {}");
    const broken = await check();
    expect(broken.exitCode).toBe(2);
    expect(broken.stderr).toContain("teams.yaml:2:1");
  });

  it("knows the other rosters of the repository from git alone, in whatever folder they and this one are", async () => {
    const labs = "version: 1\ngithub: { org: acme }\nusers: { zoe: { github: zoe-gh, permission: admin } }\n";
    await mkdir(join(folder, "labs"));
    await writeFile(join(folder, "labs", "teams.yaml"), `${labs}teams: { lab: { leads: [zoe] } }\n`);
    await git("add", "--all");
    await git("commit", "--quiet", "--message=Another one");
    await edit("  red:", "  lab: { leads: [lea] }\n  red:");
    const waits = await check("--as", "ada");
    expect(waits.exitCode).toBe(1);
    expect(waits.stdout).toContain("`zoe`, for `the GitHub team lab, which labs/teams.yaml declares too`");

    await edit("{ leads: [lea],", "{ leads: [lea, max],");
    await writeFile(join(folder, "labs", "teams.yaml"), `${labs}teams: { red: { leads: [zoe] } }\n`);
    const other = await runCli(["check", "--as", "zoe"], { cwd: join(folder, "labs") });
    expect(other.stdout).toContain("`the GitHub team red, which teams.yaml declares too`");
  });
});
