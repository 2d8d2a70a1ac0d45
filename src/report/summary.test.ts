import { describe, expect, it } from "vitest";
import { kinds } from "../../test/reports/world.ts";
import type { Change } from "../core/change.ts";
import type { Label } from "../core/provider.ts";
import { type Resource, type Setting, type State, stateOf } from "../core/state.ts";
import { stateAfter } from "../core/state-after.ts";
import { toPlainText } from "../text/plain.ts";
import { renderContext } from "./access-before-after.ts";
import { displayNames } from "./names.ts";
import { type Summary, summarize } from "./summary.ts";

const labels = new Map<string, Label>([
  ["github-org/acme", { name: "Acme" }],
  ["drive-folder/1Backend", { name: "Backend" }],
  ["drive-folder/1Plans", { name: "Plans folder" }],
]);

type Grants = Readonly<Record<string, string>>;
type Settings = Readonly<Record<string, Setting>>;

function list(id: string, grants: Grants = {}, settings: Settings = {}): Resource {
  const slash = id.indexOf("/");
  return {
    kind: id.slice(0, slash),
    key: id.slice(slash + 1),
    settings,
    grants: new Map(Object.entries(grants)),
  };
}

function subject(id: string) {
  const { kind, key } = list(id);
  return { provider: "p", kind, key };
}
const grant = (id: string, principal: string, role = "member"): Change => ({
  ...subject(id),
  action: "grant",
  principal,
  role,
});
const revoke = (id: string, principal: string, role = "member"): Change => ({
  ...subject(id),
  action: "revoke",
  principal,
  role,
});
const regrade = (id: string, principal: string, [from, to]: readonly [string, string]): Change => ({
  ...subject(id),
  action: "regrade",
  principal,
  from,
  to,
});
const configure = (id: string, setting: string, [from, to]: readonly [Setting, Setting]): Change => ({
  ...subject(id),
  action: "configure",
  setting,
  from,
  to,
});
const archive = (id: string): Change => ({ ...subject(id), action: "archive" });
const create = (id: string, settings: Settings = {}): Change => ({
  ...subject(id),
  action: "create",
  settings,
});

const state = stateOf([
  list("github-org/acme", { "user:alice": "owner", "user:bob": "member", "user:dana": "member" }),
  list("github-team/engineering"),
  list("github-team/backend", { "user:bob": "member", "user:dana": "maintainer" }, { parent: "engineering" }),
  list("github-team/frontend", { "user:carol": "member" }, { parent: "engineering" }),
  list("github-repo/api", { "team:backend": "write" }),
  list("github-repo/billing", { "team:backend": "write" }),
  list("github-repo/website", { "team:frontend": "maintain", "team:backend": "read" }),
  list("github-repo/handbook", { "team:engineering": "read" }),
  list("slack-channel/team-backend", { "user:bob": "member", "user:dana": "member" }),
  list("slack-usergroup/backend", { "user:bob": "member", "user:dana": "member" }),
  list("drive-folder/1Backend", { "user:bob": "writer", "user:dana": "writer" }),
]);

function summaryOf(changes: readonly Change[], before: State = state): Summary {
  const changeSet = { changes, before, after: stateAfter(before, changes, kinds) };
  return summarize(renderContext(changeSet, displayNames({ labels, kinds })));
}

function sentences(changes: readonly Change[], before: State = state): string[] {
  const { people, resources } = summaryOf(changes, before);
  return [...people, ...resources].map((each) => `[${each.tone}] ${toPlainText(each.sentence)}`);
}

describe("the summary of a person", () => {
  it("who joins a team tells every place that comes with it, and what can be reached in effect", () => {
    expect(
      sentences([
        grant("github-team/backend", "user:eve"),
        grant("slack-channel/team-backend", "user:eve"),
        grant("drive-folder/1Backend", "user:eve", "writer"),
      ]),
    ).toEqual([
      "[gain] eve joins backend: GitHub team, #team-backend, Backend folder; gains write on api and billing and read on handbook and website",
    ]);
  });

  it("who joins the organisation as an owner says so first", () => {
    expect(
      sentences([
        grant("github-team/frontend", "user:eve", "maintainer"),
        grant("github-org/acme", "user:eve", "owner"),
      ]),
    ).toEqual(["[gain] eve joins Acme as owner and frontend as maintainer; gains admin on every repository"]);
  });

  it("who leaves the organisation tells all that is lost by it", () => {
    const places = [
      "github-team/backend",
      "slack-channel/team-backend",
      "slack-usergroup/backend",
      "drive-folder/1Backend",
    ];
    expect(
      sentences([
        revoke("github-org/acme", "user:bob"),
        ...places.map((id) => revoke(id, "user:bob", id.startsWith("drive") ? "writer" : "member")),
      ]),
    ).toEqual([
      "[loss] bob leaves Acme: loses team backend, #team-backend, @backend, Backend folder and write on api and billing and read on handbook and website",
    ]);
  });

  it("who moves from one team to another tells what is gained, changed and lost", () => {
    expect(
      sentences([revoke("github-team/frontend", "user:carol"), grant("github-team/backend", "user:carol")]),
    ).toEqual([
      "[mixed] carol moves from frontend to backend; gains write on api and billing; drops from maintain to read on website",
    ]);
  });

  it("who only changes roles tells which way", () => {
    expect(
      sentences([
        regrade("github-team/backend", "user:bob", ["member", "maintainer"]),
        regrade("github-org/acme", "user:alice", ["owner", "member"]),
        regrade("drive-folder/1Backend", "user:dana", ["writer", "reader"]),
        regrade("drive-folder/1Plans", "user:erik", ["reader", "organizer"]),
      ]),
    ).toEqual([
      "[loss] alice is no longer owner of Acme; loses admin on every repository",
      "[loss] dana drops from writer to reader on Backend folder",
      "[gain] bob becomes maintainer of backend",
      "[gain] erik goes from reader to organizer on Plans folder",
    ]);
  });

  it("who loses a direct grant that a team makes up for keeps the access, and is told of all the same", () => {
    const api = list("github-repo/api", { "team:backend": "write", "user:bob": "write" });
    const before = new Map([...state, ["github-repo/api", api]]);
    expect(sentences([revoke("github-repo/api", "user:bob", "write")], before)).toEqual([
      "[loss] bob loses direct access to api (keeps as much through a team)",
    ]);
  });

  it("who loses a direct grant beside ownership keeps the access, and no team is named for it", () => {
    const api = list("github-repo/api", { "user:alice": "write" });
    const before = new Map([...state, ["github-repo/api", api]]);
    expect(sentences([revoke("github-repo/api", "user:alice", "write")], before)).toEqual([
      "[loss] alice loses direct access to api (keeps as much anyway)",
    ]);
  });

  it("whose invitation to a repository goes has lost nothing yet", () => {
    expect(sentences([revoke("github-repo/api", "user:erin", "read")])).toEqual([
      "[loss] erin is no longer invited to api",
    ]);
  });

  it("who works outside the organisation is told of by the repositories alone", () => {
    expect(sentences([grant("github-repo/api", "user:erin", "read")])).toEqual([
      "[gain] erin gains read on api",
    ]);
  });

  it("whom only a service knows says which one", () => {
    expect(
      sentences([
        revoke("github-org/acme", "github:octocat"),
        revoke("slack-channel/team-backend", "slack:U1"),
      ]),
    ).toEqual(["[loss] octocat (on GitHub) leaves Acme", "[loss] U1 (on Slack) leaves #team-backend"]);
  });

  it("is told together with everybody of whom the same is true, in the plural", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      grant("slack-channel/team-backend", `user:p${index}`),
    );
    expect(sentences(many.slice(0, 3))).toEqual(["[gain] p0, p1 and p2 join #team-backend"]);
    expect(sentences(many)).toEqual([
      "[gain] p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11 and 8 others join #team-backend",
    ]);
  });

  it("tells losses before gains", () => {
    const tones = summaryOf([
      grant("github-team/backend", "user:aaron"),
      revoke("github-team/backend", "user:bob"),
      grant("github-team/backend", "user:carol"),
      revoke("github-team/frontend", "user:carol"),
    ]).people.map((each) => each.tone);
    expect(tones).toEqual(["loss", "mixed", "gain"]);
  });

  it("becomes a count once there are too many, with everybody who leaves still named", () => {
    const changes = Array.from({ length: 100 }, (_, index) => [
      grant(`github-team/t${index % 50}`, `user:p${index}`),
      grant(`slack-channel/c${index % 49}`, `user:p${index}`),
    ]).flat();
    const summary = summaryOf([...changes, revoke("github-org/acme", "user:bob")]);
    expect(summary.people.slice(0, 3).map((each) => toPlainText(each.sentence))).toEqual([
      "1 person leaves Acme: bob",
      "1 person loses access to 4 repositories",
      "Team t0: 2 people join",
    ]);
    expect(summary.people.map((each) => toPlainText(each.sentence))).toContain(
      "In 49 channels: 100 people join",
    );
    expect(summary.perPerson.reduce((sum, each) => sum + each.itemCount, 0)).toBe(101);
  });

  it("tells the first three thousand one by one and counts the others, those who lose something first", () => {
    const changes = Array.from({ length: 4_000 }, (_, index) =>
      grant(`github-team/t${index}`, `user:p${String(index).padStart(4, "0")}`),
    );
    const summary = summaryOf([...changes, revoke("github-team/t0", "user:zoe")]);
    const sentences = summary.perPerson.map((each) => toPlainText(each.sentence));
    expect([sentences[0], sentences[1], sentences.at(-1)]).toEqual([
      "zoe leaves t0",
      "p0000 joins t0",
      "1,001 more people, counted above",
    ]);
    expect(summary.perPerson.reduce((sum, each) => sum + each.itemCount, 0)).toBe(4_001);
  });

  it("tells of any number of people for whom the same changes", () => {
    const changes = Array.from({ length: 4_000 }, (_, index) => grant("github-org/acme", `user:p${index}`));
    const summary = summaryOf(changes);
    expect([summary.people.length, summary.people[0]?.itemCount, summary.perPerson]).toEqual([1, 4_000, []]);
  });

  it("tells people of one name apart by their keys", () => {
    const names = displayNames({
      kinds,
      labels: new Map([
        ["user:a", { name: "Kim" }],
        ["user:b", { name: "KIM" }],
        ["user:c", { name: "dana" }],
        ["user:dana", { name: "Dana Fox" }],
        ["user:e", { name: "Eve" }],
      ]),
    });
    const subjects = ["user:a", "user:b", "user:c", "user:dana", "user:e"].map(
      (each) => names.subject(each).text,
    );
    expect(subjects).toEqual(["Kim (a)", "KIM (b)", "dana (c)", "Dana Fox", "Eve"]);
  });
});

describe("the summary of a resource", () => {
  it("that is created tells where, how and with how many", () => {
    expect(
      sentences([
        create("github-team/ops", { parent: "engineering", privacy: "secret" }),
        create("slack-channel/ops", { private: true }),
        grant("github-team/ops", "user:bob"),
      ]).slice(1),
    ).toEqual([
      "[gain] GitHub team ops is created in engineering, secret, with 1 person",
      "[gain] Channel #ops is created, private",
    ]);
  });

  it("that is renamed is renamed, and keeps its other news", () => {
    expect(
      sentences([
        configure("github-team/backend", "description", ["a", ""]),
        configure("github-team/backend", "name", ["server-side", "backend"]),
        configure("slack-channel/team-backend", "name", ["servers", "team-backend"]),
        configure("slack-usergroup/backend", "handle", ["servers", "backend"]),
      ]),
    ).toEqual([
      "[change] GitHub team server-side is renamed to backend; description is cleared (was “a”)",
      "[change] Channel #servers is renamed to #team-backend",
      "[change] User group @servers is renamed to @backend",
    ]);
  });

  it("that is deleted takes its channel and group along in one sentence, with what people lose in effect", () => {
    expect(
      sentences([
        archive("github-team/backend"),
        archive("slack-channel/team-backend"),
        archive("slack-usergroup/backend"),
        revoke("github-repo/api", "team:backend", "write"),
      ]),
    ).toEqual([
      "[loss] GitHub team backend is deleted, channel #team-backend is archived, user group @backend is disabled; bob and dana lose them, and with them write on api and billing and read on handbook and website",
    ]);
  });

  it("that moves under another team tells what its people gain and lose by it", () => {
    expect(sentences([configure("github-team/backend", "parent", ["engineering", null])])).toEqual([
      "[loss] GitHub team backend moves out of engineering to the top; bob and dana lose read on handbook",
    ]);
    expect(sentences([configure("github-team/backend", "parent", ["engineering", "frontend"])])).toEqual([
      "[gain] GitHub team backend moves from engineering to frontend; bob and dana go from read to maintain on website",
    ]);
  });

  it("that gains or loses repositories tells for whom that matters", () => {
    expect(
      sentences([
        grant("github-repo/website", "team:engineering", "write"),
        revoke("github-repo/api", "team:backend", "write"),
        grant("drive-folder/1Backend", "group:all@acme.dev", "reader"),
      ]),
    ).toEqual([
      "[loss] Team backend loses write on api (bob and dana)",
      "[gain] Team engineering gains write on website (bob and dana)",
      "[gain] Google Group all@acme.dev gains reader on Backend folder",
    ]);
  });

  it("that is raised names who has it afterwards, and not who leaves the team at the same time", () => {
    expect(
      sentences([
        grant("github-repo/website", "team:engineering", "write"),
        revoke("github-team/backend", "user:bob"),
      ]),
    ).toContain("[gain] Team engineering gains write on website (dana)");
    expect(
      sentences([
        regrade("github-repo/api", "team:backend", ["write", "read"]),
        revoke("github-team/backend", "user:bob"),
      ]),
    ).toContain("[loss] Team backend drops from write to read on api (dana)");
  });

  it("that moves says of nobody what only another one gains, nor of who leaves it", () => {
    expect(
      sentences([
        configure("github-team/backend", "parent", ["engineering", "frontend"]),
        grant("github-repo/website", "user:bob", "admin"),
      ]),
    ).toContain(
      "[gain] GitHub team backend moves from engineering to frontend; bob goes from read to admin on website; dana goes from read to maintain on website",
    );
    expect(
      sentences([
        configure("github-team/backend", "parent", ["engineering", null]),
        revoke("github-team/backend", "user:bob"),
      ]),
    ).toContain(
      "[loss] GitHub team backend moves out of engineering to the top; dana loses read on handbook",
    );
  });

  it("that comes back, or goes quiet, says so; lists tell what comes and goes", () => {
    expect(
      sentences([
        configure("slack-channel/old", "archived", [true, false]),
        configure("slack-usergroup/old", "enabled", [false, true]),
        configure("slack-usergroup/backend", "channels", [
          ["a", "b"],
          ["b", "c"],
        ]),
        configure("slack-usergroup/x.y", "name", ["Crew", "A & B"]),
        configure("github-team/backend", "notifications", [true, false]),
      ]),
    ).toEqual([
      "[change] Channel #old is unarchived",
      "[change] User group @old is enabled again",
      "[change] User group @backend: default channels gain #c, lose #a",
      "[change] User group @x.y: name becomes A & B (was Crew)",
      "[change] GitHub team backend: notifications turned off",
    ]);
  });

  it("that shares its change with many is told once", () => {
    const many = ["backend", "frontend", "engineering"].map((key) =>
      configure(`github-team/${key}`, "notifications", [true, false]),
    );
    expect(sentences(many)).toEqual([
      "[change] GitHub teams backend, frontend and engineering: notifications turned off",
    ]);
  });
});
