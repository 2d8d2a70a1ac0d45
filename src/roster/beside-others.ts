import { type Finding, finding, type Problem, warning } from "../core/finding.ts";
import { isSamePerson } from "./about-everybody.ts";
import type { ResolvedRoster } from "./resolved.ts";

/** A roster as it may be applied beside others, and what it says in vain. */
export interface BesideOthers {
  readonly roster: ResolvedRoster;
  readonly findings: readonly Finding[];
}

/**
 * Returns a roster as it may be applied where the repository has others of the same organisation: it removes nothing that it
 * doesn't declare, since another one may declare it; and who left by it alone loses only what it gave.
 */
export function besideOthers(roster: ResolvedRoster, others: readonly ResolvedRoster[]): BesideOthers {
  if (others.length === 0) return { roster, findings: [] };
  const { github, slack, google, users } = roster;
  const files = [...new Set(others.flatMap(({ beside }) => beside ?? []))].join(", ");
  const [onGithub, onSlack, onGoogle] = [
    others.some((other) => other.github !== undefined),
    others.some((other) => other.slack !== undefined),
    others.some((other) => other.google !== undefined || other.googleGroups.size > 0),
  ];
  const exact: readonly string[] = [
    ...(onGithub && github?.members === "exact" ? ["github.members"] : []),
    ...(onGithub && github?.teams === "exact" ? ["github.teams"] : []),
    ...(onGithub && github?.directAccess === "exact" ? ["github.direct_access"] : []),
    ...(onSlack && slack?.usergroups === "exact" ? ["slack.usergroups"] : []),
    ...(onGoogle && google?.groups === "exact" ? ["google.groups"] : []),
  ];
  const staying = others.flatMap((other) => [...other.users.values()].filter(({ present }) => present));
  const shared = [...users.values()].filter(
    (user) => !user.present && staying.some((each) => isSamePerson(each, user)),
  );
  const gone = new Set(shared.map(({ key }) => key));
  const softened: ResolvedRoster = {
    ...roster,
    users: gone.size === 0 ? users : new Map([...users].filter(([key]) => !gone.has(key))),
    ...(github && onGithub
      ? {
          github: {
            ...github,
            members: "additive",
            teams: "additive",
            directAccess: github.directAccess === "exact" ? "report" : github.directAccess,
          },
        }
      : {}),
    ...(slack && onSlack ? { slack: { ...slack, usergroups: "additive" } } : {}),
    ...(google && onGoogle ? { google: { ...google, groups: "additive" } } : {}),
  };
  return {
    roster: softened,
    findings: [
      ...exact.map((setting) => finding(exactBesideOthers(setting, files))),
      ...shared.map(({ key, at }) => finding(leftInOne(key, files), { at })),
    ],
  };
}

function exactBesideOthers(setting: string, files: string): Problem {
  return warning(
    "exact_beside_others",
    `${setting} is \`exact\`, and ${files} is about the same organisation: what isn't declared here may be declared there, so nothing is removed for that.`,
    "Leave it out, or have one roster for the organisation.",
  );
}

function leftInOne(user: string, files: string): Problem {
  return warning(
    "left_in_one",
    `${user} has left by this roster, and ${files} still declares them, so they lose only what this roster gave.`,
    "Mark them as having left there, too.",
  );
}
