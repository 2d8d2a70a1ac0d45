import { describe, expect, test } from "vitest";
import { addressesFor, isCallbackAddress, isPrivateAddress, type Resolve } from "./address.ts";
import { type CallbackNetwork, type CallbackRequest, postCallback } from "./callback.ts";
import { secretsIn, webhookHeaders, webhookIdOf } from "./signature.ts";
import { receiverSecret, receiversForTests } from "./testing/receiver.ts";

const start = receiversForTests();
const now = () => Date.now();
const never: Resolve = () => {
  throw new Error("nothing is to be resolved");
};
const leadsTo =
  (...addresses: readonly string[]): Resolve =>
  (_, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

function post(
  url: string,
  {
    request = {},
    network = {},
  }: { request?: Partial<CallbackRequest>; network?: Partial<CallbackNetwork> } = {},
) {
  const body = JSON.stringify({ id: "msg_1" });
  const headers = webhookHeaders(
    { id: "msg_1", at: Math.floor(now() / 1000), body },
    secretsIn(receiverSecret) ?? [],
  );
  return postCallback(
    { url, body, headers, allowsPrivate: false, ...request },
    { resolve: never, timeout: 60_000, now, ...network },
  );
}

describe("a service", () => {
  test("gets what it is told, signed so that other libraries verify it", async () => {
    const receiver = await start();
    receiver.answers = [{ body: { responses: [] } }];
    expect(await post(receiver.url)).toEqual({ is: "answered", body: '{"responses":[]}' });
    expect(receiver.received).toEqual([{ id: "msg_1", body: { id: "msg_1" }, isVerified: true }]);
  });

  test("gets a signature of each secret, so that it can change its own", async () => {
    const other = `whsec_${Buffer.from("another secret of thirty-two byt").toString("base64")}`;
    const receivers = [await start(receiverSecret), await start(other)];
    const body = "{}";
    const signed = webhookHeaders(
      { id: "msg_2", at: Math.floor(now() / 1000), body },
      secretsIn(`${other} ${receiverSecret}`) ?? [],
    );
    for (const { url } of receivers) await post(url, { request: { body, headers: signed } });
    expect(receivers.map(({ received }) => received[0]?.isVerified)).toEqual([true, true]);
  });

  test.each([
    [200, "answered"],
    [204, "answered"],
    [302, "refused"],
    [400, "refused"],
    [404, "refused"],
    [410, "refused"],
    [408, "later"],
    [429, "later"],
    [500, "later"],
    [503, "later"],
  ])("that answers %i has %s it", async (status, is) => {
    const receiver = await start();
    receiver.answers = [{ status, headers: { location: receiver.url } }];
    expect(await post(receiver.url)).toMatchObject({ is });
    expect(receiver.received).toHaveLength(1);
  });

  test("says when it wants to be asked again", async () => {
    const receiver = await start();
    receiver.answers = [{ status: 429, headers: { "retry-after": "120" } }];
    expect(await post(receiver.url)).toEqual({ is: "later", reason: "it answered 429", after: 120_000 });
  });

  test("that doesn't answer in time is asked again, and so is a name that isn't resolved in time", async () => {
    const receiver = await start();
    receiver.answers = ["never"];
    const late = { is: "later", reason: "it didn't answer in time" };
    expect(await post(receiver.url, { network: { timeout: 100 } })).toEqual(late);
    expect(await post("https://slow.test", { network: { timeout: 50, resolve: () => {} } })).toEqual(late);
  });

  test("that isn't there is asked again", async () => {
    const receiver = await start();
    await receiver.close();
    expect(await post(receiver.url)).toEqual({ is: "later", reason: "no connection (ECONNREFUSED)" });
  });

  test("that answers without end is refused", async () => {
    const receiver = await start();
    receiver.answers = [{ body: "x".repeat(300_000) }];
    expect(await post(receiver.url)).toMatchObject({
      is: "refused",
      reason: expect.stringContaining("longer than"),
    });
  });
});

describe("a private network", () => {
  test.each([
    "10.0.0.1",
    "172.16.5.5",
    "192.168.1.1",
    "127.0.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::a00:1",
    "ff02::1",
    "::10.0.0.1",
    "2002:a00:1::",
    "2001:0:a00:1::",
    "nonsense",
  ])("has the address %s", (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each(["1.1.1.1", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "2001:4860::8888", "::ffff:1.1.1.1"])(
    "hasn't the address %s",
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );

  test.each([
    ["by its address", "https://10.0.0.1/x", never],
    ["by an address in another form", "https://[::ffff:169.254.169.254]/", never],
    ["by a number", "https://2852039166/", never],
    ["by a name that leads there", "https://rebind.test/", leadsTo("10.0.0.1")],
    ["by a name that leads there, too", "https://rebind.test/", leadsTo("1.1.1.1", "127.0.0.1")],
  ])("is posted to by nobody: %s", async (_, url, resolve) => {
    expect(await post(url, { network: { resolve } })).toMatchObject({
      is: "refused",
      reason: expect.stringContaining("private network"),
    });
  });

  test("is posted to where the handler allows it, at the address that was looked at", async () => {
    const receiver = await start();
    const url = receiver.url.replace("127.0.0.1", "inside.test");
    expect(
      await post(url, { request: { allowsPrivate: true }, network: { resolve: leadsTo("127.0.0.1") } }),
    ).toMatchObject({ is: "answered" });
    await expect(
      addressesFor(new URL("https://nowhere.test"), { allowsPrivate: true, resolve: leadsTo() }),
    ).rejects.toThrow("no address");
  });
});

test.each([
  ["https://x.dev/path?x=1", true],
  ["http://localhost:8080", true],
  ["http://127.0.0.1:1", true],
  ["http://[::1]/", true],
  ["http://x.dev", false],
  ["http://127.0.0.1.evil.test", false],
  ["https://user@x.dev", false],
  ["ftp://x.dev", false],
  ["//x.dev", false],
  [`https://x.dev/${"x".repeat(3000)}`, false],
])("%s may be an address of a service: %s", (address, is) => {
  expect(isCallbackAddress(address)).toBe(is);
});

test.each([
  undefined,
  "",
  "secret",
  "whsec_",
  "whsec_c2hvcnQ=",
  `${receiverSecret} x`,
  `${receiverSecret} ${receiverSecret} ${receiverSecret}`,
])("%j is no secret", (setting) => expect(secretsIn(setting)).toBeUndefined());

test("an id is the same for the same thing, another one for another, and has no full stop", () => {
  expect(webhookIdOf("handler a 1.2")).toBe(webhookIdOf("handler a 1.2"));
  expect(webhookIdOf("handler a 1.2")).not.toBe(webhookIdOf("handler b 1.2"));
  expect(webhookIdOf("handler a 1.2")).toMatch(/^msg_[\w-]{32}$/);
});
