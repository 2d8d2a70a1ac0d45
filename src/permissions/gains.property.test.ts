import fc from "fast-check";
import { expect, test } from "vitest";
import { declaringKinds as kinds } from "../providers/index.ts";
import { checkPermissions } from "./check-permissions.ts";
import {
  changedFile,
  existingInWorld,
  loadedWorld,
  type PermissionCase,
  permissionCases,
  uncoveredGain,
} from "./testing/uncovered-gain.ts";
import type { Word } from "./word.ts";

/** Decides on a case; undefined when the file before or after is no roster. */
function decided(each: PermissionCase) {
  const { base, live, words } = each;
  const head = changedFile(each);
  const [from, to] = [loadedWorld(base), loadedWorld(head)];
  if (from === undefined || to === undefined) return undefined;
  const given = words.map((user): Word => ({ user, how: "approved", at: "", vouchedBy: "github" }));
  const repository = { owner: "acme", repo: "access" };
  const decision = checkPermissions(
    { base: from, head: to, kinds, existing: existingInWorld(live), repository },
    given,
  );
  return { decision, uncovered: () => uncoveredGain(base, head, { live, words }) };
}

const runs = Number(process.env["PERMISSION_WORLDS"] ?? 300);

test("what is allowed has, for each gain, the word of somebody who could open the thing gained", () => {
  let gaining = 0;
  fc.assert(
    fc.property(permissionCases, (each) => {
      const found = decided(each);
      if (!found?.decision.allowed) return;
      if (found.decision.gains.length > 0) gaining += 1;
      expect(found.uncovered()).toBeUndefined();
    }),
    { numRuns: runs },
  );
  expect(gaining).toBeGreaterThan(runs / 100);
});

test("that can be seen to fail: without the words over things, somebody gains what nobody could open", () => {
  const found = fc.sample(permissionCases, 250).flatMap((each) => {
    const result = decided(each);
    const isByRules = result?.decision.actions.every(
      ({ isAllowed, rosterAction: { action, detail } }) =>
        isAllowed || action === "claim" || /^(?:shares|raises) /.test(detail),
    );
    return (isByRules && result?.uncovered()) || [];
  });
  expect(found.length).toBeGreaterThan(0);
});
