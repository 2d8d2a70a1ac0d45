import { expect, test } from "vitest";
import { chatCommands } from "./table.ts";

test("a command that writes names the right that it needs", () => {
  const writing = chatCommands.filter(({ effect }) => effect === "writes");
  expect(writing.length).toBeGreaterThan(10);
  expect(writing.filter(({ needs }) => needs.length === 0).map(({ name }) => name.join(" "))).toEqual([]);
});
