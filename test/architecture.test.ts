import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { services } from "../src/providers/index.ts";
import { kindLiterals, settingLiterals, settingUses } from "./kind-literals.ts";

const root = join(import.meta.dirname, "..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.includes("testing/"))
  .map((path) => {
    const text = readFileSync(join(root, "src", path), "utf8");
    return { path, text, code: withoutComments(text) };
  });

/** The edges know everybody: the files at the top of src, what runs are made of, the jobs, and the command line. */
const edges: readonly string[] = ["app", "jobs", "relay", "command-line"];

/** Who may import whom, edges apart. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  text: ["core"],
  roster: ["core"],
  access: ["core", "roster"],
  permissions: ["core", "roster", "access", "text"],
  "providers/errors.ts": ["core"],
  "providers/shared": ["core", "roster"],
  "providers/github": ["core", "roster", "providers/shared"],
  "providers/slack": ["core", "roster", "providers/shared"],
  "providers/drive": ["core", "roster", "providers/shared"],
  "providers/google-groups": ["core", "roster", "providers/shared"],
  report: ["core", "access", "text"],
  site: ["core", "text"],
  review: ["core", "roster", "access", "permissions", "text", "site"],
  trail: ["core"],
  notify: ["core", "report", "text"],
  chat: ["core", "roster", "access", "permissions", "text"],
  adopt: ["core", "roster"],
  repository: ["core", "roster"],
  action: ["core", "report", "repository", "trail"],
};

function isEdge(path: string): boolean {
  return !path.includes("/") || edges.some((folder) => path.startsWith(`${folder}/`));
}

const allKinds = services.flatMap(({ kinds }) => kinds);

/** Folders that know states and changes, and no field of the roster. */
const withoutRosterFields: readonly string[] = [
  "core",
  "access",
  "app",
  "report",
  "notify",
  "text",
  "adopt/drift",
  "providers/shared",
];

/** Literals there that are also settings' names, and mean something else. */
const ordinaryWords: readonly string[] = [
  // A field of a reader.
  "core/guard.ts: name",
  // What becomes of a resource.
  "core/kind.ts: archived",
  "report/removals.ts: archived",
];

/** The one place in which a service's SDK may be imported. */
const soleImporters: readonly [sdk: RegExp, where: RegExp][] = [
  [/^@octokit\/core$/, /^providers\/github\/client\.ts$/],
  [/^@octokit\/(auth-app|request)$/, /^relay\/forward\/github-app\.ts$/],
  [/^@octokit\/webhooks$/, /^relay\/receive\/github-http\.ts$/],
  [/^@slack\/bolt$/, /^relay\/receive\/slack-socket\.ts$/],
  [/^@slack\/oauth$/, /^relay\/installations\//],
  [/^re2js$/, /^relay\/handlers\/expression\.ts$/],
  [/^@aws-sdk\//, /^relay\/installations\/storage\/s3\.ts$/],
  [/^@slack\/web-api$/, /^providers\/slack\/client\.ts$/],
  // The sign-in takes the classes of whoever asks, and needs their type.
  [/^@googleapis\/drive$/, /^providers\/(drive\/client|shared\/google\/sign-in)\.ts$/],
  [/^@googleapis\/admin$/, /^providers\/google-groups\/client\.ts$/],
  [/^@actions\/github$/, /^(action\/event|repository\/repository)\.ts$/],
  [/^@actions\//, /^(action\/.*|jobs\/[a-z]+\/action\.ts|main\.ts)$/],
  [/^@clack\/prompts$/, /^(jobs\/init\/questions|command-line\/.*)\.ts$/],
  [/^commander$/, /^(cli|command-line\/.*)\.ts$/],
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

function importsOf(path: string, code: string): { from: string; inside: boolean }[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, from = ""]) =>
    from.startsWith(".")
      ? { from: relative("", join(dirname(path), from)), inside: true }
      : { from, inside: false },
  );
}

function areaOf(path: string): string | undefined {
  return Object.keys(mayImport).find((area) => path === area || path.startsWith(`${area}/`));
}

/** The folders that ARCHITECTURE.md tells of: the first cell of each row of its table of folders. */
function foldersTold(): string[] {
  const [, told = ""] = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").split("## The folders");
  return [...told.matchAll(/^\| `src\/(.*?)\/?` \|/gm)].map(([, folder = ""]) => folder);
}

describe("the architecture", () => {
  it("lets imports run one way only", () => {
    const wrong = sources.flatMap(({ path, code }) => {
      const area = areaOf(path);
      if (area === undefined)
        return isEdge(path) || path === "providers/index.ts" ? [] : [`${path} is in no area`];
      return importsOf(path, code)
        .filter(({ from, inside }) => inside && areaOf(from) !== area)
        .filter(({ from }) => !(mayImport[area] ?? []).includes(areaOf(from) ?? from))
        .map(({ from }) => `${path} imports ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  it("imports each service's SDK in one place", () => {
    const wrong = sources.flatMap(({ path, code }) =>
      importsOf(path, code).flatMap(({ from, inside }) => {
        const rule = inside ? undefined : soleImporters.find(([sdk]) => sdk.test(from));
        return rule === undefined || rule[1].test(path) ? [] : [`${path} imports ${from}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the core free of everything but itself and Node's own modules", () => {
    const wrong = sources
      .filter(({ path }) => path.startsWith("core/"))
      .flatMap(({ path, code }) =>
        importsOf(path, code)
          .filter(({ from, inside }) => !inside && !from.startsWith("node:"))
          .map(({ from }) => `${path} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it("names a service in the core and in access only where principals have its prefix", () => {
    const words = new RegExp(services.map(({ name }) => name).join("|"), "gi");
    const found = sources
      .filter(({ path }) => /^(core|access)\//.test(path))
      .flatMap(({ path, code }) => (code.match(words) ?? []).map((word) => `${path}: ${word}`));
    expect(found).toEqual(["access/effective-access.ts: github", "access/effective-access.ts: slack"]);
  });

  it("names a kind in its provider's folder alone", () => {
    const wrong = sources.flatMap(({ path, code }) =>
      services
        .filter(({ name }) => !path.startsWith(`providers/${name}/`))
        .flatMap(({ kinds }) => kindLiterals(code, kinds))
        .map((literal) => `${path} has ${literal}`),
    );
    expect(wrong).toEqual([]);
  });

  it("reads no setting by its name outside the providers", () => {
    const wrong = sources
      .filter(({ path }) => !services.some(({ name }) => path.startsWith(`providers/${name}/`)))
      .flatMap(({ path, code }) => settingUses(code, allKinds).map((use) => `${path} has ${use}`));
    expect(wrong).toEqual([]);
  });

  it("has no literal that is a setting's name where nothing else can be meant", () => {
    const found = sources
      .filter(({ path }) => withoutRosterFields.some((folder) => path.startsWith(`${folder}/`)))
      .flatMap(({ path, code }) => settingLiterals(code, allKinds).map((name) => `${path}: ${name}`));
    expect(found.sort()).toEqual(ordinaryWords);
  });

  it.each([
    [kindLiterals, `kind === "github-team"`],
    [kindLiterals, "labels.get(`drive-folder/`)"],
    [settingUses, `change.settings["privacy"] === "secret"`],
    [settingUses, "resource.settings.archived"],
    [settingUses, "const { archived, ...rest } = resource.settings;"],
    [settingUses, `if (change.setting === "parent") return;`],
    [settingUses, `"parent" !== setting`],
    [settingUses, `switch (change.setting) { case to: { break; } case "handle": return 1; }`],
    [settingUses, `({ ...subject, action: "configure", setting: "topic" })`],
    [settingLiterals, `const PROSE = new Set(["description"]);`],
  ] as const)("would find a kind or a setting that is known by name: %# %s", (find, code) => {
    expect(find(code, allKinds)).toHaveLength(1);
  });

  it.each([
    [kindLiterals, `"github-teams", "my-github-team", kind.kind`],
    [settingUses, "settings.phrases, kind.settings[setting], settings[nests.by], setting === by"],
    [settingUses, `switch (field) { case "archived": return setting; }`],
    [settingLiterals, `"archived by hand", names.name, { name: 1 }`],
  ] as const)("takes nothing else for one: %# %s", (find, code) => {
    expect(find(code, allKinds)).toEqual([]);
  });

  it("keeps the environment, the console, the clock and fetch at the edges", () => {
    const ambient: readonly [name: string, use: RegExp][] = [
      ["process.env", /\bprocess\.env\b/],
      ["console", /\bconsole\./],
      ["the clock", /\bDate\.now\(|\bnew Date\(\)/],
      ["fetch", /(?<![.\w])fetch\(/],
    ];
    const wrong = sources
      // What a browser runs is a text here.
      .filter(({ path, text }) => !isEdge(path) && !text.startsWith("// Made from site/"))
      .flatMap(({ path, code }) =>
        ambient.filter(([, use]) => use.test(code)).map(([name]) => `${path} uses ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it("treats a service on this machine as it treats every other", () => {
    const loopback = /\b(?:127\.0\.0\.1|localhost)\b|\[?::1\b|\bloopback\b/i;
    const asking = sources.filter(({ code }) => loopback.test(code)).map(({ path }) => path);
    // Where a handler's address leads decides whether it may be posted to at all. The relay's own address is no service's: a
    // browser on its machine may reach it without HTTPS.
    expect(asking.sort()).toEqual(["relay/handlers/address.ts", "relay/installations/public-address.ts"]);
  });

  it("tells the whole story of a run in under 80 lines", () => {
    const story = sources.find(({ path }) => path === "run.ts")?.text.split("\n") ?? [];
    expect(story.length).toBeGreaterThan(20);
    expect(story.length).toBeLessThan(80);
  });

  it("keeps every file at 250 lines or fewer", () => {
    const written = sources.filter(({ text }) => !text.startsWith("// Made from examples/"));
    const long = written.filter(({ text }) => text.split("\n").length > 251).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it("names no file after nothing, and exports nothing by default", () => {
    const vague = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common|manager)\b/.test(path));
    const defaults = sources.filter(({ code }) => /\bexport default\b/.test(code));
    expect([...vague, ...defaults].map(({ path }) => path)).toEqual([]);
  });

  it("gives every problem a code of its own, in snake case", () => {
    const places = new Map<string, Set<string>>();
    for (const { path, code } of sources.filter((each) => /(^|\/)[a-z-]*errors\.ts$/.test(each.path))) {
      for (const [, name = ""] of code.matchAll(/(?:code: |(?:error|warning|notice)\(\s*)"([^"]+)"/g)) {
        places.set(name, (places.get(name) ?? new Set()).add(dirname(path)));
      }
    }
    expect(places.size).toBeGreaterThan(30);
    const shared = [...places].filter(([, areas]) => areas.size > 1).map(([name]) => name);
    expect(shared).toEqual([]);
    expect([...places.keys()].filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  it("loads with the relay no library that only some relays need", () => {
    const byPath = new Map(sources.map((each) => [each.path, each.code]));
    const loaded = new Set(["serve.ts"]);
    const libraries = new Set<string>();
    for (const path of loaded) {
      const imports = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"([^"]+)";/gm;
      for (const [, from = ""] of (byPath.get(path) ?? "").matchAll(imports)) {
        if (from.startsWith(".")) loaded.add(join(dirname(path), from));
        else libraries.add(from);
      }
    }
    expect([...libraries]).toContain("kysely");
    const few = ["pg", "@aws-sdk/client-s3", "@slack/bolt", "@slack/oauth"];
    expect(few.filter((each) => libraries.has(each))).toEqual([]);
  });

  it("has a line in ARCHITECTURE.md for every folder", () => {
    const folders = new Set(
      sources.map(({ path }) => dirname(path)).map((path) => (path === "." ? "" : path)),
    );
    expect(foldersTold().sort()).toEqual([...folders].sort());
  });

  it("begins every file with what it promises, in a comment that documents its first export", () => {
    const silent = sources.filter(({ text }) => !/^\/\*\*/m.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
