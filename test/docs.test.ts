import { expect, it } from "vitest";
import { parseRelayFile } from "../src/relay/file/read.ts";
import { loadRoster } from "../src/roster/load.ts";
import { docPages, pageText, snippetsOf } from "./doc-pages.ts";

const users = "users: { alice: alice, dana: dana, bob: bob }\n";

/** The parts of rosters in a page. Each stands alone, but for the people whom it names. */
const parts = docPages()
  .flatMap((path) =>
    snippetsOf(pageText(path)).flatMap(({ language, text }) =>
      language === "yaml" ? [[path, text] as const] : [],
    ),
  )
  .filter(([, yaml]) =>
    /^(?:version|github|slack|drive|guards|permissions|users|teams|projects):/m.test(yaml),
  )
  // Workflows have permissions, too.
  .filter(([, yaml]) => !/^(?:on|jobs|steps):/m.test(yaml));

/** The parts of the relay's file in a page. */
const relayParts = docPages()
  .flatMap((path) => snippetsOf(pageText(path)).map((each) => ({ ...each, path })))
  .filter(
    ({ language, text }) => language === "yaml" && /^(?:workspaces|bots|callers|grants|tokens):/m.test(text),
  );

it("the pages have parts of the relay's file", () => {
  expect(relayParts.map(({ path }) => path)).toContain("docs/relay-api.md");
});

it.each(relayParts.map(({ path, text }) => [path, text] as const))(
  "what %s shows of the relay's file is one: %s",
  (_, text) => {
    const whole = /^workspaces:/m.test(text) ? text : `workspaces: { acme: T0123456789 }\n${text}`;
    expect(parseRelayFile(new TextEncoder().encode(whole), "relay.yaml").findings).toEqual([]);
  },
);

it("the pages have parts of rosters", () => {
  expect(parts.map(([name]) => name)).toContain("docs/adopting.md");
});

it.each(parts)("what %s shows of a roster is one: %s", (_, yaml) => {
  const withOrg = /^ {2}org:/m.test(yaml) ? yaml : yaml.replace(/^github:\n/m, "github:\n  org: acme\n");
  const text = `version: 1\n${/^users:/m.test(yaml) ? "" : users}${withOrg.replace(/^version: 1\n/m, "")}`;
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
  const { findings } = loadRoster({ files, findings: [] }, "2026-11-21");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
