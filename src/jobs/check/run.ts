import { type DeclaredEffect, declaredEffects, type EffectStep } from "../../access/declared-effects.ts";
import { actionSentences, approvalsNeeded } from "../../chat/decision-sentences.ts";
import { effectSentences } from "../../chat/effect-sentences.ts";
import { plainReply } from "../../chat/render-reply.ts";
import { answer, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import type { Finding } from "../../core/finding.ts";
import { checkPermissions, type Decision } from "../../permissions/check-permissions.ts";
import type { Existing } from "../../permissions/existing.ts";
import type { Gain } from "../../permissions/gain.ts";
import type { OwnRepository } from "../../permissions/own-repository.ts";
import { renamedBase } from "../../permissions/renames.ts";
import type { RosterAction } from "../../permissions/roster-action.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { isAboveMember } from "../../roster/account-match.ts";
import { lastAdminFindings } from "../../roster/last-admin.ts";
import { isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import type { OtherRoster } from "../../roster/things-in-both.ts";
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
  /** Other rosters of the repository. They know who gives their word by the GitHub account. */
  readonly others?: readonly OtherRoster[];
}

/** What is decided on a change, and who gains and loses what by it, by the file. */
export interface Decided {
  readonly decision: Decision;
  readonly effects: readonly DeclaredEffect[];
  /** Who would have given their word, and is known by a login alone that has no say. */
  readonly uncounted: readonly string[];
}

/** The verdict on a change: `invalid` when one of the versions is no roster, or nobody is called as was said. */
export type CheckResult =
  | ({ readonly is: "decided" } & Decided)
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
  const uncounted = as.filter((user) => isByLoginAlone(base, user));
  const words = as
    .filter((user) => !uncounted.includes(user))
    .map((user): Word => ({ user, ...accountOf(base, user), how: "asked", at: "", vouchedBy: "github" }));
  return {
    is: "decided",
    uncounted,
    decision: checkPermissions({ base, head, kinds: declaringKinds, ...judged }, words),
    effects: declaredEffects(renamedBase(base, head).base, head, declaringKinds),
  };
}

/** Returns the account with which somebody would give their word: by it, other rosters know them. */
function accountOf({ declared }: ValidRoster, key: string): Pick<Word, "github"> {
  const { github, githubId } = declared.users.get(key) ?? {};
  return github === undefined || githubId === undefined ? {} : { github: { login: github, id: githubId } };
}

/** True of somebody whose word GitHub's account doesn't prove: a login alone has no say above a member's. */
function isByLoginAlone(base: ValidRoster, key: string): boolean {
  const { github, githubId, slack } = base.declared.users.get(key) ?? {};
  const isLogin = github !== undefined && githubId === undefined && typeof slack !== "string";
  return isLogin && isAboveMember(base, key);
}

function invalid(text: string, findings: readonly Finding[]): CheckResult {
  return { is: "invalid", reply: { tone: "refusal", blocks: [[text]] }, findings };
}

/** A decision for people: what is allowed, what needs whom and why, and who gains and loses what. */
function decisionReply({ decision, effects, uncounted }: Decided): Reply {
  const { actions, gains, allowed } = decision;
  const told = effectSentences(effects, roomInTerminal);
  const others = gainSentences(
    gains.filter(({ principal, until }) => !isUser(principal) || until !== undefined),
  );
  const effect: readonly ReplyBlock[] = [
    ...(told.length === 0
      ? [say`Nobody gains or loses anything by the file.`]
      : [say`Who gains and who loses, by the file:`, { list: told }]),
    ...(others.length === 0 ? [] : [say`What teams and groups gain, and until when:`, { list: others }]),
  ];
  if (actions.length === 0)
    return answer(say`Nobody's permission is needed.`, ...(told.length === 0 ? [] : effect));
  const by = [...new Set(actions.flatMap(({ allowedBy }) => allowedBy))];
  const verdict: readonly ReplyBlock[] = allowed
    ? [say`Allowed: ${by.join(" and ")} may do this.`]
    : [say`It needs the approval of:`, { list: approvalsNeeded(decision) }];
  const ignored: readonly ReplyBlock[] =
    uncounted.length === 0
      ? []
      : [
          [
            `The word of ${uncounted.join(" and ")} doesn't count: a login alone has no say above a member's. \`rollcall pin\` writes the ids.`,
          ],
        ];
  return answer(...verdict, ...ignored, say`What it does:`, { list: actionSentences(decision) }, ...effect);
}

/** A terminal has more room than a message. */
const roomInTerminal = { lines: 200, things: 50, people: 20 };

/** More lines than these are counted. */
const mostGains = 50;

function isUser(principal: string): boolean {
  return principal.startsWith("user:");
}

function gainSentences(gains: readonly Gain[]): readonly Sentence[] {
  const lines = gains
    .slice(0, mostGains)
    .map(({ principal, kind, key, from, to, until, through }): Sentence => {
      const [sort, holder] = [
        principal.slice(0, principal.indexOf(":")),
        principal.slice(principal.indexOf(":") + 1),
      ];
      const who = {
        user: "",
        team: "team ",
        leads: "the leads of team ",
        usergroup: "the user group of team ",
      }[sort];
      const spec = declaringKinds.find((each) => each.kind === kind);
      const thing =
        spec?.sigil !== undefined
          ? [name(`${spec.sigil}${key}`)]
          : spec?.areRepositories === true
            ? [name(key)]
            : say`the ${spec?.noun ?? kind} ${name(key)}`;
      const before = from === undefined ? [] : say`, in place of ${from}`;
      const end = until === undefined ? [] : say`, until ${until}`;
      const path =
        through.length === 0
          ? []
          : say`, through ${through.map((each) => each.replace(":", " ")).join(", ")}`;
      return [
        ...say`${who ?? `${sort} `}${name(holder)} gains ${to} on `,
        ...thing,
        ...before,
        ...end,
        ...path,
      ];
    });
  const left = gains.length - lines.length;
  return left === 0 ? lines : [...lines, say`… and ${left} more`];
}

/** The decision as text for a terminal. */
export function decisionText(decided: Decided): string {
  return `${plainReply(decisionReply(decided))}\n`;
}

/** The decision as JSON, stable within `version`. */
export function decisionJson({ decision: { allowed, digest, gains, actions }, effects }: Decided): string {
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
  const json = { version: 1, allowed, digest, gains: told, effects: effects.map(effectJson), needs };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function effectJson({ principal, gains, losses, lacking = [] }: DeclaredEffect) {
  return {
    principal,
    gains: gains.map(stepJson),
    losses: losses.map(stepJson),
    lacking: lacking.map(({ service }) => service),
  };
}

/** A place in a team of the file has the kind `team`, and a say in the file itself the kind `permission`. */
function stepJson({ held, from, to }: EffectStep) {
  const kind = { team: "team", tier: "permission", thing: held.is === "thing" ? held.kind.kind : "" }[
    held.is
  ];
  return { kind, key: held.is === "tier" ? null : held.key, from: from ?? null, to: to ?? null };
}
