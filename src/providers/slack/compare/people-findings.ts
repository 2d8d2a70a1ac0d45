import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, Resource } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import type { SlackRemoteState } from "../model/remote-state.ts";
import { isAddressMissing, leftOut } from "../people-errors.ts";
import { isProblem } from "../read/pages.ts";
import type { SlackCompareContext, SlackResourcePair } from "./compare-context.ts";

/** What is known of people without an account, as the resources are compared. */
export interface PeopleFindings {
  /** Notes who is left out of a resource that exists or will exist, and who stays there because of it. */
  add(resource: Resource, pair: SlackResourcePair, members: LiveIds): void;
  /** Returns a finding for each person without an account, at their line, and for each account with two people. */
  findings(): Finding[];
}

type LiveIds = ReturnType<SlackRemoteState["members"]["get"]> | readonly string[];

interface Consequences {
  readonly places: string[];
  readonly staying: Set<string>;
}

/** Creates an empty record of people without an account. */
export function createPeopleFindings(context: SlackCompareContext): PeopleFindings {
  const { people, remote, desired, ignored } = context;
  const missing = new Map<Principal, Consequences>();
  const consequencesOf = (principal: Principal): Consequences => {
    const known = missing.get(principal) ?? { places: [], staying: new Set() };
    missing.set(principal, known);
    return known;
  };
  return {
    add({ kind, key, grants }, { staying = [] }, members) {
      if (ignored(key)) return;
      const { words } = kind === slackChannel.kind ? slackChannel : slackUsergroup;
      const live = members === undefined || isProblem(members) ? new Set<string>() : new Set(members);
      for (const principal of grants.keys()) {
        if (people.idOf(principal) !== undefined) continue;
        // A guest who is in it already is left out of nothing.
        const account = people.accountOf(principal) ?? "";
        if (remote.people.get(account)?.status === "guest" && live.has(account)) continue;
        const consequences = consequencesOf(principal);
        consequences.places.push(`${words.sigil}${key}`);
        if (!people.isUnknown(principal)) continue;
        for (const each of staying) {
          const id = nameInPrincipal(each);
          consequences.staying.add(remote.people.get(id)?.name || id);
        }
      }
    },
    findings() {
      const isAnybodyStaying = (principal: Principal) => (missing.get(principal)?.staying.size ?? 0) > 0;
      const nothing: Consequences = { places: [], staying: new Set() };
      const problems = [...missing.keys()].flatMap((principal) => {
        const problem = people.problemOf(principal);
        // The roster's own warning has told of it, unless somebody stays because of it.
        if (problem !== undefined && isAddressMissing(problem) && !isAnybodyStaying(principal)) return [];
        const isDisputed = people.disputes.some((each) => each.principal === principal);
        return problem === undefined || isDisputed ? [] : [{ principal, problem, resource: undefined }];
      });
      const disputes = people.disputes.map(({ principal, problem, account }) => ({
        principal,
        problem,
        // An error that names the account withholds nothing else: the two people are in neither side.
        resource: `slack-account/${account}`,
      }));
      return [...problems, ...disputes].map(({ principal, problem, resource }) => {
        const { places, staying } = missing.get(principal) ?? nothing;
        return finding(leftOut(problem, { places, staying: [...staying].sort() }), {
          provider: "slack",
          resource,
          at: desired.accounts.get(principal)?.at,
        });
      });
    },
  };
}
