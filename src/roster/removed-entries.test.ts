import { expect, it } from "vitest";
import { removedEntries } from "./removed-entries.ts";
import { rosterFromYaml } from "./testing/roster-from-yaml.ts";

const users = "github: { org: acme }\nslack: {}\nusers: { alice: alice-a, bob: bob-b }\n";

/** What is told of a pull request from one roster to another. */
function told(base: string, head: string): string[] {
  return removedEntries(rosterFromYaml(`${users}${base}`), rosterFromYaml(`${users}${head}`)).map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  );
}

const web = "web: { members: [bob], repos: { api: write } }";

it("a team that leaves loses what the file gave it, and says so", () => {
  expect(told(`teams: { ${web} }`, "")).toEqual([
    "notice taken_out: The team web leaves the file: it loses the people and repositories that the file gave it, and is not deleted.",
  ]);
});

it("a team that is handed over, archived or renamed is not taken out", () => {
  const withField = (field: string) => `teams: { web: { members: [bob], ${field} } }`;
  expect(told(withField("hands_off: true"), "")).toEqual([]);
  expect(told(withField("archived: true"), "")).toEqual([]);
  const renamed = "teams: { site: { members: [bob], github: { previously: [web] } } }";
  expect(told(`teams: { ${web} }`, renamed)).toEqual([]);
  const sameName = "teams: { site: { members: [bob], github: { name: web } } }";
  expect(told(`teams: { ${web} }`, sameName)).toEqual([]);
});

it("a team that goes beside a similar one that comes is asked for previously", () => {
  const warned = (head: string) => told("teams: { backend: { members: [bob] } }", head)[0];
  expect(warned("teams: { backends: { members: [alice] } }")).toContain("warning maybe_renamed");
  expect(warned("teams: { platform: { members: [bob] } }")).toContain("team platform comes");
  expect(warned("teams: { platform: { members: [alice] } }")).toContain("notice taken_out");
});

it("a user who leaves loses what the file gave them; one with another key and the same account stays", () => {
  const roster = (list: string) =>
    rosterFromYaml(`github: { org: acme }\nusers: { alice: alice-a, ${list} }`);
  const [gone] = removedEntries(roster("bob: bob-b"), roster(""));
  expect(gone?.message).toContain("bob leaves the file: they lose what the file gave them");
  expect(removedEntries(roster("bob: bob-b"), roster("robert: Bob-B"))).toEqual([]);
});

it("channels, user groups and folders say what becomes of them", () => {
  const slack = "slack: { channels: [{ name: war-room, private: true }], usergroup: backenders }";
  const things = `teams: { web: { members: [bob], ${slack}, drive: { folders: [{ id: F1 }] } } }`;
  expect(told(things, "teams: { web: { members: [bob] } }")).toEqual([
    "notice taken_out: The channel #war-room leaves the file: it stays, and people whom the file put into it leave it.",
    "notice taken_out: The user group @backenders leaves the file: people whom the file put into it leave it, and it is disabled when nobody is left.",
    "notice taken_out: The folder F1 leaves the file: people and groups lose the sharing that the file gave them.",
  ]);
});

it("a channel that goes beside a similar one that comes is asked for previously", () => {
  const channel = (name: string) => `teams: { web: { members: [bob], slack: { channels: [${name}] } } }`;
  const [message] = told(channel("release-team"), channel("releases-team"));
  expect(message).toContain(
    "warning maybe_renamed: This looks like a rename: the channel #release-team leaves the file, and #releases-team comes.",
  );
  expect(
    told(channel("release-team"), channel("{ name: releases-team, previously: [release-team] }")),
  ).toEqual([]);
});

it("a rename is seen by a word that stays in the name, and by the team whose only one it is", () => {
  const slack = (key: string, channel: string, group: string) =>
    `teams: { ${key}: { leads: [alice], members: [bob], slack: { channels: [${channel}], usergroup: ${group} } } }`;
  const codes = (lines: readonly string[]) => lines.map((line) => line.replace(/:.*/, ""));
  expect(codes(told(slack("web", "etcd", "web-team"), slack("web", "sig-etcd", "web-team")))).toEqual([
    "warning maybe_renamed",
  ]);
  expect(codes(told(slack("web", "etcd", "web-team"), slack("web", "storage", "keepers")))).toEqual([
    "warning maybe_renamed",
    "warning maybe_renamed",
  ]);
  const teams = (key: string, member: string) => `teams: { ${key}: { members: [${member}] } }`;
  expect(codes(told(teams("etcd", "bob"), teams("sig-etcd", "alice")))).toEqual(["warning maybe_renamed"]);
});

it("where guards.taken_out only reports, access stays and is told", () => {
  expect(told(`teams: { ${web} }`, "guards: { taken_out: report }")).toEqual([
    "notice taken_out: The team web leaves the file, and keeps its access: guards.taken_out is report.",
  ]);
});
