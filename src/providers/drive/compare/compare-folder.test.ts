import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../../core/change.ts";
import { diff } from "../../../core/diff.ts";
import { kindsByName } from "../../../core/kind.ts";
import { stateOf } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { isFolderChange, nextRequest, sharingAfter } from "../apply/next-request.ts";
import { driveKinds } from "../kinds.ts";
import { driveDesired, folderResourceId } from "../model/desired.ts";
import { compareRoles, driveRoles } from "../model/roles.ts";
import type { FolderShare, FolderSharing, ImmutableReason } from "../model/sharing.ts";
import { driveRosterOf } from "../testing/fixture.ts";
import { compareFolder } from "./compare-folder.ts";

const currentUser = { address: "robot@acme.dev", permissionId: "me" };
const PEOPLE = ["alice", "bob", "carol", "dave"];
const REASONS: readonly ImmutableReason[] = ["owner", "deleted", "unknown-role"];

const role = fc.constantFrom<DriveRole>(...driveRoles);
const share = fc.record({
  direct: fc.option(role, { nil: undefined }),
  inherited: fc.option(role, { nil: undefined }),
  immutable: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...REASONS) },
  ),
  isPendingOwner: fc.boolean(),
  expires: fc.option(fc.constant("2027-01-31T00:00:00.000Z"), { nil: undefined }),
});

/** Some of four people, of two strangers, and the acting identity itself, each with something on the folder. */
const shares = fc
  .dictionary(fc.constantFrom(...PEOPLE, "stranger", "passer-by", "robot"), share, { maxKeys: 7 })
  .map((all) =>
    Object.entries(all).map(
      ([name, rest]): FolderShare => ({
        ...rest,
        id: name === "robot" ? currentUser.permissionId : name,
        type: "user",
        address: `${name}@acme.dev`,
      }),
    ),
  );

const declared = fc.record({
  members: fc.constantFrom("exact" as const, "additive" as const),
  people: fc.dictionary(fc.constantFrom(...PEOPLE), role, { maxKeys: 4 }),
});

function sharingOf(all: readonly FolderShare[], location: FolderSharing["location"]): FolderSharing {
  return { id: "f1", name: "F", label: "F", location, limited: false, mayShare: true, shares: all, open: [] };
}

function folderFixture(folder: { members: "exact" | "additive"; people: Record<string, DriveRole> }) {
  const users = Object.fromEntries(PEOPLE.map((key) => [key, `${key}@acme.dev`]));
  const desired = driveDesired(driveRosterOf({ users, folders: { f1: folder } }));
  const declaredFolder = desired.folders.get(folderResourceId("f1"));
  if (declaredFolder === undefined) throw new Error("no folder");
  const context = { remote: { currentUser, folders: new Map() }, desired, mayApply: true };
  const compare = (sharing: FolderSharing) => compareFolder(context, declaredFolder, sharing);
  const changesOf = (sharing: FolderSharing): Change[] => {
    const { desired: declaredGrants, actual } = compare(sharing);
    const resource = { kind: "drive-folder", key: "f1", settings: {} };
    const comparison = {
      desired: stateOf([{ ...resource, grants: declaredGrants }]),
      actual: stateOf([{ ...resource, grants: actual }]),
      unread: new Set<string>(),
      self: new Set<string>(),
      findings: [],
    };
    return diff("drive", comparison, kindsByName(driveKinds));
  };
  return { desired, compare, changesOf };
}

test("whatever is there and whatever is declared, doing the difference leaves none, and touches nothing fixed", () => {
  fc.assert(
    fc.property(
      shares,
      declared,
      fc.constantFrom("shared-drive-root", "shared-drive", "my-drive"),
      (all, folder, location) => {
        const { desired, changesOf } = folderFixture(folder);
        let sharing = sharingOf(all, location as FolderSharing["location"]);
        const before = new Map(sharing.shares.map((each) => [each.id, each]));
        let made = 0;
        for (const change of changesOf(sharing).filter(isFolderChange)) {
          const rest = { desired, currentUser, mail: undefined, withoutAccount: false, created: new Map() };
          for (let request = nextRequest(change, { ...rest, sharing }); request.do !== "nothing"; ) {
            expect(request.do).not.toBe("fail");
            made += 1;
            sharing = sharingAfter(sharing, request, `made-${made}`);
            request = nextRequest(change, { ...rest, sharing });
          }
        }
        expect(changesOf(sharing)).toEqual([]);
        for (const now of sharing.shares) {
          const then = before.get(now.id);
          if (then?.immutable !== undefined || now.id === currentUser.permissionId) expect(now).toEqual(then);
          expect(now.inherited).toBe(then?.inherited);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("nothing is ever lowered beneath what comes from above, and that is said", () => {
  fc.assert(
    fc.property(shares, declared, (all, folder) => {
      const { compare } = folderFixture(folder);
      const { desired, problems } = compare(sharingOf(all, "shared-drive-root"));
      const impossible = all.filter(({ id, inherited, immutable }) => {
        const wanted = folder.people[id];
        return (
          immutable === undefined &&
          wanted !== undefined &&
          inherited !== undefined &&
          compareRoles(wanted, inherited) < 0
        );
      });
      for (const each of impossible) expect(desired.has(`user:${each.id}`)).toBe(false);
      const said = problems.filter(({ problem }) => problem.code === "drive_role_below_inherited");
      expect(said).toHaveLength(impossible.length);
    }),
  );
});

test("a declared person whose account is deleted is a warning at their line", () => {
  const { compare } = folderFixture({ members: "exact", people: { bob: "reader" } });
  const bob: FolderShare = {
    id: "bob",
    type: "user",
    address: "bob@acme.dev",
    direct: "writer",
    inherited: undefined,
    immutable: "deleted",
    isPendingOwner: false,
    expires: undefined,
  };
  const { desired, actual, problems } = compare(sharingOf([bob], "my-drive"));
  expect([desired.size, actual.size]).toEqual([0, 0]);
  expect(problems).toMatchObject([
    { problem: { code: "drive_account_deleted", severity: "warning" }, at: { line: 11 } },
  ]);
});
