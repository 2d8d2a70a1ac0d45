import type { Finding } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import type { Entry, Roster, Team } from "../roster.ts";
import { isCurrent } from "./day.ts";
import { expiredEntry, expiredLead, expiredProtected, expiredUser } from "./errors.ts";

/** Returns warnings about people and entries whose last day is over. */
export function expiryWarnings(roster: Roster, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { key, until, active, at, places } of roster.users.values()) {
    if (until === undefined || !active || until >= today) continue;
    const left = places["until"] ?? at;
    const isProtected = roster.guards.protected.includes(key);
    const problem = isProtected ? expiredProtected(key, until) : expiredUser(key, until);
    findings.push(finding(problem, { at: left }));
  }
  for (const team of roster.teams.values()) {
    if (team.archived) continue;
    for (const entry of [...(team.leads ?? []), ...(team.members ?? [])]) {
      if (entry.until !== undefined && !isCurrent(entry, today))
        findings.push(finding(expiredEntry(entry.user, team.key, entry.until), { at: entry.at }));
    }
    for (const lead of team.leads ?? []) findings.push(...leadWarnings({ team, lead }, roster, today));
  }
  return findings;
}

function leadWarnings(
  { team, lead }: { readonly team: Team; readonly lead: Entry },
  roster: Roster,
  today: string,
): readonly Finding[] {
  const user = roster.users.get(lead.user);
  if (user?.until === undefined || user.until >= today) return [];
  return [finding(expiredLead(lead.user, team.key, user.until), { at: lead.at })];
}
