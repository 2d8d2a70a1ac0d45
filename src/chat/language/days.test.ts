import { expect, test } from "vitest";
import { dayMeant, endMeant } from "./days.ts";

test.each([
  ["today", "2026-06-01"],
  ["Tomorrow", "2026-06-02"],
  ["friday", "2026-06-05"],
  ["next Monday", "2026-06-08"],
  ["+14d", "2026-06-15"],
  ["14 days", "2026-06-15"],
  ["in 2 weeks", "2026-06-15"],
  ["+3w", "2026-06-22"],
  ["+1m", "2026-07-01"],
  ["1 year", "2027-06-01"],
  ["31.12.2026", "2026-12-31"],
  ["1.2.2027", "2027-02-01"],
  ["in two weeks", "2026-06-15"],
  ["a month", "2026-07-01"],
  ["1 Feb 2027", "2027-02-01"],
  ["February 1st, 2027", "2027-02-01"],
  ["31. December 2026", "2026-12-31"],
  ["end of month", "2026-06-30"],
  ["the end of the year", "2026-12-31"],
  ["end of the week", "2026-06-07"],
  ["2027/1/31", "2027-01-31"],
  ["2027-01-31", "2027-01-31"],
])("on Monday, 1 June 2026, %j is %s", (text, day) => {
  expect(dayMeant(text, "2026-06-01")).toBe(day);
});

test.each(["yesterday", "1/2/2027", "soon", "", "99999d", "31.12.", "1 Foo 2027", "many weeks"])(
  "%j is no day that is understood",
  (text) => {
    expect(dayMeant(text, "2026-06-01")).toBe(text);
  },
);

test("a month that is too short ends with its last day", () => {
  expect(dayMeant("+1m", "2026-01-31")).toBe("2026-02-28");
});

test.each([
  ["2h", "2026-06-01T12:15Z"],
  ["in two hours", "2026-06-01T12:15Z"],
  ["90 minutes", "2026-06-01T11:45Z"],
  ["+15h", "2026-06-02T01:15Z"],
  ["2026-06-01T18:00Z", "2026-06-01T18:00Z"],
  ["tomorrow", "2026-06-02"],
  ["+1m", "2026-07-01"],
])("at a quarter past ten, %j is %s", (text, end) => {
  expect(endMeant(text, "2026-06-01T10:15Z")).toBe(end);
});
