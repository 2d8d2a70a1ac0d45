import { hasErrors, type Place } from "../../core/finding.ts";
import { slackUserId } from "../../roster/schema/slack.ts";
import { notHeld, nothingToConvert, unfitting, unreadableSource } from "../errors.ts";
import { freeKey } from "../keys.ts";
import { type NewRoster, type SlackFields, type TeamFields, withoutNotes } from "../new-roster.ts";
import { type ForeignFile, type ForeignValue, readForeignFile } from "./foreign-file.ts";
import { type ConvertedRosters, createFindingList, type RosterBuilder } from "./roster-builder.ts";

type SlackChannels = NonNullable<SlackFields["channels"]>;

/** The parts of a configuration, collected from all its files. */
interface Configuration {
  /** Keys of users by Tempelis's names. */
  readonly keys: Map<string, string>;
  readonly users: Map<string, { readonly slack: string }>;
  readonly channels: SlackChannels[number][];
  readonly groups: ForeignValue[];
}

/**
 * Converts Tempelis, which keeps Slack alone: people by Slack id, public channels, and user groups, each of which becomes a
 * team that is only on Slack. `org` names the GitHub organisation, where the roster shall have one. The fields are those of
 * https://github.com/kubernetes-sigs/slack-infra/blob/main/tempelis/README.md.
 */
export function convertTempelis(files: readonly ForeignFile[], org?: string): ConvertedRosters {
  const { report, sorted } = createFindingList();
  const found: Configuration = { keys: new Map(), users: new Map(), channels: [], groups: [] };
  for (const file of files) {
    const read = readForeignFile(file);
    if ("reason" in read) report(unreadableSource(file.path, read.reason), read.at);
    else collect(found, read.value, report);
  }
  const isEmpty = found.users.size + found.channels.length + found.groups.length === 0;
  if (isEmpty && !hasErrors(sorted()))
    report(nothingToConvert("Tempelis", "the folder of its YAML files"), {
      file: files[0]?.path ?? "",
      line: 1,
      column: 1,
    });
  return isEmpty
    ? { rosters: new Map(), findings: sorted() }
    : { rosters: new Map([[org ?? "slack", rosterOf(found, report, org)]]), findings: sorted() };
}

const notKept: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  restrictions: [
    "What may stand in which file (restrictions)",
    "Say who may change what: permissions.rules in the roster, or CODEOWNERS.",
  ],
  channel_template: [
    "The template of new channels",
    "Write topic and purpose at the channel; what is pinned stays as it is.",
  ],
};

function collect(found: Configuration, { fields }: ForeignValue, report: RosterBuilder["report"]): void {
  for (const [name, id] of fields.get("users")?.fields ?? []) collectUser(found, { name, id }, report);
  for (const channel of fields.get("channels")?.items ?? []) collectChannel(found, channel, report);
  found.groups.push(...(fields.get("usergroups")?.items ?? []));
  for (const [field, [what, instead]] of Object.entries(notKept)) {
    const there = fields.get(field);
    if (there !== undefined) report(notHeld(what, instead), there.at);
  }
}

function collectUser(
  { keys, users }: Configuration,
  { name, id }: { readonly name: string; readonly id: ForeignValue },
  report: RosterBuilder["report"],
): void {
  const { text = "", at } = id;
  if (!slackUserId.safeParse(text).success)
    return void report(unfitting(`${name} (${text})`, "it is no Slack id"), at);
  if (keys.has(name)) return void report(unfitting(`A second ${name}`, "one name stands for one person"), at);
  const same = [...users].find(([, { slack }]) => slack === text)?.[0];
  if (same !== undefined) {
    keys.set(name, same);
    return void report(
      unfitting(`The entry ${name}`, `${same} has the same Slack id, and stands for both`),
      at,
    );
  }
  const key = freeKey(name, "user", users);
  keys.set(name, key);
  users.set(key, { slack: text });
}

function collectChannel(
  { channels }: Configuration,
  { fields, at }: ForeignValue,
  report: RosterBuilder["report"],
): void {
  const [name, id] = [fields.get("name")?.text, fields.get("id")?.text];
  if (name === undefined) return void report(unfitting("A channel", "it has no name"), at);
  const archived = fields.get("archived")?.flag === true;
  const more = { ...(id === undefined ? {} : { id }), ...(archived ? { archived } : {}) };
  channels.push(Object.keys(more).length === 0 ? name : { name, ...more });
  for (const [field, value] of fields)
    if (!["name", "id", "archived"].includes(field))
      report(notHeld(`${field} of the channel ${name}`), value.at);
}

function rosterOf(found: Configuration, report: RosterBuilder["report"], org?: string): NewRoster {
  const teams = new Map<string, TeamFields>();
  const ignore: string[] = [];
  for (const { fields, at } of found.groups) {
    const handle = fields.get("name")?.text;
    if (handle === undefined) report(unfitting("A user group", "it has no name"), at);
    else if (fields.get("external")?.flag === true) ignoreGroup({ handle, at, ignore }, found, report);
    else teams.set(freeKey(handle, "group", teams), teamOf({ handle, fields }, found, report));
  }
  const intro =
    "Converted from Tempelis, which archives every user group that its file doesn't have: once a plan is clean, usergroups: exact under slack says the same. Its names of people are keys here, and no GitHub logins: add github where you want it.";
  return {
    intro: [intro],
    ...(org === undefined ? {} : { github: { org } }),
    slack: {
      ...(ignore.length === 0 ? {} : { ignore: ignore.sort() }),
      ...(found.channels.length === 0 ? {} : { channels: found.channels }),
    },
    usesDrive: false,
    users: new Map([...found.users].map(([key, fields]) => [key, withoutNotes(fields)])),
    teams: new Map([...teams].map(([key, fields]) => [key, withoutNotes(fields)])),
    projects: new Map(),
    remarks: [],
  };
}

/** A name on the list of what is ignored counts for channels too. */
function ignoreGroup(
  { handle, at, ignore }: { readonly handle: string; readonly at: Place; readonly ignore: string[] },
  { channels }: Configuration,
  report: RosterBuilder["report"],
): void {
  if (!channels.some((channel) => (typeof channel === "string" ? channel : channel.name) === handle))
    return void ignore.push(handle);
  const instead = "It is left alone while usergroups is additive. For exact, declare it.";
  report(
    notHeld(
      `That the user group ${handle} is somebody else's (external), as a channel has the name too,`,
      instead,
    ),
    at,
  );
}

function teamOf(
  { handle, fields }: { readonly handle: string; readonly fields: ForeignValue["fields"] },
  { keys }: Configuration,
  report: RosterBuilder["report"],
): TeamFields {
  const members = (fields.get("members")?.items ?? []).flatMap(({ text = "", at }) => {
    const key = keys.get(text);
    if (key === undefined)
      report(unfitting(`${text} in the user group ${handle}`, "no user has that name"), at);
    return key ?? [];
  });
  const [name, description] = [fields.get("long_name")?.text, fields.get("description")?.text];
  const channels = (fields.get("channels")?.items ?? []).flatMap(({ text }) => text ?? []);
  const known = ["name", "long_name", "description", "channels", "members", "external"];
  for (const [field, { at }] of fields)
    if (!known.includes(field)) report(notHeld(`${field} of the user group ${handle}`), at);
  return {
    ...(name === undefined ? {} : { name }),
    members: [...new Set(members)].sort(),
    github: false,
    slack: {
      usergroup: {
        handle,
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        ...(channels.length === 0 ? {} : { channels }),
      },
    },
  };
}
