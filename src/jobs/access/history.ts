import { heldId } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import type { HoldingChange, HoldingTerms } from "../../access/holding-changes.ts";
import { joinList } from "../../core/lists.ts";
import { allKinds } from "../../providers/index.ts";
import { count } from "../../text/lists.ts";
import type { AccessAnswer, AnswerSection } from "./answer.ts";
import { type AppliedChange, appliedData, appliedRows } from "./applied-rows.ts";
import type { CommitFacts } from "./commit-facts.ts";
import type { HistorySubject } from "./history-of.ts";
import { thingName, thingNoun } from "./subject.ts";
import type { HistoryEvent, SkippedCommit, WalkedHistory } from "./walk-history.ts";
import { principalName } from "./who.ts";

/** What a history is told from. */
export interface HistoryQuestion {
  /** Undefined for all of it. */
  readonly subject: HistorySubject | undefined;
  /** What the subject is called. */
  readonly name: string;
  /** Newest first. */
  readonly events: readonly HistoryEvent[];
  readonly skipped: WalkedHistory["skipped"];
  /** What runs did on the services, the newest first; undefined where there is no trail. */
  readonly applied?: readonly AppliedChange[] | undefined;
  /** False where the branch's beginning is missing in this clone. */
  readonly isWhole: boolean;
  factsOf(event: HistoryEvent): CommitFacts | undefined;
}

/** Answers what somebody, or something, gained and lost, and by which commits. */
export function historyAnswer(question: HistoryQuestion): Omit<AccessAnswer, "at" | "notMeasured"> {
  const { events, skipped, subject, name, isWhole, factsOf, applied } = question;
  const about = subject === undefined ? "Access by the file" : name;
  const changed = events.length === 0 ? "nothing changed" : `changed ${count(events.length, times)}`;
  const notes = isWhole
    ? []
    : ["This clone doesn't have the whole branch. What its first commit has counts as there before."];
  return {
    title: `${about}: ${changed}`,
    sections: [
      ...(events.length === 0 ? [] : [changeRows(question)]),
      ...(applied === undefined || applied.length === 0 ? [] : [appliedRows(applied)]),
      ...(skipped.length === 0 ? [] : [skippedRows(skipped)]),
    ],
    data: {
      history: events.map((event) => eventData(event, factsOf(event))),
      applied: applied?.map(appliedData) ?? null,
      skipped: skipped.map(({ commit, reason }) => ({ day: commit.day, commit: commit.sha, reason })),
      whole: isWhole,
    },
    notes,
  };
}

const times = ["time", "times"] as const;

function changeRows({ events, subject, factsOf }: HistoryQuestion): AnswerSection {
  return {
    heading: "Changes, the newest first",
    columns: ["day", "who", "what", "change", "commit", "by", "asked by", "approved by"],
    rows: events.flatMap((event) => {
      const commit = commitCells(event, factsOf(event));
      const cells = (who: string, what: string, change: string) => [event.day, who, what, change, ...commit];
      const renamed = renamesToTell(event.renamed).map(({ from, to }) =>
        cells("", nameOfId(to), `was ${nameOfId(from)} before`),
      );
      if (event.isFirst && subject === undefined)
        return [cells("", "", `the roster begins, with ${count(event.changes.length, ["role", "roles"])}`)];
      const changes = withoutTeamTwins(event.changes).map((each) =>
        cells(
          each.principal === subject ? "" : principalName(each.principal),
          heldId(each) === subject ? "" : `${thingNoun(each)} ${thingName(each)}`,
          changeWords(each),
        ),
      );
      return [...renamed, ...changes];
    }),
  };
}

/** The GitHub team with a team's people says nothing new beside the team. */
function withoutTeamTwins(changes: readonly HoldingChange[]): readonly HoldingChange[] {
  const idOf = ({ principal, key }: HoldingChange) => `${key} ${principal}`;
  const inTeam = new Set(changes.flatMap((each) => (each.kind === teamKind ? [idOf(each)] : [])));
  return changes.filter((each) => allKinds.get(each.kind)?.grantMeans !== "team" || !inTeam.has(idOf(each)));
}

/** The same of renamed teams. */
function renamesToTell(renamed: HistoryEvent["renamed"]): HistoryEvent["renamed"] {
  const hasTeam = renamed.some(({ to }) => to.startsWith(`${teamKind}/`));
  return renamed.filter(({ to }) => !hasTeam || allKinds.get(kindOfId(to))?.grantMeans !== "team");
}

function kindOfId(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf("/")));
}

/** Returns what became of what somebody has: `gained write`. */
export function changeWords({ from, to }: HoldingChange): string {
  if (from === undefined) return to === undefined ? "" : `gained ${termsWords(to)}`;
  if (to === undefined) return `lost ${from.role}`;
  return `${termsWords(from)} became ${termsWords(to)}`;
}

function termsWords({ role, until }: HoldingTerms): string {
  return until === undefined ? role : `${role} until ${until}`;
}

function commitCells({ commit }: HistoryEvent, facts: CommitFacts | undefined): readonly string[] {
  if (commit === undefined || facts === undefined) return ["the last day was over", "", "", ""];
  const { pullRequest, by, askedBy = "", approvedBy } = facts;
  const where = pullRequest === undefined ? commit.sha.slice(0, 7) : `#${pullRequest}`;
  return [where, by, askedBy, joinList(approvedBy)];
}

/** Returns the name behind a principal, or behind the `kind/key` of a thing. */
function nameOfId(id: string): string {
  if (id.startsWith("user:")) return principalName(id);
  const kind = kindOfId(id);
  const thing = { kind, key: id.slice(kind.length + 1) };
  return `${thingNoun(thing)} ${thingName(thing)}`;
}

function skippedRows(skipped: readonly SkippedCommit[]): AnswerSection {
  return {
    heading: "Commits that could not be read; what they changed shows in the next one",
    columns: ["day", "commit", "why"],
    rows: skipped.map(({ commit, reason }) => [commit.day, commit.sha.slice(0, 7), reason]),
  };
}

function eventData({ day, changes, renamed }: HistoryEvent, facts: CommitFacts | undefined) {
  return {
    day,
    commit: facts?.commit ?? null,
    pullRequest: facts?.pullRequest ?? null,
    by: facts?.by ?? null,
    askedBy: facts?.askedBy ?? null,
    approvedBy: facts?.approvedBy ?? [],
    renamed,
    changes: changes.map(({ principal, kind, key, from, to }) => ({
      principal,
      kind,
      key,
      from: termsData(from),
      to: termsData(to),
    })),
  };
}

function termsData(terms: HoldingTerms | undefined) {
  return terms === undefined ? null : { role: terms.role, until: terms.until ?? null };
}
