import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("README.md");

test("the table of what is published names the versions that the extracts were made of", () => {
  const sources = [
    "github/fixtures/openapi.json",
    "github/fixtures/webhooks.json",
    "slack/fixtures/samples.json",
  ].flatMap((path) => (JSON.parse(read(path)) as { source: string | string[] }).source);
  const written = readme.replaceAll("`", "");
  expect(sources.filter((each) => !written.includes(each))).toEqual([]);
});

test("the table names the versions of packages that are installed", () => {
  const { packages } = JSON.parse(read("../package-lock.json")) as {
    packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  const named = [...readme.matchAll(/`(@[\w-]+\/[\w-]+)` (\d+\.\d+\.\d+)/g)];
  const wrong = named.filter(([, name = "", version]) => {
    const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    return installed.length > 0 && !installed.some(([, each]) => each.version === version);
  });
  expect(named.length).toBeGreaterThan(5);
  expect(wrong.map(([line]) => line)).toEqual([]);
});

test("the webhooks of which there is no recording are named, and no others", () => {
  const { payloads, keys } = JSON.parse(read("github/fixtures/webhooks.json")) as {
    readonly payloads: Readonly<Record<string, unknown>>;
    readonly keys: Readonly<Record<string, unknown>>;
  };
  const [, named = ""] = /Of these webhooks there is no\s+recording[^:]*: ([^.]+)\./.exec(readme) ?? [];
  const unrecorded = Object.keys(payloads).filter((name) => keys[name] === undefined);
  expect(named.match(/[\w-]+/g)?.sort()).toEqual(unrecorded.sort());
});

test("each line of the table says since when it holds", () => {
  const lines = readme
    .split("\n")
    .filter((line) => /^\| (?:GitHub|Slack|S3|Drive|Google Groups)\b/.test(line));
  expect(lines.length).toBeGreaterThan(14);
  expect(lines.filter((line) => !/\| \d{4}-\d\d-\d\d \|/.test(line))).toEqual([]);
});
