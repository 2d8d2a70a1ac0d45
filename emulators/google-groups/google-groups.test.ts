import { afterEach, expect, test } from "vitest";
import { startDrive } from "../drive/drive.ts";
import { installedVocabulary } from "./derive-vocabulary.ts";
import { type GoogleGroupsEmulator, startGoogleGroups } from "./google-groups.ts";
import type { GroupsOptions, GroupsSeed } from "./seed.ts";
import derived from "./vocabulary.json" with { type: "json" };
import { membersIn } from "./world.ts";

const closing: (() => Promise<void>)[] = [];
const robot = "rollcall@acme.iam.gserviceaccount.com";
const seed: GroupsSeed = {
  accounts: [{ email: "alice@acme.dev", aliases: ["al@acme.dev"] }, "Bob.Doe@gmail.com"],
  groups: [
    { email: "eng@acme.dev", aliases: ["dev@acme.dev"], members: { "alice@acme.dev": "OWNER" } },
    { email: "all@acme.dev", members: { customer: "MEMBER", "eng@acme.dev": "MEMBER" } },
  ],
};

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(options: GroupsOptions = {}, given = seed): Promise<GoogleGroupsEmulator> {
  const emulator = await startGoogleGroups(given, options);
  closing.push(emulator.close);
  return emulator;
}

/** Signs in by a workload identity, and returns a function that sends a request with the token. */
async function caller(url: string, scope = "https://www.googleapis.com/auth/admin.directory.group") {
  const federated = await fetch(
    `${url}/github-oidc?repository=acme%2Fteams&audience=${encodeURIComponent("https://iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/github/providers/repo")}`,
    { headers: { Authorization: "Bearer request-token" } },
  );
  const { value } = (await federated.json()) as { readonly value: string };
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
    audience:
      "//iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/github/providers/repo",
    scope: "https://www.googleapis.com/auth/cloud-platform",
    subject_token: value,
  });
  const exchanged = await fetch(`${url}/v1/token`, { method: "POST", body: form });
  const { access_token } = (await exchanged.json()) as { readonly access_token: string };
  const made = await fetch(`${url}/v1/projects/-/serviceAccounts/${robot}:generateAccessToken`, {
    method: "POST",
    headers: { Authorization: `Bearer ${access_token}` },
    body: JSON.stringify({ scope: [scope] }),
  });
  const { accessToken } = (await made.json()) as { readonly accessToken: string };
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/admin/directory/v1/groups${path}`, {
      method,
      headers: { Authorization: `Bearer ${accessToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    const error = answer["error"] as { readonly errors: readonly { readonly reason: string }[] } | undefined;
    return { status: response.status, answer, reason: error?.errors[0]?.reason };
  };
}

test("the vocabulary is what the installed client's typings say", () => {
  expect(installedVocabulary()).toEqual(derived);
});

test("a service account that acts as itself has no customer of its own, and names it", async () => {
  const { url, violations } = await start();
  const send = await caller(url);
  expect(await send("GET", "?customer=my_customer")).toMatchObject({ status: 404, reason: "notFound" });
  expect(await send("GET", "")).toMatchObject({ status: 400 });
  const { answer } = await send("GET", "?customer=C0acme123&maxResults=1&fields=nextPageToken,groups(email)");
  expect(answer).toEqual({ groups: [{ email: "all@acme.dev" }], nextPageToken: "1" });
  expect(violations).toEqual([]);
});

test("everybody in the organisation has no address, an outsider no status, an empty group no members", async () => {
  const { url } = await start({}, { ...seed, groups: [...(seed.groups ?? []), { email: "none@acme.dev" }] });
  const send = await caller(url);
  const { answer } = await send("GET", "/all@acme.dev/members?fields=members(email,type,status)");
  expect(answer).toEqual({ members: [{ type: "CUSTOMER" }, { email: "eng@acme.dev", type: "GROUP" }] });
  expect((await send("GET", "/none@acme.dev/members?fields=members(id)")).answer).toEqual({});
});

test("a group that was just made is not found at once, and the address of a deleted one is held", async () => {
  const { url } = await start({ settling: 2 });
  const send = await caller(url);
  const { answer } = await send("POST", "", { email: "new@acme.dev" });
  const id = String(answer["id"]);
  const found = [await send("GET", `/${id}`), await send("GET", `/${id}`), await send("GET", `/${id}`)];
  expect(found.map(({ status }) => status)).toEqual([404, 404, 200]);
  expect(await send("DELETE", `/${id}`)).toMatchObject({ status: 204 });
  const again = [1, 2, 3].map(() => send("POST", "", { email: "new@acme.dev" }));
  expect((await Promise.all(again)).map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test("a mailbox is in a group once, however its address is written, and an alias leads to the account", async () => {
  const { url, world } = await start();
  const send = await caller(url);
  expect(await send("POST", "/dev@acme.dev/members", { email: "bobdoe@gmail.com" })).toMatchObject({
    status: 200,
  });
  expect(membersIn(world, "eng@acme.dev")).toEqual({
    "alice@acme.dev": "OWNER",
    "Bob.Doe@gmail.com": "MEMBER",
  });
  expect(await send("POST", "/eng@acme.dev/members", { email: "Bob.doe@googlemail.com" })).toMatchObject({
    reason: "duplicate",
  });
  expect(await send("POST", "/eng@acme.dev/members", { email: "al@acme.dev" })).toMatchObject({
    status: 409,
  });
});

test("an outsider opens the group to outsiders, and nothing says so", async () => {
  const { url, world } = await start();
  const send = await caller(url);
  await send("POST", "/eng@acme.dev/members", { email: "eve@else.example" });
  expect(world.flipped).toEqual(["eng@acme.dev"]);
});

test("a group is a member and nothing more, and never in a circle", async () => {
  const { url } = await start({ cycleStatus: 400 });
  const send = await caller(url);
  expect(await send("POST", "/eng@acme.dev/members", { email: "all@acme.dev", role: "OWNER" })).toMatchObject(
    {
      status: 400,
      reason: "invalid",
    },
  );
  expect(await send("POST", "/eng@acme.dev/members", { email: "all@acme.dev" })).toMatchObject({
    status: 400,
    reason: "conditionNotMet",
  });
});

test("what reads may not write, and what must never be sent is noted", async () => {
  const { url, violations } = await start();
  const reads = await caller(url, "https://www.googleapis.com/auth/admin.directory.group.readonly");
  expect(await reads("POST", "", { email: "new@acme.dev" })).toMatchObject({
    reason: "insufficientPermissions",
  });
  const send = await caller(url);
  expect(await send("GET", "/eng@acme.dev/members?showDeleted=true")).toMatchObject({
    reason: "unknownParameter",
  });
  await send("PUT", "/eng@acme.dev", { name: "x" });
  expect(violations).toEqual(["PUT :group is never sent"]);
});

test("Drive and the groups are at one address, as at Google", async () => {
  const drive = await startDrive({ groups: seed });
  closing.push(drive.close);
  const send = await caller(drive.url);
  expect((await send("GET", "/eng@acme.dev?fields=email")).answer).toEqual({ email: "eng@acme.dev" });
  expect(drive.violations).toEqual([]);
});
