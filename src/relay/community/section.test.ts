import { describe, expect, test } from "vitest";
import { parseRelayFile } from "../file/read.ts";

const read = (text: string) => parseRelayFile(new TextEncoder().encode(text), "relay.yaml");
const told = (text: string) =>
  read(text).findings.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);

describe("the modules of the relay's file", () => {
  test("are turned off but for those that are named, which need no more than must be known", () => {
    expect(read("modules: {}\n").content.modules).toEqual({});
    const { content, findings } = read(`modules:
  welcome: {}
  featured_channel: { schedule: "0 12 * * SAT", channel: "#general" }
  pairing: { schedule: "30 9 1 * *", timezone: Europe/Berlin, channel: C0COFFEE1, workspace: T0ACME }
  kudos: { channels: ["#thanks", "team-*"] }
`);
    expect(findings).toEqual([]);
    expect(content.modules).toEqual({
      welcome: {},
      featured_channel: { schedule: "0 12 * * SAT", timezone: "UTC", channel: "#general", ignore: [] },
      pairing: {
        schedule: "30 9 1 * *",
        timezone: "Europe/Berlin",
        channel: "C0COFFEE1",
        workspace: "T0ACME",
      },
      kudos: { channels: ["#thanks", "team-*"], daily_limit: 10 },
    });
  });

  test("tell all mistakes at once, each at its line", () => {
    const text = `modules:
  welcom: {}
  featured_channel:
    schedule: every Saturday
    channel: general
  pairing:
    schedule: 0 9 31 2 *
    timezone: Berlin
    channel: "#coffee"
  kudos:
    channels: []
    daily_limit: 0
`;
    expect(told(text)).toEqual([
      "2:3 unknown_key `modules` has no field `welcom`. Did you mean `welcome`?",
      "4:15 invalid_schedule `modules.featured_channel.schedule` can't be `every Saturday`: a schedule has five fields: minute, hour, day of the month, month, day of the week.",
      "5:14 invalid_slack_channel `modules.featured_channel.channel` can't be `general`: a channel is its name, or its id, which begins with C or G.",
      "7:15 schedule_never_due `modules.pairing.schedule` can't be `0 9 31 2 *`: there is no such day.",
      "8:15 invalid_timezone `modules.pairing.timezone` can't be `Berlin`: there is no such time zone.",
      "11:15 empty_list `modules.kudos.channels` can't be as it is: it needs at least one entry.",
      "12:18 invalid_daily_limit `modules.kudos.daily_limit` can't be `0`: it is a whole number from 1 to 1000.",
    ]);
  });

  test.each(["61 * * * *", "0 25 * * *", "0 9 * * FOO", "x * * * *"])(
    "say of a schedule whose field can't be so what each may be: %j",
    (schedule) => {
      const text = `modules: { pairing: { schedule: "${schedule}", channel: "#coffee" } }\n`;
      expect(told(text)).toEqual([
        expect.stringMatching(/schedule_out_of_range .* a minute is from 0 to 59/),
      ]);
    },
  );

  test("say once of a list whose entries are all wrong what is wrong", () => {
    expect(
      told('modules: { kudos: { channels: ["a b", "@c"] } }\n').map((each) => each.split(" ")[1]),
    ).toEqual(["invalid_slack_channel", "invalid_slack_channel"]);
    const handler =
      "handlers: { x: { command: a, channels: ['#a'], callback: { url: https://x.dev, secret: X_S } } }\n";
    expect(told(handler).map((each) => each.split(" ")[1])).toEqual(["invalid_conversation"]);
  });

  test.each(["* * * * * *", "2026-12-24T12:00:00", "@weekly", ""])(
    "take no schedule that is none: %j",
    (schedule) => {
      const text = `modules: { pairing: { schedule: "${schedule}", channel: "#coffee" } }\n`;
      expect(told(text).join()).toContain("invalid_schedule");
    },
  );

  test("run in a workspace that the file knows", () => {
    const text = (name: string) => `workspaces: { acme: T0ACME }
modules: { pairing: { schedule: "0 9 * * 1", channel: "#coffee", workspace: ${name} } }
`;
    expect(told(text("acme"))).toEqual([]);
    expect(told(text("labs")).join()).toContain("2:77 unknown_workspace");
  });
});
