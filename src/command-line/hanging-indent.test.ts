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

it("breaks no line of a command that follows a text, so that it can be copied", () => {
  const command = "gh api -X PUT repos/acme/access/environments/access";
  expect(hangingIndent("  1. ", `As an administrator:\n${command}`, 20)).toEqual([
    "  1. As an",
    "     administrator:",
    `     ${command}`,
  ]);
});
