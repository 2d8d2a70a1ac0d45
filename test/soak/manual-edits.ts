import fc from "fast-check";
import { share, unshare } from "../../emulators/drive/world.ts";
import { acceptInvitation } from "../../emulators/github/people.ts";
import type { Services } from "./fixture.ts";

/** One change that another admin makes while Rollcall runs. `which` picks whom or what it changes. */
export interface ManualEdit {
  readonly what: keyof typeof edits;
  readonly which: number;
}

/** Makes the change in the services as they are now. Does nothing where there is nothing to change. */
export function applyManualEdit(services: Services, { what, which }: ManualEdit): void {
  edits[what](services, which);
}

type Edit = (services: Services, which: number) => void;

const edits = {
  addsToTeam: ({ github: { world } }, which) => {
    const team = pick([...world.teams.values()], which);
    const member = pick([...world.members.keys()], which);
    if (team && member !== undefined) team.members.set(member, "member");
  },
  takesFromTeam: ({ github: { world } }, which) => {
    const team = pick(
      [...world.teams.values()].filter((each) => each.members.size > 0),
      which,
    );
    const member = pick([...(team?.members.keys() ?? [])], which);
    if (member !== undefined) team?.members.delete(member);
  },
  renamesTeam: ({ github: { world } }, which) => {
    // A team of the enterprise always has a slug that tells it.
    const team = pick(
      [...world.teams.values()].filter(({ type }) => type !== "enterprise"),
      which,
    );
    if (team) world.renameTeam(team, `renamed ${team.id}`);
  },
  deletesTeam: ({ github: { world } }, which) => {
    const team = pick(
      [...world.teams.values()].filter((each) => each.children.size === 0),
      which,
    );
    if (team) world.removeTeam(team);
  },
  makesOwner: ({ github: { world } }, which) => {
    const member = pick([...world.members.keys()], which);
    if (member !== undefined) world.members.set(member, "admin");
  },
  removesMember: ({ github: { world } }, which) => {
    const id = pick(
      [...world.members].filter(([, role]) => role === "member").map(([each]) => each),
      which,
    );
    if (id === undefined) return;
    world.members.delete(id);
    for (const team of world.teams.values()) team.members.delete(id);
    for (const repo of world.repos.values()) repo.collaborators.delete(id);
  },
  acceptsInvitation: ({ github: { world } }, which) => {
    const invitation = pick(
      [...world.invitations.values()].filter((each) => each.account !== undefined),
      which,
    );
    if (invitation) acceptInvitation(world, invitation);
  },
  renamesAccount: ({ github: { world } }, which) => {
    const id = pick([...world.members.keys()], which);
    const account = id === undefined ? undefined : world.accounts.get(id);
    // The account that the token acts for must keep its login.
    if (account && world.members.get(account.id) !== "admin")
      world.renameUser(account.login, `r${account.id}`);
  },
  archivesRepository: ({ github: { world } }, which) => {
    const repo = pick([...world.repos.values()], which);
    if (repo) repo.archived = true;
  },
  addsToChannel: ({ slack: { world } }, which) => {
    const channel = pick([...world.channels.values()], which);
    const user = pick([...world.users.keys()], which);
    if (channel && user !== undefined) channel.members.add(user);
  },
  takesFromChannel: ({ slack: { world } }, which) => {
    const channel = pick([...world.channels.values()], which);
    const user = pick([...(channel?.members ?? [])], which);
    if (user !== undefined) channel?.members.delete(user);
  },
  renamesChannel: ({ slack: { world } }, which) => {
    const channel = pick([...world.channels.values()], which);
    if (channel) channel.name = `renamed-${channel.id.toLowerCase()}`;
  },
  archivesChannel: ({ slack: { world } }, which) => {
    const channel = pick(
      [...world.channels.values()].filter((each) => !each.general),
      which,
    );
    if (channel) channel.archived = true;
  },
  deactivates: ({ slack: { world } }, which) => {
    const user = pick(
      [...world.users.values()].filter((each) => !each.bot),
      which,
    );
    if (!user) return;
    user.deleted = true;
    for (const channel of world.channels.values()) channel.members.delete(user.id);
  },
  changesGroup: ({ slack: { world } }, which) => {
    const group = pick([...world.usergroups.values()], which);
    const user = pick(
      [...world.users.values()].filter((each) => !each.bot && !each.deleted),
      which,
    );
    if (group && user) group.users = [user.id];
  },
  sharesFolder: ({ drive: { world } }, which) => {
    const item = pick([...world.items.values()], which);
    if (item) share(world, item.id, { "another-admin@acme.dev": "reader" });
  },
  unsharesFolder: ({ drive: { world } }, which) => {
    const item = pick([...world.items.values()], which);
    const entry = pick(
      [...(item?.acl.values() ?? [])].filter(
        (each) =>
          each.address !== undefined && each.role !== "owner" && !each.address.startsWith("rollcall@"),
      ),
      which,
    );
    if (item && entry?.address !== undefined) unshare(world, item.id, entry.address);
  },
  trashesFolder: ({ drive: { world } }, which) => {
    const item = pick([...world.items.values()], which);
    if (item) item.trashed = true;
  },
} satisfies Readonly<Record<string, Edit>>;

/** Generates changes that a person may make in a browser. */
export const manualEdits: fc.Arbitrary<ManualEdit> = fc.record({
  what: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
  which: fc.nat(999),
});

function pick<Item>(items: readonly Item[], which: number): Item | undefined {
  return items[which % Math.max(1, items.length)];
}
