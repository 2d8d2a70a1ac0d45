import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { relayVariables } from "../src/relay/settings.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "examples", "relay");
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** Names of variables that the relay reads. */
const known = relayVariables
  .flatMap(([names]) => names.split(", "))
  .flatMap((name) => [name, `${name}_FILE`]);

test("the relay's image has what it starts, and is built from files that exist", () => {
  const dockerfile = read("Dockerfile");
  for (const path of ["package.json", "package-lock.json"]) {
    expect(dockerfile).toContain(path);
    expect(existsSync(join(root, path))).toBe(true);
  }
  const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object })
    .scripts;
  expect(Object.keys(scripts)).toContain("build");
  expect(dockerfile).toContain('CMD ["node", "dist/cli/index.js", "serve"]');
  expect(dockerfile).toMatch(/^USER node$/m);
});

test("the compose file names an image, files and secrets that fit together", () => {
  const { services, secrets, volumes } = parse(read("compose.yaml")) as {
    services: {
      relay: Readonly<Record<string, unknown>> & { build: { context: string; dockerfile: string } };
    };
    secrets: Readonly<Record<string, { file: string }>>;
    volumes: Readonly<Record<string, unknown>>;
  };
  const { relay } = services;
  expect(existsSync(join(folder, relay.build.context, relay.build.dockerfile))).toBe(true);
  expect(existsSync(join(folder, String(relay["env_file"])))).toBe(true);
  expect(relay["secrets"]).toEqual(Object.keys(secrets));
  const environment = relay["environment"] as Readonly<Record<string, string>>;
  expect(Object.values(environment)).toEqual(Object.keys(secrets).map((name) => `/run/secrets/${name}`));
  expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.keys(volumes)).toEqual(["data"]);
});

test("the service and its environment name variables that the relay reads, and files that it is given", () => {
  const unit = read("rollcall-relay.service");
  const set = [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)];
  const given = [...unit.matchAll(/^LoadCredential=([\w.-]+):/gm)].map(([, name]) => `%d/${name}`);
  expect(set.filter(([, name = ""]) => name.endsWith("_FILE")).map(([, , value]) => value)).toEqual(given);
  const names = [
    ...set.map(([, name]) => name),
    ...[...read("relay.env").matchAll(/^(\w+)=/gm)].map(([, name]) => name),
  ];
  expect(names.filter((name) => !known.includes(name ?? ""))).toEqual([]);
  for (const part of ["[Unit]", "[Service]", "[Install]", "ExecStart=/usr/bin/env rollcall serve\n"])
    expect(unit).toContain(part);
});
