import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { runCli } from "../../emulators/runner.ts";
import { acmeYaml, startAcme } from "./acme.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const withFred = acmeYaml
  .replace("users:\n", "users:\n  fred: { email: fred@acme.dev, slack: false }\n")
  .replace("members: [carol]", "members: [carol, fred]");

it("a clean push doesn't say that all is as the roster says, where it can't give somebody what it gives", async () => {
  const acme = await startAcme();
  pushFiles(acme.github.world, { "teams.yaml": withFred });
  await acme.run("", { workspace: { "teams.yaml": withFred } });
  const job = await acme.run("", { workspace: { "teams.yaml": withFred } });
  expect(job.outputs["result"]).toBe("clean");
  expect(job.log).toContain("`fred` has no GitHub login in the file");
  expect(job.log).not.toContain("Everything is as the roster says");
  await acme.github.close();
});

it("validate tells it, and chat promises nothing that can't follow", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-unnamed-"));
  folders.push(folder);
  await writeFile(join(folder, "teams.yaml"), withFred);
  const validated = await runCli(["validate"], { cwd: folder });
  expect(validated.stdout).toContain("has no GitHub login in the file");
  await writeFile(join(folder, "teams.yaml"), withFred.replace("[carol, fred]", "[carol]"));
  const added = await runCli(["chat", "team add backend fred", "--as", "bob"], { cwd: folder });
  expect(added.stdout).toContain("gains team `backend`");
  expect(added.stdout).not.toContain("write on");
  expect(added.stdout).toContain("user edit fred --github LOGIN");
});
