import {
  type ApprovalRecord,
  countedWords,
  type Observation,
  type Review,
  recordAfter,
} from "../../permissions/approval-record.ts";
import { checkPermissions, type Decision, type ProposedChange } from "../../permissions/check-permissions.ts";
import { nothingSeen } from "../../permissions/existing.ts";
import type { Word } from "../../permissions/word.ts";
import { rememberingWhatIsAsked, type Seen } from "./seen.ts";

/** Words that somebody gave for what they were shown. */
export interface GivenWords {
  /** The digest of what they were shown. */
  readonly digest: string;
  readonly words: readonly Word[];
}

/** What is seen of a pull request when it is judged. */
export interface Observed extends Omit<Observation, "digest" | "absent"> {
  /** The newest record of an earlier judgement. */
  readonly previous: ApprovalRecord | undefined;
  readonly reviews: readonly Review[];
  /** Words for a change with one digest. For another change they are none. */
  readonly given?: GivenWords | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** A judged change: the decision, the record that is to be kept, and the words that counted. */
export interface JudgedChange {
  readonly decision: Decision;
  readonly record: ApprovalRecord;
  readonly words: readonly Word[];
  /** What was seen of the services, as far as it mattered. */
  readonly seen: Seen;
}

/** Judges a change by the words that were given for it since it is what it is. Pure: it is all that decides. */
export function judgeChange(change: ProposedChange, observed: Observed): JudgedChange {
  const { existing, seen } = rememberingWhatIsAsked(change.existing ?? nothingSeen);
  const { digest } = checkPermissions({ ...change, existing }, []);
  const { record, words } = observe({ ...observed, digest, absent: seen().absent });
  return { decision: checkPermissions(change, words), record, words, seen: seen() };
}

/** Returns the digest of a change, which depends on the two rosters and on nothing that the services have. */
export function digestOfChange(change: ProposedChange): string {
  return checkPermissions(change, []).digest;
}

/** Returns the record after a look, and the words that count for what it is about. */
export function observe(observed: Observed & Observation): {
  readonly record: ApprovalRecord;
  readonly words: readonly Word[];
} {
  const { given, digest } = observed;
  const words = [...observed.words, ...(given?.digest === digest ? given.words : [])];
  const record = recordAfter(observed.previous, { ...observed, words });
  return { record, words: countedWords(record, observed) };
}
