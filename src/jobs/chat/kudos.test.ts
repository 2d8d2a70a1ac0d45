import { afterEach, expect, test } from "vitest";
import { type ChatFixture, startChatFixture } from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

test.each(["kudos lea", "kudos set lea 3", "kudos reset --all"])(
  "a run counts no kudos, and says what does: %s",
  async (text) => {
    fixture = await startChatFixture();
    const before = fixture.roster();
    const result = await fixture.slashCommand(text, { id: "U0ADA0000" });
    expect([result.exitCode, result.findings]).toEqual([0, []]);
    expect(fixture.slackMessages().map(({ type, text: said }) => [type, said])).toEqual([
      [
        "ephemeral",
        "Kudos are counted by a relay whose file turns them on, and this answer comes from none. `docs/community.md` says how to have one.",
      ],
    ]);
    expect(fixture.roster()).toBe(before);
  },
);
