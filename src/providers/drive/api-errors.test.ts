import { afterEach, describe, expect, test } from "vitest";
import type { DriveOptions, DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
import { directGrants } from "../../../emulators/drive/world.ts";
import { googleError } from "../../../emulators/google/google-error.ts";
import type { Answer, Call } from "../../../emulators/server.ts";
import { fastClock } from "../../app/fast-clock.ts";
import { driveReader } from "./provider.ts";
import {
  type DriveFixture,
  driveRosterOf,
  findingTexts,
  outcomeText,
  SERVICE_ACCOUNT,
  startDriveFixture,
} from "./testing/fixture.ts";

const fixtures: DriveFixture[] = [];

afterEach(async () => {
  for (const each of fixtures.splice(0)) await each.emulator.close();
});

async function startFixture(seed: DriveSeed, options?: DriveOptions): Promise<DriveFixture> {
  const made = await startDriveFixture(seed, options);
  fixtures.push(made);
  return made;
}

const users = { alice: "alice@acme.dev", bob: "bob@acme.dev", visitor: "visitor@else.example" };
const accounts = ["alice@acme.dev", "bob@acme.dev"];
const grants = (more: GrantsSeed = {}) => ({ [SERVICE_ACCOUNT]: "writer", ...more });
const mine = (more?: GrantsSeed): DriveSeed => ({
  accounts,
  items: [{ id: "f1", name: "Backend", grants: grants(more) }],
});
const two: DriveSeed = {
  accounts,
  items: [
    { id: "f1", grants: grants() },
    { id: "f2", grants: grants() },
  ],
};

const isCreate = (call: Call) => call.method === "POST" && call.path.startsWith("/drive/");
const isUpdate = (call: Call) => call.method === "PATCH";
const isDelete = (call: Call) => call.method === "DELETE";

/** Shares with alice and bob, the first request being refused so often. */
async function refused(answer: Answer, times = 1) {
  const { emulator, run, waits, writes } = await startFixture(mine());
  emulator.fail({ matches: isCreate, fault: { kind: "answer", answer }, times });
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer", bob: "reader" } } } });
  const { outcomes } = await run(roster);
  return { outcomes, results: outcomes.map(outcomeText), waits, writes: writes().length, emulator };
}

describe("400 invalidSharingRequest", () => {
  test("no Google account: said at the person's line, and the others are shared with", async () => {
    const { run, emulator } = await startFixture(mine());
    const roster = driveRosterOf({
      users,
      folders: { f1: { people: { alice: "writer", visitor: "reader" } } },
    });
    const { outcomes } = await run(roster);
    expect(outcomes.map(outcomeText)).toEqual(["applied", "drive_no_google_account"]);
    expect(outcomes[1]).toMatchObject({
      error: {
        message: "There is no Google account for visitor (visitor@else.example, teams.yaml:12).",
        remedy: expect.stringContaining("notify: true"),
      },
    });
    expect(emulator.mails).toEqual([]);
  });

  test("no Google account, and mails are on: they are invited as a visitor, and stay one", async () => {
    const { run, plan, emulator } = await startFixture(mine());
    const roster = driveRosterOf({
      users,
      folders: { f1: { people: { visitor: "reader" }, notifyAs: "Backend" } },
    });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(emulator.mails).toEqual([
      {
        to: "visitor@else.example",
        item: "f1",
        message: "You are in Backend, and this folder is shared with it.",
      },
    ]);
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("no Google account on a shared drive: no mail would help", async () => {
    const { run } = await startFixture({
      accounts,
      drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer" } }],
    });
    const roster = driveRosterOf({
      users,
      folders: { sd: { people: { visitor: "reader" }, notifyAs: "Backend" } },
    });
    const { outcomes } = await run(roster);
    expect(outcomes[0]).toMatchObject({
      error: { code: "drive_no_google_account", remedy: expect.not.stringContaining("notify") },
    });
  });

  test("shared, though the mail couldn't be sent: it is applied, and not sent again", async () => {
    const { run, emulator, writes } = await startFixture(mine(), { undeliverable: ["alice@acme.dev"] });
    const roster = driveRosterOf({
      users,
      folders: { f1: { people: { alice: "writer" }, notifyAs: "Backend" } },
    });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(directGrants(emulator.world, "f1")).toMatchObject({ "alice@acme.dev": "writer" });
    expect(writes()).toEqual(["POST f1"]);
  });

  test("ACL change not allowed: the organisation's rule, reported and not tried again", async () => {
    const { run, writes } = await startFixture(
      { ...mine(), accounts: [...accounts, "visitor@else.example"] },
      { domain: "acme.dev", outside: "ACL change not allowed." },
    );
    const roster = driveRosterOf({
      users,
      folders: { f1: { people: { alice: "writer", visitor: "reader" } } },
    });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied", "drive_policy"]);
    expect(writes()).toEqual(["POST f1", "POST f1"]);
  });

  test("in other words: reported as Google says it", async () => {
    const { results, outcomes } = await refused(googleError(400, "invalidSharingRequest", "Something new."));
    expect(results).toEqual(["drive_refused", "applied"]);
    expect(outcomes[0]).toMatchObject({
      error: { message: expect.stringContaining("Something new (invalidSharingRequest).") },
    });
  });
});

test.each([
  [400, "badRequest"],
  [400, "invalid"],
  [403, "fieldNotWritable"],
  [403, "cannotSetExpiration"],
  [403, "expirationDatesMustBeInTheFuture"],
  [403, "ownerOnTeamDriveItemNotSupported"],
  [403, "organizerOnNonTeamDriveItemNotSupported"],
  [403, "fileOrganizerOnNonTeamDriveNotSupported"],
  [403, "fileOrganizerOnFoldersInSharedDriveOnly"],
  [403, "aReasonThatGoogleAddsLater"],
])("%i %s: this one change is refused, and not tried again", async (status, reason) => {
  const { results, waits, writes } = await refused(googleError(status, reason));
  expect(results).toEqual(["drive_refused", "applied"]);
  expect([waits, writes]).toEqual([[], 2]);
});

describe("401 authError", () => {
  test("once: a new token, and the same request again", async () => {
    const { run, emulator } = await startFixture(mine());
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });
    const { outcomes } = await run(roster, () => emulator.expireTokens());
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(emulator.calls.filter((call) => call.path === "/token")).toHaveLength(2);
    expect(emulator.violations).toEqual([]);
  });

  test("again and again: the run's writes end", async () => {
    const { results, outcomes } = await refused(googleError(401, "authError"), 100);
    expect(results).toEqual(["drive_sign_in_failed", "skipped"]);
    expect(outcomes[1]).toMatchObject({ because: expect.stringContaining("Google refused the credentials") });
  });

  test("while reading: the provider is stopped", async () => {
    const { plan, emulator } = await startFixture(mine());
    emulator.fail({
      matches: (call) => call.path.startsWith("/drive/"),
      fault: { kind: "answer", answer: googleError(401, "authError") },
      times: 100,
    });
    await expect(plan(driveRosterOf({ folders: { f1: {} } }))).rejects.toMatchObject({
      findings: [{ code: "drive_sign_in_failed", provider: "drive", severity: "error" }],
    });
  });
});

describe("403 and 429 rate limits", () => {
  test.each([
    [403, "rateLimitExceeded"],
    [403, "userRateLimitExceeded"],
    [429, "rateLimitExceeded"],
    [403, "RATE_LIMIT_EXCEEDED"],
  ])("%i %s: waits longer and longer, then goes on", async (status, reason) => {
    const { results, waits } = await refused(googleError(status, reason), 3);
    expect(results).toEqual(["applied", "applied"]);
    expect(waits).toHaveLength(3);
    expect(waits[2]).toBeGreaterThan(waits[0] ?? 0);
  });

  test("without end: the run's writes stop, and the next run goes on", async () => {
    const { results, waits, emulator } = await refused(googleError(403, "userRateLimitExceeded"), 100);
    expect(results).toEqual(["drive_rate_limited", "skipped"]);
    expect(waits).toHaveLength(5);
    expect(emulator.violations).toEqual([]);
  });

  test("while reading: waits, and reads on", async () => {
    const { plan, emulator, waits } = await startFixture(mine());
    const answer = googleError(403, "userRateLimitExceeded");
    emulator.fail({
      matches: (call) => call.path.endsWith("/permissions"),
      fault: { kind: "answer", answer },
      times: 2,
    });
    expect(findingTexts(await plan(driveRosterOf({ folders: { f1: {} } })))).toEqual([]);
    expect(waits).toHaveLength(2);
  });

  test("a Retry-After is kept", async () => {
    const { waits } = await refused({
      ...googleError(429, "rateLimitExceeded"),
      headers: { "retry-after": "11" },
    });
    expect(waits).toEqual([11_000]);
  });
});

test("403 sharingRateLimitExceeded: long waits, then no more writes in this run, on any folder", async () => {
  const { run, waits, writes } = await startFixture(two, { mailQuota: 0 });
  const folder = { people: { alice: "writer" }, notifyAs: "Backend" } as const;
  const { outcomes } = await run(driveRosterOf({ users, folders: { f1: folder } }));
  expect(outcomes.map(outcomeText)).toEqual(["drive_sharing_quota"]);
  expect(waits.length).toBe(2);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(60_000);
  expect(writes()).toEqual(["POST f1", "POST f1", "POST f1"]);
});

test("403 sharingRateLimitExceeded: what comes later is skipped, and says why, naming nobody else", async () => {
  const { results, outcomes } = await refused(googleError(403, "sharingRateLimitExceeded"), 100);
  expect(results).toEqual(["drive_sharing_quota", "skipped"]);
  expect(outcomes[1]).toMatchObject({
    because: expect.stringMatching(/^Google's limit for sharing is used up: (?!.*alice)/),
  });
});

describe("403 dailyLimitExceeded, quotaExceeded", () => {
  test.each(["dailyLimitExceeded", "dailyLimitExceededUnreg", "quotaExceeded"])(
    "%s: nothing more is written",
    async (reason) => {
      const { results, waits, writes } = await refused(googleError(403, reason), 100);
      expect(results).toEqual(["drive_quota_spent", "skipped"]);
      expect([waits, writes]).toEqual([[], 1]);
    },
  );

  test("while reading: the provider is stopped, and nothing is removed for what wasn't read", async () => {
    const { plan } = await startFixture(two, { dailyLimit: 4 });
    await expect(plan(driveRosterOf({ folders: { f1: {}, f2: {} } }))).rejects.toMatchObject({
      findings: [{ code: "drive_quota_spent", provider: "drive" }],
    });
  });
});

describe("403 insufficientFilePermissions", () => {
  test("while planning: an error for the folder, and others go on", async () => {
    const { plan } = await startFixture({
      accounts,
      items: [
        { id: "f1", grants: { [SERVICE_ACCOUNT]: "reader" } },
        { id: "f2", grants: grants() },
      ],
    });
    const people = { alice: "writer" } as const;
    const planned = await plan(driveRosterOf({ users, folders: { f1: { people }, f2: { people } } }));
    expect(findingTexts(planned)).toEqual(["error drive_folder_not_shareable :50"]);
    expect(planned.changes.map((change) => change.key)).toEqual(["f2"]);
  });

  test("on a shared drive, where it can be read: an error for the folder all the same", async () => {
    const { plan } = await startFixture({
      accounts,
      drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "writer" } }],
      items: [{ id: "f1", parent: "sd" }],
    });
    expect(findingTexts(await plan(driveRosterOf({ folders: { f1: {} } })))).toEqual([
      "error drive_folder_not_shareable :50",
    ]);
  });

  test("while an account plans that isn't to apply: a notice, and the plan stands", async () => {
    const { emulator } = await startFixture({
      accounts,
      drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "reader" } }],
      items: [{ id: "f1", parent: "sd" }],
    });
    const reader = driveReader({
      credentials: emulator.credentials.workloadIdentity(SERVICE_ACCOUNT),
      apiUrl: emulator.apiUrl,
      env: {},
      fetch,
      clock: fastClock(),
      progress: { reading: () => {}, applied: () => {} },
    });
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });
    const [comparison] = await reader.read([roster]);
    if (comparison === undefined) throw new Error("no comparison");
    expect(findingTexts(comparison)).toEqual(["notice drive_planner_may_not_share :50"]);
    expect([...(comparison.desired.get("drive-folder/f1")?.grants ?? [])]).toEqual([
      ["user:alice", "writer"],
    ]);
    expect("apply" in reader).toBe(false);
  });

  test("while writing: the folder's other changes are skipped", async () => {
    const { results, writes } = await refused(googleError(403, "insufficientFilePermissions"), 100);
    expect(results).toEqual(["drive_folder_not_shareable", "skipped"]);
    expect(writes).toBe(1);
  });
});

describe("403 setup errors", () => {
  test.each([
    "insufficientPermissions",
    "insufficientScopes",
    "accessNotConfigured",
    "SERVICE_DISABLED",
    "appNotAuthorizedToFile",
  ])("%s: the provider is stopped", async (reason) => {
    const { plan, emulator } = await startFixture(mine());
    emulator.fail({
      matches: (call) => call.path.startsWith("/drive/"),
      fault: { kind: "answer", answer: googleError(403, reason) },
      times: 100,
    });
    await expect(plan(driveRosterOf({ folders: { f1: {} } }))).rejects.toMatchObject({
      findings: [{ code: "drive_setup", provider: "drive" }],
    });
  });

  test("ACCESS_TOKEN_SCOPE_INSUFFICIENT in the details says the same", async () => {
    const details = [
      { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" },
    ];
    const body = {
      error: { code: 403, message: "Request had insufficient authentication scopes.", details },
    };
    const { results } = await refused({ status: 403, body }, 100);
    expect(results).toEqual(["drive_setup", "skipped"]);
  });
});

test.each([
  "domainPolicy",
  "shareOutNotPermitted",
  "shareOutNotPermittedToUser",
  "shareOutWarning",
  "shareInNotPermitted",
  "publishOutNotPermitted",
  "targetUserRoleLimitedByLicenseRestriction",
  "abusiveContentRestriction",
  "invalidLinkVisibility",
  "teamDriveDomainUsersOnlyRestriction",
  "teamDriveTeamMembersOnlyRestriction",
  "cannotShareTeamDriveTopFolderWithAnyoneOrDomains",
])("403 %s: an administrator's rule is reported, and not tried again", async (reason) => {
  const { results, waits, writes } = await refused(googleError(403, reason));
  expect(results).toEqual(["drive_policy", "applied"]);
  expect([waits, writes]).toEqual([[], 2]);
});

test("403 restrictions of a shared drive: the outsider is refused, the others get in", async () => {
  const { run } = await startFixture(
    {
      accounts: [...accounts, "visitor@else.example"],
      drives: [
        {
          id: "sd",
          name: "Acme",
          members: { [SERVICE_ACCOUNT]: "organizer" },
          restrictions: { domainUsersOnly: true },
        },
      ],
    },
    { domain: "acme.dev" },
  );
  const roster = driveRosterOf({
    users,
    folders: { sd: { people: { alice: "writer", visitor: "reader" } } },
  });
  expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied", "drive_policy"]);
});

test.each([
  "cannotModifyInheritedPermission",
  "cannotModifyInheritedTeamDrivePermission",
  "cannotRemoveOwner",
  "cannotChangeOrganizer",
  "cannotDeletePermission",
  "cannotUpdatePermission",
  "fileNeverWritable",
])("403 %s: it is managed elsewhere, which is said", async (reason) => {
  const { run, emulator } = await startFixture(mine({ "bob@acme.dev": "writer" }));
  emulator.fail({ matches: isDelete, fault: { kind: "answer", answer: googleError(403, reason) } });
  expect((await run(driveRosterOf({ users, folders: { f1: {} } }))).outcomes.map(outcomeText)).toEqual([
    "drive_managed_elsewhere",
  ]);
});

describe("404 notFound", () => {
  test("supportsAllDrives is on every request to a file, so that shared drives are found", async () => {
    const { run, emulator } = await startFixture({
      accounts,
      drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer" } }],
      items: [{ id: "f1", parent: "sd", grants: { "bob@acme.dev": "reader", "x@else.example": "reader" } }],
    });
    await run(driveRosterOf({ users, folders: { f1: { people: { alice: "reader", bob: "writer" } } } }));
    const calls = emulator.calls.filter((call) => call.path.includes("/files/"));
    expect(new Set(calls.map((call) => call.method))).toEqual(new Set(["GET", "POST", "PATCH", "DELETE"]));
    expect(calls.filter((call) => call.query.get("supportsAllDrives") !== "true")).toEqual([]);
  });

  test("of a folder that went out of reach meanwhile: its changes fail, nothing is created", async () => {
    const { run, emulator, writes } = await startFixture(mine());
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });
    const { outcomes } = await run(roster, () => void emulator.world.items.delete("f1"));
    expect(outcomes.map(outcomeText)).toEqual(["drive_folder_not_found"]);
    expect(writes()).toEqual([]);
  });

  test.each(["notFound", "permissionNotFound"])(
    "%s of a permission to remove: it is gone, as wanted",
    async (reason) => {
      const { run, emulator, writes } = await startFixture(mine({ "bob@acme.dev": "writer" }));
      emulator.fail({ matches: isDelete, fault: { kind: "lost", answer: googleError(404, reason) } });
      expect((await run(driveRosterOf({ users, folders: { f1: {} } }))).outcomes.map(outcomeText)).toEqual([
        "applied",
      ]);
      expect(writes()).toEqual(["DELETE f1"]);
    },
  );

  test.each(["notFound", "permissionNotFound"])(
    "%s of a permission to change: the list decides",
    async (reason) => {
      const { run, emulator, writes } = await startFixture(mine({ "bob@acme.dev": "writer" }));
      emulator.fail({ matches: isUpdate, fault: { kind: "answer", answer: googleError(404, reason) } });
      const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "reader" } } } });
      expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
      expect(writes()).toEqual(["PATCH f1", "PATCH f1"]);
    },
  );

  test("without end: it fails in the end", async () => {
    const { run, emulator } = await startFixture(mine({ "bob@acme.dev": "writer" }));
    emulator.fail({
      matches: isUpdate,
      fault: { kind: "answer", answer: googleError(404, "notFound") },
      times: 100,
    });
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "reader" } } } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["drive_refused"]);
  });
});

describe("5xx", () => {
  test.each([
    [500, "internalError"],
    [502, "backendError"],
    [503, "backendError"],
    [504, "transientError"],
  ])("%i %s: read again, then sent again", async (status, reason) => {
    const { results, waits, writes } = await refused(googleError(status, reason));
    expect(results).toEqual(["applied", "applied"]);
    expect([waits.length, writes]).toEqual([1, 3]);
  });

  test("of a write that was applied: read again, and not sent again", async () => {
    const { run, emulator, writes } = await startFixture(mine());
    emulator.fail({ matches: isCreate, fault: { kind: "lost", answer: googleError(500, "backendError") } });
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(writes()).toEqual(["POST f1"]);
    expect(emulator.violations).toEqual([]);
  });

  test("with a page of HTML in place of JSON", async () => {
    const { results } = await refused({ status: 502, body: "<html>Bad gateway</html>" });
    expect(results).toEqual(["applied", "applied"]);
  });
});

test("an answer without what it should hold counts as none", async () => {
  const { run, emulator, writes } = await startFixture(mine());
  emulator.fail({ matches: isCreate, fault: { kind: "lost", answer: { status: 200, body: "ok" } } });
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });
  expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
  expect(writes()).toEqual(["POST f1"]);
});

test("Google's library sends nothing twice by itself", async () => {
  const { plan, emulator, waits } = await startFixture(mine());
  emulator.fail({
    matches: (call) => call.path === "/drive/v3/files/f1",
    fault: { kind: "answer", answer: googleError(503, "backendError") },
    times: 100,
  });
  expect(findingTexts(await plan(driveRosterOf({ folders: { f1: {} } })))).toEqual([
    "error drive_folder_unread :50",
  ]);
  expect(emulator.calls.filter((call) => call.path === "/drive/v3/files/f1")).toHaveLength(waits.length + 1);
});
