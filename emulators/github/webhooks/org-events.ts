import type { Account } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import { simpleUser } from "../render/account.ts";
import { installationBody } from "../render/installation.ts";
import { orgInvitation } from "../render/invitation.ts";
import { listedTeam } from "../render/team.ts";
import { permissionFlags } from "../roles.ts";
import type { HookEvent } from "./app-hook.ts";
import { type EventContext, hookRepository, orgEvent } from "./event-context.ts";
import type { TeamCopy, WorldCopy } from "./world-copy.ts";

/**
 * Returns the events of the organisation, its teams and the installation since a copy was made. GitHub sends none for a
 * changed role of a member, in the organisation or in a team, nor for a team's parent.
 */
export function orgEvents(before: WorldCopy, context: EventContext): HookEvent[] {
  return [
    ...membershipEvents(before, context),
    ...teamEvents(before, context),
    ...installationEvents(before, context),
  ];
}

function membershipEvents(before: WorldCopy, context: EventContext): HookEvent[] {
  const { world, url } = context;
  const invited = [...world.invitations.values()]
    .filter(({ id }) => !before.invitations.has(id))
    .map((each) =>
      orgEvent(context, "organization", "member_invited", {
        invitation: orgInvitation(url, world, each),
        ...(each.account === undefined ? {} : { user: simpleUser(url, each.account) }),
      }),
    );
  const told = (action: string, id: number, role: string): HookEvent[] =>
    accountOf(context, id).map((account) =>
      orgEvent(context, "organization", action, {
        membership: {
          url: `${url}/orgs/${world.org.login}/memberships/${account.login}`,
          state: "active",
          role,
          organization_url: `${url}/orgs/${world.org.login}`,
          user: simpleUser(url, account),
        },
      }),
    );
  const added = [...world.members].filter(([id]) => !before.members.has(id));
  const removed = [...before.members].filter(([id]) => !world.members.has(id));
  return [
    ...invited,
    ...added.flatMap(([id, role]) => told("member_added", id, role)),
    ...removed.flatMap(([id, role]) => told("member_removed", id, role)),
  ];
}

function teamEvents(before: WorldCopy, context: EventContext): HookEvent[] {
  const { world } = context;
  const created = [...world.teams.values()]
    .filter(({ id }) => !before.teams.has(id))
    .flatMap((team) => {
      const nothing: TeamCopy = { ...team, team, members: new Map(), grants: new Map() };
      return [teamEvent(context, "created", nothing), ...changesOf(before, nothing, context)];
    });
  const others = [...before.teams].flatMap(([id, copy]) =>
    world.teams.has(id) ? changesOf(before, copy, context) : deleted(before, copy, context),
  );
  return [...created, ...others];
}

function changesOf(before: WorldCopy, copy: TeamCopy, context: EventContext): HookEvent[] {
  return [...edited(copy, context), ...memberEvents(before, copy, context), ...grantEvents(copy, context)];
}

function deleted(before: WorldCopy, copy: TeamCopy, context: EventContext): HookEvent[] {
  const { team } = copy;
  const left = [...copy.members.keys()].flatMap((id) =>
    membership(before, context, {
      action: "removed",
      id,
      team: { id: team.id, name: copy.name, deleted: true },
    }),
  );
  return [teamEvent(context, "deleted", copy), ...left];
}

function edited(copy: TeamCopy, context: EventContext): HookEvent[] {
  const { team } = copy;
  const setting = (on: boolean) => (on ? "notifications_enabled" : "notifications_disabled");
  const changes = {
    ...(team.name === copy.name ? {} : { name: { from: copy.name } }),
    ...(team.description === copy.description ? {} : { description: { from: copy.description ?? "" } }),
    ...(team.privacy === copy.privacy ? {} : { privacy: { from: copy.privacy } }),
    ...(team.notifications === copy.notifications
      ? {}
      : { notification_setting: { from: setting(copy.notifications) } }),
  };
  return Object.keys(changes).length === 0 ? [] : [teamEvent(context, "edited", copy, { changes })];
}

function memberEvents(before: WorldCopy, copy: TeamCopy, context: EventContext): HookEvent[] {
  const { team } = copy;
  const rendered = listedTeam(context.url, context.world, team);
  const told = (action: "added" | "removed") => (id: number) =>
    membership(before, context, { action, id, team: rendered });
  return [
    ...[...team.members.keys()].filter((id) => !copy.members.has(id)).flatMap(told("added")),
    ...[...copy.members.keys()].filter((id) => !team.members.has(id)).flatMap(told("removed")),
  ];
}

/** `scope` is the organisation when the person left that, too. */
function membership(
  before: WorldCopy,
  context: EventContext,
  { action, id, team }: { readonly action: "added" | "removed"; readonly id: number; readonly team: object },
): HookEvent[] {
  const { world, url } = context;
  const isGone = before.members.has(id) && !world.members.has(id);
  const scope = action === "removed" && isGone ? "organization" : "team";
  return accountOf(context, id).map((account) =>
    orgEvent(context, "membership", action, { scope, member: simpleUser(url, account), team }),
  );
}

/** Adding a repository is told twice: by `team`, and by `team_add`. */
function grantEvents(copy: TeamCopy, context: EventContext): HookEvent[] {
  const { team } = copy;
  const { world } = context;
  const repository = (id: number) => {
    const repo = world.repos.get(id);
    if (repo === undefined) return undefined;
    const permissions = permissionFlags(world, team.grants.get(id));
    return { repository: { ...hookRepository(context, repo), permissions } };
  };
  const gained = [...team.grants].flatMap(([id, role]): HookEvent[] => {
    const fields = repository(id);
    const former = copy.grants.get(id);
    if (fields === undefined || former === role) return [];
    if (former === undefined) {
      const add = orgEvent(context, "team_add", "", {
        team: listedTeam(context.url, world, team),
        ...fields,
      });
      const { action: _, ...payload } = add.payload;
      return [
        { ...teamEvent(context, "added_to_repository", copy, fields), repositoryId: id },
        { name: "team_add", action: null, payload, repositoryId: id },
      ];
    }
    const { admin = false, pull = false, push = false } = permissionFlags(world, former);
    const changes = { repository: { permissions: { from: { admin, pull, push } } } };
    return [{ ...teamEvent(context, "edited", copy, { changes, ...fields }), repositoryId: id }];
  });
  const lost = [...copy.grants.keys()].flatMap((id): HookEvent[] => {
    const fields = team.grants.has(id) ? undefined : repository(id);
    return fields === undefined
      ? []
      : [{ ...teamEvent(context, "removed_from_repository", copy, fields), repositoryId: id }];
  });
  return [...gained, ...lost];
}

function teamEvent(
  context: EventContext,
  action: string,
  { team }: TeamCopy,
  fields: Readonly<Record<string, unknown>> = {},
): HookEvent {
  return orgEvent(context, "team", action, { team: listedTeam(context.url, context.world, team), ...fields });
}

function installationEvents(before: WorldCopy, context: EventContext): HookEvent[] {
  const { world, url } = context;
  const { app } = world;
  if (app === undefined) return [];
  const { suspendedAt, isDeleted } = app.installation;
  const was = before.installation;
  const repositories = [...world.repos.values()]
    .filter(({ id, owner }) => owner === world.org.login && (app.installation.repositories?.has(id) ?? true))
    .map(({ id, name, owner, private: isPrivate }) => ({
      id,
      node_id: nodeId("Repository", id),
      name,
      full_name: `${owner}/${name}`,
      private: isPrivate,
    }));
  const told = (action: string, more: Readonly<Record<string, unknown>> = { repositories }) => {
    const {
      installation: _,
      organization: __,
      ...event
    } = orgEvent(context, "installation", action, more).payload;
    const payload = { ...event, installation: installationBody(url, world, app) };
    return { name: "installation", action, payload };
  };
  return [
    ...(was.isDeleted && !isDeleted ? [told("created", { repositories, requester: null })] : []),
    ...(!was.isDeleted && isDeleted ? [told("deleted")] : []),
    ...(!was.isSuspended && suspendedAt !== undefined ? [told("suspend", {})] : []),
    ...(was.isSuspended && suspendedAt === undefined ? [told("unsuspend", {})] : []),
    ...(was.permissions === JSON.stringify(app.permissions ?? null)
      ? []
      : [told("new_permissions_accepted")]),
  ];
}

function accountOf({ world }: EventContext, id: number): Account[] {
  const account = world.accounts.get(id);
  return account === undefined ? [] : [account];
}
