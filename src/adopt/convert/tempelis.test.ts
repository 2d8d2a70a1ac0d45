import { expect, it } from "vitest";
import { loadRoster } from "../../roster/load.ts";
import { convertRoster } from "../convert-roster.ts";

const users = `users:
  alice: U0ALICE001
  Bob Ross: U0BOB00001
  bobby: U0BOB00001
  carol: carol
`;

const slack = `channel_template:
  topic: Hello
channels:
- name: admins
  id: C0ADMINS01
- name: old-news
  archived: true
- name: oncall
  moderators: [alice]
usergroups:
- name: bot-group
  external: true
- name: oncall
  external: true
- name: admins
  long_name: Slack admins
  description: Who keeps Slack
  channels: [admins]
  members: [alice, Bob Ross, bobby, zoe]
`;

function converted(sources: Readonly<Record<string, string>>, org?: string) {
  const { files, findings } = convertRoster({
    from: "tempelis",
    sources: Object.entries(sources).map(([path, text]) => ({ path, text })),
    ...(org === undefined ? {} : { org }),
    path: "teams.yaml",
    split: false,
    today: "2027-01-15",
  });
  return {
    text: files[0]?.text ?? "",
    said: findings.map(({ at, severity, message }) => `${at?.file}:${at?.line} ${severity}: ${message}`),
  };
}

it("becomes a roster of Slack alone, whose people have Slack ids and no login that nobody gave them", () => {
  const { text, said } = converted({ "slack/config.yaml": slack, "slack/users.yaml": users });
  expect(text.replace(/^(?:#.*\n)+/, "")).toBe(`version: 1

slack:
  ignore: [bot-group]
  channels:
    - { name: admins, id: C0ADMINS01 }
    - { name: old-news, archived: true }
    - oncall

users:
  Bob-Ross: { slack: U0BOB00001 }
  alice: { slack: U0ALICE001 }

teams:
  admins:
    name: Slack admins
    members: [Bob-Ross, alice]
    github: false
    slack:
      usergroup:
        handle: admins
        name: Slack admins
        description: Who keeps Slack
        channels: [admins]
`);
  expect(said).toEqual([
    "slack/config.yaml:1 warning: The template of new channels has no place in a roster, and was left out.",
    "slack/config.yaml:9 warning: moderators of the channel oncall has no place in a roster, and was left out.",
    "slack/config.yaml:13 warning: That the user group oncall is somebody else's (external), as a channel has the name too, has no place in a roster, and was left out.",
    "slack/config.yaml:19 warning: zoe in the user group admins was left out: no user has that name.",
    "slack/users.yaml:4 warning: The entry bobby was left out: Bob-Ross has the same Slack id, and stands for both.",
    "slack/users.yaml:5 warning: carol (carol) was left out: it is no Slack id.",
  ]);
  const bytes = new TextEncoder().encode(text);
  const { findings } = loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2027-01-15");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("names the organisation where it is given, and says when there is nothing", () => {
  expect(converted({ "a.yaml": users }, "acme").text).toContain("github:\n  org: acme\n");
  expect(converted({ "a.yaml": "restrictions: []\n" }).said).toEqual([
    "a.yaml:1 warning: What may stand in which file (restrictions) has no place in a roster, and was left out.",
    "a.yaml:1 error: There is nothing of Tempelis's here.",
  ]);
  expect(converted({ "a.yaml": "other: 1\n" }).said).toEqual([
    "a.yaml:1 error: There is nothing of Tempelis's here.",
  ]);
});
