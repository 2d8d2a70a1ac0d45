import type { Answer } from "../../emulators/server.ts";

type Body = (true_: string) => Answer;

const json = { "content-type": "application/json; charset=utf-8" };
const as = (body: string): Answer => ({ status: 200, headers: json, body });

/** Answers that no service should give, made from true ones; 200 unless their name says otherwise. */
export const oddAnswers = {
  "a web page": () => ({
    status: 200,
    headers: { "content-type": "text/html" },
    body: "<html><h1>Hello</h1>",
  }),
  "a web page with a 404": () => ({
    status: 404,
    headers: { "content-type": "text/html" },
    body: "<h1>Gone</h1>",
  }),
  "half an answer": (body) => as(body.slice(0, Math.ceil(body.length / 2))),
  nothing: () => as(""),
  "no content": () => ({ status: 204 }),
  null: () => as("null"),
  "an empty list": () => as("[]"),
  "an empty object": () => as("{}"),
  "a text": () => as('"surprise"'),
  "a number": () => as("1e999"),
  "a list of nulls": () => as("[null, null]"),
  "bytes that are no text": () => as("\u0000\ufffd\ud800"),
  "every leaf of another type": (body) => altered(body, otherType),
  "every leaf null": (body) => altered(body, () => null),
  "every list an object": (body) =>
    altered(
      body,
      (leaf) => leaf,
      (list) => ({ ...list }),
    ),
  "every list full of nulls": (body) =>
    altered(
      body,
      (leaf) => leaf,
      (list) => list.map(() => null),
    ),
  "every object without its first field": (body) => altered(body, (leaf) => leaf, undefined, headless),
  "fields that nobody knows": (body) =>
    altered(
      body,
      (leaf) => leaf,
      undefined,
      (object) => ({ ...object, ["__proto__x"]: { constructor: 1 } }),
    ),
  "lists a hundred thousand deep": () => as(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  "objects ten thousand deep": () => as(`${'{"data":'.repeat(10_000)}1${"}".repeat(10_000)}`),
  "eight megabytes": () => as(`{"ok":true,"data":"${"x".repeat(8 * 1024 * 1024)}"}`),
  "a 418": () => ({ status: 418, headers: json, body: '{"message":"I am a teapot"}' }),
  "a 200 that says no": () =>
    as('{"ok":false,"error":"something_new","message":"no","errors":[{"message":"no"}]}'),
} satisfies Readonly<Record<string, Body>>;

export type Oddity = keyof typeof oddAnswers;

type Plain = Readonly<Record<string, unknown>>;

/** A true answer with its leaves, lists and objects altered; one that is no JSON stays as it is. */
function altered(
  body: string,
  leaf: (value: unknown) => unknown,
  list: (value: readonly unknown[]) => unknown = (value) => value,
  object: (value: Plain) => Plain = (value) => value,
): Answer {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return list(value.map(walk));
    if (typeof value !== "object" || value === null) return leaf(value);
    return object(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)])));
  };
  try {
    return as(JSON.stringify(walk(JSON.parse(body))));
  } catch {
    return as(body);
  }
}

function otherType(value: unknown): unknown {
  if (typeof value === "string") return value.length;
  if (typeof value === "number") return String(value);
  return typeof value === "boolean" ? { value } : false;
}

function headless(value: Plain): Plain {
  return Object.fromEntries(Object.entries(value).slice(1));
}
