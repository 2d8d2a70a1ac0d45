import { describe, expect, it } from "vitest";
import { joinList, listed } from "../core/lists.ts";
import { count, firstNames, joinSpans, listFirst } from "./lists.ts";
import { toPlainText } from "./plain.ts";
import { say, strong } from "./sentence.ts";

describe("a list", () => {
  it("has a word before its last item, and no comma there", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((items) => joinList(items))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
    expect(joinList(["a", "b", "c"], "or")).toBe("a, b or c");
  });

  it("counts what it leaves out, and names a single one instead", () => {
    expect(listFirst(["a", "b", "c"], 2)).toBe("a, b and c");
    expect(listFirst(["a", "b", "c", "d"], 2)).toBe("a, b and 2 others");
    expect(listFirst(["a", "b", "c"], 1, ["team", "teams"])).toBe("a and 2 teams");
    expect(listed(["a", "b", "c"], 2)).toBe("a, b and 1 more");
    expect(toPlainText(firstNames(["a", "b", "c"], 1, "or"))).toBe("`a` or 2 others");
  });

  it("of spans keeps their marks, and bare words join the commas", () => {
    expect(joinSpans([strong("a"), strong("b"), "2 others"])).toEqual([
      strong("a"),
      ", ",
      strong("b"),
      " and 2 others",
    ]);
  });

  it("counts one thing and several", () => {
    expect([count(1, ["team", "teams"]), count(1_200, ["team", "teams"])]).toEqual(["1 team", "1,200 teams"]);
  });
});

it("a sentence holds numbers, spans and sentences, and nothing empty", () => {
  expect(say`${1} of ${strong("b")}${say` and ${"c"}`}${""}.`).toEqual([
    "1",
    " of ",
    strong("b"),
    " and ",
    "c",
    ".",
  ]);
});
