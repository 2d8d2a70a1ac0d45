import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";

/** People's own addresses. That of a group is its name, and no person's. */
const addresses = [
  "alice@people.example",
  "bob.b@people.example",
  "carol@people.example",
  "dana@people.example",
];
const token = "secret-app-token";
/** What the file hides: a secret team, and a private channel. */
const hidden = ["nightwatch", "incident-room"];

const yaml = acmeYaml
  .replace(
    "alice: { github: alicel }",
    `alice: { github: alicel, email: ${addresses[0]}, bio: "Write to ${addresses[0]}." }`,
  )
  .replace("bob: bob-dev", `bob: { github: bob-dev, email: ${addresses[1]}, until: 2099-12-31 }`)
  .replace("carol: { github: Carol-C }", `carol: { github: Carol-C, email: ${addresses[2]} }`)
  .replace("dana: { github: danab }", `dana: { github: danab, email: ${addresses[3]} }`)
  .replace("dana: danab", `dana: { github: danab, email: ${addresses[3]} }`)
  .concat(`  nightwatch:
    leads: [alice]
    members: [bob]
    github: { privacy: secret }
    repos: { vault: admin }
  floor:
    leads: [bob]
    slack: { channels: [{ name: incident-room, private: true }, { name: floor }] }
    drive: { folders: [{ id: 1FloorFolderOfAcme, role: writer, groups: { all@groups.example: reader } }] }
slack: {}
drive: {}
`);

let acme: Acme;
let folder: string;
beforeAll(async () => {
  acme = await startAcme((seed) => ({ ...seed, repos: [...(seed.repos ?? []), { name: "vault" }] }));
  folder = await mkdtemp(join(tmpdir(), "rollcall-privacy-"));
  await writeFile(join(folder, "teams.yaml"), yaml);
  const git = (...args: readonly string[]) =>
    execFileSync(
      "git",
      [
        "-c",
        "user.name=Ann Lee",
        "-c",
        "user.email=ann@people.example",
        "-c",
        "commit.gpgsign=false",
        ...args,
      ],
      { cwd: folder, stdio: "ignore" },
    );
  git("init", "-q", "-b", "main");
  git("add", "teams.yaml");
  git("commit", "-q", "-m", `Begin (#1)\n\nReviewed-by: Alice <${addresses[0]}>`);
  await writeFile(
    join(folder, "teams.yaml"),
    yaml.replace("leads: [bob]\n    slack", "leads: [bob, carol]\n    slack"),
  );
  git("commit", "-q", "-am", "Let carol lead (#2)");
});
afterAll(async () => {
  await acme.github.close();
  await rm(folder, { recursive: true, force: true });
  expect(acme.github.violations).toEqual([]);
});

const run = (...args: readonly string[]) =>
  runCli(args, {
    cwd: folder,
    env: {
      GITHUB_TOKEN: token,
      GITHUB_API_URL: acme.github.apiUrl,
      GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
    },
  });

/** Returns what of some texts stands in a text. */
const found = (text: string, unwanted: readonly string[]) =>
  unwanted.filter((each) => text.toLowerCase().includes(each.toLowerCase()));

const commands: readonly (readonly string[])[] = [
  ["who", "alice"],
  ["who", "alice@people.example"],
  ["who", "bob", "--since"],
  ["who", "repo:api", "--live", "-p", "github"],
  ["who", "folder:1FloorFolderOfAcme"],
  ["why", "carol", "repo:api"],
  ["why-not", "dana", "repo:vault"],
  ["compare", "alice", "bob"],
  ["expiring", "--within", "9999d"],
  ["access"],
  ["access", "--live", "-p", "github", "--since"],
  ["history"],
  ["history", "carol"],
];

describe("nobody's address and no token", () => {
  it.each(commands.map((command) => [command.join(" "), command] as const))(
    "is in what rollcall %s says, in any format",
    async (_, command) => {
      for (const format of ["text", "json", "csv", "markdown"]) {
        const { stdout, stderr, exitCode } = await run(...command, "--format", format);
        expect([exitCode, stdout.length > 20]).toEqual([0, true]);
        // Who asks by an address has typed it.
        expect(found(stdout + stderr, [...addresses, "ann@people.example", token])).toEqual([]);
      }
    },
  );

  it("is in what chat says of access", async () => {
    for (const line of [
      "who alice",
      "who repo:api",
      "why bob api",
      "why-not dana vault",
      "compare alice bob",
      "expiring",
    ]) {
      const { stdout, stderr } = await run("chat", "--as", "alice", ...line.split(" "));
      expect(stdout).toContain("by the roster");
      expect(found(stdout + stderr, [...addresses, token])).toEqual([]);
    }
  });

  it("is in the trail, also of an apply that fails", async () => {
    acme.github.world.team("backend")?.members.delete(acme.github.world.user("Carol-C")?.id ?? 0);
    await run("apply", "--yes", "-p", "github", "--audit", "kept");
    const text = await textIn(join(folder, "kept"));
    expect(text).toContain('"is":"change"');
    expect(text).not.toMatch(/[\w.]+@[\w-]+\.\w/);
    expect(found(text, [...addresses, token])).toEqual([]);
  });
});

describe("a site", () => {
  it("has no address without e-mails, no token, and nothing of what is hidden, in any file of it", async () => {
    for (const more of [[], ["--history"], ["--live", "-p", "github"]]) {
      const { exitCode, stderr } = await run("site", "--out", "pages", "--without", "emails", ...more);
      expect(exitCode).toBe(0);
      expect(found(stderr, [...addresses, token, ...hidden])).toEqual([]);
      const text = await textIn(join(folder, "pages"));
      expect(text).toContain("Who has access at acme");
      expect(
        found(text, [...addresses, "all@groups.example", "ann@people.example", token, ...hidden]),
      ).toEqual([]);
    }
  });

  it("has them where they are asked for", async () => {
    await run("site", "--out", "pages", "--with-private");
    const text = await textIn(join(folder, "pages"));
    expect(found(text, [...addresses, ...hidden])).toEqual([...addresses, ...hidden]);
  });
});

async function textIn(path: string): Promise<string> {
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((each) => each.isFile())
    .map(async (each) => `${each.name}\n${await readFile(join(each.parentPath, each.name), "utf8")}`);
  return (await Promise.all(texts)).join("\n");
}
