import type { ResolvedRoster, ResolvedTeam } from "../src/roster/resolved.ts";
import type { DriveSeed, GrantSeed, ItemSeed } from "./drive/seed.ts";
import type { GithubSeed, SeedTeam } from "./github/seed.ts";
import type { GroupsSeed } from "./google-groups/seed.ts";
import type { SeedChannel, SlackSeed } from "./slack/seed.ts";

/** The seeds of the services that match a roster, so that a plan is empty. */
export interface ServiceSeeds {
  readonly github: GithubSeed;
  readonly slack: SlackSeed;
  readonly drive: DriveSeed;
}

/** Returns the services as a roster declares them, with its people in them. */
export function seedsOf(roster: ResolvedRoster): ServiceSeeds {
  return { github: githubSeedOf(roster), slack: slackSeedOf(roster), drive: driveSeedOf(roster) };
}

function githubSeedOf(roster: ResolvedRoster): GithubSeed {
  const owners = new Set(roster.github?.owners ?? []);
  const users = [...roster.users.values()].filter((user) => user.github);
  const isIn = (key: string) => users.some((user) => user.key === key && user.present && !user.outside);
  const account = (key: string) => {
    const user = roster.users.get(key);
    return { login: user?.github ?? key, ...(user?.githubId === undefined ? {} : { id: user.githubId }) };
  };
  const teams = [...roster.teams.values()].filter((team) => team.github !== false && !team.archived);
  return {
    org: roster.github?.org ?? "acme",
    members: users
      .filter((user) => isIn(user.key))
      .map((user) => ({
        ...account(user.key),
        ...(user.email === undefined ? {} : { email: user.email }),
        role: owners.has(user.key) ? ("admin" as const) : ("member" as const),
      })),
    users: users.filter((user) => !isIn(user.key)).map((user) => account(user.key)),
    teams: teams.map((team) => teamSeedOf(roster, team, (key) => account(key).login)),
    repos: [...roster.repositories.values()].map((repository) => ({
      name: repository.name,
      collaborators: Object.fromEntries(
        [...(repository.collaborators ?? [])].map(([key, { role }]) => [account(key).login, role]),
      ),
    })),
  };
}

function teamSeedOf(roster: ResolvedRoster, team: ResolvedTeam, login: (key: string) => string): SeedTeam {
  const github = team.github === false ? undefined : team.github;
  const parent = team.parent === undefined || !github?.nest ? undefined : roster.teams.get(team.parent);
  const members = [...team.people].filter(([key]) => roster.users.get(key)?.github);
  return {
    name: github?.name ?? team.key,
    ...(team.description === undefined ? {} : { description: team.description }),
    privacy: github?.privacy ?? "closed",
    ...(github?.notifications === undefined ? {} : { notifications: github.notifications }),
    ...(parent && parent.github !== false && !parent.archived ? { parent: slugOf(parent.github.name) } : {}),
    members: Object.fromEntries(
      members.map(([key, { lead }]) => [login(key), lead ? (github?.leadRole ?? "maintainer") : "member"]),
    ),
    repos: Object.fromEntries([...team.grants].map(([repo, { role }]) => [repo, role])),
  };
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9_]+/g, "-");
}

function slackSeedOf(roster: ResolvedRoster): SlackSeed {
  const users = [...roster.users.values()].filter(
    (user) => user.slack !== false && (user.slack || user.email),
  );
  const known = new Set(users.filter((user) => user.present).map((user) => user.key));
  const channels: SeedChannel[] = [...roster.channels.values()].map((channel) => ({
    name: channel.name,
    ...(channel.id === undefined ? {} : { id: channel.id }),
    private: channel.private,
    archived: channel.archived,
    ...(channel.topic === undefined ? {} : { topic: channel.topic }),
    ...(channel.purpose === undefined ? {} : { purpose: channel.purpose }),
    members: ["rollcall", ...[...channel.people.keys()].filter((key) => known.has(key))],
  }));
  return {
    team: { id: "T0ACME", domain: roster.slack?.workspace ?? "acme", name: "Acme" },
    users: users.map((user) => ({
      name: user.key,
      ...(typeof user.slack === "string" ? { id: user.slack } : {}),
      realName: user.name ?? user.key,
      ...(user.email === undefined ? {} : { email: user.email }),
      deleted: !user.present,
    })),
    channels: [{ name: "general", general: true }, ...channels],
    usergroups: [...roster.usergroups.values()].map((group) => ({
      handle: group.handle,
      ...(group.id === undefined ? {} : { id: group.id }),
      name: group.name,
      ...(group.description === undefined ? {} : { description: group.description }),
      channels: group.channels ?? [],
      users: [...group.people.keys()].filter((key) => known.has(key)),
      disabled: group.archived || group.people.size === 0,
    })),
  };
}

function driveSeedOf(roster: ResolvedRoster): DriveSeed {
  const items: ItemSeed[] = [...roster.folders.values()].map((folder) => {
    const grants: Record<string, GrantSeed> = {};
    for (const [key, { role }] of folder.people) {
      const email = roster.users.get(key)?.email;
      if (email !== undefined) grants[email] = { role };
    }
    for (const [address, { role }] of folder.groups) grants[address] = { role };
    const names = folder.declaredBy.map((key) => roster.teams.get(key)?.name ?? key);
    return { id: folder.id, name: names.join(" and "), parent: "drive-acme", grants };
  });
  return {
    accounts: [...roster.users.values()].flatMap((user) => user.email ?? []),
    drives: [
      { id: "drive-acme", name: "Acme", members: { "rollcall@acme.iam.gserviceaccount.com": "organizer" } },
    ],
    items,
    groups: groupsSeedOf(roster),
  };
}

function groupsSeedOf(roster: ResolvedRoster): GroupsSeed {
  const emails = [...roster.users.values()].flatMap((user) => user.email ?? []);
  const groups = [...roster.googleGroups.values()].filter(({ archived }) => !archived);
  const named = groups.flatMap((group) => [...group.groups.keys()]);
  const declared = new Set(groups.map(({ address }) => address.toLowerCase()));
  const domains = [...emails, ...declared].map((address) => address.slice(address.lastIndexOf("@") + 1));
  return {
    ...(roster.google?.customer === undefined ? {} : { customer: roster.google.customer }),
    domains: [...new Set(domains)],
    accounts: emails,
    groups: [
      // What is in a group is there before it.
      ...[...new Set(named)].filter((address) => !declared.has(address)).map((email) => ({ email })),
      ...groups.map((group) => ({
        email: group.address,
        name: group.name ?? group.title,
        description: group.description ?? "",
        members: Object.fromEntries([
          ...[...group.people].flatMap(([key, { role }]) => {
            const email = roster.users.get(key)?.email;
            return email === undefined ? [] : [[email, role.toUpperCase()] as const];
          }),
          ...[...group.groups.keys()].map((address) => [address, "MEMBER"] as const),
        ]),
      })),
    ],
  };
}
