import { describe, expect, test } from "vitest";
import { actionText } from "../../permissions/roster-action.ts";
import { declaringKinds } from "../../providers/index.ts";
import { draftChange } from "../draft.ts";
import { plainReply } from "../render-reply.ts";
import { loadedRosterOf } from "../testing/acme.ts";
import { commandOutcomeOf, commandOutcomeText } from "../testing/outcome.ts";

const yaml = `# Acme
version: 1
github: { org: acme, owners: [ada] }
permissions:
  rules:
    "team.edit:red": user:mia
    "team.members:r*": user:mia
users:
  ada: { github: ada-gh, permission: admin }
  bob: bob-dev            # Bob
  lea: lea-gh
  mia: mia-gh
teams:
  blue: { leads: [bob], members: [mia], include: [red] }
  red:
    leads: [lea]
    members: [mia]        # since 2020
    repos: { api: write }
projects:
  moon: { team: red, repos: [moon], collaborators: { mia: write } }
  sun: { repos: [sun] }
`;

/** The file after a command, and the actions that somebody else must allow. */
async function drafted(text: string, by: string) {
  const outcome = await commandOutcomeOf(text, { yaml, by });
  if (outcome.is !== "change") throw new Error(`${text} should be a change`);
  const draft = draftChange(outcome.change, loadedRosterOf(yaml), { actor: by, kinds: declaringKinds });
  if ("reply" in draft) throw new Error(plainReply(draft.reply));
  const waiting = draft.decision.actions.filter(({ isAllowed }) => !isAllowed);
  return {
    text: new TextDecoder().decode(draft.filesAfter[0]?.bytes),
    waiting: waiting.map(({ rosterAction }) => actionText(rosterAction)),
  };
}

describe("an entry gets another key", () => {
  test.each([
    [
      "user rename bob robert",
      yaml.replace("  bob: bob-dev", "  robert: bob-dev").replace("leads: [bob]", "leads: [robert]"),
    ],
    [
      "team rename red crimson",
      yaml
        .replace("team.edit:red", "team.edit:crimson")
        .replace("include: [red]", "include: [crimson]")
        .replace("  red:", "  crimson:")
        .replace("repos: { api: write }", "repos: { api: write }\n    github: { name: red }")
        .replace("team: red", "team: crimson"),
    ],
    ["project rename moon luna", yaml.replace("  moon:", "  luna:")],
  ])("%s", async (command, text) => {
    expect(await drafted(command, "ada")).toEqual({ text, waiting: [] });
  });

  test("it is for whoever may edit the entry, and for no one else", async () => {
    expect((await drafted("user rename mia maria", "mia")).waiting).toEqual([]);
    expect((await drafted("project rename moon luna", "lea")).waiting).toEqual([]);
    expect((await drafted("project rename moon luna", "mia")).waiting).toEqual([
      "project.edit luna renamed from moon",
    ]);
  });

  test("a key about which other rules speak is for those who make the rules", async () => {
    expect((await drafted("team rename red crimson", "mia")).waiting).toEqual([
      "settings other rules for red as crimson",
    ]);
  });
});

test.each([
  [
    "team rename red crimson",
    "(change) Rename team red to crimson\nThe team `red` has the key `crimson` now, wherever the roster names it.\nOn GitHub it is still called `red`. To rename it there too: `team edit crimson --github crimson`.\nBy its name, this rule covers only one of `red` and `crimson`: `team.members:r*`.",
  ],
  ["team rename red red", "(change) Rename team red to red\nThe team `red` has that key already."],
  ["team rename red blue", "(refusal) The key `blue` is taken by another team."],
  ["user rename bob lea", "(refusal) The key `lea` is taken by another user."],
  [
    'project rename sun "the sun"',
    "(refusal) `the sun` can't be a key: keys have 1 to 100 letters, digits, `-`, `_`, `.` and `/`.",
  ],
])("%s is answered", async (command, reply) => {
  expect(await commandOutcomeText(command, { yaml, by: "ada" })).toBe(reply);
});

test("nothing is changed where the key is the same", async () => {
  await expect(drafted("user rename bob bob", "ada")).rejects.toThrow("The user `bob` has that key already.");
});
