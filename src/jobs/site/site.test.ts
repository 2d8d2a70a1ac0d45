import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { siteAssets } from "../../../scripts/embed-site.ts";
import { addressOfSiteSchema } from "../../../scripts/write-schema.ts";
import { siteSchemaText } from "../../site/data.ts";
import { relativePath } from "../../site/page-paths.ts";
import { makeSite, makeSiteData } from "./run.ts";
import { largeRoster, siteRequest, smallRoster } from "./testing/sites.ts";

const root = join(import.meta.dirname, "../../..");
const small = makeSite(siteRequest(smallRoster));
const page = (path: string, files = small) => files.get(path) ?? expect.fail(`there is no ${path}`);
/** A page as somebody reads it. */
const words = (path: string, files = small) =>
  page(path, files)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** Every address of a page, and the ids in it. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);
}

describe("the pages of a site", () => {
  it("tell of a person who they are, what they hold with every way and its lines, and until when", () => {
    expect(words("people/ada.html")).toContain(
      "Person Ada Lovelace AL Head of engineering admin Writes programs.",
    );
    expect(page("people/ada.html")).toContain('<img src="https://acme.dev/ada.png" alt=""');
    expect(words("people/ada.html")).toContain("Major Mathematics");
    expect(page("people/ada.html")).toContain('<a href="https://ada.acme.dev/" rel="noopener noreferrer">');
    expect(words("people/bob.html")).toContain(
      "api admin infra → backend until 2026-12-24 teams.yaml:21 teams.yaml:25 teams.yaml:26",
    );
    expect(words("people/zoe.html")).toContain("has left");
    expect(words("people/zoe.html")).toContain("Nothing.");
  });

  it("tell of a thing who can reach it, the highest role first, and what declares it", () => {
    const told = words("repositories/api.html");
    expect(told).toContain("Declared backend teams.yaml:26 something that is not shown Who");
    expect(told.indexOf("Ada Lovelace admin owner of the organisation")).toBeGreaterThan(0);
    expect(told.indexOf("Ada Lovelace admin")).toBeLessThan(told.indexOf("eve"));
  });

  it("say of a team that has everybody that it does, and of what is handed over that it is left alone", () => {
    const yaml = `version: 1
github: { org: acme, default_team: all }
users: { ann: { github: ann }, ben: { github: ben } }
teams:
  all: { repos: { wiki: write } }
  old: { leads: [ann], hands_off: true, repos: { attic: read } }
`;
    const files = makeSite(siteRequest(yaml));
    expect(words("teams/all.html", files)).toContain("ann member everybody");
    expect(words("repositories/attic.html", files)).toContain("handed over: left alone");
    expect(words("repositories/wiki.html", files)).not.toContain("handed over");
  });

  it("show somebody what the rules let them see, and nothing else", () => {
    const closed = smallRoster.replace(
      "users:\n",
      'permissions: { rules: { view.resource: admin, "view.resource:shop": member } }\nusers:\n',
    );
    const dataFor = (reader: string) => makeSiteData(siteRequest(closed, { reader }));
    const seen = (reader: string) =>
      new Set(dataFor(reader).holdings.flatMap(({ who, what }) => (what.endsWith("/shop") ? [] : [who])));
    expect(seen("bob")).toEqual(new Set(["user:bob"]));
    // She leads backend, in which bob and eve are.
    expect([...seen("ada")]).toEqual(expect.arrayContaining(["user:ada", "user:bob", "user:eve"]));
    const shop = ({ holdings }: ReturnType<typeof dataFor>) =>
      holdings.filter(({ what }) => what.endsWith("/shop")).length;
    expect(shop(dataFor("bob"))).toBe(shop(dataFor("ada")));
    expect(dataFor("bob").ending.map(({ who }) => who)).not.toContain("user:eve");
    expect(dataFor("ada").ending.map(({ who }) => who)).toContain("user:eve");
    // By the default rules, things are for everybody inside.
    const open = makeSiteData(siteRequest(smallRoster, { reader: "bob" }));
    expect(open.holdings).toEqual(makeSiteData(siteRequest(smallRoster)).holdings);
  });

  it("tell what changed, by which pull request, and what runs put back, of what is shown alone", () => {
    const commit = {
      sha: "c0ffee0".repeat(5),
      parents: [],
      day: "2026-11-02",
      author: "A",
      message: "",
      changes: [],
    };
    const api = {
      kind: "github-repo",
      key: "api",
      principal: "user:bob",
      to: { role: "write", until: undefined },
    };
    const secret = { ...api, kind: "team", key: "redteam" };
    const run = {
      run: "77-1",
      roster: "teams.yaml",
      commit: null,
      pullRequests: [],
      askedBy: [],
      approvedBy: [],
    };
    const change = {
      ...{
        provider: "github",
        kind: "github-team",
        key: "backend",
        action: "revoke" as const,
        role: "member",
      },
      principal: "email:mallory@evil.example.com",
    };
    const history = {
      events: [{ day: "2026-11-02", commit, changes: [api, secret], renamed: [] }],
      records: [
        {
          ...run,
          ...{
            n: 1,
            previous: "",
            is: "change" as const,
            outcome: "applied" as const,
            event: "schedule",
            change,
          },
          at: "2026-11-05T00:00:00.000Z",
          url: "https://github.com/acme/access/actions/runs/77",
          undoes: { by: "eve-gh", at: "2026-11-04T00:00:00.000Z" },
        },
      ],
      factsOf: () => ({ commit: commit.sha, pullRequest: 7, by: "A", askedBy: "bob", approvedBy: ["ada"] }),
      repository: "https://github.com/acme/access",
    };
    const files = makeSite(siteRequest(smallRoster, { history, emails: false }));
    expect(words("index.html", files)).toContain("Changed lately");
    expect(words("repositories/api.html", files)).toContain("2026-11-02 bob gained write #7 bob ada");
    expect(page("people/bob.html", files)).toContain('href="https://github.com/acme/access/pull/7"');
    expect(words("teams/backend.html", files)).toContain(
      "lost member, which eve-gh had made by hand on 2026-11-04 run 77-1",
    );
    const all = [...files.values()].join("\n");
    expect(all).not.toContain("mallory@");
    expect(all).not.toContain("redteam");
    const data = JSON.parse(page("data.json", files));
    expect(data.history).toHaveLength(2);
    expect(JSON.parse(page("data.json")).history).toBeNull();
    expect(words("index.html")).toContain("Since when somebody has something");
    expect(words("index.html", files)).not.toContain("Since when somebody has something");
  });

  it("tell of a team, a project, a channel, a user group and a folder", () => {
    expect(words("teams/backend.html")).toContain(
      "Led by Ada Lovelace Nested in it kids Includes infra Projects shop",
    );
    expect(page("teams/backend.html")).toContain("<li>its own list<span");
    expect(page("teams/backend.html")).toContain('<li><a href="../teams/infra.html">infra</a> <span');
    expect(words("teams/babysitters.html")).toContain("Only who is in kids Formerly in it zoe");
    expect(words("projects/shop.html")).toContain("Sells things");
    expect(words("channels/backend.html")).toContain("#backend");
    expect(words("user-groups/backend.html")).toContain("@backend");
    const [folder = ""] = [...small.keys()].filter((path) => /^folders\/.*html$/.test(path));
    expect(words(folder)).toContain("group:all@acme.dev reader");
  });

  it("begin with counts, what ends soon, checks, and what nobody looked at", () => {
    const told = words("index.html");
    expect(told).toContain("eve infra 2026-12-10 bob everything 2026-12-24");
    expect(told).toContain("1 person has admin on 3 repositories only by owning the organisation.");
    expect(told).toContain("1 outside collaborator in the file.");
    expect(told).toContain("Not measured The base permission of the organisation");
    expect(told).toContain("What the services have: nobody asked them.");
  });

  it("draw what is nested, and what a thing hangs on", () => {
    expect(page("teams.html")).toMatch(/<svg class="picture"[^>]*aria-label="Nested teams">/);
    expect(page("teams/backend.html")).toContain('href="../repositories/api.html"><rect');
  });

  it("lead to pages that are there, from wherever the site lies", () => {
    const broken = [...small].flatMap(([path, html]) =>
      path.endsWith(".html")
        ? linksIn(html)
            .filter((address) => !/^(?:https:|#)/.test(address) && address !== relativePath(path, ""))
            .filter((address) => !small.has(new URL(address, `file:///${path}`).pathname.slice(1)))
            .map((address) => `${path}: ${address}`)
        : [],
    );
    expect(broken).toEqual([]);
  });

  it("run no script and no style of their own, and load nothing but pictures from elsewhere", () => {
    for (const [path, html] of small) {
      if (!path.endsWith(".html")) continue;
      expect(html).toContain("default-src &#39;none&#39;; script-src &#39;self&#39; file:;");
      expect(html, path).not.toMatch(
        /<style|<script(?! src="[^"]*assets\/site\.js" defer><\/script>)| style=| on\w+="/,
      );
      const loaded = [...html.matchAll(/<(?:img|script|link)[^>]* (?:src|href)="(https?:[^"]*)"/g)];
      expect(
        loaded.map(([, address]) => address).filter((each) => each !== "https://acme.dev/ada.png"),
      ).toEqual([]);
    }
  });

  it("are the same bytes each time", () => {
    expect([...makeSite(siteRequest(smallRoster))]).toEqual([...small]);
  });

  it("have their rows as CSV and JSON beside them", () => {
    expect(page("repositories/api.csv")).toContain("Who can reach it,Ada Lovelace,admin,");
    const { version, thing, holdings } = JSON.parse(page("repositories/api.json"));
    expect([version, thing.key, holdings.length]).toEqual([1, "api", 3]);
  });
});

describe("names that somebody chose to do harm", () => {
  const hostile = [
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "\u202Egnp.exe",
    "x".repeat(250),
    "=HYPERLINK(1)",
    "</script><!--",
  ];
  const users = hostile.map(
    (name, at) =>
      `  u${at}: { github: login-${at}, name: ${JSON.stringify(name)}, bio: ${JSON.stringify(name)} }`,
  );
  const yaml = `version: 1\ngithub: { org: acme, owners: [u0] }\nusers:\n${users.join("\n")}\nteams:\n  con: { name: ${JSON.stringify(hostile[0])}, members: [u0, u1, u2, u3, u4, u5] }\n`;
  const files = makeSite(siteRequest(yaml));

  it("are shown as they are, and run nowhere", () => {
    for (const [path, text] of files) {
      if (!path.endsWith(".html")) continue;
      expect(text, path).not.toMatch(/<script>|<img src=x|<!--|\u202E/);
    }
    expect(page("people/u0.html", files)).toContain("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>");
    expect(page("people/u2.html", files)).toContain("⟨U+202E⟩gnp.exe");
  });

  it("end no script, and run as no formula", () => {
    expect(page("assets/data.js", files)).not.toContain("<");
    expect(page("people.csv", files)).toContain("'=HYPERLINK(1)");
  });

  it("give files that every system can have", () => {
    const names = [...files.keys()].map((path) => path.split("/").at(-1) ?? "");
    expect(
      names.filter((name) => !/^[a-z0-9_-]{1,60}(?:\.\d+)?\.(?:html|csv|json|js|css)$/.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => name.startsWith("con."))).toEqual([]);
  });
});

describe("what a site leaves out", () => {
  const all = (files: ReadonlyMap<string, string>) => [...files].flat().join("\n");

  it("is secret teams, their user groups, and private channels, in every file of it", () => {
    expect(all(small)).not.toMatch(/redteam|incident-room/);
    expect(words("people/bob.html")).toContain("deploy write something that is not shown → platform");
    const shown = makeSite(siteRequest(smallRoster, { withPrivate: true }));
    expect(all(shown)).toContain("teams/redteam.html");
    expect(all(shown)).toContain("#incident-room");
  });

  it("is every e-mail address, where it is asked to, also in what people wrote", () => {
    const files = makeSite(siteRequest(smallRoster, { emails: false }));
    expect(all(small)).toContain("ada@acme.dev");
    expect(all(files)).not.toMatch(/[\w.-]+@acme\.dev/);
    expect(all(files)).toContain("a group at acme.dev");
    expect(all(files)).toContain("https://acme.dev/@ada");
  });
});

describe("data.json", () => {
  it("is as the published schema says, which is made from the code", () => {
    const published = readFileSync(join(root, "schema/site.schema.json"), "utf8");
    expect(siteSchemaText(addressOfSiteSchema)).toBe(published);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(published));
    expect(validate(JSON.parse(page("data.json"))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...makeSiteData(siteRequest(smallRoster)), more: 1 })).toBe(false);
  });
});

describe("a site as large as that of Kubernetes", () => {
  let files: ReadonlyMap<string, string>;
  const size = (text: string) => gzipSync(text).length;
  beforeAll(() => {
    files = makeSite(siteRequest(largeRoster()));
  });

  it("has a page for everybody and everything", () => {
    const number = (folder: string) =>
      [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && /^[^.]*\.html$/.test(path)).length;
    expect(["people", "teams", "repositories"].map(number)).toEqual([1276, 284, 78]);
  });

  it("has no page above 7 kB, no script above 27 kB, and no style above 17 kB as they are sent", () => {
    const pages = [...files].filter(([path]) => path.endsWith(".html"));
    const large = pages.filter(([, text]) => text.length > 7_000 && size(text) > 7_000).map(([path]) => path);
    expect(large).toEqual([]);
    expect(size(page("assets/site.js", files))).toBeLessThan(27_000);
    expect(size(page("assets/site.css", files))).toBeLessThan(17_000);
  });

  it("parts long tables among pages that lead to each other", () => {
    expect(page("people.html", files)).toContain('<a href="people.2.html">2</a>');
    expect(page("people.2.html", files)).toContain('<a href="people.html">1</a>');
  });
});

it("the script and the style of pages are those of site/", async () => {
  expect(readFileSync(join(root, "src/site/assets.ts"), "utf8")).toBe(await siteAssets());
});
