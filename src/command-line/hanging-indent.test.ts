import { expect, it } from "vitest";
import { hangingIndent } from "./hanging-indent.ts";

it("keeps a text beside its word within the columns, and breaks no address", () => {
  const address = "https://github.example.dev/organizations/acme/settings";
  expect(hangingIndent("  1. ", `Click there: ${address} and come back`, 30)).toEqual([
    "  1. Click there:",
    `     ${address}`,
    "     and come back",
  ]);
});
