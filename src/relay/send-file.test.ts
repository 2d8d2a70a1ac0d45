import { expect, test } from "vitest";
import { communityForTests } from "./testing/community-fixture.ts";

const start = communityForTests();
const [ada, lea] = ["U0ADA0000", "U0LEA0000"];

async function relay(...given: Parameters<typeof start>) {
  const fixture = await start(...given);
  return {
    ...fixture,
    /** The files that somebody sees. */
    files: () => [...fixture.slack.world.files.values()].filter(({ channel }) => channel !== undefined),
  };
}

test("addresses come as a file in the direct messages of who asks, and nowhere else", async () => {
  const { ask, files, slack, logged } = await relay("  {}");
  expect(await ask("export emails", ada)).toEqual([
    "I have sent you 2 addresses as a file, in a direct message.\nWithout an address: `ada`, `mia` and `zoe`.",
  ]);
  expect(files()).toMatchObject([
    {
      name: "emails.txt",
      channel: "D0ADA0000",
      content: "lea@acme.dev,\nmax@acme.dev\n\nWithout an address: ada, mia, zoe.\n",
    },
  ]);
  expect(slack.messages).toEqual([]);
  expect(logged.join()).not.toContain("@acme.dev");
  expect(slack.violations).toEqual([]);
});

test("a team's addresses are for its leads, too, and for no other team's", async () => {
  const { ask, files } = await relay("  {}");
  expect((await ask("export emails --team red", lea)).join()).toContain("I have sent you one address");
  expect(files()).toMatchObject([{ name: "emails-red.txt", channel: "D0LEA0000" }]);
  for (const refused of ["export emails --team blue", "export emails"])
    expect((await ask(refused, lea)).join()).toContain("is for leads of the team that --team names");
  expect(files()).toHaveLength(1);
});

test("where the app may send no file, the addresses are shown to who asks alone, with what it lacks", async () => {
  const { ask, files, slack } = await relay("  {}");
  const token = slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) token.scopes = token.scopes.filter((scope) => scope !== "files:write");
  const texts = (await ask("export emails", ada)).join("\n");
  expect(texts).toContain("```lea@acme.dev, max@acme.dev```");
  expect(texts).toContain("I could not send it as a file");
  expect(texts).toContain("The app needs the scopes `files:write` and `im:write`.");
  expect(files()).toEqual([]);
  // What lacks for a file lacks for nothing else.
  expect((await ask("team list", lea)).join()).toContain("There are 2 teams");
});

test.for([
  ["the bytes don't arrive", "/upload/", { status: 500 }],
  ["the file isn't shared", "/files.completeUploadExternal", { status: 503 }],
  [
    "the address for it isn't Slack's",
    "/files.getUploadURLExternal",
    { status: 200, body: { ok: true, file_id: "F1", upload_url: "https://slack.com.evil.example/upload" } },
  ],
  [
    "the conversation isn't one with a person",
    "/conversations.open",
    { status: 200, body: { ok: true, channel: { id: "C0GENERAL" } } },
  ],
] as const)("no file is sent where %s, and who asks hears it", async ([, path, answer]) => {
  const { ask, files, slack } = await relay("  {}");
  slack.fail({
    matches: (call) => call.path.includes(path),
    fault: { kind: "answer", answer },
    times: 5,
  });
  expect((await ask("export emails", ada)).join()).toContain("I could not send it as a file");
  expect(files()).toEqual([]);
});
