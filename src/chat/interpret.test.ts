import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declaringKinds } from "../providers/index.ts";
import { editRoster } from "../roster/edit/edit-roster.ts";
import type { Lookups } from "./command-context.ts";
import { usageOf } from "./commands/command.ts";
import { chatCommands } from "./commands/table.ts";
import { draftChange } from "./draft.ts";
import { plainReply, plainSentence } from "./render-reply.ts";
import { loadedRosterOf, rosterFileOf } from "./testing/acme.ts";
import {
  type CommandOutcomeOptions,
  commandOutcomeOf,
  commandOutcomeText,
  noLookups,
} from "./testing/outcome.ts";

const yaml = `# Acme
version: 1
github: { org: acme, owners: [ada] }
guards: { protected: [ada, mia] }
permissions:
  rules:
    "team.edit:red": user:mia
users:
  ada: { github: ada-gh, permission: admin }
  bob: bob-dev            # Bob
  lea: { name: Lea Ray, github: lea-gh, email: lea@acme.dev, slack: U0LEA0000, title: Lead }
  mia: { github: mia-gh, email: mia@acme.dev, slack: U0MIA0000 }
  olu: { github: olu, outside: true }
  ted: { github: ted-gh, permission: team_lead }
  tom: { github: tom-gh, active: false }
  zoe: zoe-gh
teams:
  blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia], include: [red] }
  green: { archived: true, leads: [lea] }
  red:
    name: Red Team
    leads: [lea]
    members:
      - mia
    repos: { api: write, web: admin }
    slack: { usergroup: { handle: reds, id: S0RED0000 }, channels: [{ name: team-red, id: C0RED0000 }] }
    drive: { folders: [{ id: 1RedFolder, role: reader }] }
projects:
  moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }
  sun: { repos: [sun, sun-docs] }
`;

/** Returns the roster's file after a change, or the text of the reply when there is none. */
async function after(text: string, options: Partial<CommandOutcomeOptions> = {}): Promise<string> {
  const outcome = await commandOutcomeOf(text, { yaml, by: "ada", ...options });
  if (outcome.is === "reply") return plainReply(outcome.reply);
  if (outcome.is === "run") return outcome.run;
  if (outcome.is !== "change") return outcome.is;
  const result = editRoster([rosterFileOf(yaml)], outcome.change.edits);
  if ("problems" in result) return result.problems.map(({ message }) => message).join("\n");
  return new TextDecoder().decode(result.files[0]?.bytes);
}

/** Returns the lines that a command removes and adds. */
async function difference(text: string, options: Partial<CommandOutcomeOptions> = {}): Promise<string[]> {
  const now = (await after(text, options)).split("\n");
  const old = yaml.split("\n");
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line.trim()}`),
  ];
}

describe("a writing command changes what it says, and nothing else", () => {
  test.each<[string, string[]]>([
    ["team add red bob", ["+- bob"]],
    ["team add red bob zoe", ["+- bob", "+- zoe"]],
    ["team add red <@U0LEA0000|lea> bob", ["+- bob"]],
    ["team add reds bob --until 2026-12-31", ["+- { user: bob, until: 2026-12-31 }"]],
    ["team add <!subteam^S0RED0000|@reds> bob", ["+- bob"]],
    ["team add <#C0RED0000|team-red> bob", ["+- bob"]],
    ['team add "red team" @bob-dev', ["+- bob"]],
    ["team add red github:bob-dev", ["+- bob"]],
    [
      "team add blue zoe --until=2027-06-30",
      [
        "-blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia], include: [red] }",
        "+blue: { leads: [bob], members: [{ user: zoe, until: 2027-06-30 }], except: [mia], include: [red] }",
      ],
    ],
    ["team remove red mia", ["-members:", "-- mia", "+members: []"]],
    ["team remove red lea", ["-leads: [lea]", "+leads: []"]],
    [
      "team remove blue lea",
      [
        "-blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia], include: [red] }",
        "+blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia, lea], include: [red] }",
      ],
    ],
    ["team lead red mia", ["-leads: [lea]", "+leads: [lea, mia]"]],
    ["team lead red lea --remove", ["-leads: [lea]", "+leads: []", "+- lea"]],
    ["team lead red lea —remove", ["-leads: [lea]", "+leads: []", "+- lea"]],
    ['team edit red --displayname "The Reds"', ["-name: Red Team", "+name: The Reds"]],
    [
      "team edit red --platform web --folder https://drive.google.com/drive/folders/1NewFolder?usp=sharing",
      [
        "-drive: { folders: [{ id: 1RedFolder, role: reader }] }",
        "+description: web",
        "+drive: { folders: [{ id: 1NewFolder, role: reader }] }",
      ],
    ],
    ["team edit red --github Crimson", ["+github: { name: Crimson, previously: [red] }"]],
    ['team edit red --parent blue --name ""', ["-name: Red Team", "+parent: blue"]],
    ["team delete red", ["+archived: true"]],
    ["team create pink", ["+pink: { leads: [ada] }"]],
    [
      'team create "Web & Design" --lead lea --platform web',
      ["+web-design: { name: Web & Design, description: web, leads: [lea], members: [ada] }"],
    ],
    ["user add nat --github nat-gh", ["+nat: nat-gh"]],
    [
      "user add <@U0NAT0000|nat> --email <mailto:nat@acme.dev|nat@acme.dev> --name ‘Nat O’Hara’",
      ["+nat: { name: Nat O'Hara, email: nat@acme.dev, slack: U0NAT0000 }"],
    ],
    [
      "user edit bob --name Bob --pos Dev",
      ["-bob: bob-dev            # Bob", "+bob: { name: Bob, github: bob-dev, title: Dev }            # Bob"],
    ],
    [
      "user edit --username bob --permission team_lead",
      ["-bob: bob-dev            # Bob", "+bob: { github: bob-dev, permission: team_lead }            # Bob"],
    ],
    [
      'user edit lea --title "" --slack none',
      [
        "-lea: { name: Lea Ray, github: lea-gh, email: lea@acme.dev, slack: U0LEA0000, title: Lead }",
        "+lea: { name: Lea Ray, github: lea-gh, email: lea@acme.dev, slack: false }",
      ],
    ],
    [
      "user edit bob --github-id 42 --until 2027-01-31",
      [
        "-bob: bob-dev            # Bob",
        "+bob: { github: bob-dev, github_id: 42, until: 2027-01-31 }            # Bob",
      ],
    ],
    [
      "offboard mia",
      [
        "-rules:",
        "-guards: { protected: [ada, mia] }",
        '-"team.edit:red": user:mia',
        "-mia: { github: mia-gh, email: mia@acme.dev, slack: U0MIA0000 }",
        "-blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia], include: [red] }",
        "-members:",
        "-- mia",
        "-moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
        "+guards: { protected: [ada] }",
        "+rules: {}",
        "+mia: { github: mia-gh, email: mia@acme.dev, slack: U0MIA0000, active: false }",
        "+blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [], include: [red] }",
        "+members: []",
        "+moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read }, website: https://moon.dev }",
      ],
    ],
    ["user delete tom", ["-tom: { github: tom-gh, active: false }"]],
    [
      "user remove mia",
      [
        "-rules:",
        "-guards: { protected: [ada, mia] }",
        '-"team.edit:red": user:mia',
        "-mia: { github: mia-gh, email: mia@acme.dev, slack: U0MIA0000 }",
        "-blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia], include: [red] }",
        "-members:",
        "-- mia",
        "-moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
        "+guards: { protected: [ada] }",
        "+rules: {}",
        "+mia: { github: mia-gh, email: mia@acme.dev, slack: U0MIA0000, active: false }",
        "+blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [], include: [red] }",
        "+members: []",
        "+moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read }, website: https://moon.dev }",
      ],
    ],
    ['user add "Nat Lee" --github nat-gh', ["+nat-lee: { name: Nat Lee, github: nat-gh }"]],
    ["team create gold --lead lea --lead bob", ["+gold: { leads: [lea, bob], members: [ada] }"]],
    [
      "project create star blue --website star.dev/x",
      ["+star: { team: blue, repos: [star], website: https://star.dev/x }"],
    ],
    [
      "project create https://github.com/acme/star blue --name Star --tags a,b",
      ["+star: { name: Star, team: blue, repos: [star], tags: [a, b] }"],
    ],
    [
      'project edit moon --short-description "To the moon" --website ""',
      [
        "-moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
        "+moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, short_description: To the moon }",
      ],
    ],
    [
      "project assign sun blue",
      ["-sun: { repos: [sun, sun-docs] }", "+sun: { team: blue, repos: [sun, sun-docs] }"],
    ],
    [
      "project assign moon blue -f",
      [
        "-moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
        "+moon: { name: Moon, team: blue, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
      ],
    ],
    [
      "project unassign moon",
      [
        "-moon: { name: Moon, team: red, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
        "+moon: { name: Moon, repos: [moon], collaborators: { olu: read, mia: write }, website: https://moon.dev }",
      ],
    ],
    ["project delete sun --force", ["-sun: { repos: [sun, sun-docs] }"]],
  ])("%s", async (text, lines) => {
    const found = await difference(text);
    expect([...found].sort()).toEqual([...lines].sort());
    const outcome = await commandOutcomeOf(text, { yaml, by: "ada" });
    const draft =
      outcome.is === "change" &&
      draftChange(outcome.change, loadedRosterOf(yaml), { actor: "ada", kinds: declaringKinds });
    expect(draft).toHaveProperty("decision");
  });

  test("team create --channel takes in who is in the channel, and names who isn't in the roster", async () => {
    const lookups: Lookups = {
      ...noLookups,
      slackEmail: async (id) =>
        id === "U0BYMAIL0" ? { is: "known", email: "Lea@acme.dev" } : { is: "none" },
      slackChannel: async () => ({ name: "pinkies", people: ["U0MIA0000", "U0BYMAIL0", "U0NOBODY0"] }),
    };
    const outcome = await commandOutcomeText("team create pink --channel <#C0PINK000|>", {
      yaml,
      by: "ada",
      lookups,
    });
    expect(outcome).toBe(
      "(change) Create team pink\nThere is a team `pink` now.\nIt is led by `ada`, with `mia` in it.\nNot in the roster, and so not in the team: `U0BYMAIL0` and `U0NOBODY0`.",
    );
    expect(await difference("team create pink --channel <#C0PINK000|>", { lookups })).toEqual([
      "+pink: { leads: [ada], members: [mia], slack: { channels: [pinkies] } }",
    ]);
    expect(
      await commandOutcomeText("team create pink --channel <#C0PINK000>", { yaml, by: "ada" }),
    ).toContain("I can't see that channel's name.");
  });

  test("team create --channel names apart of whom Slack doesn't say who they are", async () => {
    const lookups: Lookups = {
      ...noLookups,
      slackEmail: async () => ({ is: "unanswered", reason: "Slack answered internal_error to users.info" }),
      slackChannel: async () => ({ name: "pinkies", people: ["U0MIA0000", "U0BYMAIL0"] }),
    };
    const text = "team create pink --channel <#C0PINK000|>";
    expect(await commandOutcomeText(text, { yaml, by: "ada", lookups })).toContain(
      "Slack didn't say who these are, so they are not in the team: `U0BYMAIL0` (Slack answered internal_error to users.info).",
    );
  });

  test("team create --channel finds a channel by its name, and takes in who is in it", async () => {
    const lookups: Lookups = {
      ...noLookups,
      slackChannelNamed: async (called) => (called === "pinkies" ? { id: "C0PINK000" } : "missing"),
      slackChannel: async (id) => ({ name: "pinkies", people: id === "C0PINK000" ? ["U0MIA0000"] : [] }),
    };
    const asked = "team create pink --channel #pinkies";
    expect(await difference(asked, { lookups })).toEqual([
      "+pink: { leads: [ada], members: [mia], slack: { channels: [pinkies] } }",
    ]);
    expect(
      await commandOutcomeText("team create pink --channel punkies", { yaml, by: "ada", lookups }),
    ).toContain("I see no channel `#punkies` on Slack, so nobody was taken in. The next run makes it");
    expect(await commandOutcomeText(asked, { yaml, by: "ada", lookups, via: "comment" })).toBe(
      "(refusal) You are not in `#pinkies` yourself. Join it first, or ask somebody who is in it.",
    );
    expect(await commandOutcomeText(asked, { yaml, by: "mia", lookups, via: "comment" })).toMatch(
      /^\(change\)/,
    );
  });

  test("team create --channel says that nobody was taken in, where Slack doesn't answer", async () => {
    expect(await commandOutcomeText("team create pink --channel #pinkies", { yaml, by: "ada" })).toContain(
      "Nobody who is in `#pinkies` was taken in",
    );
  });

  test("team create --channel tells nobody who is in a channel that they are not in", async () => {
    const lookups = {
      ...noLookups,
      slackChannel: async () => ({ name: "secret", people: ["U0MIA0000", "U0NOBODY0"] }),
    };
    const textFor = (slackId: string) =>
      commandOutcomeText("team create pink --channel <#C0SECRET0|>", { yaml, by: "ada", lookups, slackId });
    expect(await textFor("U0ADA0000")).toBe(
      "(refusal) You are not in `#secret` yourself. Join it first, or ask somebody who is in it.",
    );
    expect(await textFor("U0MIA0000")).toMatch(/^\(change\) Create team pink/);
  });

  test("of somebody whom the team's limits leave out is made, and says what is missing", async () => {
    const limited = yaml.replace("except: [mia], include: [red]", "only_if_in: [red]");
    const outcome = await commandOutcomeOf("team add blue lea mia ted", { yaml: limited, by: "ada" });
    if (outcome.is !== "change") throw new Error(outcome.is);
    expect((outcome.change.notes ?? []).map(plainSentence)).toEqual([
      "`blue` takes only who is in `red`, too: `ted` isn't, and so not in `blue` until then.",
    ]);
    expect(await commandOutcomeText("team view blue", { yaml: limited, by: "ada" })).toContain(
      "Takes only who is in: `red`",
    );
  });

  test("leave takes whoever asks off every list", async () => {
    expect(await difference("i-quit", { by: "zoe" })).toEqual([
      "-zoe: zoe-gh",
      "-blue: { leads: [bob], members: [{ user: zoe, until: 2027-01-31 }], except: [mia], include: [red] }",
      "+zoe: { github: zoe-gh, active: false }",
      "+blue: { leads: [bob], members: [], except: [mia], include: [red] }",
    ]);
  });
});

describe("other first words than a command's", () => {
  test.each<[string, string]>([
    ["add bob to red", "team add red bob"],
    ["add bob and zoe to the red team", "team add red bob zoe"],
    ["please add bob to Red Team", "team add red bob"],
    ["put <@U0LEA0000|lea> in blue --until 2027-01-01", "team add blue lea --until 2027-01-01"],
    ["remove mia from red", "team remove red mia"],
    ["take mia out of red", "team remove red mia"],
    ["team add bob red", "team add red bob"],
    ["team add bob, zoe to red", "team add red bob zoe"],
    ["team remove mia from red", "team remove red mia"],
    ["join red", "team add red me"],
    ["leave red", "team remove red me"],
    ["invite fred@acme.dev", "user add fred --email fred@acme.dev"],
    ["onboard fred --github fred-x", "user add fred --github fred-x"],
    ["invite fred@acme.dev to red", "user add fred --email fred@acme.dev --team red"],
    ["add user fred --github fred-x", "user add fred --github fred-x"],
    ["grant red write on website", "team grant red write website"],
    ["grant red read on api", "team grant red read api"],
    ["revoke red api", "team revoke red api"],
    ["create team gold", "team create gold"],
    ["list teams", "team list"],
    ["show team red", "team view red"],
    ["delete user bob", "user remove bob"],
    ["who has access to api?", "who can api"],
    ["who can access api", "who can api"],
    ["who is in red?", "team view red"],
    ["who is bob", "user view bob"],
    ["team help", "help team"],
    ["team add help", "help team add"],
    ["project assign moon to blue", "project assign moon blue"],
  ])("%s means %s", async (typed, meant) => {
    const options = { yaml, by: "mia" };
    const outcome = await commandOutcomeOf(meant, options);
    expect(await commandOutcomeOf(typed, options)).toEqual(outcome);
    expect(outcome.is === "reply" ? outcome.reply.tone : "change").not.toBe("refusal");
  });

  test.each([
    ["add bob", "Add `bob` to what? `team add TEAM bob` or `user add bob --github LOGIN`"],
    ["remove bob", "Remove `bob` from what? `team remove TEAM bob` or `user remove bob`"],
  ])("%s is asked back", async (typed, question) => {
    expect(await commandOutcomeText(typed, { yaml, by: "mia" })).toBe(`(refusal) ${question}`);
  });

  test("help on a verb tells of every command that has it", async () => {
    const reply = await commandOutcomeText("help add", { yaml, by: "mia" });
    expect(reply).toMatch(/`user add`[\s\S]*`team add`/);
  });

  test("user add --team adds them to the roster and to the team in one change", async () => {
    expect(await difference("user add fred --github fred-x --team red")).toEqual([
      "+fred: fred-x",
      "+- fred",
    ]);
  });

  test("team grant and revoke change a team's repositories", async () => {
    expect(await difference("grant red maintain on API")).toEqual([
      "-repos: { api: write, web: admin }",
      "+repos: { api: maintain, web: admin }",
    ]);
    expect(await difference("revoke red web")).toEqual([
      "-repos: { api: write, web: admin }",
      "+repos: { api: write }",
    ]);
    expect(await commandOutcomeText("grant blue read on api", { yaml, by: "ada" })).toContain(
      "from now on, GitHub gives the team those that the file lists, and no others",
    );
  });
});

test("a day is taken as people write it, and told back as it was understood", async () => {
  for (const [typed, day] of [
    ["tomorrow", "2026-06-02"],
    ["+14d", "2026-06-15"],
    ["31.12.2026", "2026-12-31"],
  ] as const)
    expect(await commandOutcomeText(`team add red bob --until ${typed}`, { yaml, by: "ada" })).toBe(
      `(change) Add bob to red until ${day}\n\`bob\` is in \`red\` until ${day}.`,
    );
});

test("a command that was pasted with its name is the same command", async () => {
  expect(await commandOutcomeText("/rollcall team list", { yaml, by: "mia" })).toBe(
    await commandOutcomeText("team list", { yaml, by: "mia" }),
  );
});

describe("people are named as people write them", () => {
  const bobAndZoe = ["+- bob", "+- zoe"];
  test.each<[string, string[]]>([
    ["team add red bob, zoe", bobAndZoe],
    ["team add red bob,zoe", bobAndZoe],
    ["team add red bob and zoe", bobAndZoe],
    ["team add red bob, zoe, and mia.", bobAndZoe],
    ["team add red bob & zoe!", bobAndZoe],
    ["team add red: @zoe.", ["+- zoe"]],
    ["team add red <@U0LEA0000|bob>, zoe", ["+- zoe"]],
    ["team add red bob,<@U0LEA0000|zoe>", ["+- bob"]],
    ["team add red <@U0LEA0000|bob>,<@U0MIA0000|zoe>;bob", ["+- bob"]],
    ['team add blue "Lea Ray"', ["members: lea"]],
    ["team add blue lea ray, zoe", ["members: lea"]],
    ["team add Red Team bob", ["+- bob"]],
    ["team create gold --lead bob, zoe and Lea Ray", ["+gold: { leads: [bob, zoe, lea], members: [ada] }"]],
    [
      "team create gold --lead=bob,zoe --platform x",
      ["+gold: { description: x, leads: [bob, zoe], members: [ada] }"],
    ],
  ])("%s", async (text, expected) => {
    if (expected[0] === "members: lea")
      expect((await after(text)).match(/^ {2}blue:.*$/m)?.[0]).toContain("lea");
    else expect(await difference(text)).toEqual(expected);
  });

  test("a name that somebody chose never stands for whom a key means", async () => {
    const chosen = yaml.replace("name: Lea Ray", "name: bob");
    const outcome = await commandOutcomeText("team add red bob", { yaml: chosen, by: "ada" });
    expect(outcome).toMatch(/^\(change\) Add bob to red\n/);
  });

  test("a name made of two keys never stands for both", async () => {
    const chosen = yaml.replace("name: Lea Ray", "name: Bob Zoe");
    const outcome = await commandOutcomeText("team add red bob zoe", { yaml: chosen, by: "ada" });
    expect(outcome).toMatch(/^\(change\) Add bob, zoe to red\n/);
  });

  test("a name that two people have is not guessed", async () => {
    const twice = yaml.replace("zoe: zoe-gh", "zoe: { name: lea ray, github: zoe-gh }");
    expect(await commandOutcomeText('team add red "Lea Ray"', { yaml: twice, by: "ada" })).toContain(
      "could be `user:lea` or `user:zoe`",
    );
  });
});

describe("a command that changes nothing says so", () => {
  test.each([
    ["team add red mia", "`mia` is in `red` already."],
    ["team add red lea", "`lea` leads `red` already, and leads are members."],
    ["team remove red zoe", "`zoe` isn't in `red`."],
    ["team lead red lea", "`lea` leads `red` already."],
    ["team lead red mia --remove", "`mia` doesn't lead `red`."],
    ["team edit red --name “Red Team”", "That is what the roster says about `red` already."],
    ["team archive green", "Team `green` is archived already."],
    ["user edit lea --title Lead", "That is what the roster says about `lea` already."],
    ["project assign moon red", "Project `moon` belongs to `red` already."],
    ["project unassign sun", "Project `sun` belongs to no team."],
  ])("%s", async (text, reply) => {
    const outcome = await commandOutcomeOf(text, { yaml, by: "ada" });
    if (outcome.is !== "change") throw new Error("it should be a change");
    const draft = draftChange(outcome.change, loadedRosterOf(yaml), { actor: "ada", kinds: declaringKinds });
    expect("reply" in draft && plainReply(draft.reply)).toBe(reply);
  });
});

test("addresses that are too many for Slack's messages are cut nowhere: there is a file, and a way to print them", async () => {
  const people = Array.from({ length: 600 }, (_, n) => `  person-${n}: { email: person-${n}@acme.dev }\n`);
  const many = yaml.replace("users:\n", `users:\n${people.join("")}`);
  const outcome = await commandOutcomeOf("export emails", { yaml: many, by: "ada" });
  const reply = outcome.is === "reply" ? outcome.reply : undefined;
  const { blocks = [], file } = reply ?? {};
  expect(plainReply({ blocks })).toContain("These are 602 addresses, which is more than Slack shows");
  expect(plainReply({ blocks })).toContain('rollcall chat "export emails" --as YOU');
  expect(plainReply({ blocks })).not.toContain("@acme.dev");
  expect(file?.content.match(/@acme\.dev/g)).toHaveLength(602);
  expect(file?.content).toContain("Without an address: ada, bob, olu, ted, zoe.");
  const terminal = await commandOutcomeOf("export emails", { yaml: many, by: "ada", via: "terminal" });
  const shown = terminal.is === "reply" ? plainReply(terminal.reply) : "";
  expect(shown.match(/@acme\.dev/g)).toHaveLength(602);
});

test("every command is understood by what its usage says", async () => {
  const words: Record<string, string> = {
    WHO: "bob",
    "WHO…": "bob zoe",
    TEAM: "red",
    PROJECT: "moon",
    REPO: "api",
  };
  for (const command of chatCommands) {
    const required = command.parameters
      .filter(({ optional }) => !optional)
      .map(({ name, kind }) => {
        const shown = `${name.toUpperCase()}${kind === "users" ? "…" : ""}`;
        if (kind === "new-team") return "fresh";
        return words[shown] ?? "x";
      });
    const text = [...command.name, ...required].join(" ");
    const reply = await commandOutcomeText(text, { yaml, by: "ada" });
    expect(reply, `${text}: ${reply}`).not.toMatch(/It goes like this|I don't know/);
    expect(await commandOutcomeText(`help ${command.name.join(" ")}`, { yaml, by: "ada" })).toContain(
      `\`${usageOf(command)}\``,
    );
    expect(await commandOutcomeText(`${command.name.join(" ")} --help`, { yaml, by: "ada" })).toContain(
      `\`${usageOf(command)}\``,
    );
  }
});

/** Commands that people type; the golden file has the replies. */
const conversation = readFileSync(join(import.meta.dirname, "golden", "asked.txt"), "utf8")
  .trim()
  .split("\n");

test("the replies, looked at as a person would", async () => {
  const lines: string[] = [];
  for (const line of conversation) {
    const [by = "", text = ""] = [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()];
    const [who = "", via = "slack"] = by.split("@");
    const options: CommandOutcomeOptions = {
      yaml,
      by: who === "nobody" ? undefined : who,
      via: via as NonNullable<CommandOutcomeOptions["via"]>,
    };
    lines.push(`${by}> /rollcall ${text}`, await commandOutcomeText(text, options), "");
  }
  await expect(lines.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "golden", "replies.txt"));
});

test("whatever is typed comes to a reply, a change or a run, and never throws", async () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...chatCommands.flatMap(({ name }) => name),
      "help",
      "red",
      "blue",
      "bob",
      "@bob",
      "me",
      "moon",
      "api",
      "x",
      "*",
      "2027-01-01",
    ),
    fc.constantFrom(
      "--name",
      "--until",
      "--lead",
      "—remove",
      "--permission",
      "--github=",
      "--email=a@b.c",
      "-f",
      "--",
      "-h",
    ),
    fc.constantFrom(
      "<@U0LEA0000|lea>",
      "<@U0NOBODY0>",
      "<#C0RED0000|>",
      "<!subteam^S0RED0000>",
      "<!here>",
      '"two words"',
      "‘",
      '"',
    ),
    fc.string({ maxLength: 12 }),
    fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty"),
  );
  const roster = loadedRosterOf(yaml);
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom("ada", "zoe", undefined),
      async (words, by) => {
        const outcome = await commandOutcomeOf(words.join(" "), { yaml, by });
        if (outcome.is === "reply") expect(plainReply(outcome.reply).trim()).not.toBe("");
        if (outcome.is !== "change") return;
        const draft = draftChange(outcome.change, roster, { actor: by ?? "ada", kinds: declaringKinds });
        expect("reply" in draft || draft.changed.length > 0).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test("an archived project is listed apart, and gives nothing more to lose", async () => {
  const archived = yaml.replace("moon: { name", "moon: { archived: true, name");
  const replyTo = (text: string) => commandOutcomeText(text, { yaml: archived, by: "ada" });
  expect(await replyTo("project list")).toBe(
    "(answer) There is 1 project:\n  - `sun`: no team (sun, sun-docs)\nArchived: `moon`.",
  );
  expect(await replyTo("project view moon")).toContain("Archived: it gives nobody access any more.");
  expect(await replyTo("project delete moon")).not.toContain("takes back");
});

test("what a project gave is told with all who lose it, when it is deleted", async () => {
  const shared = yaml.replace(
    "moon: { name",
    "moon: { access: { blue: read }, slack: { channels: [x, { name: y, private: true }] }, drive: { folders: [{ id: 1Moon }] }, name",
  );
  expect(await commandOutcomeText("project delete moon", { yaml: shared, by: "ada" })).toContain(
    "The next run takes back what the project gave: the access of red (write), blue (read), olu (read) and mia (write) to moon, the place of the people of red in #y and the access of the people of red to 1 folder. What the file gives in another way too stays, and nothing is deleted.",
  );
});
