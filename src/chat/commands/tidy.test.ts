import { expect, test } from "vitest";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import { loadRoster } from "../../roster/load.ts";
import { loadedRosterOf } from "../testing/acme.ts";
import { tidy } from "./tidy.ts";

const yaml = `version: 1
github: { org: acme }
users: { bob: bob-gh, ann: ann-gh, eve: { github: eve-gh, until: 2026-05-01 } }
teams:
  red:
    leads:
      - { user: ann, until: 2026-05-31 }  # was on call
    members:
      - bob
      - { user: eve, until: 2026-12-31 }
    repos: { api: { role: admin, until: 2026-05-31T18:00Z }, "lib-*": { role: write, until: 2026-05-01 }, site: read }
  blue:
    repos: { api: { role: read, until: 2026-05-31 } }
projects:
  moon: { repos: [moon], access: { red: { role: read, until: 2026-12-31 } }, collaborators: { bob: { role: write, until: 2026-05-31 } } }
`;

async function tidied(text: string) {
  const roster = loadedRosterOf(text);
  const outcome = await tidy.interpret({} as never, { roster } as never);
  if (outcome.is !== "change") return outcome;
  const edited = editRoster(roster.source.files, outcome.change.edits);
  if (!("files" in edited)) throw new Error(JSON.stringify(edited));
  const [file] = edited.files;
  return { title: outcome.change.title, text: new TextDecoder().decode(file?.bytes) };
}

test("what has ended leaves the file by one change, and everything else stays as it is written", async () => {
  const found = await tidied(yaml);
  if (!("text" in found)) throw new Error("There is a change.");
  expect(found.title).toBe("Take out 5 lines that have ended");
  const after = loadRoster(
    { files: [{ path: "teams.yaml", bytes: Buffer.from(found.text) }], findings: [] },
    "2026-06-01",
  );
  const [red, blue] = ["red", "blue"].map((key) => after.declared?.teams.get(key));
  expect(red?.leads).toEqual([]);
  expect(red?.members?.map(({ user }) => user)).toEqual(["bob", "eve"]);
  expect([[...(red?.repos?.keys() ?? [])], red?.repoPatterns]).toEqual([["site"], undefined]);
  // A list that had nothing else still says that there is nothing.
  expect([...(blue?.repos?.keys() ?? ["left out"])]).toEqual([]);
  expect([...(after.declared?.projects.get("moon")?.collaborators?.keys() ?? ["left out"])]).toEqual([]);
  expect(after.declared?.users.has("eve")).toBe(true);
  expect(await tidied(found.text)).toMatchObject({ is: "reply" });
});

test("where one thing has ended, the change is called after it; where nothing has, there is none", async () => {
  const one = `version: 1\ngithub: { org: acme }\nusers: { bob: bob-gh }\nteams: { red: { members: [{ user: bob, until: 2026-05-31 }] } }\n`;
  expect(await tidied(one)).toMatchObject({ title: "Take out what has ended: bob in red" });
  expect(await tidied(one.replace("2026-05-31", "2026-06-01"))).toMatchObject({ is: "reply" });
});
