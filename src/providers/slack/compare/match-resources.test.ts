import { describe, expect, test } from "vitest";
import { matchByName } from "./match-resources.ts";

const thing = (id: string, name: string, live = true) => ({ id, name, live });
const declared = (key: string, id?: string, ...previously: string[]) => ({ key, id, previously });

describe("declarations are matched with what exists", () => {
  test("a pinned id beats a name, which is then nobody's", () => {
    const { ids, keys } = matchByName(
      [declared("b", "C1"), declared("a")],
      [thing("C1", "a"), thing("C2", "b")],
    );
    expect([...ids]).toEqual([["b", "C1"]]);
    expect(keys.get("C2")).toBeUndefined();
  });

  test("a present name beats a previous one, and a live holder a retired one", () => {
    const { ids } = matchByName(
      [declared("new", undefined, "old"), declared("other", undefined, "old")],
      [thing("C1", "old"), thing("C2", "new", false), thing("C3", "new")],
    );
    expect([...ids]).toEqual([
      ["new", "C3"],
      ["other", "C1"],
    ]);
  });

  test("a pinned id that is nowhere, or taken, is lost and not looked up by name", () => {
    const { ids, lost } = matchByName(
      [declared("a", "C9", "b"), declared("x", "C1"), declared("y", "C1")],
      [thing("C0", "a"), thing("C1", "b")],
    );
    expect([...ids]).toEqual([["x", "C1"]]);
    expect([...lost]).toEqual(["a", "y"]);
  });
});
