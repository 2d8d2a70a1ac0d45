import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../../core/change.ts";
import { diff } from "../../../core/diff.ts";
import { stateOf } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { after, stepFor } from "../apply/step.ts";
import { driveDesired, folderId } from "../model/desired.ts";
import { compareRoles, driveRoles } from "../model/roles.ts";
import type { Fixed, Share, Sharing } from "../model/sharing.ts";
import { rosterOf } from "../testing/fixture.ts";
import { viewFolder } from "./compare-folder.ts";

const ME = { address: "robot@acme.dev", permissionId: "me" };
const PEOPLE = ["alice", "bob", "carol", "dave"];
const FIXED: readonly Fixed[] = ["owner", "pending-owner", "deleted", "expires", "unknown-role"];

const role = fc.constantFrom<DriveRole>(...driveRoles);
const share = fc.record({
  direct: fc.option(role, { nil: undefined }),
  inherited: fc.option(role, { nil: undefined }),
  fixed: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...FIXED) },
  ),
});

/** Some of four people, of two strangers, and the acting identity itself, each with something on the folder. */
const shares = fc
  .dictionary(fc.constantFrom(...PEOPLE, "stranger", "passer-by", "robot"), share, { maxKeys: 7 })
  .map((all) =>
    Object.entries(all).map(
      ([name, rest]): Share => ({
        ...rest,
        id: name === "robot" ? ME.permissionId : name,
        type: "user",
        address: `${name}@acme.dev`,
        expires: rest.fixed === "expires" ? "2027-01-31T00:00:00.000Z" : undefined,
      }),
    ),
  );

const declared = fc.record({
  members: fc.constantFrom("exact" as const, "additive" as const),
  people: fc.dictionary(fc.constantFrom(...PEOPLE), role, { maxKeys: 4 }),
});

function sharingOf(all: readonly Share[], ground: Sharing["ground"]): Sharing {
  return { id: "f1", name: "F", label: "F", ground, limited: false, mayShare: true, shares: all, open: [] };
}

function scene(folder: { members: "exact" | "additive"; people: Record<string, DriveRole> }) {
  const users = Object.fromEntries(PEOPLE.map((key) => [key, `${key}@acme.dev`]));
  const desired = driveDesired(rosterOf({ users, folders: { f1: folder } }));
  const terms = desired.terms.get(folderId("f1"));
  const grants = desired.resources.get(folderId("f1"))?.grants;
  if (terms === undefined || grants === undefined) throw new Error("no folder");
  const look = (sharing: Sharing) =>
    viewFolder(sharing, { desired, terms, grants }, { me: ME, writes: true });
  const changesOf = (sharing: Sharing): Change[] => {
    const { want, have } = look(sharing);
    const resource = { kind: "drive-folder", key: "f1", settings: {} };
    const snapshot = {
      desired: stateOf([{ ...resource, grants: want }]),
      actual: stateOf([{ ...resource, grants: have }]),
      unread: new Set<string>(),
      self: new Set<string>(),
      findings: [],
    };
    return diff("drive", snapshot);
  };
  return { desired, look, changesOf };
}

test("whatever is there and whatever is declared, doing the difference leaves none, and touches nothing fixed", () => {
  fc.assert(
    fc.property(
      shares,
      declared,
      fc.constantFrom("shared-drive-root", "shared-drive", "my-drive"),
      (all, folder, ground) => {
        const { desired, changesOf } = scene(folder);
        let sharing = sharingOf(all, ground as Sharing["ground"]);
        const before = new Map(sharing.shares.map((each) => [each.id, each]));
        let made = 0;
        for (const change of changesOf(sharing)) {
          const rest = { desired, me: ME, mail: undefined, nobodyYet: false, created: new Map() };
          for (let step = stepFor(change, { ...rest, sharing }); step.do !== "nothing"; ) {
            expect(step.do).not.toBe("refuse");
            made += 1;
            sharing = after(sharing, step, `made-${made}`);
            step = stepFor(change, { ...rest, sharing });
          }
        }
        expect(changesOf(sharing)).toEqual([]);
        for (const now of sharing.shares) {
          const then = before.get(now.id);
          if (then?.fixed !== undefined || now.id === ME.permissionId) expect(now).toEqual(then);
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
      const { look } = scene(folder);
      const { want, problems } = look(sharingOf(all, "shared-drive-root"));
      const impossible = all.filter(({ id, inherited, fixed }) => {
        const wanted = folder.people[id];
        return (
          fixed === undefined &&
          wanted !== undefined &&
          inherited !== undefined &&
          compareRoles(wanted, inherited) < 0
        );
      });
      for (const each of impossible) expect(want.has(`user:${each.id}`)).toBe(false);
      const said = problems.filter(({ problem }) => problem.code === "drive_role_below_inherited");
      expect(said).toHaveLength(impossible.length);
    }),
  );
});

test("a declared person whose account is deleted is a warning at their line", () => {
  const { look } = scene({ members: "exact", people: { bob: "reader" } });
  const bob: Share = {
    id: "bob",
    type: "user",
    address: "bob@acme.dev",
    direct: "writer",
    inherited: undefined,
    fixed: "deleted",
    expires: undefined,
  };
  const { want, have, problems } = look(sharingOf([bob], "my-drive"));
  expect([want.size, have.size]).toEqual([0, 0]);
  expect(problems).toMatchObject([
    { problem: { code: "drive_account_deleted", severity: "warning" }, at: { line: 11 } },
  ]);
});
