import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { acmeYaml } from "./acme.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-chat-"));
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const chat = (text: string, as: string) => runCli(["chat", text, "--as", as], { cwd: folder });
const roster = () => readFile(join(folder, "teams.yaml"), "utf8");

it("changes the file here as a slash command would, and keeps every other byte", async () => {
  const done = await chat("team add backend @dana", "bob");
  expect(done).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await roster()).toBe(acmeYaml.replace("members: [carol]", "members: [carol, dana]"));
});

it("answers a question, and refuses whom the roster doesn't know", async () => {
  expect((await chat("team list", "carol")).stdout).toContain("backend");
  const stranger = await chat("team list", "mallory");
  expect(stranger.exitCode).toBe(1);
  expect(stranger.stdout).toContain("mallory");
  expect(await roster()).toBe(acmeYaml);
});
