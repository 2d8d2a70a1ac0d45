import { expect, it } from "vitest";
import { environmentFallbacks, environmentValue } from "./environment-names.ts";

it("takes a variable of Rocket 2 where Rollcall's own isn't set, and never in its place", () => {
  for (const [name, other] of Object.entries(environmentFallbacks)) {
    expect(environmentValue(name, { [name]: "", [other]: "theirs" })).toBe("theirs");
    expect(environmentValue(name, { [name]: "ours", [other]: "theirs" })).toBe("ours");
    expect(environmentValue(name, {})).toBeUndefined();
  }
  expect(environmentValue("GITHUB_TOKEN", { GITHUB_KEY: "a key is no token" })).toBeUndefined();
});
