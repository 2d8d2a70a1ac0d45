import * as z from "zod";

const day = z.string().meta({ description: "A day, YYYY-MM-DD, UTC." });
const end = z.string().meta({ description: "A last day, YYYY-MM-DD, or a moment, YYYY-MM-DDTHH:MMZ, UTC." });
const moment = z.string().meta({ description: "ISO 8601, UTC." });
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const heldLine = z.strictObject({
  who: z
    .string()
    .meta({ description: "user:KEY; github:login, slack:ID or email:address of somebody undeclared." }),
  kind: z.string(),
  key: z.string(),
  role: z.string(),
  roleInFile: z.string().nullable().meta({ description: "The file's role, where it is another one." }),
  ways: z.array(z.array(z.string())).meta({ description: "Every way to it; an empty one is its own list." }),
  since: day.nullable().meta({ description: "null: not measured." }),
  until: end.nullable(),
  declared: z.boolean(),
  live: z.boolean().nullable().meta({ description: "null: not measured." }),
  privileged: z
    .boolean()
    .meta({ description: "Whether it is the highest role of an organisation or a repository." }),
  isNew: z
    .boolean()
    .nullable()
    .meta({ description: "Whether the last review didn't have it; null without a last one." }),
});

const frozenRow = z.strictObject({
  id: z.string(),
  group: z.string().meta({ description: "team:KEY, or organisation for what no team gives." }),
  who: z.string(),
  name: z.string().nullable(),
  login: z.string().nullable().meta({ description: "The login on GitHub." }),
  role: z.string().nullable().meta({ description: "lead or member of the team." }),
  until: end.nullable(),
  lastActive: day.nullable().meta({ description: "null: not measured." }),
  holdings: z.array(z.int()).meta({ description: "Places in population, from 0." }),
  reviewers: z
    .array(z.string())
    .meta({ description: "Keys of the users whose answer counts, at the start." }),
  rule: z.string().meta({ description: "The rule that makes them reviewers." }),
});

const answer = z.strictObject({
  decision: z.enum(["keep", "remove"]),
  by: z.string().meta({ description: "The key of the user who decided." }),
  at: moment,
  via: z.enum(["check box", "comment", "slack"]),
  reviewerAt: z.string().nullable().meta({
    description: "The commit by whose rules they are a reviewer, who was none at the start; else null.",
  }),
  evidence: z
    .string()
    .meta({ description: "What proves it: an issue, a comment, a request signed by Slack." }),
});

const removal = z.strictObject({
  pull: z.int().nullable().meta({ description: "The pull request that takes it out of the file." }),
  readAt: moment.meta({ description: "When it was read again." }),
  absent: z.boolean().meta({ description: "Whether nothing of it was there any more but what is kept." }),
  left: z.array(z.string()).meta({ description: "What was still there." }),
  kept: z
    .array(z.string())
    .optional()
    .meta({ description: "What they still have, since the file gives it in another way too." }),
});

const everybody = z.strictObject({
  through: z
    .string()
    .meta({ description: "What gives it: the base permission, the default team, a declared user." }),
  kind: z.string(),
  role: z.string(),
  lines: z.int(),
  people: z.int(),
  things: z.int(),
});

const frozen = {
  version: z.literal(1),
  review: z.string().meta({ description: "2026-Q4, 2026-11, 2026-H2 or 2026." }),
  organisation: z.string(),
  commit: z.string().meta({ description: "The commit of the roster." }),
  files: z.array(z.string()),
  services: z.array(z.string()).meta({ description: "The services that were read to the end." }),
  startedAt: moment,
  dueOn: day,
  population: z.array(heldLine),
  logins: z
    .record(z.string(), z.string())
    .meta({ description: "The reviewers' logins on GitHub, by their keys." }),
  notCovered: z.array(z.string()).meta({
    description: "What the review is not about: by the roster's own word, or since it is no access yet.",
  }),
  everybody: z
    .array(everybody)
    .meta({ description: "What everybody has by one rule, which isn't reviewed by person." }),
};

/** The schema of a review as it is frozen. */
export const frozenReviewSchema = z.strictObject({ ...frozen, rows: z.array(frozenRow) });

const counts = z.strictObject({
  holdings: z.int(),
  people: z.int(),
  groups: z.int(),
  rows: z.int(),
  kept: z.int(),
  removed: z.int(),
  unanswered: z.int(),
  absentAgain: z.int().meta({ description: "Removals that were read again as gone." }),
});

/** The schema of a review's record, in the order of the file. */
export const reviewRecordSchema = z
  .strictObject({
    ...frozen,
    closedAt: moment,
    closedCommit: z.string().meta({ description: "The commit of the roster when it was closed." }),
    counts,
    digests: z.strictObject({
      population: digest,
      rows: digest.meta({ description: "Of the rows as they were frozen." }),
      frozen: digest.meta({ description: "Of all that was frozen: the one that the issues name." }),
      record: digest.meta({ description: "Of the whole file without digests." }),
    }),
    rows: z.array(frozenRow.extend({ answer: answer.nullable(), removal: removal.nullable() })),
    left: z
      .array(z.string())
      .meta({ description: "Ids of rows whose people had left the group by themselves." }),
    joined: z
      .array(z.strictObject({ group: z.string(), who: z.string() }))
      .meta({ description: "Who came into a group after the start, and is for the next review." }),
  })
  .meta({ title: "The record of an access review by Rollcall, version 1" });

export type HeldLine = z.infer<typeof heldLine>;
export type FrozenRow = z.infer<typeof frozenRow>;
export type ReviewAnswer = z.infer<typeof answer>;

/** The schema of an answer. */
export const reviewAnswerSchema = answer;

export type ReviewRemoval = z.infer<typeof removal>;
export type ReviewForEverybody = z.infer<typeof everybody>;
export type FrozenReview = z.infer<typeof frozenReviewSchema>;
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;

/** The group of what no team gives. Admins review it. */
export const organisationGroup = "organisation";

/** Returns the JSON schema of records. */
export function reviewSchemaText(address: string): string {
  const { $schema, ...schema } = z.toJSONSchema(reviewRecordSchema, { target: "draft-7" });
  return `${JSON.stringify({ $schema, $id: address, ...schema }, null, 2)}
`;
}
