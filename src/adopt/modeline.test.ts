import { expect, it } from "vitest";
import { withModeline } from "./modeline.ts";

const files = [
  { path: "teams.yaml", text: "# Ours.\nversion: 1\n" },
  { path: "teams/backend.yaml", text: "teams: {}\n" },
];
const address = { repository: "access-tools/roll", ref: "a".repeat(40) };

it("has every file begin with the schema of its major version, or of its commit where there is no release", () => {
  const lines = (tag?: string) =>
    withModeline(files, tag === undefined ? address : { ...address, tag }).map(
      ({ text }) => text.split("\n")[0],
    );
  const line = (ref: string) =>
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/access-tools/roll/${ref}/schema/teams.schema.json`;
  expect(lines("v1.2.3")).toEqual([line("v1"), line("v1")]);
  expect(lines()).toEqual([line(address.ref), line(address.ref)]);
});

it("names no schema where nobody knows the place", () => {
  expect(withModeline(files, undefined)).toEqual(files);
});
