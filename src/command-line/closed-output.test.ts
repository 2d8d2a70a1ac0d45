import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const program = join(import.meta.dirname, "..", "cli.ts");

it.each([
  ["a command", ["completion", "bash"], 0],
  ["the help", ["--help"], 0],
  ["one that fails", ["validate", "--config", "no-such-file.yaml"], 1],
])("ends as it would, without a stack, where nobody reads its output: %s", async (_, args, code) => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const errors: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  // The reader is gone before the program has started to write.
  child.stdout.destroy();
  const ended = await new Promise((done) => child.on("close", done));
  expect(Buffer.concat(errors).toString()).not.toMatch(/EPIPE|^\s+at /m);
  expect(ended).toBe(code);
});
