import type { Kinds } from "../core/kind.ts";
import { count } from "../text/lists.ts";
import { escapeMarkdown, markdownCode } from "../text/markdown.ts";
import { sanitize } from "../text/sanitize.ts";
import { type FrozenReview, type FrozenRow, organisationGroup, type ReviewAnswer } from "./record.ts";
import { groupName, heldPhrases, reviewedName, rowsInOrder } from "./words.ts";

/** GitHub takes 65,536 characters; a part of a group's people is asked about in each of several issues where they are more. */
const mostLetters = 60_000;
const mostOfPhrase = 600;

/** How the line begins that says how many have no answer yet. */
const countedLine = "An answer counts";

/** An issue that asks a team's leads about some of its people. */
export interface ReviewIssue {
  /** What tells it apart: it is asked once. */
  readonly marker: string;
  readonly group: string;
  readonly title: string;
  readonly body: string;
}

/** Returns the issues that ask about a group, with the answers that count so far. The same state gives the same text. */
export function reviewIssues(
  frozen: FrozenReview,
  group: string,
  {
    answers,
    kinds,
    digest,
  }: {
    readonly answers: ReadonlyMap<string, ReviewAnswer>;
    readonly kinds: Kinds;
    /** Of what was frozen. */
    readonly digest: string;
  },
): readonly ReviewIssue[] {
  const rows = rowsInOrder(
    frozen.rows.filter((row) => row.group === group),
    frozen.population,
  );
  // What is asked decides the parts, and never what was answered.
  const parts: FrozenRow[][] = [];
  let size = mostLetters;
  for (const row of rows) {
    const { length } = rowText(row, undefined, { frozen, kinds });
    if (size + length + 400 > mostLetters) {
      parts.push([]);
      size = 2_000;
    }
    size += length + 400;
    parts.at(-1)?.push(row);
  }
  return parts.map((these, at) => {
    const part = parts.length === 1 ? "" : ` (${at + 1} of ${parts.length})`;
    const marker = `<!-- rollcall:review ${frozen.review} ${group} ${at + 1} -->`;
    const left = these.filter(({ id }) => !answers.has(id)).length;
    const { login = null, who = "" } = these[0] ?? {};
    const example = login === null ? who.replace(/^user:/, "") : `@${login}`;
    const command = (decision: string) =>
      markdownCode(sanitize(`/rollcall review ${decision} ${example}`, 200));
    const body = [
      marker,
      ...mentions(these, frozen),
      `Please say of everybody here, until ${frozen.dueOn}, whether they still need what they have. Tick *keep* or *remove*, or write a comment: ${command("keep")}, ${command("remove")}. *Remove* becomes a pull request like any other; nothing is taken away before it is merged.`,
      `${countedLine} from whoever may change this by the roster's rules, and nobody answers about themselves. What Rollcall has counted stands beside each name; a tick without it doesn't count. ${left === 0 ? "Everybody has an answer." : `${count(left, ["person has", "people have"])} no answer yet.`}`,
      ...(group === organisationGroup
        ? ["What isn't in the file has to be taken off where it is: the review looks whether it is gone."]
        : []),
      ...these.map((row) => rowText(row, answers.get(row.id), { frozen, kinds })),
      `Frozen ${frozen.startedAt} at ${markdownCode(frozen.commit.slice(0, 12))}, as ${markdownCode(digest)}.`,
    ].join("\n\n");
    return { marker, group, title: `Review ${frozen.review}: ${groupName(group)}${part}`, body };
  });
}

/** So many people are called by an issue. */
const mostMentioned = 20;

/** Returns whom an issue calls: those whose answers count. Their logins are GitHub's, and nobody's words. */
function mentions(rows: readonly FrozenRow[], { logins }: FrozenReview): readonly string[] {
  const asked = [...new Set(rows.flatMap(({ reviewers }) => reviewers))];
  const called = asked.flatMap((key) => logins[key] ?? []).filter((login) => /^[\w-]{1,60}$/.test(login));
  return called.length === 0
    ? []
    : [
        `${called
          .slice(0, mostMentioned)
          .map((login) => `@${login}`)
          .join(" ")}`,
      ];
}

function rowText(
  row: FrozenRow,
  answer: ReviewAnswer | undefined,
  { frozen, kinds }: { readonly frozen: FrozenReview; readonly kinds: Kinds },
): string {
  const safe = (text: string) => escapeMarkdown(sanitize(text, mostOfPhrase));
  const facts = [
    ...(row.role === null ? [] : [row.role]),
    "since: not measured",
    ...(row.until === null ? [] : [`until ${row.until}`]),
    "last active: not measured",
  ].join("; ");
  const phrases = heldPhrases(row, frozen.population, kinds);
  const held = phrases.length === 0 ? ["nothing but the place in it"] : phrases;
  const tick = (decision: "keep" | "remove") =>
    `- [${answer?.decision === decision ? "x" : " "}] ${decision} <!-- rollcall:review ${row.id} ${decision} -->`;
  const counted =
    answer === undefined
      ? ""
      : ` — **${answer.decision}**, says ${safe(answer.by)}, ${answer.at.slice(0, 10)}`;
  const nobody =
    row.reviewers.length === 0 ? ["Nobody may answer this: make somebody else a lead, or an admin."] : [];
  return [
    `### ${safe(reviewedName(row))}${counted}`,
    facts,
    ...nobody,
    held.map((phrase) => `  - ${safe(phrase)}`).join("\n"),
    [tick("keep"), tick("remove")].join("\n"),
  ].join("\n\n");
}

/** What an edit of an issue's text changed of the check boxes of one row. */
export type TickedAnswer = "keep" | "remove" | "both" | "none";

/** Returns, by row, what is ticked after an edit, for the rows of which the edit changed a box. */
export function ticksChanged(before: string, after: string): ReadonlyMap<string, TickedAnswer> {
  const [old, now] = [ticksIn(before), ticksIn(after)];
  const changed = new Map<string, TickedAnswer>();
  for (const [id, ticked] of now) if (old.has(id) && old.get(id) !== ticked) changed.set(id, ticked);
  return changed;
}

/** Returns, by row, what is ticked in an issue's text. */
export function ticksIn(body: string): ReadonlyMap<string, TickedAnswer> {
  const found = new Map<string, TickedAnswer>();
  for (const line of body.split(/\r?\n/)) {
    const [, mark, id, decision] =
      /^- \[([ xX])\] [a-z]+ <!-- rollcall:review ([0-9a-f]{10}) (keep|remove) -->$/.exec(line.trimEnd()) ??
      [];
    if (id === undefined) continue;
    const known = found.get(id) ?? "none";
    if (mark === " ") found.set(id, known);
    else found.set(id, known === "none" ? (decision as "keep" | "remove") : "both");
  }
  return found;
}
