import { spawnSync } from "node:child_process";
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

/** The instructions of the Dockerfile in their order, with lines that go on joined. */
function instructions(): readonly { readonly name: string; readonly rest: string }[] {
  return read("Dockerfile")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => ({ name: line.split(" ", 1)[0] ?? "", rest: line.slice(line.indexOf(" ") + 1) }));
}

test("the relay's image keeps what linters of images ask for", () => {
  const all = instructions();
  const rest = (name: string) => all.filter((each) => each.name === name).map((each) => each.rest);
  expect(new Set(all.map(({ name }) => name))).toEqual(
    new Set(["FROM", "WORKDIR", "COPY", "RUN", "VOLUME", "USER", "ENV", "EXPOSE", "HEALTHCHECK", "CMD"]),
  );
  // Each base has a tag that isn't latest, and paths are absolute.
  for (const base of rest("FROM")) expect(base).toMatch(/^[\w./-]+:(?!latest\b)[\w.-]+(?: AS \w+)?$/);
  for (const path of [...rest("WORKDIR"), ...rest("VOLUME")]) expect(path).toMatch(/^\//);
  // What runs is no root, and is started without a shell, so that it hears signals.
  expect(all.findLastIndex(({ name }) => name === "USER")).toBeLessThan(
    all.findIndex(({ name }) => name === "CMD"),
  );
  expect(rest("USER")).toEqual(["node"]);
  expect(JSON.parse(rest("CMD")[0] ?? "")).toEqual(["node", "dist/cli/index.js", "serve"]);
  expect(JSON.parse((rest("HEALTHCHECK")[0] ?? "").replace(/^CMD /, ""))[2]).toContain("/healthz");
  // Nothing is fetched past the lock file, and no secret is written into a layer.
  expect(rest("RUN").join("\n")).not.toMatch(/npm install|curl|wget|sudo|apt|cd /);
  expect(rest("ENV").join("\n")).not.toMatch(/TOKEN|SECRET|KEY/);
  const [port] = rest("EXPOSE");
  expect(rest("ENV").join(" ")).toContain(`PORT=${port}`);
  for (const copied of rest("COPY").filter((each) => !each.startsWith("--from")))
    for (const path of copied.split(" ").slice(0, -1)) expect(existsSync(join(root, path))).toBe(true);
});

test("no secret that lies beside the examples gets into the image", () => {
  const ignored = read("Dockerfile.dockerignore").split("\n");
  const { secrets } = parse(read("compose.yaml")) as { secrets: Readonly<Record<string, { file: string }>> };
  for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\.\/secrets\//);
  expect(ignored).toEqual(expect.arrayContaining(["examples/relay/secrets", ".git", "node_modules", "dist"]));
});

test("image, service and benchmark give the relay the same room", () => {
  const texts = [
    read("Dockerfile"),
    read("rollcall-relay.service"),
    readFileSync(join(root, "bench/relay.ts"), "utf8"),
  ];
  const given = texts.map((text) => /--max-semi-space-size=[^"\n]*/.exec(text)?.[0]);
  expect(new Set(given).size).toBe(1);
  expect(given[0]).toBeDefined();
});

test("the service is one that systemd takes without a word, where there is a systemd", ({ skip }) => {
  const analyze = spawnSync("systemd-analyze", ["--version"]);
  skip(analyze.error !== undefined, "NO SYSTEMD on this machine");
  const { stdout, stderr } = spawnSync(
    "systemd-analyze",
    ["verify", "--man=no", "--recursive-errors=no", join(folder, "rollcall-relay.service")],
    { encoding: "utf8" },
  );
  const about = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("rollcall-relay"));
  expect(about).toEqual([]);
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
  // It starts while GitHub is away, and again when it has ended.
  expect(unit).not.toContain("ExecStartPre");
  expect(unit).toMatch(/^Restart=always$/m);
  const timeout = Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]);
  expect(`${timeout}s`).toBe(parse(read("compose.yaml")).services.relay.stop_grace_period);
  for (const part of ["[Unit]", "[Service]", "[Install]", "ExecStart=/usr/bin/env rollcall serve\n"])
    expect(unit).toContain(part);
});
