import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { environmentHelp } from "./environment-help.ts";

const root = join(import.meta.dirname, "../..");

/** Read by the command line's own files, and by those that it shares with the Action and that a person would set. */
const files = [
  ...globSync("src/command-line/*.ts", { cwd: root }),
  "src/cli.ts",
  "src/notify/proxy.ts",
].filter((path) => !path.endsWith(".test.ts"));

it("names every environment variable that the command line reads", () => {
  const read = files.flatMap((path) =>
    [
      ...readFileSync(join(root, path), "utf8").matchAll(
        /(?:\benv\[|given\(|environmentValue\()"([A-Z_]+)"|^ {2}"([A-Z_]+_URL)"/gm,
      ),
    ].map(([, name, address]) => name ?? address ?? ""),
  );
  expect(read).toEqual(expect.arrayContaining(["GITHUB_TOKEN", "SLACK_SIGNING_SECRET", "NO_COLOR"]));
  const told = environmentHelp();
  expect(read.filter((name) => !new RegExp(`\\b${name}\\b`).test(told))).toEqual([]);
});

it("fits a terminal of 100 columns", () => {
  expect(
    environmentHelp()
      .split("\n")
      .filter((line) => line.length > 100),
  ).toEqual([]);
});
