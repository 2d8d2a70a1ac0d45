import { expect, test } from "vitest";
import { typedText } from "./typed-text.ts";

test.each([
  [["team add red bob"], "team add red bob"],
  [["team", "add", "red", "bob"], "team add red bob"],
  [["user", "edit", "--title", "Tech lead"], 'user edit --title "Tech lead"'],
  [["user", "edit", "--title=Tech lead"], 'user edit --title="Tech lead"'],
  [["user", "edit", "--bio", 'a "b"', "--title", ""], 'user edit --bio "a \\"b\\"" --title ""'],
])("%j is typed as %s", (words, text) => {
  expect(typedText(words)).toBe(text);
});
