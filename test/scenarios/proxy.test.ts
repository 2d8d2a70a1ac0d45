import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runAction, runCli } from "../../emulators/runner.ts";
import { acmeYaml } from "./acme.ts";

const env = { HTTPS_PROXY: "http://rollcall:hunter2@[proxy:8080" };

it("a malformed proxy stops the command line without its password and without a stack", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "rollcall-proxy-"));
  await writeFile(join(cwd, "teams.yaml"), acmeYaml);
  const { exitCode, stdout, stderr } = await runCli(["plan"], { cwd, env });
  await rm(cwd, { recursive: true, force: true });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("HTTPS_PROXY is no address.");
  expect(stdout + stderr).not.toMatch(/hunter2|\n\s+at /);
});

it("and the Action", async () => {
  const nowhere = "http://127.0.0.1:9";
  const job = await runAction({ event: "push", github: { apiUrl: nowhere, graphqlUrl: nowhere }, env });
  expect(job.exitCode).toBe(1);
  expect(job.log).toContain("HTTPS_PROXY is no address.");
  expect(job.log + job.stderr).not.toMatch(/hunter2|\n\s+at /);
});
