import { afterEach, expect, test } from "vitest";
import { type ChatFixture, startChatFixture } from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

/** lea's command, in a job whose environment holds these secrets. */
async function commanded(secrets: readonly string[]) {
  fixture = await startChatFixture({ merge: true });
  fixture.github.world.repo("acme/access")?.settings.environments.set("access", {
    id: 1,
    name: "access",
    branches: undefined,
    secrets,
  });
  const request = fixture.slashPayload("team add red zoe", { id: "U0LEA0000" });
  return fixture.dispatch(request, { secretEnvironment: "access" });
}

test("a signature counts with a secret that the environment holds", async () => {
  expect(await commanded(["ROLLCALL_SLACK_SIGNING_SECRET"])).toMatchObject({ exitCode: 0 });
  expect(fixture.roster()).toContain("zoe");
});

test("where it holds none, the secret may be anybody's who writes the repository, and nothing from Slack counts", async () => {
  const before = await commanded(["ROLLCALL_PRIVATE_KEY"]);
  expect(before).toMatchObject({ exitCode: 1, findings: [{ code: "slack_secret_elsewhere" }] });
  expect(fixture.github.world.repo("acme/access")?.activity.pulls.size).toBe(0);
  expect(await fixture.comment("/rollcall help", "lea-gh")).toMatchObject({ exitCode: 0 });
});

test("where its secrets can't be read, nothing from Slack counts either", async () => {
  fixture = await startChatFixture({ merge: true });
  const request = fixture.slashPayload("team add red zoe", { id: "U0LEA0000" });
  const refused = await fixture.dispatch(request, { secretEnvironment: "none" });
  expect(refused).toMatchObject({ exitCode: 1, findings: [{ code: "slack_secret_unread" }] });
});
