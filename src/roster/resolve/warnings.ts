import { isOver } from "../../core/end.ts";
import type { Finding } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import type { Entry, Roster, Team } from "../roster.ts";
import { isCurrent } from "./day.ts";
import { expiredEntry, expiredLead, expiredProtected, expiredUser } from "./errors.ts";

/** Returns warnings about people and entries whose access has ended. */
export function expiryWarnings(roster: Roster, now: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { key, until, active, at, places } of roster.users.values()) {
    if (until === undefined || !active || !isOver(until, now)) continue;
    const left = places["until"] ?? at;
    const isProtected = roster.guards.protected.includes(key);
    const problem = isProtected ? expiredProtected(key, until) : expiredUser(key, until);
    findings.push(finding(problem, { at: left }));
  }
  for (const team of roster.teams.values()) {
    if (team.archived) continue;
    for (const entry of [...(team.leads ?? []), ...(team.members ?? [])]) {
      if (entry.until !== undefined && !isCurrent(entry, now))
        findings.push(finding(expiredEntry(entry.user, team.key, entry.until), { at: entry.at }));
    }
    for (const lead of team.leads ?? []) findings.push(...leadWarnings({ team, lead }, roster, now));
  }
  return findings;
}

function leadWarnings(
  { team, lead }: { readonly team: Team; readonly lead: Entry },
  roster: Roster,
  now: string,
): readonly Finding[] {
  const user = roster.users.get(lead.user);
  if (user?.until === undefined || !isOver(user.until, now)) return [];
  return [finding(expiredLead(lead.user, team.key, user.until), { at: lead.at })];
}
