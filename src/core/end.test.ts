import { expect, test } from "vitest";
import { compareEnds, earlierEnd, endsNoLater, isOver, laterEnd, timeOfEnd } from "./end.ts";

test("a last day is over at midnight, and a moment at its minute", () => {
  expect(isOver("2026-12-31", "2026-12-31T23:59Z")).toBe(false);
  expect(isOver("2026-12-31", "2027-01-01T00:00Z")).toBe(true);
  expect(isOver("2026-12-31T18:00Z", "2026-12-31T17:59Z")).toBe(false);
  expect(isOver("2026-12-31T18:00Z", "2026-12-31T18:00Z")).toBe(true);
  expect(isOver(undefined, "2999-01-01")).toBe(false);
});

test("on a day as a whole, what ends within it is not over, and what ended with the day before is", () => {
  expect(isOver("2026-12-31", "2026-12-31")).toBe(false);
  expect(isOver("2026-12-31T18:00Z", "2026-12-31")).toBe(false);
  expect(isOver("2026-12-31T00:00Z", "2026-12-31")).toBe(true);
  expect(isOver("2026-12-30", "2026-12-31")).toBe(true);
});

test("a day ends after every moment of it, and before the next day's", () => {
  const inOrder = ["2026-12-30", "2026-12-31T00:00Z", "2026-12-31T18:00Z", "2026-12-31", "2027-01-01T00:01Z"];
  expect([...inOrder, undefined].toReversed().toSorted((a, b) => compareEnds(a, b))).toEqual([
    ...inOrder,
    undefined,
  ]);
  expect(endsNoLater("2026-12-31T18:00Z", "2026-12-31")).toBe(true);
  expect(endsNoLater("2026-12-31", "2026-12-31T18:00Z")).toBe(false);
  expect(endsNoLater(undefined, "2026-12-31T18:00Z")).toBe(false);
  expect(earlierEnd("2026-12-31", "2026-12-31T18:00Z")).toBe("2026-12-31T18:00Z");
  expect(laterEnd("2026-12-31", "2026-12-31T18:00Z")).toBe("2026-12-31");
  expect(laterEnd("2026-12-31", undefined)).toBeUndefined();
});

test("an end is a time: midnight after a last day, or the moment itself", () => {
  expect(timeOfEnd("2026-12-31")).toBe(Date.UTC(2027, 0, 1));
  expect(timeOfEnd("2026-12-31T18:00Z")).toBe(Date.UTC(2026, 11, 31, 18));
});
