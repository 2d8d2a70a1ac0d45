import type { DriveSeed } from "../../emulators/drive/seed.ts";
import type { GithubSeed, SeedTeam } from "../../emulators/github/seed.ts";
import type { ServiceSeeds } from "../../emulators/seeds.ts";
import type { SlackSeed } from "../../emulators/slack/seed.ts";

/** Returns seeds with changes that people made by hand. The roster is in the repository acme/access. */
export function withDrift(seeds: ServiceSeeds, roster: string): ServiceSeeds {
  return {
    github: driftedGithub(seeds.github, roster),
    slack: driftedSlack(seeds.slack),
    drive: driftedDrive(seeds.drive),
  };
}

function driftedGithub(seed: GithubSeed, roster: string): GithubSeed {
  const changed = (team: SeedTeam): SeedTeam => {
    if (team.name === "support") return { ...team, members: { ...team.members, "frank-acme": "member" } };
    if (team.name === "data") return { ...team, description: "Temporary, ask Chidi" };
    if (team.name === "design") return { ...team, repos: {} };
    return team;
  };
  return {
    ...seed,
    members: [...(seed.members ?? []), { login: "contractor-42" }],
    users: [...(seed.users ?? []), { login: "kira-acme" }],
    teams: [
      ...(seed.teams ?? []).map(changed),
      { name: "hackathon-2024", members: { "contractor-42": "member" } },
    ],
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": roster } }],
  };
}

function driftedSlack(seed: SlackSeed): SlackSeed {
  const channels = (seed.channels ?? []).map((channel) =>
    channel.name === "team-mobile"
      ? { ...channel, members: channel.members?.filter((name) => name !== "amir") ?? [] }
      : channel,
  );
  const kira = { name: "kira", realName: "Kira", email: "kira@acme.dev" };
  return { ...seed, users: [...(seed.users ?? []), kira], channels };
}

function driftedDrive(seed: DriveSeed): DriveSeed {
  const items = (seed.items ?? []).map((item) =>
    item.id === "folder-people"
      ? { ...item, grants: { ...item.grants, "nina@acme.dev": { role: "reader" } } }
      : item,
  );
  return { ...seed, accounts: [...(seed.accounts ?? []), "kira@acme.dev"], items };
}
