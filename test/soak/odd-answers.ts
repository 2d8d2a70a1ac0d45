import type { Answer } from "../../emulators/server.ts";

type Body = (realBody: string) => Answer;

const json = { "content-type": "application/json; charset=utf-8" };
const jsonAnswer = (body: string): Answer => ({ status: 200, headers: json, body });

/** Answers that no service should give, made from real ones, by name. The status is 200 unless the name says otherwise. */
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
  "half an answer": (body) => jsonAnswer(body.slice(0, Math.ceil(body.length / 2))),
  nothing: () => jsonAnswer(""),
  "no content": () => ({ status: 204 }),
  null: () => jsonAnswer("null"),
  "an empty list": () => jsonAnswer("[]"),
  "an empty object": () => jsonAnswer("{}"),
  "a text": () => jsonAnswer('"surprise"'),
  "a number": () => jsonAnswer("1e999"),
  "a list of nulls": () => jsonAnswer("[null, null]"),
  "bytes that are no text": () => jsonAnswer("\u0000\ufffd\ud800"),
  "every leaf of another type": (body) => altered(body, asOtherType),
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
  "every object without its first field": (body) =>
    altered(body, (leaf) => leaf, undefined, withoutFirstField),
  "unknown fields": (body) =>
    altered(
      body,
      (leaf) => leaf,
      undefined,
      (object) => ({ ...object, ["__proto__x"]: { constructor: 1 } }),
    ),
  "lists a hundred thousand deep": () => jsonAnswer(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  "objects ten thousand deep": () => jsonAnswer(`${'{"data":'.repeat(10_000)}1${"}".repeat(10_000)}`),
  "eight megabytes": () => jsonAnswer(`{"ok":true,"data":"${"x".repeat(8 * 1024 * 1024)}"}`),
  "a 418": () => ({ status: 418, headers: json, body: '{"message":"I am a teapot"}' }),
  "a 200 that says no": () =>
    jsonAnswer('{"ok":false,"error":"something_new","message":"no","errors":[{"message":"no"}]}'),
} satisfies Readonly<Record<string, Body>>;

/** The name of an odd answer. */
export type OddAnswerName = keyof typeof oddAnswers;

type Plain = Readonly<Record<string, unknown>>;

/** Alters the leaves, lists and objects of a real answer. An answer that is no JSON stays as it is. */
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
    return jsonAnswer(JSON.stringify(walk(JSON.parse(body))));
  } catch {
    return jsonAnswer(body);
  }
}

function asOtherType(value: unknown): unknown {
  if (typeof value === "string") return value.length;
  if (typeof value === "number") return String(value);
  return typeof value === "boolean" ? { value } : false;
}

function withoutFirstField(value: Plain): Plain {
  return Object.fromEntries(Object.entries(value).slice(1));
}
