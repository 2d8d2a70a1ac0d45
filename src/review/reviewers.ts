import type { Rights } from "../permissions/rights.ts";

/** A place in a group, whose reviewers are asked for. */
export interface ReviewedPlace {
  /** Undefined for what no team gives. */
  readonly team: string | undefined;
  readonly isLead: boolean;
  /** The key of the person, when the roster has them. */
  readonly key: string | undefined;
}

/** Returns whose answer counts: who may change that place by the roster's rules, admins where that is nobody else. Nobody reviews themselves. */
export function reviewersOf(
  { team, isLead, key }: ReviewedPlace,
  rights: Rights,
): { readonly reviewers: readonly string[]; readonly rule: string } {
  const others = (users: readonly string[]) => users.filter((each) => each !== key);
  if (team !== undefined) {
    const action = isLead ? "team.leads" : "team.members";
    const entitled = others(rights.entitled(action, team));
    const { name, who } = rights.rule(action, team);
    if (entitled.length > 0) return { reviewers: entitled, rule: `${name}: ${who}` };
  }
  return { reviewers: others(rights.admins()), rule: "admin" };
}
