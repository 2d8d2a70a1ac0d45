import type { Change, Outcome } from "../../../core/change.ts";
import { GroupsRequestError } from "../api-errors.ts";
import { nameOfMember } from "../model/principals.ts";
import type { GroupsApplyContext } from "./apply-context.ts";
import { writeGroup } from "./group-writer.ts";
import { createMembersWriter, isMemberChange } from "./members-writer.ts";
import { type GroupWriteFailure, groupWriteFailureOf } from "./write.ts";

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
    const failed = await failureFrom(
      () => (isMemberChange(change) ? members.apply(change) : writeGroup(context, change)),
      isMemberChange(change) ? nameOfMember(change.principal, context.desired.accounts) : change.key,
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

/** A read in between may be refused, too: that is a failure of its change, as a refused write is. */
async function failureFrom(
  write: () => Promise<GroupWriteFailure | undefined>,
  who: string,
): Promise<GroupWriteFailure | undefined> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof GroupsRequestError)) throw error;
    return groupWriteFailureOf(error.apiError, who);
  }
}
