import fc from "fast-check";
import { expect, test } from "vitest";
import { diff } from "../../../core/diff.ts";
import { kindsByName } from "../../../core/kind.ts";
import { type Comparison, comparisonOf } from "../../../core/provider.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { isFolderChange, nextRequest, sharingAfter } from "../apply/next-request.ts";
import { driveKinds } from "../kinds.ts";
import { driveDesired } from "../model/desired.ts";
import type { FolderShare, FolderSharing } from "../model/sharing.ts";
import { driveRosterOf, type FolderSpec, type RosterSpec } from "../testing/fixture.ts";
import { compareDrive } from "./compare.ts";

const currentUser = { address: "robot@acme.dev", permissionId: "me" };
const KEYS = ["alice", "bob", "carol"];
const ADDRESSES = ["a@acme.dev", "b@acme.dev", "c@acme.dev", "d@acme.dev"];
const GROUPS = ["all@acme.dev", "ops@acme.dev"];
const FOLDERS = ["f1", "f2"];

const role = fc.constantFrom<DriveRole>("reader", "commenter", "writer");
const folder: fc.Arbitrary<FolderSpec> = fc.record({
  people: fc.dictionary(fc.constantFrom(...KEYS), role, { maxKeys: 3 }),
  groups: fc.dictionary(fc.constantFrom(...GROUPS), role, { maxKeys: 2 }),
  members: fc.constantFrom("exact" as const, "additive" as const),
});

/** Three people with addresses of their own, some of them gone, and up to two folders. */
const rosters: fc.Arbitrary<RosterSpec> = fc
  .record({
    addresses: fc.shuffledSubarray(ADDRESSES, { minLength: 3, maxLength: 3 }),
    gone: fc.subarray(KEYS, { maxLength: 1 }),
    folders: fc.dictionary(fc.constantFrom(...FOLDERS), folder, { maxKeys: 2 }),
  })
  .map(({ addresses, gone, folders }) => ({
    users: Object.fromEntries(KEYS.map((key, index) => [key, addresses[index] ?? null])),
    gone,
    folders: Object.fromEntries(
      Object.entries(folders).map(([id, { people = {}, ...rest }]) => [
        id,
        {
          ...rest,
          people: Object.fromEntries(Object.entries(people).filter(([key]) => !gone.includes(key))),
        },
      ]),
    ),
  }));

/** Grants that exist, `user:a@acme.dev` → role, by folder. */
type Grants = Readonly<Record<string, Readonly<Record<string, DriveRole>>>>;

const byHand: fc.Arbitrary<Grants> = fc.record(
  Object.fromEntries(
    FOLDERS.map((id) => [
      id,
      fc.dictionary(
        fc.constantFrom(
          ...[...ADDRESSES, "x@else.example"].map((each) => `user:${each}`),
          ...[...GROUPS, "guests@acme.dev"].map((each) => `group:${each}`),
        ),
        role,
        { maxKeys: 4 },
      ),
    ]),
  ),
);

/** Returns what a roster gives on a folder, by account. */
function givenBy(roster: RosterSpec, id: string): Record<string, DriveRole> {
  const { people = {}, groups = {} } = roster.folders[id] ?? {};
  const users = Object.entries(people).map(([key, each]) => [`user:${roster.users?.[key]}`, each] as const);
  return Object.fromEntries([
    ...users,
    ...Object.entries(groups).map(([each, to]) => [`group:${each}`, to] as const),
  ]);
}

function sharingOf(id: string, grants: Readonly<Record<string, DriveRole>>): FolderSharing {
  const shareOf = (account: string, direct: DriveRole): FolderShare => ({
    id: account,
    type: account.startsWith("group:") ? "group" : "user",
    address: account.slice(account.indexOf(":") + 1),
    direct,
    inherited: undefined,
    immutable: undefined,
    isPendingOwner: false,
    expires: undefined,
  });
  const robot = { ...shareOf(`user:${currentUser.address}`, "writer"), id: currentUser.permissionId };
  const shares = [robot, ...Object.entries(grants).map(([account, each]) => shareOf(account, each))];
  return { id, name: id, label: id, location: "my-drive", limited: false, mayShare: true, shares, open: [] };
}

function grantsIn({ shares }: FolderSharing): Record<string, DriveRole> {
  return Object.fromEntries(
    shares.flatMap(({ id, type, address, direct }) =>
      direct === undefined || id === currentUser.permissionId
        ? []
        : [[`${type}:${address}`, direct] as const],
    ),
  );
}

test("for any two rosters: what the earlier gave and the present doesn't is gone, what it gives is there, the rest stays", () => {
  fc.assert(
    fc.property(rosters, rosters, byHand, (before, now, extra) => {
      const desired = driveDesired({ ...driveRosterOf(now), earlier: [driveRosterOf(before)] });
      const live = new Map(
        FOLDERS.map((id) => [id, sharingOf(id, { ...extra[id], ...givenBy(before, id) })] as const),
      );
      const compared = (): Comparison => {
        const folders = new Map([...live].map(([id, sharing]) => [id, { sharing }] as const));
        const context = { remote: { currentUser, folders }, desired, mayApply: true };
        return comparisonOf(desired, compareDrive(context));
      };
      const changes = () => diff("drive", compared(), kindsByName(driveKinds));
      for (const change of changes()) {
        if (!isFolderChange(change)) throw new Error(`A folder got ${change.action}.`);
        const rest = { desired, currentUser, mail: undefined, withoutAccount: false, created: new Map() };
        for (;;) {
          const sharing = live.get(change.key);
          if (sharing === undefined) throw new Error(`There is no folder ${change.key}.`);
          const request = nextRequest(change, { ...rest, sharing });
          expect(request.do).not.toBe("fail");
          if (request.do === "nothing") break;
          live.set(change.key, sharingAfter(sharing, request, `made ${change.principal}`));
        }
      }

      const left = new Set((now.gone ?? []).map((key) => `user:${now.users?.[key]}`));
      for (const [id, sharing] of live) {
        const given = givenBy(now, id);
        const gave = givenBy(before, id);
        const isExact = now.folders[id]?.members === "exact";
        const isRead = id in now.folders || id in before.folders;
        const stays = Object.entries(extra[id] ?? {}).filter(
          ([account]) =>
            !(account in given) && !(account in gave) && !isExact && !(isRead && left.has(account)),
        );
        expect(grantsIn(sharing)).toEqual({ ...Object.fromEntries(stays), ...given });
      }
      expect(changes()).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
