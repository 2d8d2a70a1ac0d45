import { expect, test } from "vitest";
import { relayForTests } from "../testing/fixture.ts";
import { openGithubApp } from "./github-app.ts";

const start = relayForTests();

test("those who ask GitHub the same at the same time share one request, and the next one asks again", async () => {
  const { github, settings } = await start();
  const app = openGithubApp({ ...settings.github, ...settings.repository });
  await app.repository();
  const before = github.calls.length;
  expect(await Promise.all([1, 2, 3, 4, 5].map(() => app.defaultBranch()))).toEqual(Array(5).fill("main"));
  expect(github.calls.slice(before).map(({ status }) => status)).toEqual([200]);
  await app.defaultBranch();
  expect(github.calls.slice(before).map(({ status }) => status)).toEqual([200, 304]);
});

test("an answer that failed is shared too, and not remembered", async () => {
  const { github, settings } = await start();
  const app = openGithubApp({ ...settings.github, ...settings.repository });
  await app.repository();
  github.fail({
    matches: ({ path }) => path === "/repos/acme/access",
    fault: { kind: "answer", answer: { status: 502, body: {} } },
  });
  const asked = await Promise.allSettled([app.defaultBranch(), app.defaultBranch()]);
  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await app.defaultBranch()).toBe("main");
});
