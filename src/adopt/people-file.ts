import { type CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { type Finding, finding, type Place, type Problem } from "../core/finding.ts";
import { quoted } from "../roster/errors.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import { email } from "../roster/schema/drive.ts";
import { login } from "../roster/schema/github.ts";
import { slackUserId } from "../roster/schema/slack.ts";
import { peopleFileUnreadable, peopleRowWrong } from "./people-errors.ts";

/** One line of a list of people: who is who on the services. */
export interface KnownPerson {
  readonly github?: string;
  readonly email?: string;
  readonly slack?: string;
  readonly name?: string;
  /** Where the line begins. */
  readonly at: Place;
}

type Field = "github" | "email" | "slack" | "name";

/** What spreadsheets call the columns, without case, blanks and punctuation. */
const columnNames: Readonly<Record<string, Field>> = {
  github: "github",
  githublogin: "github",
  githubusername: "github",
  githubuser: "github",
  login: "github",
  email: "email",
  emailaddress: "email",
  mail: "email",
  slack: "slack",
  slackid: "slack",
  slackuserid: "slack",
  memberid: "slack",
  name: "name",
  fullname: "name",
  displayname: "name",
};

const formats = { github: login, email, slack: slackUserId } as const;

const wanted: Readonly<Record<keyof typeof formats, string>> = {
  github: "it is no GitHub login",
  email: "it is no address",
  slack: "it is no Slack id, as U0123ABCD is one",
};

/**
 * Reads a list of people as spreadsheets write it: UTF-8 with or without a mark, or UTF-16; commas, semicolons or tabs;
 * cells in quotes. Columns go by their names in the first line, and others are passed over. Every mistake is at its line.
 */
export function readPeopleFile(
  path: string,
  bytes: Uint8Array,
): { readonly people: readonly KnownPerson[]; readonly findings: readonly Finding[] } {
  const failed = (problem: Problem, line = 1, column = 1) => ({
    people: [],
    findings: [finding(problem, { at: { file: path, line, column } })],
  });
  const text = decoded(bytes);
  if (text === undefined) return failed(peopleFileUnreadable("it is no UTF-8"));
  const table = tableIn(text);
  if ("reason" in table) return failed(peopleFileUnreadable(table.reason), table.line);
  const [header, ...rows] = table.rows;
  const columns = (header?.cells ?? []).map((cell) => columnNames[cell.toLowerCase().replace(/[^a-z]/g, "")]);
  const named = new Set(columns.filter((each) => each !== undefined));
  if (named.size < columns.filter((each) => each !== undefined).length)
    return failed(peopleFileUnreadable("two of its columns have the same name"), header?.line);
  if (named.size < 2 || named.size - Number(named.has("name")) < 1)
    return failed(peopleFileUnreadable("its first line doesn't name the columns"), header?.line);
  return peopleIn({ path, columns, rows });
}

function peopleIn({
  path,
  columns,
  rows,
}: {
  readonly path: string;
  readonly columns: readonly (Field | undefined)[];
  readonly rows: readonly Row[];
}) {
  const people: KnownPerson[] = [];
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  for (const { cells, line } of rows) {
    const at = { file: path, line, column: 1 };
    const report = (what: string, why: string) => findings.push(finding(peopleRowWrong(what, why), { at }));
    const fields: { -readonly [Name in Field]?: string } = {};
    if (cells.length > columns.length) report("This line", "it has more cells than the first line");
    for (const [index, field] of columns.entries()) {
      const cell = (cells[index] ?? "").trim();
      if (field === undefined || cell === "") continue;
      const value = field === "github" ? cell.replace(/^@/, "") : cell;
      fields[field] = value;
      if (field === "name") continue;
      if (!formats[field].safeParse(value).success) report(quoted(value), wanted[field]);
      const identity = `${field} ${field === "email" ? mailboxOf(value) : value.toLowerCase()}`;
      const earlier = first.get(identity);
      if (earlier === undefined) first.set(identity, line);
      else report(quoted(value), `line ${earlier} has it too`);
    }
    if (Object.keys(fields).length > 0) people.push({ ...fields, at });
  }
  return { people: findings.length > 0 ? [] : people, findings };
}

/** Returns the text of UTF-8 or of UTF-16 with its mark; undefined for anything else. */
function decoded(bytes: Uint8Array): string | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
  try {
    return new TextDecoder(mark ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

type Table = { readonly rows: readonly Row[] } | { readonly reason: string; readonly line: number };

function tableIn(text: string): Table {
  // Excel's own line, which says what divides the cells.
  const declared = /^sep=(.)\r?\n/.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const above = declared === null ? 0 : 1;
  const [header = ""] = body.split(/\r?\n|\r/, 1);
  const delimiter = declared?.[1] ?? [";", "\t"].find((each) => header.includes(each)) ?? ",";
  try {
    const records = parse(body, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: InfoRecord }[];
    // A record's line is where it ends, and each line break in a cell is one more.
    return {
      rows: records.map(({ record, info }) => ({
        cells: record,
        line: info.lines - record.join("").split(/\r\n|\r|\n/).length + 1 + above,
      })),
    };
  } catch (failure) {
    const { lines = 1 } = failure as CsvError & { readonly lines?: number };
    return { reason: "its quotes don't end where they should", line: lines + above };
  }
}
