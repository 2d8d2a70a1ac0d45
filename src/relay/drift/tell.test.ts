import { describe, expect, test } from "vitest";
import { type DriftFixture, driftForTests } from "../testing/drift-fixture.ts";

const start = driftForTests();

function addZoe({ github }: DriftFixture): void {
  const id = github.world.user("zoe-gh")?.id ?? 0;
  github.byHand("max-gh", () => void github.world.team("red")?.members.set(id, "member"));
}

/** Lets the app read the channel in which it tells. */
function letRead({ slack }: DriftFixture): void {
  const token = slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) token.scopes = [...token.scopes, "channels:history"];
}

const isPost = ({ path }: { readonly path: string }) => path.endsWith("chat.postMessage");
const twice = "This may have been told before";

describe("a message about drift whose answer is lost", () => {
  test("is found again, by whichever relay, and not sent once more", async () => {
    const fixture = await start();
    letRead(fixture);
    fixture.slack.fail({ matches: isPost, fault: { kind: "lost" } });
    addZoe(fixture);
    await fixture.look();
    expect(fixture.shown()).toMatchObject([{ buttons: [] }]);
    fixture.advanceClock(1);
    await fixture.lookByAnother();
    expect(fixture.shown()).toEqual([
      { text: expect.not.stringContaining(twice), buttons: ["Undo", "Keep"] },
    ]);
  });

  test("that never came is sent", async () => {
    const fixture = await start();
    letRead(fixture);
    fixture.slack.fail({ matches: isPost, fault: { kind: "reset" } });
    addZoe(fixture);
    await fixture.look();
    expect(fixture.shown()).toEqual([]);
    await fixture.lookAfter(60);
    expect(fixture.shown()).toEqual([
      { text: expect.not.stringContaining(twice), buttons: ["Undo", "Keep"] },
    ]);
  });

  test("of what was put back meanwhile is brought up to date", async () => {
    const fixture = await start();
    letRead(fixture);
    fixture.slack.fail({ matches: isPost, fault: { kind: "lost" } });
    addZoe(fixture);
    await fixture.look();
    const { github } = fixture;
    github.byHand(
      "max-gh",
      () => void github.world.team("red")?.members.delete(github.world.user("zoe-gh")?.id ?? 0),
    );
    fixture.advanceClock(1);
    await fixture.look();
    expect(fixture.shown()).toEqual([{ text: expect.stringContaining("put it back"), buttons: [] }]);
  });

  test("is sent again with a word about it where the app may not read the channel", async () => {
    const fixture = await start();
    fixture.slack.fail({ matches: isPost, fault: { kind: "lost" } });
    addZoe(fixture);
    await fixture.look();
    await fixture.lookAfter(60);
    await fixture.lookAfter(60);
    expect(fixture.shown()).toMatchObject([
      { text: expect.not.stringContaining(twice) },
      { text: expect.stringContaining(twice), buttons: ["Undo", "Keep"] },
    ]);
  });
});
