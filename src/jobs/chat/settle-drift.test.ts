import { afterEach, describe, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  startChatFixture,
} from "../../chat/testing/fixture.ts";
import { makeTestRelay } from "../../chat/testing/relayed.ts";

const ada = { id: "U0ADA0000" };
const lea = { id: "U0LEA0000" };
const mia = { id: "U0MIA0000" };
const relay = makeTestRelay();
let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const start = async (options: ChatFixtureOptions = {}) => {
  fixture = await startChatFixture({ merge: true, ...options });
  return fixture;
};
const last = () => fixture.slackMessages().at(-1)?.text ?? "";
const said = () => fixture.slackMessages().map(({ text }) => text);
const id = (login: string) => fixture.github.world.user(login)?.id ?? 0;
const team = (slug: string) => {
  const found = fixture.github.world.team(slug);
  if (found === undefined) throw new Error(slug);
  return found;
};
const membersOf = (slug: string) =>
  [...team(slug).members.keys()].map((each) => fixture.github.world.accounts.get(each)?.login).sort();

describe("drift undo", () => {
  test("puts back the one thing that was changed by hand, and leaves all else that differs", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    team("blue").members.set(id("mia-gh"), "member");
    team("red").description = "Changed";
    await fixture.slashCommand("drift undo github-team/red user:zoe", lea);
    expect(membersOf("red")).toEqual(["lea-gh", "mia-gh"]);
    expect(membersOf("blue")).toContain("mia-gh");
    expect(team("red").description).toBe("Changed");
    expect(said()[0]).toBe("`lea` asked to put back `github-team/red user:zoe`.");
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("puts back one setting, and leaves the others", async () => {
    await start({
      yaml: fixtureYaml.replace(
        "leads: [max]",
        "description: Sea\n    github: { notifications: false }\n    leads: [max]",
      ),
    });
    Object.assign(team("blue"), { description: "Sky", notifications: true });
    await fixture.slashCommand("drift undo github-team/blue description", ada);
    expect(team("blue")).toMatchObject({ description: "Sea", notifications: true });
  });

  test("gives back with a membership of the organisation what rests on it", async () => {
    await start();
    fixture.github.world.members.delete(id("mia-gh"));
    team("red").members.delete(id("mia-gh"));
    team("blue").members.delete(id("zoe-gh"));
    await fixture.slashCommand("drift undo github-org/acme user:mia", ada);
    const [invited, ...others] = [...fixture.github.world.invitations.values()];
    expect([invited?.account?.login, others]).toEqual(["mia-gh", []]);
    expect(membersOf("blue")).not.toContain("zoe-gh");
  });

  test("makes a team again that somebody deleted, with its people and its repositories", async () => {
    await start();
    fixture.github.world.removeTeam(team("red"));
    team("blue").members.delete(id("zoe-gh"));
    await fixture.slashCommand("drift undo github-team/red", ada);
    expect(membersOf("red")).toEqual(expect.arrayContaining(["lea-gh", "mia-gh"]));
    expect(team("red").grants.size).toBe(1);
    expect(membersOf("blue")).not.toContain("zoe-gh");
  });

  test("says so where nothing differs any more, and writes nothing", async () => {
    await start();
    const writes = () =>
      fixture.github.calls.filter(({ method, path }) => method !== "GET" && path.includes("/teams/"));
    for (const by of [lea, ada]) await fixture.slashCommand("drift undo github-team/red user:zoe", by);
    expect(writes()).toEqual([]);
    const same = "Nothing differs there: `github-team/red user:zoe` is as the roster says.";
    expect([said()[0], last()]).toEqual([same, same]);
  });

  test("isn't remembered as if the whole roster had been applied", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    await fixture.slashCommand("drift undo github-team/red user:zoe", lea);
    expect(membersOf("red")).toEqual(["lea-gh", "mia-gh"]);
    const { octokit, owner, repo } = fixture.repository;
    const { data } = await octokit.rest.repos.getContent({
      owner,
      repo,
      path: "memory.json",
      ref: "rollcall/state",
    });
    const text = "content" in data ? Buffer.from(data.content, "base64").toString() : "";
    expect(Object.values(JSON.parse(text).rosters)).toEqual([
      { github: { since: [expect.stringMatching(/^[0-9a-f]{40}$/)] } },
    ]);
  });

  test("is for those who may apply the roster, and for those who may change this in the roster", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    for (const by of [mia, { id: "U0ZOE0000" }]) {
      await fixture.slashCommand("drift undo github-team/red user:zoe", by);
      expect(last()).toContain("is for those who may `sync`, and for those who may change this");
    }
    expect(membersOf("red")).toContain("zoe-gh");
  });

  test("gives nobody back by their own word what somebody took from them", async () => {
    await start();
    team("red").members.delete(id("mia-gh"));
    await fixture.slashCommand("drift undo github-team/red user:mia", mia);
    expect(membersOf("red")).toEqual(["lea-gh"]);
    await fixture.slashCommand("drift undo github-team/red user:mia", lea);
    expect(membersOf("red")).toEqual(["lea-gh", "mia-gh"]);
  });

  test("is left to the job that applies, with what alone it is about", async () => {
    await start({ applies: false });
    team("red").members.set(id("zoe-gh"), "member");
    team("blue").members.set(id("mia-gh"), "member");
    const payload = fixture.slashPayload("drift undo github-team/red user:zoe", lea);
    const first = await fixture.dispatch(payload);
    expect(membersOf("red")).toContain("zoe-gh");
    const applyRequest = first.applyRequest ?? "";
    await fixture.dispatch(payload, { applyRequest, applies: true });
    expect(membersOf("red")).toEqual(["lea-gh", "mia-gh"]);
    expect(membersOf("blue")).toContain("mia-gh");
  });
});

describe("drift keep", () => {
  test("writes what is live into the roster, as a pull request by the same rules as any change", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    await fixture.slashCommand("drift keep github-team/red user:zoe", lea);
    expect(fixture.roster()).toBe(fixtureYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n"));
    expect(said().some((text) => text.includes("The roster says now what is live"))).toBe(true);
  });

  test("of who may not make the change waits for those who may", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    await fixture.slashCommand("drift keep github-team/red user:zoe", mia);
    expect(last()).toContain("It waits for an approval by:");
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(fixture.directMessages("U0LEA0000")).toHaveLength(1);
  });

  test("declares somebody whom the roster doesn't know", async () => {
    await start();
    fixture.github.world.members.set(id("new-gh"), "member");
    team("red").members.set(id("new-gh"), "member");
    await fixture.slashCommand("drift keep github-team/red github:new-gh", ada);
    expect(fixture.roster()).toMatch(/new-gh: \{ github: new-gh, github_id: \d+ \}/);
  });

  test("asks before it takes something away that somebody else took away by hand", async () => {
    await start();
    team("red").members.delete(id("mia-gh"));
    await fixture.slashCommand("drift keep github-team/red user:mia", lea);
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(last()).toContain("this takes access away");
    await fixture.slashCommand("drift keep github-team/red user:mia --yes", lea);
    expect(fixture.roster()).not.toContain("- mia ");
  });

  test("gives a repository that was renamed its new name, wherever the roster has the former one", async () => {
    const yaml = `${fixtureYaml}projects:\n  shop: { repos: [api, access], team: blue, access: { blue: write } }\n`;
    await start({ yaml });
    const { world } = fixture.github;
    const repo = world.repo("acme/api");
    if (repo !== undefined) world.renameRepo(repo, "gateway");
    await fixture.slashCommand("drift keep github-repo/api --yes", ada);
    expect(said().join()).toContain("The roster says `gateway` now");
    expect(fixture.roster()).toBe(
      yaml
        .replace("repos: { api: write }", "repos: { gateway: write }")
        .replace("[api, access]", "[gateway, access]"),
    );
    await fixture.slashCommand("drift keep github-repo/gateway", ada);
    expect(last()).toBe("Nothing differs there: `github-repo/gateway` is as the roster says.");
  });

  test("asks somebody who may, where a lead wants to keep a repository's new name", async () => {
    await start();
    const { world } = fixture.github;
    const repo = world.repo("acme/api");
    if (repo !== undefined) world.renameRepo(repo, "gateway");
    await fixture.slashCommand("drift keep github-repo/api --yes", lea);
    expect(said().join()).toContain("#1");
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("says why where the roster can't follow, and where nothing differs", async () => {
    await start();
    await fixture.slashCommand("drift keep github-team/red user:zoe", lea);
    expect(last()).toBe("Nothing differs there: `github-team/red user:zoe` is as the roster says.");
    const channel = [...fixture.slack.world.channels.values()].find(({ name }) => name === "team-red");
    channel?.members.delete("U0MIA0000");
    await fixture.slashCommand("drift keep slack-channel/team-red user:mia", lea);
    expect(last()).toContain("follows from a team");
    await fixture.slashCommand("drift keep nothing/at-all", lea);
    expect(last()).toContain("I know nothing that is called `nothing`");
  });
});

describe("the buttons of a message about drift", () => {
  let clicks = 0;
  const message = { channel: "C0OPS00000", ts: "1.000001" };
  const click = async (
    value: string,
    { in: place = message, action = "rollcall_drift_undo" }: { in?: typeof message; action?: string } = {},
  ) => {
    clicks += 1;
    const payload = {
      type: "block_actions",
      user: { id: lea.id, team_id: "T0ACME" },
      team: { id: "T0ACME", domain: "acme" },
      api_app_id: "A0ROLLCALL",
      trigger_id: `click.${clicks}`,
      response_url: fixture.slack.responseUrl(),
      container: { type: "message", channel_id: place.channel, message_ts: place.ts },
      actions: [{ type: "button", action_id: action, value }],
    };
    const at = new Date(fixture.clock.now());
    return fixture.dispatch(await relay.sign({ kind: "interactive", payload }, { at }), {
      relayKeys: relay.publicKey,
    });
  };
  const text = "drift undo github-team/red user:zoe";

  test("do what the command does, by the rights of who clicks", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    await click(await relay.button({ text, ...message }));
    expect(membersOf("red")).toEqual(["lea-gh", "mia-gh"]);
  });

  test("do nothing where the relay didn't make them, or not for this message or repository", async () => {
    await start();
    team("red").members.set(id("zoe-gh"), "member");
    const forged = [
      text,
      await makeTestRelay().button({ text, ...message }),
      await relay.button({ text, channel: "C0OTHER000", ts: message.ts }),
      await relay.button({ text, ...message }, "acme/other"),
    ];
    for (const value of forged) {
      await click(value);
      expect(last()).toContain("This button isn't one that I sent");
    }
    expect(membersOf("red")).toContain("zoe-gh");
  });
});
