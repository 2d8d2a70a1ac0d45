import { permits } from "../actors.ts";
import type { Account, Repo, Team } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import { isVisible, mayUse } from "../route.ts";
import { auditLogOf } from "./audit.ts";
import { connect } from "./connection.ts";
import { type Arguments, type Fields, type GraphqlContext, requireScope, typedError } from "./context.ts";
import { identityProvider } from "./identities.ts";
import { ordered } from "./order.ts";

/** The fields that people, bots and organisations share. */
export const accountFields: Fields<Account> = {
  id: (account) => nodeId(account.kind, account.id),
  databaseId: (account) => account.id,
  login: (account) => account.login,
  name: (account) => account.name,
  email: () => "",
  url: (account) => `https://github.com/${encodeURIComponent(account.login)}`,
  resourcePath: (account) => `/${account.login}`,
  avatarUrl: (account) => `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
  createdAt: () => "2020-01-01T00:00:00Z",
  organizationVerifiedDomainEmails: (account, args, { world }) =>
    world.user(String(args["login"]))?.id === world.org.id ? (account.verifiedEmails ?? []) : [],
};

/** The fields of the emulated organisation. On another organisation, all but those of every account are forbidden. */
export const orgFields: Fields<Account> = {
  ...accountFields,
  viewerCanAdminister: (_, __, { actor, world }) =>
    actor.kind === "user"
      ? world.members.get(actor.account.id) === "admin"
      : permits(actor.permissions, "members=write"),
  viewerIsAMember: (_, __, { actor, world }) => world.members.has(actor.account.id),
  samlIdentityProvider: (account, _, context) => {
    const { world } = requireOwnOrg(account, context);
    requireScope(context, "members=read");
    return [...world.accounts.values()].some((each) => each.saml !== undefined) ? identityProvider : null;
  },
  auditLog: (account, args, context) => auditLogOf(args, requireOwnOrg(account, context)),
  membersWithRole: (account, args, context) => {
    const { world } = requireOwnOrg(account, context);
    requireScope(context, "members=read");
    const items = [...world.members].flatMap(([id, role]) => {
      const member = world.accounts.get(id);
      return member === undefined ? [] : [{ member, role }];
    });
    return connect(context, items, {
      args,
      field: "membersWithRole",
      node: ({ member }) => member,
      edge: ({ role }) => ({ role: role.toUpperCase(), hasTwoFactorEnabled: null }),
    });
  },
  pendingMembers: (account, args, context) => {
    const { world, behaviour } = requireOwnOrg(account, context);
    requireScope(context, "members=read");
    const invited = [...world.invitations.values()].flatMap((each) => each.account ?? []);
    return connect(context, behaviour.pendingMembersVisible ? invited : [], {
      args,
      field: "pendingMembers",
    });
  },
  teams: (account, args, context) => {
    requireOwnOrg(account, context);
    requireScope(context, "members=read");
    return teamsOf(args, context);
  },
  team: (account, args, context) => {
    const team = requireOwnOrg(account, context).world.team(String(args["slug"]));
    return team !== undefined && isVisible(context, team) ? team : null;
  },
  repositories: (account, args, context) => {
    const { world } = context;
    const items = [...world.repos.values()].filter((each) => each.owner === account.login);
    const order = args["orderBy"] as { field: string; direction: string } | undefined;
    const key = (each: Repo): string | number =>
      order?.field === "NAME" ? each.name.toLowerCase() : each.id;
    const sorted = order === undefined ? items : ordered(items, key, order.direction);
    const kept = sorted.filter(
      (each) =>
        args["isArchived"] === undefined ||
        args["isArchived"] === null ||
        each.archived === args["isArchived"],
    );
    return { ...connect(context, kept, { args, field: "repositories" }), totalDiskUsage: kept.length };
  },
  repository: (account, args, { world, actor }) => {
    const repo = world.repo(`${account.login}/${args["name"]}`);
    return repo !== undefined && mayUse(actor, repo) ? repo : null;
  },
};

function requireOwnOrg(account: Account, context: GraphqlContext): GraphqlContext {
  if (account.id !== context.world.org.id) {
    throw typedError("FORBIDDEN", "Resource not accessible by integration");
  }
  return context;
}

function teamsOf(args: Arguments, context: GraphqlContext): unknown {
  const { world, behaviour } = context;
  const text = typeof args["query"] === "string" ? args["query"].toLowerCase() : undefined;
  const people = (args["userLogins"] as string[] | undefined)?.map((login) => world.user(login)?.id ?? 0);
  const privacy = args["privacy"] === "SECRET" ? "secret" : "closed";
  const viewer = args["role"] === "ADMIN" ? "maintainer" : "member";
  const items = [...world.teams.values()].filter(
    (team) =>
      isVisible(context, team) &&
      (text === undefined || team.name.toLowerCase().includes(text) || team.slug.includes(text)) &&
      (people === undefined || people.some((id) => team.members.has(id))) &&
      (args["rootTeamsOnly"] !== true || team.parent === undefined) &&
      (typeof args["privacy"] !== "string" || team.privacy === privacy) &&
      (typeof args["role"] !== "string" || team.members.get(context.actor.account.id) === viewer),
  );
  const order = args["orderBy"] as { direction: string } | undefined;
  const name = (team: Team): string => team.name.toLowerCase();
  const sorted = order === undefined ? items : ordered(items, name, order.direction);
  const ceiling = behaviour.maxTeamPage;
  const positions = new Map<Team, number>();
  const page = connect(context, sorted, { args, field: "teams" });
  if (Number(args["first"] ?? args["last"]) <= ceiling) return page;
  const cut = (value: unknown): unknown => {
    const team = value as Team;
    positions.set(team, positions.size);
    return positions.size > ceiling
      ? typedError("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.")
      : team;
  };
  return {
    ...page,
    nodes: () => page.nodes().map(cut),
    edges: () =>
      page.edges().map((each) => ({ ...(each as object), node: cut((each as { node: unknown }).node) })),
  };
}
