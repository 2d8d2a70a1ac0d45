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
