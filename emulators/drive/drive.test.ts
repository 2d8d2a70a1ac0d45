import { afterEach, expect, test } from "vitest";
import { googleError } from "../google/google-error.ts";
import { type DriveEmulator, startDrive } from "./drive.ts";
import type { DriveOptions, DriveSeed } from "./seed.ts";
import { directGrants, granteeId } from "./world.ts";

const OWNER = "owner@acme.dev";
const running: DriveEmulator[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

async function start(seed: DriveSeed, options?: DriveOptions) {
  const emulator = await startDrive(seed, options);
  running.push(emulator);
  const form = new URLSearchParams({ grant_type: "refresh_token", refresh_token: `refresh:${OWNER}` });
  const signedIn = await fetch(emulator.tokenUrl, { method: "POST", body: form });
  const { access_token } = (await signedIn.json()) as { access_token: string };
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${emulator.apiUrl}/drive/v3/${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  return { emulator, call };
}

function reason(status: number, text: string) {
  return { status, body: { error: { code: status, errors: [{ reason: text }] } } };
}

const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`p${index}@acme.dev`, "reader"]));
const user = (emailAddress: string, role: string) => ({ type: "user", emailAddress, role });

test("My Drive lists everything unless asked for pages, a shared drive a hundred", async () => {
  const { call } = await start({
    drives: [{ id: "sd", name: "Acme", members: { [OWNER]: "organizer" } }],
    items: [
      { id: "mine", grants: many },
      { id: "ours", parent: "sd", grants: many },
    ],
  });
  const mine = await call("GET", "files/mine/permissions");
  expect(mine.body.permissions).toHaveLength(251);
  expect(mine.body.nextPageToken).toBeUndefined();
  const ours = await call("GET", "files/ours/permissions?supportsAllDrives=true");
  expect(ours.body.permissions).toHaveLength(100);
  expect(ours.body.permissions[0]).toEqual({
    kind: "drive#permission",
    id: expect.any(String),
    type: "user",
    role: "reader",
  });
  const next = await call(
    "GET",
    `files/ours/permissions?supportsAllDrives=true&pageSize=1000&pageToken=${ours.body.nextPageToken}`,
  );
  expect(next.body.permissions).toHaveLength(100);
  expect(await call("GET", "files/ours/permissions?supportsAllDrives=true&pageToken=x")).toMatchObject(
    reason(400, "invalid"),
  );
});

test("a mask without nextPageToken hides that there are more pages", async () => {
  const { call } = await start({ items: [{ id: "mine", grants: many }] });
  const page = await call("GET", "files/mine/permissions?pageSize=100&fields=permissions(id)");
  expect(page.body.permissions).toHaveLength(100);
  expect(page.body.nextPageToken).toBeUndefined();
});

test("an item in a shared drive is out of sight without supportsAllDrives, and to strangers anyway", async () => {
  const { call } = await start({
    drives: [
      { id: "sd", name: "Acme", members: { [OWNER]: "organizer" } },
      { id: "other", name: "Other", members: { "x@acme.dev": "organizer" } },
    ],
    items: [{ id: "ours", parent: "sd" }],
  });
  expect(await call("GET", "files/ours")).toMatchObject(reason(404, "notFound"));
  expect(await call("GET", "files/ours?supportsAllDrives=true")).toMatchObject({ status: 200 });
  expect(await call("GET", "files/other?supportsAllDrives=true")).toMatchObject(reason(404, "notFound"));
  expect((await call("GET", "drives")).body.drives).toEqual([
    { kind: "drive#drive", id: "sd", name: "Acme" },
  ]);
  expect((await call("GET", "drives/sd")).body).toMatchObject({ name: "Acme" });
  expect(await call("GET", "drives/other")).toMatchObject(reason(404, "notFound"));
});

test("grants come down from parents at any depth, merged into one permission with its sources", async () => {
  const { call } = await start({
    drives: [{ id: "sd", name: "Acme", members: { [OWNER]: "organizer", "bob@acme.dev": "reader" } }],
    items: [
      { id: "top", parent: "sd", grants: { "carol@acme.dev": "commenter" } },
      { id: "deep", parent: "top", grants: { "bob@acme.dev": "writer" } },
    ],
  });
  const { body } = await call("GET", "files/deep/permissions?supportsAllDrives=true&fields=permissions(*)");
  const of = (address: string) =>
    body.permissions.find((each: { id: string }) => each.id === granteeId(address));
  expect(of("bob@acme.dev")).toMatchObject({
    role: "writer",
    permissionDetails: [
      { permissionType: "file", role: "writer", inherited: false },
      { permissionType: "member", role: "reader", inherited: true, inheritedFrom: "sd" },
    ],
  });
  expect(of("carol@acme.dev").permissionDetails).toEqual([
    { permissionType: "file", role: "commenter", inherited: true, inheritedFrom: "top" },
  ]);
  const carol = `files/deep/permissions/${granteeId("carol@acme.dev")}?supportsAllDrives=true`;
  expect(await call("DELETE", carol)).toMatchObject(reason(403, "cannotModifyInheritedPermission"));
  expect(await call("PATCH", carol, { role: "writer" })).toMatchObject(
    reason(403, "cannotModifyInheritedPermission"),
  );
});

test("limited access cuts inheritance off, and leaves the name in sight", async () => {
  const { call } = await start({
    items: [
      { id: "top", grants: { "bob@acme.dev": "writer" } },
      { id: "limited", parent: "top", limited: true, grants: { "carol@acme.dev": "reader" } },
      { id: "below", parent: "limited" },
    ],
  });
  const list = async (id: string) =>
    (await call("GET", `files/${id}/permissions?fields=permissions(emailAddress,role,view)`)).body
      .permissions;
  expect(await list("limited")).toContainEqual({
    emailAddress: "bob@acme.dev",
    role: "reader",
    view: "metadata",
  });
  expect((await list("below")).map((each: { emailAddress: string }) => each.emailAddress)).not.toContain(
    "bob@acme.dev",
  );
});

test("My Drive shows sources of permissions only when told to", async () => {
  const seed = { items: [{ id: "mine", grants: { "bob@acme.dev": "reader" } }] };
  const path = "files/mine/permissions?fields=permissions(permissionDetails)";
  const without = await start(seed);
  expect((await without.call("GET", path)).body.permissions).toEqual([{}, {}]);
  const within = await start(seed, { myDriveDetails: "present" });
  expect((await within.call("GET", path)).body.permissions[1]).toEqual({
    permissionDetails: [{ permissionType: "file", role: "reader", inherited: false }],
  });
});

test("of two writes to one item at once only the last is kept, and it is noted", async () => {
  const { emulator, call } = await start(
    { accounts: ["a@acme.dev", "b@acme.dev"], items: [{ id: "mine" }] },
    { writeMs: 50 },
  );
  const path = "files/mine/permissions?sendNotificationEmail=false";
  await Promise.all([
    call("POST", path, user("a@acme.dev", "reader")),
    call("POST", path, user("b@acme.dev", "reader")),
  ]);
  expect(Object.keys(directGrants(emulator.world, "mine"))).toHaveLength(2);
  expect(emulator.violations).toEqual(["two writes to mine at once"]);
});

test("a grantee has one id everywhere, and a second grant is noted and does what the switch says", async () => {
  const seed = { items: [{ id: "mine", grants: { "bob@acme.dev": "writer" } }] };
  const after = async (existing: "set" | "raise" | "keep", role: string) => {
    const { emulator, call } = await start(seed, { existing });
    const made = await call(
      "POST",
      "files/mine/permissions?sendNotificationEmail=false",
      user("BOB@acme.dev", role),
    );
    expect(made.body.id).toBe(granteeId("bob@acme.dev"));
    expect(emulator.violations).toEqual(["a second grant to BOB@acme.dev on mine"]);
    return directGrants(emulator.world, "mine")["bob@acme.dev"];
  };
  expect(await after("set", "reader")).toBe("reader");
  expect(await after("raise", "reader")).toBe("writer");
  expect(await after("keep", "reader")).toBe("writer");
});

test("people are mailed unless that is switched off, until the quota is used up", async () => {
  const { emulator, call } = await start(
    { accounts: ["a@acme.dev", "b@acme.dev", "c@acme.dev"], items: [{ id: "mine" }] },
    { mailQuota: 1 },
  );
  await call("POST", "files/mine/permissions?emailMessage=Hello", user("a@acme.dev", "reader"));
  await call("POST", "files/mine/permissions?sendNotificationEmail=false", user("b@acme.dev", "reader"));
  expect(emulator.mails).toEqual([{ to: "a@acme.dev", item: "mine", message: "Hello" }]);
  expect(await call("POST", "files/mine/permissions", user("c@acme.dev", "reader"))).toMatchObject(
    reason(403, "sharingRateLimitExceeded"),
  );
});

test("an address without an account is refused without a mail, and becomes a visitor with one", async () => {
  const { emulator, call } = await start({
    drives: [{ id: "sd", name: "Acme", members: { [OWNER]: "organizer" } }],
    items: [{ id: "mine" }],
  });
  const nobody = user("nobody@elsewhere.example", "reader");
  expect(await call("POST", "files/mine/permissions?sendNotificationEmail=false", nobody)).toMatchObject(
    reason(400, "invalidSharingRequest"),
  );
  expect(await call("POST", "files/sd/permissions?supportsAllDrives=true", nobody)).toMatchObject(
    reason(403, "cannotShareTeamDriveWithNonGoogleAccounts"),
  );
  expect(await call("POST", "files/mine/permissions", nobody)).toMatchObject({ status: 200 });
  expect(directGrants(emulator.world, "mine")).toMatchObject({ "nobody@elsewhere.example": "reader" });
});

test("a visitor with the address of a deleted account is somebody else", async () => {
  const { emulator, call } = await start({
    accounts: [{ email: "ada@acme.dev", deleted: true }],
    items: [{ id: "mine", grants: { "ada@acme.dev": "reader" } }],
  });
  await call("POST", "files/mine/permissions", user("ada@acme.dev", "writer"));
  expect(emulator.violations).toEqual([]);
  const { body } = await call("GET", "files/mine/permissions?fields=permissions(role,emailAddress,deleted)");
  expect(body.permissions).toEqual(
    expect.arrayContaining([
      { role: "reader", deleted: true },
      { role: "writer", deleted: false, emailAddress: "ada@acme.dev" },
    ]),
  );
});

test("an alias reads back as the primary address, and Gmail's dots are no difference", async () => {
  const { emulator, call } = await start({
    accounts: [{ email: "alice@acme.dev", aliases: ["al@acme.dev"] }, "jane.doe@gmail.com"],
    items: [{ id: "mine" }],
  });
  const path = "files/mine/permissions?sendNotificationEmail=false&fields=id,emailAddress";
  expect((await call("POST", path, user("al@acme.dev", "reader"))).body).toEqual({
    id: granteeId("alice@acme.dev"),
    emailAddress: "alice@acme.dev",
  });
  await call("POST", path, user("JaneDoe+x@googlemail.com", "reader"));
  expect(directGrants(emulator.world, "mine")).toMatchObject({ "jane.doe@gmail.com": "reader" });
});

test("roles are refused where they cannot be held, and owners stay", async () => {
  const { call } = await start({
    drives: [{ id: "sd", name: "Acme", members: { [OWNER]: "organizer" } }],
    accounts: ["a@acme.dev"],
    items: [{ id: "mine" }, { id: "ours", parent: "sd" }],
  });
  const attempt = (id: string, role: string) =>
    call(
      "POST",
      `files/${id}/permissions?supportsAllDrives=true&sendNotificationEmail=false`,
      user("a@acme.dev", role),
    );
  expect(await attempt("mine", "fileOrganizer")).toMatchObject(
    reason(403, "fileOrganizerOnNonTeamDriveNotSupported"),
  );
  expect(await attempt("ours", "organizer")).toMatchObject(
    reason(403, "organizerOnNonTeamDriveItemNotSupported"),
  );
  expect(await attempt("ours", "owner")).toMatchObject(reason(403, "ownerOnTeamDriveItemNotSupported"));
  expect(await attempt("ours", "fileOrganizer")).toMatchObject({ status: 200 });
  expect(await attempt("sd", "organizer")).toMatchObject({ status: 200 });
  const owner = granteeId(OWNER);
  expect(await call("DELETE", `files/mine/permissions/${owner}`)).toMatchObject(
    reason(403, "cannotRemoveOwner"),
  );
});

test("the domain's policy and a drive's restrictions refuse outsiders, each in its own words", async () => {
  const seed: DriveSeed = {
    accounts: ["x@elsewhere.example"],
    drives: [
      { id: "sd", name: "Acme", members: { [OWNER]: "organizer" }, restrictions: { driveMembersOnly: true } },
    ],
    items: [{ id: "mine" }, { id: "ours", parent: "sd" }],
  };
  const outsider = user("x@elsewhere.example", "reader");
  const path = (id: string) => `files/${id}/permissions?supportsAllDrives=true&sendNotificationEmail=false`;
  const closed = await start(seed, { domain: "acme.dev", outside: "shareOutNotPermitted" });
  expect(await closed.call("POST", path("mine"), outsider)).toMatchObject(
    reason(403, "shareOutNotPermitted"),
  );
  const acl = await start(seed, { domain: "acme.dev", outside: "ACL change not allowed." });
  expect(await acl.call("POST", path("mine"), outsider)).toMatchObject(reason(400, "invalidSharingRequest"));
  const open = await start(seed);
  expect(await open.call("POST", path("ours"), outsider)).toMatchObject(
    reason(403, "teamDriveTeamMembersOnlyRestriction"),
  );
});

test("a caller without rights may neither share nor, in My Drive, list", async () => {
  const { call } = await start({
    items: [{ id: "theirs", owner: "x@acme.dev", grants: { [OWNER]: "reader" } }],
  });
  expect(await call("GET", "files/theirs?fields=capabilities(canShare)")).toMatchObject({
    body: { capabilities: { canShare: false } },
  });
  expect(await call("GET", "files/theirs/permissions")).toMatchObject(
    reason(403, "insufficientFilePermissions"),
  );
  expect(await call("POST", "files/theirs/permissions", user("a@acme.dev", "reader"))).toMatchObject(
    reason(403, "insufficientFilePermissions"),
  );
});

test("a stale token, a missing fields parameter and a spent day are refused", async () => {
  const { emulator, call } = await start({ items: [{ id: "mine" }] }, { dailyLimit: 3 });
  expect(await call("GET", "about")).toMatchObject(reason(400, "required"));
  expect((await call("GET", "about?fields=user(permissionId,emailAddress)")).body).toEqual({
    user: { permissionId: granteeId(OWNER), emailAddress: OWNER },
  });
  await call("GET", "files/mine");
  expect(await call("GET", "files/mine")).toMatchObject(reason(403, "dailyLimitExceeded"));
  emulator.expireTokens();
  expect(await call("GET", "files/mine")).toMatchObject(reason(401, "authError"));
});

test("a request that Google's typings don't allow is refused, and nothing is done", async () => {
  const { emulator, call } = await start({ accounts: ["a@acme.dev"], items: [{ id: "mine" }] });
  const misplaced = { ...user("a@acme.dev", "reader"), sendNotificationEmail: false };
  expect(await call("POST", "files/mine/permissions", misplaced)).toMatchObject(reason(400, "unknownField"));
  expect(await call("GET", "files/mine?sendNotificationEmail=false")).toMatchObject(
    reason(400, "unknownParameter"),
  );
  expect(await call("GET", "files/mine?fields=title")).toMatchObject(reason(400, "invalidParameter"));
  expect([emulator.mails, Object.keys(directGrants(emulator.world, "mine"))]).toEqual([[], [OWNER]]);
});

test("it fails when told to", async () => {
  const { emulator, call } = await start({ items: [{ id: "mine" }] });
  emulator.fail({ matches: () => true, fault: { kind: "answer", answer: googleError(503, "backendError") } });
  expect(await call("GET", "files/mine")).toMatchObject(reason(503, "backendError"));
  expect(await call("GET", "files/mine")).toMatchObject({ status: 200 });
});

test("an end date stays when the role changes, unless it is removed; a writer of a folder in My Drive can't have one", async () => {
  const until = "2099-01-31T00:00:00.000Z";
  const { emulator, call } = await start({
    accounts: ["a@acme.dev"],
    items: [{ id: "mine", grants: { "a@acme.dev": { role: "reader", expirationTime: until } } }],
  });
  const path = `files/mine/permissions/${granteeId("a@acme.dev")}`;
  const entry = () => emulator.world.items.get("mine")?.acl.get(granteeId("a@acme.dev"));
  await call("PATCH", path, { role: "commenter" });
  expect(entry()).toMatchObject({ role: "commenter", expirationTime: until });
  expect(await call("PATCH", path, { role: "writer" })).toMatchObject(reason(400, "cannotSetExpiration"));
  expect(await call("PATCH", `${path}?removeExpiration=true`, { role: "writer" })).toMatchObject({
    status: 200,
  });
  expect(entry()).not.toHaveProperty("expirationTime");
});
