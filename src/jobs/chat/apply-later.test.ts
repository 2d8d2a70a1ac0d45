import { afterEach, expect, test } from "vitest";
import { type ChatFixture, startChatFixture } from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const lea = { id: "U0LEA0000" };
const ada = { id: "U0ADA0000" };
const isInRed = (login: string) => {
  const id = fixture.github.world.user(login)?.id ?? 0;
  return fixture.github.world.team("red")?.members.has(id);
};

test("what a command changes is merged and answered at once, and applied by a later job", async () => {
  fixture = await startChatFixture({ merge: true, applies: false });
  const request = fixture.slashPayload("team add red zoe", lea);
  const first = await fixture.dispatch(request);
  expect(first).toMatchObject({ exitCode: 0, applyRequest: '{"apply":true,"isAfterChange":true}' });
  expect([fixture.roster().includes("      - zoe\n"), isInRed("zoe-gh")]).toEqual([true, false]);
  expect(fixture.slackMessages()).toHaveLength(1);
  fixture.advanceClock(90);
  const second = await fixture.dispatch(request, { applyRequest: first.applyRequest ?? "" });
  expect(second.exitCode).toBe(0);
  expect(isInRed("zoe-gh")).toBe(true);
});

test("what an offboarded person loses isn't counted there, and nobody else can be named", async () => {
  fixture = await startChatFixture({ merge: true, applies: false });
  const request = fixture.slashPayload("offboard mia --yes", ada);
  const { applyRequest = "" } = await fixture.dispatch(request);
  expect(JSON.parse(applyRequest)).toEqual({ apply: true, offboards: ["mia"] });
  await fixture.dispatch(request, { applyRequest });
  expect(isInRed("mia-gh")).toBe(false);
  expect(fixture.slackMessages().at(-1)?.text).toContain("`mia`");
});

test("a question leaves nothing to apply, and a request that Slack didn't sign applies nothing", async () => {
  fixture = await startChatFixture({ merge: true, applies: false });
  expect((await fixture.slashCommand("plan", lea)).applyRequest).toBeUndefined();
  expect((await fixture.slashCommand("sync", lea)).applyRequest).toBeUndefined();
  expect((await fixture.slashCommand("sync", ada)).applyRequest).toBe('{"apply":true,"askedBy":"ada"}');
  const forged = fixture.slashPayload("sync", { ...ada, signingSecret: "guessed" });
  const calls = fixture.github.calls.length;
  const result = await fixture.dispatch(forged, { applyRequest: '{"apply":true}' });
  expect(result.findings.map(({ code }) => code)).toEqual(["slack_signature_wrong"]);
  expect(fixture.github.calls).toHaveLength(calls);
});

test("with apply-only-reviewed, what nobody reviewed is given to nobody, whatever is asked for", async () => {
  fixture = await startChatFixture({ merge: true, appliesOnlyReviewed: true });
  await fixture.slashCommand("sync", ada);
  const { octokit } = fixture.repository;
  const at = { owner: "acme", repo: "access", path: "teams.yaml" };
  const { data: file } = await octokit.rest.repos.getContent(at);
  await octokit.rest.repos.createOrUpdateFileContents({
    ...at,
    message: "Past every rule",
    sha: (file as { sha: string }).sha,
    content: Buffer.from(fixture.roster().replace("members: [zoe]", "members: [zoe, mia]")).toString(
      "base64",
    ),
  });
  const isInBlue = () =>
    fixture.github.world.team("blue")?.members.has(fixture.github.world.user("mia-gh")?.id ?? 0);
  await fixture.slashCommand("sync", ada);
  expect(isInBlue()).toBe(false);
  expect(fixture.slackMessages().at(-1)?.text).toContain("refused, 1 change");
  await fixture.slashCommand("team add red zoe", lea);
  expect(isInBlue()).toBe(false);
});

test("a change that changes nothing on the services is answered as that, to who asked, whatever else there is to know", async () => {
  fixture = await startChatFixture({ merge: true });
  await fixture.slashCommand("offboard zoe --yes", ada);
  const before = fixture.slackMessages().length;
  await fixture.slashCommand('user edit --name "Lea Leander"', lea);
  const [merged, applied, ...more] = fixture.slackMessages().slice(before);
  expect(merged?.text).toContain("which `lea` asked for");
  expect(applied).toMatchObject({ type: "ephemeral", text: "Nothing had to change on the services." });
  expect(more).toEqual([]);
  await fixture.slashCommand("sync", ada);
  expect(fixture.slackMessages().at(-1)?.text).toContain("Somebody who has left may still have access");
});
