import { describe, expect, test } from "vitest";
import { type DriftFixture, driftForTests, driftYaml } from "../testing/drift-fixture.ts";
import { liveEventsIn } from "./live-events.ts";

const start = driftForTests();

const idOf = ({ github }: DriftFixture, login: string) => github.world.user(login)?.id ?? 0;
const teamOf = ({ github }: DriftFixture, slug: string) => {
  const found = github.world.team(slug);
  if (found === undefined) throw new Error(slug);
  return found;
};
const repoOf = ({ github }: DriftFixture, name: string) => {
  const found = github.world.repo(name);
  if (found === undefined) throw new Error(name);
  return found;
};
const channelOf = ({ slack }: DriftFixture, name: string) => {
  const found = [...slack.world.channels.values()].find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const groupOf = ({ slack }: DriftFixture) => {
  const [found] = slack.world.usergroups.values();
  if (found === undefined) throw new Error("no user group");
  return found;
};

type Case = readonly [
  what: string,
  by: (fixture: DriftFixture) => void,
  told: string,
  buttons: readonly string[],
];

const onGithub = (change: (fixture: DriftFixture) => void) => (fixture: DriftFixture) =>
  fixture.github.byHand("max-gh", () => change(fixture));
const onSlack = (by: string, change: (fixture: DriftFixture) => void) => (fixture: DriftFixture) =>
  fixture.slack.byHand(by, () => change(fixture));

const both = ["Undo", "Keep"];

const contradictions: readonly Case[] = [
  [
    "somebody put into a team",
    onGithub((f) => void teamOf(f, "red").members.set(idOf(f, "zoe-gh"), "member")),
    "`max-gh` added `zoe` to the GitHub team red by hand: write on `api`. The file doesn't say so.",
    both,
  ],
  [
    "a stranger put into a team",
    onGithub((f) => {
      f.github.world.members.set(idOf(f, "new-gh"), "member");
      teamOf(f, "blue").members.set(idOf(f, "new-gh"), "member");
    }),
    [
      "`max-gh` added `new-gh` to the GitHub organisation acme by hand. The file doesn't say so.",
      "`max-gh` added `new-gh` to the GitHub team blue by hand. The file doesn't say so.",
    ].join("\n"),
    [...both, ...both],
  ],
  [
    "somebody taken out of the organisation, once, whatever else they lose with it",
    onGithub((f) => {
      f.github.world.members.delete(idOf(f, "mia-gh"));
      teamOf(f, "red").members.delete(idOf(f, "mia-gh"));
    }),
    "`max-gh` removed `mia` from the GitHub organisation acme by hand. The file has them in it.",
    both,
  ],
  [
    "a team deleted, and not everybody who was in it",
    onGithub((f) => f.github.world.removeTeam(teamOf(f, "blue"))),
    "`max-gh` deleted the GitHub team blue by hand. The file has it.",
    both,
  ],
  [
    "a team made",
    onGithub((f) => {
      const made = { kind: "Team", id: 7001, name: "Shadow", slug: "shadow", privacy: "closed" } as const;
      f.github.world.addTeam({ ...teamOf(f, "blue"), ...made, members: new Map(), children: new Set() });
    }),
    "`max-gh` created the GitHub team shadow (not in the file) by hand. The file doesn't have it.",
    both,
  ],
  [
    "a team renamed",
    onGithub((f) => f.github.world.renameTeam(teamOf(f, "blue"), "Azure")),
    "`max-gh` renamed the GitHub team blue to `Azure` by hand. The file says `blue`.",
    both,
  ],
  [
    "a repository given to a team",
    onGithub((f) => void teamOf(f, "red").grants.set(repoOf(f, "access").id, "admin")),
    "`max-gh` gave the team `red` `admin` on the repository access by hand. The file doesn't say so.",
    both,
  ],
  [
    "a repository taken from a team",
    onGithub((f) => void teamOf(f, "red").grants.delete(repoOf(f, "api").id)),
    "`max-gh` took `write` on the repository api from the team `red` by hand. The file gives it.",
    both,
  ],
  [
    "another role of a team",
    onGithub((f) => void teamOf(f, "red").grants.set(repoOf(f, "api").id, "admin")),
    "`max-gh` gave the team `red` `admin` on the repository api by hand. The file says `write`.",
    both,
  ],
  [
    "a repository renamed, which no plan can change, and the file can follow",
    onGithub((f) => f.github.world.renameRepo(repoOf(f, "api"), "gateway")),
    "The repository api was renamed to gateway. The file still names it.",
    ["Keep"],
  ],
  [
    "somebody invited to a channel",
    onSlack("max", (f) => void channelOf(f, "team-red").members.add("U0ZOE0000")),
    "`max` added `zoe` to the channel team-red by hand. The file doesn't say so.",
    ["Undo"],
  ],
  [
    "somebody who joined a channel",
    onSlack("zoe", (f) => void channelOf(f, "team-red").members.add("U0ZOE0000")),
    "`zoe` joined the channel team-red by hand. The file doesn't say so.",
    ["Undo"],
  ],
  [
    "somebody who isn't in a channel any more, by whoever's hand",
    onSlack("max", (f) => void channelOf(f, "team-red").members.delete("U0MIA0000")),
    "Somebody removed `mia` from the channel team-red by hand. The file has them in it.",
    ["Undo"],
  ],
  [
    "a channel renamed",
    onSlack("max", (f) => {
      const channel = channelOf(f, "team-red");
      channel.previousNames = [channel.name];
      channel.name = "crimson";
    }),
    "Somebody renamed the channel team-red to `crimson` by hand. The file says `team-red`.",
    both,
  ],
  [
    "a channel archived",
    onSlack("max", (f) => {
      channelOf(f, "team-red").archived = true;
    }),
    "`max` archived the channel team-red by hand. The file doesn't.",
    both,
  ],
  [
    "another list of a user group",
    onSlack("max", (f) => {
      groupOf(f).users = ["U0LEA0000", "U0ZOE0000"];
    }),
    [
      "Somebody removed `mia` from the user group red-team by hand. The file has them in it.",
      "Somebody added `zoe` to the user group red-team by hand. The file doesn't say so.",
    ].join("\n"),
    ["Undo", "Undo"],
  ],
  [
    "a user group disabled",
    onSlack("max", (f) => {
      groupOf(f).disabledAt = 1_796_040_000;
    }),
    "`max` disabled the user group red-team by hand. The file doesn't.",
    both,
  ],
  [
    "an account deactivated that the file counts on",
    onSlack("ada", (f) => {
      const user = f.slack.world.users.get("U0MIA0000");
      if (user) user.deleted = true;
    }),
    "`mia` has an account that was deactivated. The file still names it.",
    [],
  ],
];

describe("what contradicts the file is told, with who did it, where a service tells", () => {
  test.each(contradictions)("%s", async (_, byHand, told, buttons) => {
    const fixture = await start();
    byHand(fixture);
    await fixture.look();
    expect(fixture.shown()).toEqual([{ text: told, buttons }]);
  });
});

describe("what is no drift", () => {
  const quiet: readonly (readonly [what: string, by: (fixture: DriftFixture) => void, yaml?: string])[] = [
    [
      "what the file says, whoever does it",
      onGithub((f) => {
        teamOf(f, "red").members.delete(idOf(f, "mia-gh"));
        f.github.byHand("ada-gh", () => void teamOf(f, "red").members.set(idOf(f, "mia-gh"), "member"));
      }),
    ],
    [
      "what one of Rollcall's own Apps does, which may be ahead of the file that is seen",
      (f) =>
        f.github.byHand(
          "rollcall[bot]",
          () => void teamOf(f, "red").members.set(idOf(f, "zoe-gh"), "member"),
        ),
    ],
    [
      "what Rollcall's own bot does on Slack",
      onSlack("rollcall", (f) => void channelOf(f, "team-red").members.add("U0ZOE0000")),
    ],
    [
      "who else is in a channel that isn't exact",
      onSlack("max", (f) => void channelOf(f, "team-red").members.add("U0ZOE0000")),
      driftYaml.replace(", members: exact }", " }"),
    ],
    [
      "who else is in an organisation that isn't exact",
      onGithub((f) => void f.github.world.members.set(idOf(f, "new-gh"), "member")),
      driftYaml.replace("  members: exact\n", ""),
    ],
    [
      "a team that is handed over",
      onGithub((f) => void teamOf(f, "red").members.set(idOf(f, "zoe-gh"), "member")),
      driftYaml.replace("    leads: [lea]\n", "    leads: [lea]\n    hands_off: true\n"),
    ],
    [
      "a profile that somebody edits, and a channel that nobody declares",
      onSlack("max", (f) => {
        const user = f.slack.world.users.get("U0MIA0000");
        if (user) user.realName = "Mia the Great";
      }),
    ],
  ];

  test.each(quiet.map(([what, byHand, yaml]) => ({ what, byHand, yaml })))(
    "$what",
    async ({ byHand, yaml }) => {
      const fixture = await start(yaml);
      byHand(fixture);
      await fixture.look();
      expect([fixture.shown(), fixture.logged]).toEqual([[], []]);
    },
  );
});

describe("a message about drift", () => {
  const addZoe = onGithub((f) => void teamOf(f, "red").members.set(idOf(f, "zoe-gh"), "member"));
  const addZoeToBlue = onGithub((f) => void teamOf(f, "blue").members.set(idOf(f, "mia-gh"), "member"));
  const removeZoe = (by: string) => (f: DriftFixture) =>
    f.github.byHand(by, () => void teamOf(f, "red").members.delete(idOf(f, "zoe-gh")));

  test("is one for what happens within some seconds, and another one for what comes later", async () => {
    const fixture = await start();
    addZoe(fixture);
    addZoeToBlue(fixture);
    await fixture.look();
    expect(fixture.shown()).toHaveLength(1);
    fixture.slack.byHand("max", () => void channelOf(fixture, "team-red").members.add("U0ZOE0000"));
    await fixture.look();
    expect(fixture.shown().map(({ buttons }) => buttons.length)).toEqual([4, 1]);
  });

  test("isn't sent before things are gathered, and is sent within a minute", async () => {
    const fixture = await start();
    addZoe(fixture);
    await fixture.github.hook.settled();
    await fixture.lookAfter(0);
    expect(fixture.shown()).toEqual([]);
    await fixture.look();
    expect(fixture.shown()).toHaveLength(1);
  });

  test("says who put it back, in its own place, and loses its buttons", async () => {
    const fixture = await start();
    addZoe(fixture);
    await fixture.look();
    removeZoe("ada-gh")(fixture);
    await fixture.look();
    const line =
      "`max-gh` added `zoe` to the GitHub team red by hand: write on `api`. The file doesn't say so.";
    expect(fixture.shown()).toEqual([{ text: `${line}\nada-gh put it back.`, buttons: [] }]);
  });

  test("is none for what was put back before it was told, and comes anew when it happens again", async () => {
    const fixture = await start();
    addZoe(fixture);
    removeZoe("max-gh")(fixture);
    await fixture.look();
    expect(fixture.shown()).toEqual([]);
    addZoe(fixture);
    await fixture.look();
    expect(fixture.shown()).toHaveLength(1);
  });

  test("says that the file says so, once it does", async () => {
    const fixture = await start();
    addZoe(fixture);
    await fixture.look();
    await fixture.dispatch(fixture.slashPayload("team add red zoe", { id: "U0ADA0000" }), { merge: true });
    await fixture.lookAfter(31);
    expect(fixture.shown().find(({ text }) => text.includes("by hand"))).toMatchObject({
      text: expect.stringMatching(/The file says so now\.$/),
      buttons: [],
    });
  });

  test("says that the file says so, once it has the new name of a repository", async () => {
    const fixture = await start();
    onGithub((f) => f.github.world.renameRepo(repoOf(f, "api"), "gateway"))(fixture);
    await fixture.look();
    const keep = fixture.slashPayload("drift keep github-repo/api --yes", { id: "U0ADA0000" });
    await fixture.dispatch(keep, { merge: true });
    await fixture.lookAfter(31);
    expect(fixture.shown()[0]).toEqual({
      text: "The repository api was renamed to gateway. The file still names it.\nThe file says so now.",
      buttons: [],
    });
  });

  test("shows some of very many, and counts the others", async () => {
    const fixture = await start();
    const newcomers = Array.from({ length: 40 }, (_, index) => `U0STRANGER${index}`);
    fixture.slack.byHand("max", ({ users }) => {
      const [model] = users.values();
      for (const id of newcomers)
        if (model) users.set(id, { ...model, id, name: id.toLowerCase(), bot: false });
    });
    fixture.slack.byHand("max", () => {
      for (const id of newcomers) channelOf(fixture, "team-red").members.add(id);
    });
    await fixture.look();
    const [shown, ...others] = fixture.shown();
    expect([shown?.buttons.length, others]).toEqual([15, []]);
    expect(shown?.text).toContain("And 25 more by hand.");
    expect(await fixture.store.open()).toHaveLength(40);
  });

  test("is sent by one of several relays", async () => {
    const fixture = await start();
    addZoe(fixture);
    await fixture.lookByAnother();
    await fixture.lookAfter(1);
    await fixture.lookAfter(21);
    expect(fixture.shown()).toHaveLength(1);
  });

  test("waits for GitHub and for Slack, and is lost by neither", async () => {
    const fixture = await start();
    addZoe(fixture);
    await fixture.github.hook.settled();
    fixture.github.isAway = true;
    await fixture.look();
    fixture.github.isAway = false;
    expect(fixture.shown()).toEqual([]);
    channelOf(fixture, "access").members.delete("U0ROLLCALL");
    await fixture.lookAfter(40);
    expect(fixture.logged.at(-1)).toContain("is the app in the channel?");
    channelOf(fixture, "access").members.add("U0ROLLCALL");
    await fixture.lookAfter(40);
    expect(fixture.shown()).toHaveLength(1);
  });

  test("reads a user group's list where Slack tells a part of who joined it", async () => {
    const fixture = await start();
    const group = groupOf(fixture);
    group.users = ["U0LEA0000", "U0ZOE0000"];
    fixture.slack.events.emit({
      type: "subteam_members_changed",
      subteam_id: group.id,
      team_id: "T0ACME",
      date_previous_update: 1,
      date_update: 2,
      added_users: [],
      added_users_count: 1,
      removed_users: [],
      removed_users_count: 1,
      event_ts: "1.1",
    } as never);
    await fixture.look();
    expect(fixture.shown()[0]?.text.split("\n")).toHaveLength(2);
  });

  test("tells what Slack's events have missed, once, and what was put back meanwhile", async () => {
    const fixture = await start();
    const { members } = channelOf(fixture, "team-red");
    fixture.slack.byHand("max", () => void members.add("U0ZOE0000"));
    await fixture.look();
    members.delete("U0ZOE0000");
    members.delete("U0MIA0000");
    fixture.missEvents();
    await fixture.lookAfter(1);
    fixture.missEvents();
    await fixture.lookAfter(1);
    addZoe(fixture);
    await fixture.look();
    expect(fixture.shown().slice(0, 2)).toEqual([
      {
        text: expect.stringMatching(/added `zoe` to the channel team-red by hand.*\nIt was put back\.$/),
        buttons: [],
      },
      {
        text: "Somebody removed `mia` from the channel team-red by hand. The file has them in it.",
        buttons: ["Undo"],
      },
    ]);
  });

  test("isn't made of an event that comes late, where something has followed it", async () => {
    const fixture = await start();
    addZoe(fixture);
    removeZoe("max-gh")(fixture);
    await fixture.github.hook.settled();
    const [added, removed] = fixture.github.hook.deliveries;
    const hear = (delivery: typeof added, happenedAt: number) => {
      const payload = delivery?.request.payload ?? {};
      const incoming = { kind: "github" as const, name: "membership", delivery: "a", payload, at: 0 };
      return fixture.store.add(`${happenedAt}`, liveEventsIn(incoming, happenedAt), fixture.clock.now());
    };
    await hear(removed, 2_000);
    await fixture.lookAfter(10);
    await hear(added, 1_000);
    await fixture.lookAfter(10);
    expect(fixture.shown()).toEqual([]);
    await hear(added, 3_000);
    await fixture.lookAfter(10);
    expect(fixture.shown()).toHaveLength(1);
  });

  async function clickable() {
    const fixture = await start();
    addZoe(fixture);
    await fixture.look();
    const message = fixture.slack.messages.find(({ via }) => via === "chat.postMessage");
    const [, value = ""] =
      /"action_id":"rollcall_drift_undo","value":"([^"]+)"/.exec(JSON.stringify(message?.body)) ?? [];
    const clicked = (username = "lea", of = value) => ({
      kind: "interactive" as const,
      at: 1,
      payload: {
        type: "block_actions",
        user: { id: `U0${username.toUpperCase()}0000`, username, team_id: "T0ACME" },
        team: { id: "T0ACME", domain: "acme" },
        trigger_id: "t",
        container: { channel_id: message?.body?.["channel"], message_ts: message?.ts },
        actions: [{ action_id: "rollcall_drift_undo", value: of }],
      },
    });
    return { fixture, clicked, tell: fixture.follower.tell };
  }

  test("says for all what becomes of a click on its buttons", async () => {
    const { fixture, clicked, tell } = await clickable();
    expect(await tell(clicked("lea", "forged"), "started")).toBe(false);
    expect(await tell(clicked(), "started", "https://example.com/1")).toBe(true);
    await fixture.lookAfter(1);
    expect(fixture.shown()[0]).toMatchObject({
      text: expect.stringContaining(
        "`lea` asked to put it back. I'm on it. <https://example.com/1|See the run>.",
      ),
      buttons: both,
    });
  });

  test("doesn't say that it was put back because a run has succeeded, which may have refused it", async () => {
    const { fixture, clicked, tell } = await clickable();
    await tell(clicked("zoe"), "started", "https://example.com/1");
    await tell(clicked("zoe"), "ended", "https://example.com/1");
    await fixture.lookAfter(1);
    const [line, ...notes] = fixture.shown()[0]?.text.split("\n") ?? [];
    expect(line).toContain("added `zoe`");
    expect(notes).toEqual([
      "`zoe` asked to put it back, and the run has answered them. <https://example.com/1|See the run>.",
    ]);
    expect(fixture.shown()[0]?.buttons).toEqual(both);
  });

  test("names each run that was asked for, and gives none of several the credit", async () => {
    const { fixture, clicked, tell } = await clickable();
    await tell(clicked(), "github away");
    await tell(clicked(), "started", "https://example.com/1");
    await tell(clicked("zoe"), "started", "https://example.com/2");
    await tell(clicked(), "ended", "https://example.com/1");
    fixture.github.byHand(
      "max-gh",
      () => void teamOf(fixture, "red").members.delete(idOf(fixture, "zoe-gh")),
    );
    await fixture.look();
    expect(fixture.shown()[0]?.text.split("\n").slice(1)).toEqual([
      "`lea` asked to put it back, and the run has answered them. <https://example.com/1|See the run>.",
      "`zoe` asked to put it back. I'm on it. <https://example.com/2|See the run>.",
      expect.stringMatching(/put it back\.$/),
    ]);
  });
});
