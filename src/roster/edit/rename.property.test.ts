import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoster } from "../parse.ts";
import type { EntryName } from "../references.ts";
import { resolveRoster } from "../resolve.ts";
import type { ResolvedRoster } from "../resolved.ts";
import type { EntryData, FileData, TeamData } from "../testing/arbitrary.ts";
import { fileData, rendered } from "../testing/arbitrary.ts";
import { editRoster } from "./edit-roster.ts";
import { renameEdits } from "./reference-edits.ts";

interface Settings {
  readonly github: {
    readonly org: string;
    readonly owners?: readonly string[];
    readonly default_team?: string;
  };
  readonly guards: { readonly protected: readonly string[] };
  readonly permissions: { readonly admin_team?: string; readonly rules: Readonly<Record<string, string>> };
}

type File = FileData & Settings;

/** Valid files with settings that name people and teams too. */
const file: fc.Arbitrary<File> = fileData.chain((data) => {
  const users = Object.keys(data.users);
  const teams = Object.keys(data.teams);
  const owners = users.filter((key) => data.users[key]?.github !== undefined && !data.users[key]?.outside);
  const [user, team] = [fc.constantFrom(...users), fc.constantFrom(...teams)];
  const rule = fc.oneof(
    fc.constantFrom("settings", "team.edit", "user.edit:*", "team.leads:{x,qa}"),
    team.map((key) => `team.members:${key}`),
    user.map((key) => `user.edit:${key}`),
    fc.tuple(team, team).map(([one, other]) => `team.edit:{${one},${other}}`),
    fc.constantFrom("project.edit:rocket", "project.edit:pro*"),
  );
  const who = fc.oneof(
    fc.constantFrom("admin", "self"),
    user.map((key) => `user:${key}`),
    team.map((key) => `team:${key}`),
  );
  return fc.record({
    users: fc.constant(data.users),
    teams: fc.constant(data.teams),
    projects: fc.constant(data.projects),
    github: fc
      .record({
        owners: fc.subarray(owners),
        defaultTeam: fc.option(team, { nil: undefined }),
      })
      .map(({ owners: some, defaultTeam }) => ({
        org: "acme",
        ...(some.length > 0 && { owners: some }),
        ...(defaultTeam !== undefined && { default_team: defaultTeam }),
      })),
    guards: fc.record({ protected: fc.subarray(users) }),
    permissions: fc.record(
      { admin_team: team, rules: fc.dictionary(rule, who, { maxKeys: 5, noNullPrototype: true }) },
      { requiredKeys: ["rules"] },
    ) as fc.Arbitrary<Settings["permissions"]>,
  });
});

/** What renaming means, on plain data: written apart from what is tested. */
function renamedData(data: File, { kind, key }: EntryName, to: string): object {
  const change = (of: EntryName["kind"]) => (each: string) => (of === kind && each === key ? to : each);
  const [user, team, project] = [change("user"), change("team"), change("project")];
  const keys = <Value>(map: Readonly<Record<string, Value>>, by: (each: string) => string) =>
    Object.fromEntries(Object.entries(map).map(([each, value]) => [by(each), value]));
  const entry = (each: EntryData) =>
    typeof each === "string" ? user(each) : { ...each, user: user(each.user) };
  const teamOf = (
    own: string,
    {
      leads,
      members,
      include,
      except,
      only_if_in: limits,
      former_members: former,
      parent,
      ...rest
    }: TeamData,
  ) => ({
    ...rest,
    ...(leads && { leads: leads.map(entry) }),
    ...(members && { members: members.map(entry) }),
    ...(include && {
      include: include.map((each) => (typeof each === "string" ? team(each) : { leads: team(each.leads) })),
    }),
    ...(except && { except: except.map(user) }),
    ...(limits && { only_if_in: limits.map(team) }),
    ...(former && { former_members: former.map(user) }),
    ...(parent && { parent: team(parent) }),
    ...(kind === "team" && own === key && { github: { name: key } }),
  });
  const { github, permissions } = data;
  const ruleOf = (rule: string) => {
    const [, of = "", glob = ""] = /^(user|team|project)\.\w+:(.*)$/.exec(rule) ?? [];
    const list = glob
      .replace(/[{}]/g, "")
      .split(",")
      .map(change(of as EntryName["kind"]));
    const renamed = list.length > 1 ? `{${list.join(",")}}` : list.join("");
    return glob === "" ? rule : rule.replace(/:.*$/, () => `:${renamed}`);
  };
  const whoOf = (who: string) => {
    const [, of = "", named = ""] = /^(user|team):(.*)$/.exec(who) ?? [];
    return named === "" ? who : `${of}:${change(of as EntryName["kind"])(named)}`;
  };
  return {
    users: keys(data.users, user),
    teams: Object.fromEntries(
      Object.entries(data.teams).map(([own, each]) => [team(own), teamOf(own, each)]),
    ),
    projects: Object.fromEntries(
      Object.entries(data.projects).map(([own, each]) => [
        project(own),
        {
          ...each,
          ...(each.team && { team: team(each.team) }),
          access: keys(each.access, team),
          ...(each.collaborators && { collaborators: keys(each.collaborators, user) }),
        },
      ]),
    ),
    github: {
      ...github,
      ...(github.owners && { owners: github.owners.map(user) }),
      ...(github.default_team && { default_team: team(github.default_team) }),
    },
    guards: { protected: data.guards.protected.map(user) },
    permissions: {
      ...permissions,
      ...(permissions.admin_team && { admin_team: team(permissions.admin_team) }),
      rules: Object.fromEntries(
        Object.entries(permissions.rules).map(([rule, who]) => [ruleOf(rule), whoOf(who)]),
      ),
    },
  };
}

function filesOf(text: string) {
  return [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
}

function declaredIn(text: string) {
  const { roster, findings } = parseRoster(filesOf(text));
  if (roster === undefined) throw new Error(findings.map(({ message }) => message).join("\n"));
  return roster;
}

function resolvedIn(text: string): ResolvedRoster {
  return resolveRoster(declaredIn(text), "2026-06-15").roster;
}

/** The same without places, in one order, as plain data. */
function bare(value: unknown): unknown {
  if (value instanceof Map) return bare(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "at" && key !== "places");
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, bare(each)]),
  );
}

/** A comment at the end of every line, and one above it now and then. */
function withComments(text: string): string {
  const lines = text.split("\n").slice(0, -1);
  const commented = lines.map(
    (line, index) => `${line}   # note ${index}${index % 7 === 0 ? "\n# more" : ""}`,
  );
  return `${commented.join("\n")}\n`;
}

/** A text without the new key, the old one, and quotes around them. */
function withoutKeys(text: string, key: string, to: string): string {
  const either = `(?:${[key, to].map((each) => each.replaceAll(/[.]/g, "\\.")).join("|")})`;
  return (
    text
      .replaceAll(new RegExp(`(["']?)(\\b(?:user|team):)?${either}\\1(?![\\w])`, "g"), "$2KEY")
      .replaceAll(/["']((?:user|team):KEY)["']/g, "$1")
      // A renamed glob is written so that it could stand in brackets too.
      .replaceAll(/["'](\w+\.\w+:\{[^"']*KEY[^"']*\})["']/g, "$1")
  );
}

const styles = fc.constantFrom("block" as const, "flow" as const, "json" as const);

test("a renamed entry is the same entry, and every other byte of the file stays", () => {
  fc.assert(
    fc.property(
      file,
      styles,
      fc.constantFrom<EntryName["kind"]>("user", "team", "project"),
      fc.nat(),
      fc.constantFrom("new-key", "0x1F", "no", "n/e.w_1"),
      (data, style, kind, index, to) => {
        const keys = Object.keys({ user: data.users, team: data.teams, project: data.projects }[kind]);
        const entry = { kind, key: keys[index % keys.length] ?? "" };
        const plain = rendered(data, style);
        const text = style === "block" ? withComments(plain) : plain;
        const edits = renameEdits(declaredIn(text), entry, to);
        const result = editRoster(filesOf(text), edits);
        if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
        const after = new TextDecoder().decode(result.files[0]?.bytes);
        expect(bare(resolvedIn(after))).toEqual(
          bare(resolvedIn(rendered(renamedData(data, entry, to), "flow"))),
        );
        const pin = editRoster(result.files, [{ edit: "unset", path: ["teams", to, "github"] }]);
        if ("problems" in pin) throw new Error("The name on GitHub can be taken out again.");
        const unpinned = kind === "team" ? new TextDecoder().decode(pin.files[0]?.bytes) : after;
        expect(withoutKeys(unpinned, entry.key, to)).toBe(withoutKeys(text, entry.key, to));
      },
    ),
    { numRuns: 100 },
  );
});

test("a key that is renamed and renamed back leaves the same meaning, and a user the same bytes", () => {
  fc.assert(
    fc.property(file, styles, fc.constantFrom("alice", "bob", "carol"), (data, style, key) => {
      const text = rendered(data, style);
      const there = editRoster(filesOf(text), renameEdits(declaredIn(text), { kind: "user", key }, "zed"));
      if ("problems" in there) throw new Error("A user can be renamed.");
      const roster = parseRoster(there.files).roster;
      if (roster === undefined) throw new Error("The renamed roster has no mistakes.");
      const back = editRoster(there.files, renameEdits(roster, { kind: "user", key: "zed" }, key));
      if ("problems" in back) throw new Error("A user can be renamed back.");
      expect(new TextDecoder().decode(back.files[0]?.bytes)).toBe(text);
    }),
    { numRuns: 60 },
  );
});
