import { heldId } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import { joinList } from "../../core/lists.ts";
import { allKinds } from "../../providers/index.ts";
import type { ChainedRecord, ChainLink, ChangeRecord } from "../../trail/record.ts";
import { subjectOfRecord } from "../../trail/records-of-run.ts";
import type { AnswerSection } from "./answer.ts";
import { thingName, thingNoun } from "./subject.ts";
import { principalName } from "./who.ts";

/** A change in its place in the trail. */
export type AppliedChange = ChainLink & ChangeRecord;

/** Returns the changes of a trail since a day that are about some principal or thing (all without), the newest first. */
export function appliedAbout(
  names: ReadonlySet<string> | undefined,
  records: readonly ChainedRecord[],
  since = "",
): readonly AppliedChange[] {
  const found = records.filter((each): each is AppliedChange => {
    if (each.is !== "change" || each.at.slice(0, 10) < since) return false;
    if (names === undefined) return true;
    const { principal, kind, key } = subjectOfRecord(each);
    const ids = [heldId({ kind, key }), ...(principal === undefined ? [] : [principal])];
    if (allKinds.get(kind)?.grantMeans === "team") ids.push(`${teamKind}/${key}`);
    return ids.some((id) => names.has(id));
  });
  return found.toReversed();
}

/** Returns what runs did on the services, as rows. */
export function appliedRows(changes: readonly AppliedChange[]): AnswerSection {
  return {
    heading: "What runs did on the services, the newest first",
    columns: ["day", "who", "what", "change", "outcome", "run", "asked by", "approved by"],
    rows: changes.map((record) => {
      const { principal, kind, key } = subjectOfRecord(record);
      return [
        record.at.slice(0, 10),
        principal === undefined ? "" : principalName(principal),
        `${thingNoun({ kind, key })} ${thingName({ kind, key })}`,
        wordsOfRecord(record),
        outcomeWords(record),
        record.run,
        joinList(record.askedBy ?? ["unknown"]),
        joinList(record.approvedBy ?? ["unknown"]),
      ];
    }),
  };
}

/** Returns what a run did, or what became of it where it didn't. */
export function recordWords(record: ChangeRecord): string {
  return record.outcome === "applied"
    ? wordsOfRecord(record)
    : `${wordsOfRecord(record)}: ${outcomeWords(record)}`;
}

function wordsOfRecord({ change, undoes }: ChangeRecord): string {
  const byHand =
    undoes === undefined ? "" : `, which ${undoes.by} had made by hand on ${undoes.at.slice(0, 10)}`;
  return `${recordedWords(change)}${byHand}`;
}

function recordedWords(change: ChangeRecord["change"]): string {
  switch (change.action) {
    case "grant":
      return `gained ${change.role}`;
    case "revoke":
      return `lost ${change.role}`;
    case "regrade":
      return `${change.from} became ${change.to}`;
    case "configure":
      return `${change.setting.replaceAll("_", " ")} changed`;
    case "create":
      return "created";
    case "archive":
      return "removed";
    default:
      return change satisfies never;
  }
}

function outcomeWords({ outcome, reason }: ChangeRecord): string {
  return reason === undefined ? outcome : `${outcome}: ${reason}`;
}

/** Returns a change of the trail for other tools. */
export function appliedData({
  n,
  at,
  run,
  url,
  event,
  commit,
  pullRequests,
  askedBy,
  approvedBy,
  change,
  outcome,
  reason,
  code,
  undoes,
}: AppliedChange) {
  return {
    record: n,
    at,
    run,
    url: url ?? null,
    event,
    commit,
    pullRequests,
    askedBy,
    approvedBy,
    change,
    outcome,
    reason: reason ?? null,
    code: code ?? null,
    undoes: undoes ?? null,
  };
}
