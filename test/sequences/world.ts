import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { directGrants } from "../../emulators/drive/world.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { acceptInvitation } from "../../emulators/github/people.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import type { Clock } from "../../src/core/clock.ts";
import { serviceAccount } from "../soak/names.ts";
import { secrets } from "../soak/secrets.ts";
import { accounts, addressOf, folders, repositories, slackIdOf } from "./sequence.ts";

/** The three services, and the roster's repository on one of them. */
export interface World {
  readonly github: GithubEmulator;
  readonly slack: SlackEmulator;
  readonly drive: DriveEmulator;
  close(): Promise<void>;
}

const stranger = "stranger";

/** Starts the services, in which people have made some things by hand that no roster is about. */
export async function startWorld(clock: Clock): Promise<World> {
  const now = () => new Date(clock.now());
  const rules = ["creation", "update", "deletion"];
  const everybody = [...accounts, stranger];
  const [github, slack, drive] = await Promise.all([
    startGithub(
      {
        org: "acme",
        members: [{ login: "root", role: "admin" }, { login: stranger }],
        users: accounts.map((login) => ({ login })),
        teams: [{ name: "hand", members: { [stranger]: "member" }, repos: { api: "read" } }],
        repos: [
          ...repositories.map((name) => ({ name, collaborators: { [stranger]: "read" as const } })),
          {
            name: "access",
            files: { "README.md": "Access" },
            rulesets: [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }],
          },
        ],
      },
      { token: { kind: "app", slug: "rollcall" }, now },
    ),
    startSlack(
      {
        tokens: [{ token: secrets.slackToken }],
        users: everybody.map((name) => ({ name, id: slackIdOf(name), email: addressOf(name) })),
        channels: [
          { name: "talk-red", members: ["rollcall", stranger] },
          { name: "elsewhere", members: everybody },
        ],
        usergroups: [{ handle: "others", users: [stranger] }],
      },
      { now },
    ),
    startDrive({
      accounts: everybody.map(addressOf),
      items: folders.map((id) => ({
        id,
        grants: { [serviceAccount]: "writer", [addressOf(stranger)]: "reader" },
      })),
    }),
  ]);
  return {
    github,
    slack,
    drive,
    close: async () => void (await Promise.all([github.close(), slack.close(), drive.close()])),
  };
}

/** Everybody accepts their invitations. Returns false when there are none. */
export function acceptAll({ github: { world } }: World): boolean {
  const invitations = [...world.invitations.values()];
  for (const each of invitations) acceptInvitation(world, each);
  return invitations.length > 0;
}

/** Returns what accounts and teams hold, in the words of `givenBy`. */
export function heldIn({ github, slack, drive }: World): ReadonlySet<string> {
  const held = new Set<string>();
  const { world } = github;
  const login = (id: number) => world.accounts.get(id)?.login ?? "";
  for (const id of world.members.keys()) held.add(`org ${login(id)}`);
  for (const { account } of world.invitations.values()) held.add(`org ${account?.login}`);
  for (const { slug, members, grants } of world.teams.values()) {
    for (const id of members.keys()) held.add(`team ${slug} ${login(id)}`);
    for (const id of grants.keys()) held.add(`repo ${world.repos.get(id)?.name} team ${slug}`);
  }
  for (const { name, collaborators } of world.repos.values())
    for (const id of collaborators.keys()) held.add(`repo ${name} ${login(id)}`);
  const names = new Map([...accounts, stranger].map((each) => [slackIdOf(each), each]));
  const add = (place: string, ids: Iterable<string>) => {
    for (const id of ids) if (names.has(id)) held.add(`${place} ${names.get(id)}`);
  };
  for (const { name, members } of slack.world.channels.values()) add(`#${name}`, members);
  for (const { handle, users, disabledAt } of slack.world.usergroups.values())
    if (disabledAt === 0) add(`@${handle}`, users);
  for (const id of folders)
    for (const address of Object.keys(directGrants(drive.world, id)))
      if (address !== serviceAccount) held.add(`${id} ${address.split("@")[0]}`);
  return held;
}
