import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConversionRequest, convertibleTools, convertRoster } from "./convert-roster.ts";

function converted(from: ConversionRequest["from"], sources: Readonly<Record<string, string>>, org?: string) {
  const { files, findings } = convertRoster({
    from,
    sources: Object.entries(sources).map(([path, text]) => ({ path, text: unindented(text) })),
    ...(org === undefined ? {} : { org }),
    path: "teams.yaml",
    split: false,
    today: "2027-01-15",
  });
  const said = findings.map(({ at, severity, message }) => `${at?.file}:${at?.line} ${severity}: ${message}`);
  return { texts: new Map(files.map(({ path, text }) => [path, text])), said };
}

function unindented(text: string): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const indent = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  return lines.map((line) => line.slice(indent)).join("\n");
}

describe("peribolos's files", () => {
  it("become the roster that says the same, and what isn't about access is named at its line", () => {
    const { texts, said } = converted("peribolos", {
      "acme.yaml": `
        orgs:
          acme:
            name: Acme
            default_repository_permission: read
            admins: [Alice, dana]
            members:
            - bob
            - carol
            repos:
              api:
                has_wiki: false
                description: The API
              website:
                collaborators:
                  erin: read
                  bob: admin
            teams:
              Engineering:
                description: Builds things
                privacy: closed
                members: [carol]
                maintainers: [Alice]
                repos:
                  api: write
                teams:
                  Back end:
                    members: [bob]
                    previously: [Server side]
                    repos: { api: admin, website: none }
              Secrets:
                privacy: secret
      `,
    });
    expect(texts.get("teams.yaml")).toBe(
      `${unindented(`
        # Converted from peribolos. It removes whoever isn't in its file: once a plan is clean, members:
        # exact and teams: exact under github say the same.
        version: 1

        github:
          org: acme
          owners: [alice, dana]

        users:
          alice: { github: Alice, permission: admin }
          bob: bob
          carol: carol
          dana: { github: dana, permission: admin }
          erin: { github: erin, outside: true }

        teams:
          back-end:
            parent: engineering
            members: [bob]
            repos: { api: admin }
            github: { name: Back end, previously: [Server side] }

          engineering:
            description: Builds things
            leads: [alice]
            members: [carol]
            repos: { api: write }
            github: { name: Engineering }

          secrets:
            members: []
            github: { name: Secrets, privacy: secret }

        projects:
          website:
            repos: [website]
            collaborators: { bob: admin, erin: read }
      `).trimEnd()}\n`,
    );
    expect(said).toEqual([
      "acme.yaml:3 notice: name of the organisation acme is not about access, and was left out.",
      "acme.yaml:4 warning: The base permission of the organisation acme (default_repository_permission: read) has no place in a roster, and was left out.",
      "acme.yaml:10 notice: What is set of the repository api (has_wiki, description) is not about access, and was left out.",
    ]);
  });

  it("may be spread over folders, an org.yaml in each organisation's", () => {
    const { texts, said } = converted("peribolos", {
      "config/acme/org.yaml": "admins: [alice]\nmembers: [bob]\n",
      "config/acme/sig-api/teams.yaml": "teams:\n  api:\n    members: [bob]\n",
      "config/labs/org.yaml": "admins: [alice]\n",
      "config/restrictions.yaml": "restrictions: []\n",
    });
    expect([...texts.keys()]).toEqual(["acme/teams.yaml", "labs/teams.yaml"]);
    expect(texts.get("acme/teams.yaml")).toContain("teams:\n  api:\n    members: [bob]\n");
    expect(said).toEqual([
      "config/restrictions.yaml:1 warning: config/restrictions.yaml, which is no part of an organisation, has no place in a roster, and was left out.",
    ]);
  });

  it("below an organisation's own folder make nobody an owner or a member, and what they list is named", () => {
    const { texts, said } = converted("peribolos", {
      "config/acme/org.yaml": "admins: [alice]\nmembers: [carol]\n",
      "config/acme/sdk-java/workgroup.yaml":
        "repos:\n  - java-sdk\n  - java-contrib\napprovers: [carol]\nmaintainers: []\nadmins: [bob-b]\nmembers: [dave]\nnote: ours\n",
    });
    expect(texts.get("teams.yaml")).toContain("  owners: [alice]\n");
    expect(texts.get("teams.yaml")).not.toMatch(/bob-b|dave/);
    expect(said).toEqual([
      "config/acme/sdk-java/workgroup.yaml:1 warning: The list of repositories in config/acme/sdk-java/workgroup.yaml (java-sdk, java-contrib), which has no roles, has no place in a roster, and was left out.",
      "config/acme/sdk-java/workgroup.yaml:4 warning: approvers in config/acme/sdk-java/workgroup.yaml (carol) has no place in a roster, and was left out.",
      "config/acme/sdk-java/workgroup.yaml:6 warning: admins in config/acme/sdk-java/workgroup.yaml (bob-b) has no place in a roster, and was left out.",
      "config/acme/sdk-java/workgroup.yaml:7 warning: members in config/acme/sdk-java/workgroup.yaml (dave) has no place in a roster, and was left out.",
      "config/acme/sdk-java/workgroup.yaml:8 notice: note in config/acme/sdk-java/workgroup.yaml is not about access, and was left out.",
    ]);
  });

  it("without an org.yaml are those of the organisation that --org names", () => {
    const files = {
      "config/acme/admins.yaml": "admins: [alice]\n",
      "config/acme/members.yaml": "- bob\n- carol\n",
      "config/acme/teams.yaml": "teams:\n  api:\n    members: [bob]\n",
      "config/acme/sdk/workgroup.yaml": "admins: [dave]\n",
    };
    const { texts, said } = converted("peribolos", files, "acme");
    expect(texts.get("teams.yaml")).toContain("  owners: [alice]\n");
    expect(texts.get("teams.yaml")).toContain("  carol: carol\n");
    expect(texts.get("teams.yaml")).toContain("teams:\n  api:\n    members: [bob]\n");
    expect(texts.get("teams.yaml")).not.toContain("dave");
    expect(said).toEqual([expect.stringContaining("sdk/workgroup.yaml:1 warning: admins in")]);
    expect(converted("peribolos", files).said[0]).toContain("Nothing here says which GitHub organisation");
  });

  it("may say none, which gives nothing and is no mistake", () => {
    const { texts, said } = converted("peribolos", {
      "acme.yaml":
        "orgs:\n  acme:\n    default_repository_permission: none\n    repos: { api: { collaborators: { erin: none } } }\n    teams: { web: { repos: { site: none } } }\n",
    });
    expect(said).toEqual([]);
    expect(texts.get("teams.yaml")).not.toMatch(/none|erin|site/);
  });

  it("in the current folder need to be told which organisation they are about", () => {
    const files = { "org.yaml": "admins: [alice]\n", "sig-api/teams.yaml": "teams: { api: {} }\n" };
    expect(converted("peribolos", files).said).toEqual(
      Array(2).fill(expect.stringContaining("Nothing here says which GitHub organisation")),
    );
    expect(converted("peribolos", files, "acme").texts.get("teams.yaml")).toContain("  api:\n");
  });

  it("tell of team members who aren't in the organisation, and of what is no login", () => {
    const { said } = converted("peribolos", {
      "acme.yaml":
        "orgs:\n  acme:\n    admins: [alice]\n    teams:\n      api:\n        members:\n        - mallory\n        - not a login\n",
    });
    expect(said).toEqual([
      "acme.yaml:7 warning: mallory is in the team api and not in the organisation's lists; the roster invites everybody whom it declares.",
      'acme.yaml:8 warning: "not a login" was left out: it is no GitHub login.',
    ]);
  });

  it("that call a nested team secret have it closed, as peribolos makes it, and say so", () => {
    const { texts, said } = converted("peribolos", {
      "acme.yaml": `
        orgs:
          acme:
            admins: [alice]
            teams:
              above:
                privacy: secret
                teams:
                  below: { privacy: secret }
              alone: { privacy: secret }
      `,
    });
    expect(texts.get("teams.yaml")?.match(/privacy: secret/g)).toHaveLength(1);
    expect(said).toEqual([
      "acme.yaml:6 warning: The team above is declared secret and nested; it is closed, as peribolos makes it.",
      "acme.yaml:8 warning: The team below is declared secret and nested; it is closed, as peribolos makes it.",
    ]);
  });

  it("that are no YAML stop the conversion at their line", () => {
    const { texts, said } = converted("peribolos", { "acme.yaml": "orgs:\n  acme: [\n" });
    expect(texts.size).toBe(0);
    expect(said).toEqual([expect.stringMatching(/^acme\.yaml:\d error: acme\.yaml can't be read/)]);
  });

  it("that aren't there at all are told without a place", () => {
    for (const from of ["peribolos", "rocket2", "sheriff"] as const)
      expect(converted(from, {}).said).toEqual([
        expect.stringMatching(/^undefined:undefined error: There is nothing/),
      ]);
  });

  it("that are somebody else's are refused", () => {
    const { texts, said } = converted("peribolos", {});
    expect(texts.size).toBe(0);
    expect(said).toEqual([expect.stringContaining("There is nothing of peribolos's here.")]);
  });
});

describe("Sheriff's file", () => {
  it("that lists people beside a formation or a reference has each list named as left out", () => {
    const { said } = converted("sheriff", {
      "config.yaml": `
        organization: acme
        teams:
          - name: backend
            members: [bob]
          - name: everybody
            formation: [backend]
            members: [dave]
            maintainers: [erin]
      `,
    });
    expect(said).toEqual([
      "config.yaml:7 warning: members of the team everybody, beside its formation, has no place in a roster, and was left out.",
      "config.yaml:8 warning: maintainers of the team everybody, beside its formation, has no place in a roster, and was left out.",
    ]);
  });

  it("becomes the roster that says the same, formations as include", () => {
    const { texts, said } = converted("sheriff", {
      "config.yaml": `
        - organization: acme
          repository_defaults:
            has_wiki: false
          teams:
            - name: backend
              members: [bob]
              maintainers: [Alice]
              displayName: Backend
              slack: true
              gsuite:
                privacy: internal
            - name: Web UI
              parent: backend
              members: []
              maintainers: [carol]
              slack: web
            - name: all-devs
              formation: [backend, Web UI]
            - name: borrowed
              reference: labs/science
            - name: hidden
              secret: true
              members: [dave]
              maintainers: [Alice]
          repositories:
            - name: website
              teams: { Web UI: admin, backend: write }
              external_collaborators: { erin: triage }
              visibility: public
              rulesets: [main]
            - name: api
              teams: { backend: maintain, ghosts: read }
          common_rulesets:
            - { name: main, target: branch }
        - organization: labs
          repository_defaults: { has_wiki: false }
          teams:
            - name: science
              members: [zoe]
              maintainers: [yan]
          repositories: []
      `,
    });
    expect([...texts.keys()]).toEqual(["acme/teams.yaml", "labs/teams.yaml"]);
    expect(texts.get("acme/teams.yaml")).toBe(
      `${unindented(`
        # Converted from Sheriff. It deletes teams that aren't in its file, and leaves members of the
        # organisation alone: once a plan is clean, teams: exact under github says the first.
        # Nobody is an admin of this file yet, so nobody may change its settings: write permission: admin
        # for whoever is to.
        version: 1

        github:
          org: acme

        slack: {}

        users:
          alice: Alice
          bob: bob
          carol: carol
          dave: dave
          erin: { github: erin, outside: true }
          yan: yan
          zoe: zoe

        teams:
          all-devs:
            leads: [alice, carol]
            include: [backend, web-ui]

          backend:
            name: Backend
            leads: [alice]
            members: [bob]
            repos: { api: maintain, website: write }
            slack: { usergroup: backend }

          borrowed:
            leads: [yan]
            members: [zoe]

          hidden:
            leads: [alice]
            members: [dave]
            github: { privacy: secret }

          web-ui:
            parent: backend
            leads: [carol]
            repos: { website: admin }
            github: { name: Web UI }
            slack: { usergroup: web }

        projects:
          website:
            repos: [website]
            collaborators: { erin: triage }
      `).trimEnd()}\n`,
    );
    expect(said).toEqual([
      "config.yaml:2 notice: repository_defaults of the organisation acme is not about access, and was left out.",
      "config.yaml:10 warning: The Google Group of the team backend has no place in a roster, and was left out.",
      "config.yaml:18 warning: The team all-devs includes the teams that it is formed of; their maintainers are written out as its leads, and don't follow.",
      "config.yaml:20 warning: The team borrowed has the people of labs/science written out, and doesn't follow it.",
      "config.yaml:26 notice: What is set of the repository website (visibility, rulesets) is not about access, and was left out.",
      "config.yaml:32 warning: ghosts's access to api was left out: there is no such team.",
      "config.yaml:33 notice: common_rulesets of the organisation acme is not about access, and was left out.",
      "config.yaml:36 notice: repository_defaults of the organisation labs is not about access, and was left out.",
    ]);
  });
});

const rocketUsers = JSON.stringify(
  {
    Items: [
      {
        slack_id: { S: "U0123ABCD" },
        name: { S: "Alice Liddell" },
        email: { S: "alice@acme.dev" },
        github: { S: "AliceL" },
        github_user_id: { S: "583231" },
        major: { S: "Maths" },
        position: { S: "Tech lead" },
        bio: { S: "Likes tea.\nAnd cats." },
        image_url: { S: "https://acme.dev/alice.png" },
        permission_level: { S: "admin" },
        karma: { N: "12" },
      },
      {
        slack_id: { S: "U0456EFGH" },
        name: { S: "Bob" },
        permission_level: { S: "member" },
        github: { S: "bob" },
        github_user_id: { S: "99" },
        image_url: { S: "not a link" },
      },
      { slack_id: { S: "U0789IJKL" }, permission_level: { S: "member" }, email: { S: "Alice@acme.dev" } },
    ],
    Count: 3,
  },
  undefined,
  1,
);
const rocketTeams = [
  {
    Item: {
      github_team_id: { S: "31" },
      github_team_name: { S: "back-end" },
      displayname: { S: "Backend" },
      platform: { S: "web" },
      team_leads: { SS: ["583231"] },
      members: { SS: ["583231", "99", "7"] },
      folder: { S: "https://drive.google.com/drive/folders/1AbCdEf?usp=sharing" },
    },
  },
  { Item: { github_team_id: { S: "32" }, github_team_name: { S: "all" } } },
]
  .map((item) => JSON.stringify(item))
  .join("\n");
const rocketProjects = JSON.stringify([
  {
    project_id: { S: "0b5e" },
    github_team_id: { S: "31" },
    github_urls: {
      L: [{ S: "https://github.com/acme/rocket" }, { S: "https://github.com/elsewhere/fork.git" }],
    },
    display_name: { S: "Rocket" },
    short_description: { S: "Goes up" },
    tags: { L: [{ S: "space" }] },
    website_url: { S: "https://rocket.dev" },
    playstore_url: { NULL: true },
  },
]);

describe("Rocket 2's tables", () => {
  it("become the roster that says the same, told apart by their keys and exported in whatever form", () => {
    const { texts, said } = converted("rocket2", {
      "projects.json": rocketProjects,
      "teams.json": rocketTeams,
      "users.json": rocketUsers,
    });
    expect(texts.get("teams.yaml")?.replace(/^#.*\n/gm, "")).toBe(
      `${unindented(`
        version: 1

        github:
          org: acme

        slack: {}

        drive: {}

        users:
          alicel:
            name: Alice Liddell
            email: alice@acme.dev
            github: AliceL
            github_id: 583231
            slack: U0123ABCD
            permission: admin
            title: Tech lead
            bio: "Likes tea.\\nAnd cats."
            major: Maths
            image: https://acme.dev/alice.png
          bob: { name: Bob, github: bob, github_id: 99, slack: U0456EFGH }
          u0789ijkl: { slack: U0789IJKL }

        teams:
          all:
            members: []

          back-end:
            name: Backend
            description: "Platform: web"
            leads: [alicel]
            members: [bob]
            drive: { folders: [{ id: 1AbCdEf, role: writer }] }

        projects:
          rocket:
            name: Rocket
            team: back-end
            repos: [rocket]
            short_description: Goes up
            tags: [space]
            website: https://rocket.dev
      `).trimEnd()}\n`,
    );
    expect(said.map((each) => each.replace(/ \("[^"]*"\)/, ""))).toEqual([
      expect.stringMatching(/^projects\.json:1 warning: project_id of the project Rocket has no place/),
      expect.stringMatching(
        /^projects\.json:1 warning: Rocket belongs to back-end, which thereby gets write on rocket/,
      ),
      expect.stringMatching(
        /^projects\.json:1 warning: "https:\/\/github\.com\/elsewhere\/fork\.git" was left out: it is no repository of acme/,
      ),
      expect.stringMatching(/^teams\.json:1 warning: github_team_id of the team back-end has no place/),
      expect.stringMatching(
        /^teams\.json:1 warning: The platform of the team back-end \(web\) is its description/,
      ),
      expect.stringMatching(
        /^teams\.json:1 warning: GitHub id 7 in the team back-end was left out: no user in the tables has it/,
      ),
      expect.stringMatching(/^teams\.json:2 warning: github_team_id of the team all has no place/),
      expect.stringMatching(/^users\.json:\d+ warning: karma of Alice Liddell has no place/),
      expect.stringMatching(/^users\.json:\d+ warning: image_url of Bob was left out: it is no web address/),
      expect.stringMatching(/^users\.json:\d+ warning: email of U0789IJKL was left out: alicel has the same/),
    ]);
  });

  it("need to be told the organisation when no project says it", () => {
    expect(converted("rocket2", { "users.json": rocketUsers }).said).toEqual([
      expect.stringContaining("Nothing here says which GitHub organisation this is."),
    ]);
    expect(converted("rocket2", { "users.json": rocketUsers }, "acme").texts.get("teams.yaml")).toContain(
      "org: acme",
    );
  });
});

describe("whatever stands in a file", () => {
  it.each(convertibleTools)("converting it from %s crashes never", (from) => {
    const words = [
      ..."orgs acme organization teams members maintainers admins repos repositories name formation parent".split(
        " ",
      ),
      ..."users channels usergroups external id admin member maintainer push parent_team_id privacy".split(
        " ",
      ),
      ..."Items Item S SS L slack_id github_team_name project_id github_urls team_leads slack reference".split(
        " ",
      ),
    ];
    const word = fc.oneof(fc.constantFrom(...words), fc.string());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        word,
        fc.boolean(),
        fc.constant(null),
        fc.integer(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(word, tie("value"), { maxKeys: 4 }),
      ),
    }));
    const text = fc.oneof(
      fc.string(),
      value.map((each) => JSON.stringify(each)),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { files, findings } = convertRoster({
          from,
          sources: [{ path: "source.yaml", text: source }],
          org: "acme",
          path: "teams.yaml",
          split: false,
          today: "2027-01-15",
        });
        expect(files.length > 0 || findings.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
