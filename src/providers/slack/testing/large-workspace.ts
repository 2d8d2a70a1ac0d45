import type { SlackSeed } from "../../../../emulators/slack/seed.ts";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const key = (index: number) => `p${String(index).padStart(3, "0")}`;

/** Returns a roster of 31 teams of 12 people, each with a user group and a channel, and 9 channels of projects. */
export function largeSlackRoster(): string {
  const users = range(350).map((index) => `  ${key(index)}: { email: ${key(index)}@acme.dev }`);
  const teams = range(31).map((team) => {
    const people = range(12).map((place) => key((team * 11 + place) % 350));
    const channel = `{ name: team-${team}, topic: "Team ${team} & friends", purpose: "What team ${team} does" }`;
    return `  t${team}: { members: [${people.join(", ")}], slack: { usergroup: { handle: group-${team}, channels: [team-${team}] }, channels: [${channel}] } }`;
  });
  const projects = range(9).map(
    (project) => `  x${project}: { team: t${project}, slack: { channels: [proj-${project}] } }`,
  );
  return `slack: { workspace: acme }\nusers:\n${users.join("\n")}\nteams:\n${teams.join("\n")}\nprojects:\n${projects.join("\n")}\n`;
}

/** A workspace of 350 people and 593 undeclared channels. */
export const largeSlackSeed = {
  users: range(350).map((index) => ({ name: key(index), email: `${key(index)}@acme.dev` })),
  channels: range(593).map((index) => ({ name: `other-${index}`, archived: index % 5 === 0 })),
} as const satisfies SlackSeed;
