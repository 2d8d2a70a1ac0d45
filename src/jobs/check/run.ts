import { actionSentences, approvalsNeeded } from "../../chat/decision-sentences.ts";
import { markdownReply, plainReply } from "../../chat/render-reply.ts";
import { answer, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import type { Finding } from "../../core/finding.ts";
import { checkPermissions, type Decision } from "../../permissions/check-permissions.ts";
import type { Existing } from "../../permissions/existing.ts";
import type { Gain } from "../../permissions/gain.ts";
import type { RosterAction } from "../../permissions/roster-action.ts";
import type { OwnRepository } from "../../permissions/sharing-actions.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { lastAdminFindings } from "../../roster/last-admin.ts";
import { isValid, type LoadedRoster } from "../../roster/load.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";

/** Two versions of a roster, and who would give their word. */
export interface CheckRequest {
  readonly base: LoadedRoster;
  readonly head: LoadedRoster;
  /** Keys of users of the base, as if each of them had asked or approved. */
  readonly as: readonly string[];
  readonly existing?: Existing;
  readonly repository?: OwnRepository;
  readonly extraActions?: readonly RosterAction[];
}

/** The verdict on a change: `invalid` when one of the versions is no roster, or nobody is called as was said. */
export type CheckResult =
  | { readonly is: "decided"; readonly decision: Decision }
  | { readonly is: "invalid"; readonly reply: Reply; readonly findings: readonly Finding[] };

/** Decides on a change as a pull request's check would, from two versions of the roster. Asks no service. */
export function runCheck(request: CheckRequest): CheckResult {
  const { base, head, as, ...judged } = request;
  if (!isValid(base)) return invalid("The version to start from is no valid roster.", base.findings);
  if (!isValid(head)) return invalid("The changed version is no valid roster.", head.findings);
  const last = lastAdminFindings(base.resolved, head.resolved);
  if (last.length > 0) return invalid("The change leaves nobody who could allow the next one.", last);
  const unknown = as.filter((key) => base.resolved.users.get(key)?.present !== true);
  if (unknown.length > 0)
    return invalid(`The roster to start from has nobody called ${unknown.join(" or ")}.`, []);
  const words = as.map((user): Word => ({ user, how: "asked", at: "", vouchedBy: "github" }));
  return {
    is: "decided",
    decision: checkPermissions({ base, head, kinds: declaringKinds, ...judged }, words),
  };
}

function invalid(text: string, findings: readonly Finding[]): CheckResult {
  return { is: "invalid", reply: { tone: "refusal", blocks: [[text]] }, findings };
}

/** A decision for people: what is allowed, what needs whom and why, and who gains what. */
export function decisionReply(decision: Decision): Reply {
  const { actions, gains, allowed } = decision;
  if (actions.length === 0) return answer(say`Nobody's permission is needed.`);
  const by = [...new Set(actions.flatMap(({ allowedBy }) => allowedBy))];
  const verdict: readonly ReplyBlock[] = allowed
    ? [say`Allowed: ${by.join(" and ")} may do this.`]
    : [say`It needs the approval of:`, { list: approvalsNeeded(decision) }];
  return answer(
    ...verdict,
    say`What it does:`,
    { list: actionSentences(decision) },
    ...(gains.length === 0 ? [] : [say`Who gains what:`, { list: gainSentences(gains) }]),
  );
}

/** More lines than these are counted. */
const mostGains = 50;

function gainSentences(gains: readonly Gain[]): readonly Sentence[] {
  const lines = gains
    .slice(0, mostGains)
    .map(({ principal, kind, key, from, to, until, through }): Sentence => {
      const role = from === undefined ? to : `${from} → ${to}`;
      const end = until === undefined ? [] : say`, until ${until}`;
      const path = through.length === 0 ? [] : say`, through ${through.join(", ")}`;
      return [...say`${name(principal)} on ${kind} ${name(key)}: ${role}`, ...end, ...path];
    });
  const left = gains.length - lines.length;
  return left === 0 ? lines : [...lines, say`… and ${left} more`];
}

/** The decision as text for a terminal. */
export function decisionText(decision: Decision): string {
  return `${plainReply(decisionReply(decision))}\n`;
}

/** The decision as Markdown, for a check run or a summary. */
export function decisionMarkdown(decision: Decision): string {
  return markdownReply(decisionReply(decision));
}

/** The decision as JSON, stable within `version`. */
export function decisionJson({ allowed, digest, gains, actions }: Decision): string {
  const needs = actions
    .filter(({ isAllowed }) => !isAllowed)
    .map(({ rosterAction: { action, subject, detail, alwaysAdmin }, rule, approvers, wordsNeeded }) => ({
      action,
      subject,
      detail,
      rule: alwaysAdmin ? null : rule.name,
      words: wordsNeeded,
      who: approvers,
    }));
  const told = gains.map(({ principal, kind, key, from = null, to, until = null, through }) => ({
    principal,
    kind,
    key,
    from,
    to,
    until,
    through,
  }));
  return `${JSON.stringify({ version: 1, allowed, digest, gains: told, needs }, null, 2)}\n`;
}
