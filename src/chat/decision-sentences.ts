import type { ActionDecision, Decision } from "../permissions/check-permissions.ts";
import { actionText } from "../permissions/roster-action.ts";
import { describeWho } from "../permissions/table.ts";
import { firstNames } from "../text/lists.ts";
import { name, type Sentence, say } from "../text/sentence.ts";

/** Actions that wait for the same people by the same rule. */
interface OpenGroup {
  readonly rule: ActionDecision["rule"];
  /** True when only admins may allow them, whatever the rules say. */
  readonly isForAdmins: boolean;
  readonly approvers: readonly string[];
  readonly isSelfEscalation: boolean;
  /** How many of them must still say yes. */
  readonly missing: number;
  readonly actions: readonly string[];
}

function openGroups({ actions }: Decision): readonly OpenGroup[] {
  const groups = new Map<string, OpenGroup>();
  for (const decision of actions) {
    const { rosterAction, rule, isAllowed, allowedBy, isSelfEscalation, wordsNeeded } = decision;
    if (isAllowed) continue;
    const approvers = decision.approvers.filter((user) => !allowedBy.includes(user));
    const missing = wordsNeeded - allowedBy.length;
    const key = JSON.stringify([rule.name, approvers, isSelfEscalation, missing]);
    const isForAdmins = rosterAction.alwaysAdmin === true;
    const group = groups.get(key) ?? { rule, isForAdmins, approvers, isSelfEscalation, missing, actions: [] };
    groups.set(key, { ...group, actions: [...group.actions, actionText(rosterAction)] });
  }
  return [...groups.values()];
}

/** A reply, a description and a summary have room for so many sentences. */
const MOST = 100;

function firstSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  const left = sentences.length - MOST;
  return left <= 1 ? sentences : [...sentences.slice(0, MOST), say`… and ${left} more`];
}

/** Who must approve which actions, and by which rule, a sentence for the same people; empty when everything is allowed. */
export function approvalsNeeded(
  decision: Decision,
  pageOf: PageOfUser = () => undefined,
): readonly Sentence[] {
  const byPeople = Map.groupBy(openGroups(decision), ({ approvers, missing }) =>
    JSON.stringify(approvers.length === 0 ? [] : [approvers, missing]),
  );
  return firstSentences([...byPeople.values()].map((groups) => approvalSentence(groups, pageOf)));
}

/** Returns the page of a user by their key, where it is known. */
type PageOfUser = (user: string) => string | undefined;

function approvalSentence(groups: readonly OpenGroup[], pageOf: PageOfUser): Sentence {
  const [{ approvers, missing } = { approvers: [], missing: 1 }] = groups;
  const who =
    approvers.length === 0
      ? say`an owner of the repository, since nobody else in the roster may`
      : withPages(firstNames(approvers, 6, "or"), pageOf);
  const number = missing > 1 && approvers.length > missing ? say`${missing} of ` : [];
  const parts = groups.map(
    (group): Sentence => [...say` for `, ...firstNames(group.actions, 4), ...reasonOf(group)],
  );
  return [...number, ...who, ",", ...parts.flatMap((part, index) => (index === 0 ? part : [";", ...part]))];
}

function reasonOf({ rule, isForAdmins, isSelfEscalation }: OpenGroup): Sentence {
  if (isSelfEscalation) return say` (nobody vouches for their own account, address, permission or last day)`;
  if (isForAdmins) return say` (only admins may)`;
  return say` (${name(rule.name)} is for ${describeWho(rule.who)})`;
}

/** Has each name lead to its page, where that is known. */
function withPages(names: Sentence, pageOf: PageOfUser): Sentence {
  return names.map((span) => {
    if (typeof span === "string") return span;
    const link = pageOf(span.text);
    return link === undefined ? span : { text: span.text, link };
  });
}

/** The actions of a change, a sentence each. */
export function actionSentences({ actions }: Decision): readonly Sentence[] {
  const lines = actions.map(
    ({ rosterAction }) =>
      say`${name(actionText(rosterAction))}${rosterAction.at === undefined ? "" : ` (${rosterAction.at.file}:${rosterAction.at.line})`}`,
  );
  return firstSentences(lines);
}

/** The actions that wait for somebody, and that a user could allow. */
export function openActionsFor({ actions }: Decision, user: string): readonly ActionDecision[] {
  return actions.filter(
    ({ isAllowed, allowedBy, approvers }) =>
      !isAllowed && approvers.includes(user) && !allowedBy.includes(user),
  );
}

/** The people whose approval an action still needs. */
export function approversOf(decision: Decision): readonly string[] {
  return [...new Set(openGroups(decision).flatMap(({ approvers }) => approvers))].sort();
}

/** A decision in at most 140 characters, for a commit status. */
export function statusDescription(decision: Decision): string {
  if (decision.actions.length === 0) return "Nobody's permission is needed.";
  const groups = openGroups(decision);
  if (groups.length === 0) {
    const by = [...new Set(decision.actions.flatMap(({ allowedBy }) => allowedBy))];
    const isLifted = decision.actions.some(({ allowedBy }) => allowedBy.length === 0);
    const allowed = by.length === 0 ? [] : [`${by.join(", ")} may do this`];
    return clipped(
      `Allowed: ${[...allowed, ...(isLifted ? ["the verdict was lifted by break-glass"] : [])].join("; ")}.`,
    );
  }
  const needs = groups.map(
    ({ approvers, actions }) =>
      `${approvers.slice(0, 3).join(" or ") || "an owner of the repository"} for ${actions[0]}${actions.length > 1 ? ` and ${actions.length - 1} more` : ""}`,
  );
  return wholeParts(needs);
}

/** So many characters has a commit status room for. */
const mostCharacters = 140;

/** Says as many needs as there is room for, whole, and how many more there are. */
function wholeParts(needs: readonly string[]): string {
  for (let shown = needs.length; shown > 0; shown -= 1) {
    const rest = shown < needs.length ? `; and ${needs.length - shown} more` : "";
    const text = `Needs ${needs.slice(0, shown).join("; ")}${rest}`;
    if (text.length <= mostCharacters) return text;
  }
  return clipped(`Needs ${needs[0]}`);
}

function clipped(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
