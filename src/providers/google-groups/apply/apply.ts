import type { Change, Outcome } from "../../../core/change.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { failureOf } from "../change-errors.ts";
import type { GroupsApplyContext } from "./apply-context.ts";
import { writeGroup } from "./group-writer.ts";
import { createMembersWriter, isMemberChange } from "./members-writer.ts";
import type { GroupWriteFailure } from "./write.ts";

/** Applies one group's changes, one request after the other. What Google confirmed is looked for once more at the end. */
export async function applyGroups(
  context: GroupsApplyContext,
  changes: readonly Change[],
): Promise<readonly Outcome[]> {
  const { run } = context;
  const members = createMembersWriter(context, changes[0]?.key ?? "");
  const outcomes = new Map<Change, Outcome>();
  let ended: string | undefined;
  for (const change of changes) {
    const because = ended ?? run.stopped;
    if (because !== undefined) {
      outcomes.set(change, { change, status: "skipped", because });
      continue;
    }
    const failed = await failureFrom(() =>
      isMemberChange(change) ? members.apply(change) : writeGroup(context, change),
    );
    if (failed?.stops === "group") ended = failed.failure.message;
    if (failed?.stops === "run") run.stopped = failed.failure.message;
    outcomes.set(
      change,
      failed === undefined
        ? { change, status: "applied" }
        : { change, status: "failed", error: failed.failure },
    );
  }
  const applied = changes.filter((each) => outcomes.get(each)?.status === "applied");
  for (const [change, error] of await members.findUnseen(applied.filter(isMemberChange)))
    outcomes.set(change, { change, status: "failed", error });
  return changes.map(
    (change) => outcomes.get(change) ?? { change, status: "skipped", because: "not reached" },
  );
}

/** A read in between that no request can succeed after ends the run. */
async function failureFrom(
  write: () => Promise<GroupWriteFailure | undefined>,
): Promise<GroupWriteFailure | undefined> {
  try {
    return await write();
  } catch (error) {
    const [problem] = error instanceof RollcallError ? error.findings : [];
    if (problem === undefined) throw error;
    return { failure: failureOf(problem), stops: "run" };
  }
}
