import { afterEach, describe, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  type CommentPayload,
  startChatFixture,
} from "../../chat/testing/fixture.ts";

const openFixtures: ChatFixture[] = [];

async function startFixture(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
  const fixture = await startChatFixture({ merge: true, ...options });
  openFixtures.push(fixture);
  return fixture;
}

afterEach(async () => {
  const violations = openFixtures.flatMap(({ github }) => github.violations);
  await Promise.all(openFixtures.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

/** Writes a comment, and returns its event as a job that is run again has it. */
async function commented(it: ChatFixture, body: string, by: string): Promise<CommentPayload> {
  let event: CommentPayload | undefined;
  await it.comment(body, by, (payload) => {
    event = structuredClone(payload);
    return payload;
  });
  if (event === undefined) throw new Error("There was no event.");
  return event;
}

describe.each([
  ["where a rule keeps the state branch", {}],
  ["where no rule does", { protectedState: false }],
] as const)("%s, a job that is run again", (_, options) => {
  test("carries out nothing that was carried out before", async () => {
    const it = await startFixture(options);
    const event = await commented(it, "/rollcall team add red zoe", "lea-gh");
    expect(it.roster()).toContain("- zoe");
    it.advanceClock(1);
    await it.comment("/rollcall team remove red zoe --yes", "lea-gh");
    expect(it.roster()).not.toContain("- zoe");
    const result = await it.runAgain(event);
    expect([result.exitCode, codes(result)]).toEqual([1, ["comment_repeated"]]);
    expect(it.roster()).not.toContain("- zoe");
  });

  test("carries out nothing either once the comment is deleted, or an hour has gone by", async () => {
    const it = await startFixture(options);
    const event = await commented(it, "/rollcall team list", "lea-gh");
    const repo = it.github.world.repo("acme/access");
    repo?.activity.comments.delete(event.comment.id);
    expect(codes(await it.runAgain(event))).toEqual(["comment_repeated"]);
    it.advanceClock(61);
    expect(codes(await it.runAgain(event))).toEqual(["comment_too_old"]);
  });
});

test("a comment that was edited or deleted since is not carried out", async () => {
  const it = await startFixture();
  const edited = await it.comment("/rollcall team add red zoe", "lea-gh", (payload) => {
    const comment = it.github.world.repo("acme/access")?.activity.comments.get(payload.comment.id);
    if (comment !== undefined) comment.body = "Never mind";
    return payload;
  });
  const deleted = await it.comment("/rollcall team add red zoe", "lea-gh", (payload) => {
    it.github.world.repo("acme/access")?.activity.comments.delete(payload.comment.id);
    return payload;
  });
  expect([codes(edited), codes(deleted)]).toEqual([["comment_changed"], ["comment_changed"]]);
  expect(it.roster()).not.toContain("- zoe");
});

test("a comment that waited behind a newer one of the same person is not carried out", async () => {
  const it = await startFixture();
  let older: CommentPayload | undefined;
  // Its job is still waiting when the newer one runs.
  await it.comment("/rollcall team add red zoe", "lea-gh", (payload) => {
    older = structuredClone(payload);
    return { ...payload, action: "edited" };
  });
  it.advanceClock(1);
  await it.comment("/rollcall team list", "lea-gh");
  const result = await it.runAgain(older as CommentPayload);
  expect(codes(result)).toEqual(["comment_overtaken"]);
  expect(it.roster()).not.toContain("- zoe");
});

describe.each([
  ["where a rule keeps the state branch", {}],
  ["where no rule does", { protectedState: false }],
] as const)("%s, a person's requests keep their order, whatever way they come", (_, options) => {
  const lea = { id: "U0LEA0000" };

  test("a comment whose job was cancelled carries nothing out after what the same person said in Slack", async () => {
    const it = await startFixture(options);
    let cancelled: CommentPayload | undefined;
    await it.comment("/rollcall team add red zoe", "lea-gh", (payload) => {
      cancelled = structuredClone(payload);
      return { ...payload, action: "edited" };
    });
    it.advanceClock(1);
    await it.slashCommand("team add red zoe", lea);
    it.advanceClock(1);
    await it.slashCommand("team remove red zoe --yes", lea);
    const result = await it.runAgain(cancelled as CommentPayload);
    expect(codes(result)).toEqual(["comment_overtaken"]);
    expect(it.roster()).not.toContain("- zoe");
  });

  test("a request that was held back on its way from Slack carries nothing out after their comment", async () => {
    const it = await startFixture(options);
    const held = it.slashPayload("team add red zoe", lea);
    it.advanceClock(1);
    await it.comment("/rollcall team list", "lea-gh");
    const result = await it.dispatch(held);
    expect(codes(result)).toEqual(["slack_request_overtaken"]);
    expect(it.roster()).not.toContain("- zoe");
    it.advanceClock(1);
    await it.slashCommand("team add red zoe", lea);
    expect(it.roster()).toContain("- zoe");
  });
});
