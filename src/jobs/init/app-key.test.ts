import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { exchangeAppCode, keySteps } from "./app-key.ts";

let github: GithubEmulator;
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

it("exchanges the code of the App that was just made for its key, and says where the key belongs", async () => {
  github = await startGithub({ org: "acme", manifestCodes: { "a-code": "rollcall-acme" } });
  const app = await exchangeAppCode("https://github.com/acme?code=a-code", connectionsTo({ github }));
  expect(app).toMatchObject({ slug: "rollcall-acme", clientId: expect.stringMatching(/^Iv/) });
  const steps = keySteps(app, { path: "key.pem", repository: "acme/access", environment: "access" });
  expect(steps[0]).toContain("gh secret set ROLLCALL_PRIVATE_KEY --repo acme/access --env access < key.pem");
  expect(steps.join("\n")).not.toContain(app.privateKey);
});

it("says what to do when GitHub doesn't take the code", async () => {
  github = await startGithub({ org: "acme" });
  const attempt = exchangeAppCode("another-code", connectionsTo({ github }));
  await expect(attempt).rejects.toMatchObject({
    findings: [{ code: "app_code_refused", remedy: expect.stringContaining("generate a private key") }],
  });
});
