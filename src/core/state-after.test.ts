import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { isRetired } from "./kind.ts";
import { type Resource, type Setting, stateOf } from "./state.ts";
import { stateAfter } from "./state-after.ts";
import { fakeKindsByName } from "./testing/fixture.ts";

const subject = { provider: "p", kind: "list", key: "l" } as const;
const list = (settings: Readonly<Record<string, Setting>>): Resource => ({
  kind: "list",
  key: "l",
  settings,
  grants: new Map([["user:ann", "member"]]),
});

describe("the state that changes lead to", () => {
  it.each([{ enabled: true }, { name: "l" }])(
    "keeps what is archived, retired and without grants: %o",
    (settings) => {
      const before = stateOf([list(settings)]);
      const after = stateAfter(before, [{ ...subject, action: "archive" }], fakeKindsByName).get("list/l");
      expect(after && isRetired(after.settings, fakeKindsByName.get("list"))).toBe(true);
      expect(after?.grants.size).toBe(0);
      expect(before.get("list/l")?.grants.size).toBe(1);
    },
  );

  it("begins from nothing where a change names what the state doesn't hold", () => {
    const grant: Change = { ...subject, action: "grant", principal: "user:ann", role: "member" };
    const settled: Change = { ...subject, action: "configure", setting: "topic", from: null, to: "tea" };
    expect(stateAfter(new Map(), [grant, settled], fakeKindsByName).get("list/l")).toEqual(
      list({ topic: "tea" }),
    );
  });
});
