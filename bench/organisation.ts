/** The size of an invented organisation. */
export interface Size {
  readonly teams: number;
  /** The average number of people a team. Teams have from half of it to one and a half times as many. */
  readonly people: number;
}

/**
 * Returns the roster of an invented organisation: trees of ten teams, a repository for each team, every person in about
 * two teams, and a channel, a user group and a folder for every tenth team. The same size gives the same text.
 */
export function organisationOf({ teams, people }: Size): string {
  const users = Math.max(5, Math.round((teams * people) / 2));
  const lines = [
    "version: 1",
    "github: { org: acme, owners: [u0, u1] }",
    "slack: { workspace: acme }",
    "drive: {}",
    "users:",
  ];
  for (let user = 0; user < users; user += 1) {
    lines.push(`  u${user}: { github: login-${user}, email: u${user}@acme.dev }`);
  }
  lines.push("teams:");
  let next = 0;
  for (let team = 0; team < teams; team += 1) {
    const size = Math.max(2, Math.round(people / 2) + (team % (people + 1)));
    const members = Array.from({ length: Math.min(size, users) }, (_, index) => `u${(next + index) % users}`);
    next = (next + size) % users;
    lines.push(`  t${team}:`);
    if (team % 10 !== 0) lines.push(`    parent: t${team - (team % 10)}`);
    lines.push(
      `    description: Team ${team}`,
      `    leads: [${members[0]}]`,
      `    members: [${members.slice(1).join(", ")}]`,
    );
    lines.push(`    repos: { repo-${team}: ${team % 3 === 0 ? "admin" : "write"} }`);
    if (team % 10 === 0) {
      lines.push(
        `    slack: { usergroup: t${team}, channels: [team-${team}] }`,
        `    drive: { folders: [{ id: folder-${team} }] }`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
