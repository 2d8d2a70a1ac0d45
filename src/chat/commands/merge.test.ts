import { describe, expect, test } from "vitest";
import { actionText } from "../../permissions/roster-action.ts";
import { declaringKinds } from "../../providers/index.ts";
import { draftChange } from "../draft.ts";
import { effectSentences } from "../effect-sentences.ts";
import { plainReply, plainSentence } from "../render-reply.ts";
import { loadedRosterOf } from "../testing/acme.ts";
import { commandOutcomeOf, commandOutcomeText } from "../testing/outcome.ts";

const yaml = `# Acme
version: 1
github: { org: acme, owners: [ada] }
guards: { protected: [ck] }
permissions:
  rules:
    "user.edit:ck": user:ck
    "team.members:c*": user:ck
users:
  ada: { github: ada-gh, permission: admin }
  carol: carol-k          # the first
  ck: { name: Carol K, email: ck@acme.dev, slack: U0CAROL001, permission: team_lead }
  dan: { github: dan-gh, slack: U0DAN00001 }
  eve: { slack: U0EVE00001, until: 2027-01-31 }
teams:
  blue: { leads: [carol], members: [ck, dan] }
  green: { leads: [ck], members: [carol] }
  red:
    members:
      - ck                # on Slack
      - dan
    repos: { api: write }
projects:
  moon: { team: red, repos: [moon], collaborators: { ck: write } }
`;

/** The file after a command, and the actions that somebody else must allow. */
async function drafted(text: string, by: string, file = yaml) {
  const outcome = await commandOutcomeOf(text, { yaml: file, by });
  if (outcome.is !== "change") throw new Error(`${text} should be a change`);
  const draft = draftChange(outcome.change, loadedRosterOf(file), { actor: by, kinds: declaringKinds });
  if ("reply" in draft) throw new Error(plainReply(draft.reply));
  const waiting = draft.decision.actions.filter(({ isAllowed }) => !isAllowed);
  return {
    effects: effectSentences(draft.effects).map(plainSentence),
    text: new TextDecoder().decode(draft.filesAfter[0]?.bytes),
    waiting: waiting.map(({ rosterAction }) => actionText(rosterAction)),
  };
}

describe("two entries of one person", () => {
  test("become one, and whatever named the other names it", async () => {
    const { text, waiting } = await drafted("user merge carol ck", "ada");
    expect(text).toBe(`# Acme
version: 1
github: { org: acme, owners: [ada] }
guards: { protected: [carol] }
permissions:
  rules:
    "user.edit:carol": user:carol
    "team.members:c*": user:carol
users:
  ada: { github: ada-gh, permission: admin }
  carol: { name: Carol K, email: ck@acme.dev, github: carol-k, slack: U0CAROL001, permission: team_lead }          # the first
  dan: { github: dan-gh, slack: U0DAN00001 }
  eve: { slack: U0EVE00001, until: 2027-01-31 }
teams:
  blue: { leads: [carol], members: [dan] }
  green: { leads: [carol], members: [] }
  red:
    members:
      - carol                # on Slack
      - dan
    repos: { api: write }
projects:
  moon: { team: red, repos: [moon], collaborators: { carol: write } }
`);
    expect(waiting).toEqual([]);
  });

  test("keep the permission that one of them has, whichever entry stays, and of two the staying one's", async () => {
    expect((await drafted("user merge ck carol", "ada")).text).toContain("permission: team_lead }");
    const both = yaml.replace("carol: carol-k ", "carol: { github: carol-k, permission: member } ");
    expect((await drafted("user merge carol ck", "ada", both)).text).not.toContain("team_lead");
    expect(await commandOutcomeText("user merge carol ck", { yaml: both, by: "ada" })).toContain(
      "What `carol` has counts, and what `ck` had is dropped: `permission`.",
    );
  });

  test("lose nothing, and gain what neither entry's account could have", async () => {
    const gain = (who: string) => [`\`${who}\` gains write on \`api\` and write on \`moon\`.`];
    expect((await drafted("user merge carol ck", "ada")).effects).toEqual(gain("carol"));
    expect((await drafted("user merge ck carol", "ada")).effects).toEqual(gain("ck"));
    const both = yaml
      .replace("ck: { name", "ck: { github: ck-k, name")
      .replace("carol: carol-k ", "carol: {} ");
    expect((await drafted("user merge carol ck", "ada", both)).effects).toEqual([]);
  });

  test("give one account what the other had, which is for those to allow who may give it", async () => {
    const { waiting } = await drafted("user merge carol ck", "carol");
    expect(waiting).toContain("user.remove ck");
    expect(waiting).toContain("team.members red +carol");
    expect(waiting.filter((each) => each.startsWith("user.edit carol"))).not.toEqual([]);
  });
});

test.each([
  [
    "merge carol ck",
    "(change) Merge ck into carol\n`carol` has the accounts of `ck` now, and is wherever the roster named `ck`.\nAll accounts of the one entry get what both had: look at the plan before it is applied.",
  ],
  [
    "user merge carol dan",
    "(refusal) `carol` and `dan` can't be one person, since the file says different things of them: `users.carol.github, users.dan.github`. Correct what is wrong first.",
  ],
  [
    "user merge carol eve",
    "(refusal) `carol` and `eve` can't be one person, since the file says different things of them: `users.carol.until, users.eve.until`. Correct what is wrong first.",
  ],
  ["user merge carol carol", "(refusal) `carol` is one entry already. Name two."],
])("%s is answered", async (command, reply) => {
  expect(await commandOutcomeText(command, { yaml, by: "ada" })).toContain(reply);
});

test("a day in a team or a role on a project on which two entries differ stands against it", async () => {
  const differing = yaml
    .replace("members: [ck, dan] }", "members: [{ user: ck, until: 2026-12-31 }, dan] }")
    .replace("{ ck: write }", "{ ck: write, carol: read }");
  const reply = await commandOutcomeText("user merge carol ck", { yaml: differing, by: "ada" });
  expect(reply).toContain("`teams.blue` and `projects.moon.collaborators`");
});
