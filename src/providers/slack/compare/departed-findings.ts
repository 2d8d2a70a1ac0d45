import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import { nameInPrincipal, userKeyOf } from "../../shared/principals.ts";
import { departedNotFound, departedStillActive, departedUnseen } from "../departed-errors.ts";
import type { SlackListed, SlackPerson } from "../model/remote-state.ts";
import { scopesLacking } from "../model/scopes.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { foreignAccountProblems } from "./foreign-accounts.ts";
import { isActive, isLive } from "./further-lists.ts";
import { mayTakeOutOf } from "./taken-out.ts";

const everyList: readonly SlackListed[] = ["user groups", "private channels"];

/** Returns what can't be known of people who have left, and what can't be taken from them: a line for each kind. */
export function departedFindings(context: SlackCompareContext): readonly Finding[] {
  const problems = [...activeProblems(context), ...foreignAccountProblems(context), ...lostProblems(context)];
  return problems.map((problem) => finding(problem, { provider: "slack" }));
}

function activeProblems(context: SlackCompareContext): readonly Problem[] {
  const { remote, departed, mayApply } = context;
  const keysOf = (people: readonly SlackPerson[]) => people.map((each) => keyOf(context, each)).sort();
  const [active, live] = [keysOf(departed.filter(isActive)), keysOf(departed.filter(isLive))];
  const unseen = everyList.filter((each) => !mayTakeOutOf(context, each));
  if (unseen.length === 0) return active.length === 0 ? [] : [departedStillActive(active)];
  if (live.length === 0) return [];
  const scopes = unseen.flatMap((each) => scopesLacking(remote.self, each, mayApply) ?? []);
  return [departedUnseen(live, unseen, { scopes, areScopesKnown: remote.self.scopes !== undefined })];
}

/** Returns one problem for the people who have left, are named by address alone, and whose address no account has. */
function lostProblems({ desired, people }: SlackCompareContext): readonly Problem[] {
  const disputed = new Set(people.disputes.map(({ principal }) => principal));
  const lost = [...desired.accounts].flatMap(([principal, { id, name }]) => {
    const key = userKeyOf(principal) ?? "";
    const isSought = id === undefined && name !== undefined && !disputed.has(principal);
    if (!isSought || desired.roster.users.get(key)?.present !== false) return [];
    return people.accountOf(principal) === undefined ? [key] : [];
  });
  return lost.length === 0 ? [] : [departedNotFound(lost.sort())];
}

function keyOf({ people }: SlackCompareContext, { id }: SlackPerson): string {
  return nameInPrincipal(people.ownerOf(id) ?? "");
}
