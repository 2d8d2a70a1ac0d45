import * as z from "zod";
import { frozenReviewSchema, type ReviewAnswer, reviewAnswerSchema } from "./record.ts";

const reviewStateSchema = z.strictObject({
  version: z.literal(1),
  /** The review that runs, and the digest of what it froze. */
  frozen: frozenReviewSchema,
  digest: z.string(),
  /** How people are asked. */
  by: z.enum(["issues", "slack"]),
  /** Who is asking at the moment, and until when nobody else does. */
  asking: z.strictObject({ run: z.string(), until: z.string() }).nullable(),
  /** The issues, by their markers. */
  issues: z.record(z.string(), z.int()),
  /** Rows about which reviewers were asked on Slack. */
  messaged: z.array(z.string()),
  /** By row. */
  answers: z.record(z.string(), reviewAnswerSchema),
  /** When an answer was last taken back, by row: an older one counts no more. */
  withdrawn: z.record(z.string(), z.string()),
  /** By group: the pull request that takes out whom its reviewers removed. */
  removals: z.record(z.string(), z.int()),
  /** The last reminder's day. */
  reminded: z.string().nullable(),
  reminders: z.int(),
  /** The pull request that gives last days to whom nobody has confirmed. */
  expiry: z.int().nullable(),
  /** The pull request with the record. */
  record: z.int().nullable(),
});

/** What is kept of the review that runs, in `review.json` on the state branch. */
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** The file of the state branch. */
export const reviewFile = "review.json";

/** Reads the review that runs; `none` where none does, undefined of a text that this version doesn't know. */
export function parseReviewState(text: string | undefined): ReviewState | "none" | undefined {
  if (text === undefined) return "none";
  try {
    const data: unknown = JSON.parse(text);
    if (data === null) return "none";
    const parsed = reviewStateSchema.safeParse(data);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the text that is kept of a review; of none, once it is over. */
export function reviewStateText(state: ReviewState | "none"): string {
  return `${JSON.stringify(state === "none" ? null : state, null, 1)}\n`;
}

/** Somebody's answer about a row, or that they take theirs back. */
export interface GivenAnswer extends Omit<ReviewAnswer, "decision"> {
  readonly row: string;
  readonly decision: ReviewAnswer["decision"] | "none";
}

/** Returns the state with answers. Of several about one row, the newest counts, in whatever order they come. */
export function withAnswers(state: ReviewState, given: readonly GivenAnswer[]): ReviewState {
  const answers = { ...state.answers };
  const withdrawn = { ...state.withdrawn };
  for (const { row, decision, ...answer } of given) {
    const last = [answers[row]?.at, withdrawn[row]]
      .filter((each) => each !== undefined)
      .sort()
      .at(-1);
    if (last !== undefined && last >= answer.at) continue;
    if (decision === "none") {
      delete answers[row];
      withdrawn[row] = answer.at;
    } else answers[row] = { ...answer, decision };
  }
  return { ...state, answers, withdrawn };
}
