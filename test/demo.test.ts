import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { demoSamples, withSamples } from "../scripts/demo/samples.ts";

const root = join(import.meta.dirname, "..");

it("prints what the docs show (if not: node scripts/write-samples.ts)", async () => {
  const page = readFileSync(join(root, "docs/getting-started.md"), "utf8");
  const samples = await demoSamples();
  expect(samples.plan).toContain("kira joins acme");
  expect(samples.mistake).toContain("Did you mean `bob`?");
  expect(page.match(/^<!-- demo: \w+ -->$/gm)).toHaveLength(2);
  expect(page).toBe(withSamples(page, samples));
});

it("begins in a fresh clone on an older Node with one line, and none of npm's warnings about it", () => {
  const clone = mkdtempSync(join(tmpdir(), "rollcall-demo-"));
  try {
    const bin = join(clone, "bin");
    mkdirSync(bin);
    const npm = '#!/bin/sh\ncase "$*" in *--loglevel=error*) ;; *) echo "npm warn EBADENGINE";; esac\n';
    writeFileSync(join(bin, "npm"), npm, { mode: 0o755 });
    const printed = execFileSync(process.execPath, [join(root, "scripts/installed.mjs")], {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}` },
    });
    expect(printed).toBe("Installing what the demo needs, once …\n");
  } finally {
    rmSync(clone, { recursive: true });
  }
});
