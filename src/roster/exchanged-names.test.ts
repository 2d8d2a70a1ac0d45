import { expect, test } from "vitest";
import { exchangedNames } from "./exchanged-names.ts";

const entry = (name: string, previously: readonly string[], isKnown = false) => ({
  key: name,
  name,
  previously,
  isKnown,
});
const circles = (...entries: readonly ReturnType<typeof entry>[]) =>
  [...exchangedNames(entries)].map(([key, others]) => `${key}: ${others.join(" ")}`);

test("names that go round are found, whatever other names an entry had, and a row of names is no circle", () => {
  expect(circles(entry("a", ["b"]), entry("b", ["a"]))).toEqual(["a: b", "b: a"]);
  expect(circles(entry("a", ["c", "b"]), entry("b", ["a"]), entry("c", ["d"]))).toEqual(["a: b", "b: a"]);
  expect(circles(entry("a", ["b"]), entry("b", ["c"]), entry("c", ["a"]))).toEqual([
    "a: b c",
    "b: c a",
    "c: a b",
  ]);
  expect(circles(entry("a", ["b"]), entry("b", ["c"]), entry("c", ["gone"]))).toEqual([]);
  expect(circles(entry("a", ["a"]))).toEqual([]);
});

test("an entry that is known by its id tells all of them apart", () => {
  expect(circles(entry("a", ["b"]), entry("b", ["a"], true))).toEqual([]);
});
