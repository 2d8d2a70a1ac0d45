import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Edit, EditPath, EditValue } from "./edit.ts";
import { editRoster } from "./edit-roster.ts";

type Member = string | { user: string; until: string };
interface Model {
  users: Record<string, string | Record<string, string | number>>;
  teams: Record<string, Record<string, EditValue>>;
}

/** A stream of choices, so that one text can be laid out in every way that YAML has. */
type Choose = (among: number) => number;

const names = ["ann", "bea", "cy", "dan", "eve", "fay"];
const name = fc.constantFrom(...names);
const member: fc.Arbitrary<Member> = fc.oneof(
  name,
  fc.record({ user: name, until: fc.constantFrom("2027-01-31", "2028-02-29") }),
);
const text = fc.oneof(
  fc.constantFrom("x", "a: b", "# c", "true", "12", "", "it's", 'say "so"', "a, b", "[x]", "- y", "ü", "*"),
  fc.string({ maxLength: 8 }),
);
const user = fc.oneof(
  fc.constantFrom("login-a", "login-b"),
  fc.record(
    { name: text, github: fc.constantFrom("l1", "l2"), github_id: fc.nat(999) },
    { requiredKeys: [] },
  ),
);
const unique = (members: Member[]) => [...new Map(members.map((each) => [idOf(each), each])).values()];
const team = fc.record(
  {
    name: text,
    leads: fc.uniqueArray(name, { maxLength: 3 }),
    members: fc.array(member, { maxLength: 4 }).map(unique),
    repos: fc.dictionary(fc.constantFrom("api", "web", "docs"), fc.constantFrom("read", "write"), {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, EditValue>>;
const model: fc.Arbitrary<Model> = fc.record({
  users: fc.dictionary(name, user, { minKeys: 1, noNullPrototype: true }),
  teams: fc.dictionary(fc.constantFrom("red", "blue", "green"), team, { minKeys: 1, noNullPrototype: true }),
}) as fc.Arbitrary<Model>;

function idOf(each: Member): string {
  return typeof each === "string" ? each : each.user;
}

/** Writes a model as YAML, laid out at random: comments everywhere, brackets or lines, quotes or none. */
function written(data: Model, choose: Choose): string {
  const step = choose(2) === 0 ? 2 : 4;
  const dash = choose(2) === 0 ? 0 : 2;
  const newline = choose(4) === 0 ? "\r\n" : "\n";
  let comments = 0;
  const remark = () => `# note ${comments++}`;
  const scalar = (value: EditValue): string => {
    if (typeof value !== "string") return String(value);
    if (choose(4) === 0 || !/^[a-z][a-z0-9-]*$/.test(value) || value === "true") return JSON.stringify(value);
    return choose(6) === 0 ? `'${value}'` : value;
  };
  const flow = (value: EditValue): string => {
    if (Array.isArray(value)) return bracket("[", "]", value.map(flow));
    if (typeof value !== "object") return scalar(value);
    return bracket(
      "{",
      "}",
      Object.entries(value).map(([key, each]) => `${key}: ${flow(each)}`),
    );
  };
  const bracket = (open: string, close: string, items: string[]): string => {
    const pad = choose(2) === 0 ? " " : "";
    return items.length === 0 ? open + close : `${open}${pad}${items.join(", ")}${pad}${close}`;
  };
  const tail = () => (choose(5) === 0 ? `  ${remark()}` : "");
  const spread = (items: string[], margin: string): string[] => {
    const last = choose(2) === 0 ? "," : "";
    return items.map((item, index) => `${margin}${item}${index === items.length - 1 ? last : ","}${tail()}`);
  };
  const entry = (key: string, value: EditValue, depth: number): string[] => {
    const margin = " ".repeat(depth);
    const above = choose(6) === 0 ? [`${margin}${remark()}`] : [];
    const isSimple = typeof value !== "object" || Object.keys(value).length === 0;
    if (isSimple || (depth > 0 && choose(3) === 0))
      return [...above, `${margin}${key}: ${flow(value)}${tail()}`];
    if (Array.isArray(value)) {
      if (choose(3) === 0) {
        return [...above, `${margin}${key}: [`, ...spread(value.map(flow), `${margin}  `), `${margin}]`];
      }
      const items = value.map((item) => `${margin}${" ".repeat(dash)}- ${flow(item)}${tail()}`);
      return [...above, `${margin}${key}:${tail()}`, ...items];
    }
    const spaced = choose(3) === 0;
    const inner = Object.entries(value).flatMap(([field, each], index) => [
      ...(spaced && index > 0 ? [""] : []),
      ...entry(field, each, depth + step),
    ]);
    return [...above, `${margin}${key}:${tail()}`, ...inner];
  };
  const lines = [
    "version: 1",
    ...entry("users", data.users, 0),
    "",
    ...entry("teams", data.teams as EditValue, 0),
  ];
  return lines.join(newline) + (choose(5) === 0 ? "" : newline);
}

const seeds = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

function chooser(choices: readonly number[]): Choose {
  let turn = 0;
  return (among) => {
    turn += 1;
    return ((choices[turn % choices.length] ?? 0) + turn) % among;
  };
}

const someTeam = fc.constantFrom("red", "blue", "green");
const someUser = name;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    edit: fc.constant("add" as const),
    path: fc.tuple(fc.constant("teams"), someTeam, fc.constantFrom("members", "leads")),
    item: member,
  }),
  fc.record({
    edit: fc.constant("drop" as const),
    path: fc.tuple(fc.constant("teams"), someTeam, fc.constantFrom("members", "leads")),
    item: name,
  }),
  fc.record({
    edit: fc.constant("set" as const),
    path: fc.tuple(fc.constant("users"), someUser, fc.constantFrom("name", "email", "title")),
    value: text,
  }),
  fc.record({
    edit: fc.constant("set" as const),
    path: fc.tuple(fc.constant("users"), someUser, fc.constant("github_id")),
    value: fc.nat(999),
  }),
  fc.record({
    edit: fc.constant("unset" as const),
    path: fc.tuple(fc.constant("users"), someUser, fc.constantFrom("name", "email")),
  }),
  fc.record({
    edit: fc.constant("set" as const),
    path: fc.tuple(fc.constant("users"), someUser),
    value: user as fc.Arbitrary<EditValue>,
  }),
  fc.record({ edit: fc.constant("unset" as const), path: fc.tuple(fc.constantFrom("users"), someUser) }),
  fc.record({
    edit: fc.constant("set" as const),
    path: fc.tuple(fc.constant("teams"), someTeam),
    value: team,
  }),
  fc.record({ edit: fc.constant("unset" as const), path: fc.tuple(fc.constant("teams"), someTeam) }),
  fc.record({
    edit: fc.constant("set" as const),
    path: fc.tuple(
      fc.constant("teams"),
      someTeam,
      fc.constant("repos"),
      fc.constantFrom("api", "web", "new"),
    ),
    value: fc.constantFrom("read", "admin"),
  }),
  fc.record({
    edit: fc.constant("unset" as const),
    path: fc.tuple(fc.constant("teams"), someTeam, fc.constant("repos"), fc.constantFrom("api", "web")),
  }),
  fc.record({
    edit: fc.constant("set" as const),
    path: fc.tuple(fc.constant("projects"), fc.constantFrom("p", "q"), fc.constant("team")),
    value: someTeam,
  }),
) as fc.Arbitrary<Edit>;

/** The edits' meaning, on plain data: written apart from what is tested. */
function meant(data: Record<string, unknown>, edits: readonly Edit[]): unknown {
  for (const { path, ...rest } of edits as readonly (Exclude<Edit, { edit: "rename" }> & {
    path: EditPath;
  })[]) {
    const steps = [...path];
    const last = steps.pop() ?? "";
    let at = data as Record<string, unknown>;
    let lost = false;
    for (const [index, step] of steps.entries()) {
      const inner = at[step];
      if (typeof inner === "string" && path[0] === "users" && index === 1) at[step] = { github: inner };
      if (at[step] === undefined && (rest.edit === "unset" || rest.edit === "drop")) lost = true;
      if (lost) break;
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    if (lost) continue;
    if (rest.edit === "set") at[last] = structuredClone(rest.value);
    else if (rest.edit === "unset") delete at[last];
    else {
      const list = at[last] as Member[] | undefined;
      if (rest.edit === "drop") {
        if (list !== undefined) at[last] = list.filter((each) => idOf(each) !== rest.item);
      } else if (!(list ?? []).some((each) => idOf(each) === idOf(rest.item as Member))) {
        at[last] = [...(list ?? []), rest.item];
      }
    }
  }
  return data;
}

/** Lists as sets, and short entries at length. */
function normal(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(normal(each, [...path, "-"]))).sort();
  const isUser = path[0] === "users" && path.length === 2;
  if (isUser && typeof value === "string") return { github: value };
  if (path.at(-1) === "-" && typeof value === "string") return { user: value };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, normal(each, [...path, key])]),
  );
}

function edited(source: string, ...edits: readonly Edit[]): string {
  const result = editRoster([{ path: "teams.yaml", bytes: new TextEncoder().encode(source) }], edits);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return new TextDecoder().decode(result.files[0]?.bytes);
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part[at] === character) at += 1;
  return at === part.length;
}

const page = fc.tuple(model, seeds).map(([data, choices]) => written(data, chooser(choices)));

describe("whatever the layout and the edits", () => {
  test("the file says afterwards what the edits ask for, and nothing else", () => {
    fc.assert(
      fc.property(page, fc.array(edit, { minLength: 1, maxLength: 6 }), (source, edits) => {
        const after = parse(edited(source, ...edits)) as unknown;
        expect(normal(after)).toEqual(normal(meant(parse(source) as Record<string, unknown>, edits)));
      }),
      { numRuns: 600 },
    );
  });

  test("one edit after the other leaves the same meaning as all at once", () => {
    fc.assert(
      fc.property(page, fc.array(edit, { minLength: 2, maxLength: 4 }), (source, edits) => {
        const singly = edits.reduce((each, next) => edited(each, next), source);
        expect(normal(parse(singly))).toEqual(normal(parse(edited(source, ...edits))));
      }),
      { numRuns: 200 },
    );
  });

  test("what is added removes no character", () => {
    fc.assert(
      fc.property(page, edit, (source, one) => {
        const before = parse(source) as Record<string, Record<string, Record<string, unknown>>>;
        const [section, entry, field] = one.path;
        const isNew = one.edit === "add" || before[section]?.[entry ?? ""]?.[field ?? ""] === undefined;
        fc.pre(one.edit === "add" || (one.edit === "set" && one.path.length === 3 && isNew));
        expect(isSubsequence(source.replaceAll(/[[{]\s*[\]}]/g, ""), edited(source, one))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("edits that cancel out leave the same bytes, made at once", () => {
    fc.assert(
      fc.property(page, someTeam, fc.constantFrom("zoe", "abe"), (source, key, who) => {
        const data = parse(source) as { teams: Record<string, Record<string, unknown>> };
        fc.pre(data.teams[key]?.["members"] !== undefined);
        const path = ["teams", key, "members"] as const;
        expect(
          edited(
            source,
            { edit: "set", path: ["users", who], value: { github: who } },
            { edit: "add", path, item: who },
            { edit: "set", path: [...path, who, "until"], value: "2027-01-31" },
            { edit: "drop", path, item: who },
            { edit: "unset", path: ["users", who] },
          ),
        ).toBe(source);
      }),
      { numRuns: 200 },
    );
  });

  test("who joins and leaves again leaves the same bytes", () => {
    fc.assert(
      fc.property(page, someTeam, fc.constantFrom("leads", "members"), (source, key, list) => {
        const data = parse(source) as { teams: Record<string, Record<string, unknown[]>> };
        fc.pre((data.teams[key]?.[list]?.length ?? 0) > 0);
        const path = ["teams", key, list] as const;
        const joined = edited(source, { edit: "add", path, item: "zoe" });
        expect(edited(joined, { edit: "drop", path, item: "zoe" })).toBe(source);
      }),
      { numRuns: 200 },
    );
  });

  test("a user or a team that comes and goes leaves the same bytes", () => {
    fc.assert(
      fc.property(page, team, fc.constantFrom("abe", "mid", "zoe"), (source, value, key) => {
        const user = edited(source, { edit: "set", path: ["users", key], value: { name: "X", github: key } });
        expect(edited(user, { edit: "unset", path: ["users", key] })).toBe(source);
        const team = edited(source, { edit: "set", path: ["teams", key], value });
        expect(edited(team, { edit: "unset", path: ["teams", key] })).toBe(source);
      }),
      { numRuns: 200 },
    );
  });
});
