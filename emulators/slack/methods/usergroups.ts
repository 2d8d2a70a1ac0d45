import { usergroupShape } from "../shapes.ts";
import { type Method, type Methods, type Reply, type Request, refuse, success } from "../wire.ts";
import { freshId, type User, type Usergroup } from "../world.ts";
import { isRestricted, visibleChannel } from "./on-channel.ts";

/** The methods of usergroups.*. All are of tier 2, none has pages, and none deletes a group. */
export const usergroupMethods: Methods = {
  "usergroups.list": readMethod([], ({ args, world, options }) => {
    const withUsers = args.flag("include_users");
    const groups = [...world.usergroups.values()].filter(
      (group) => group.disabledAt === 0 || args.flag("include_disabled"),
    );
    return success({
      usergroups: groups.map((group) =>
        usergroupShape(
          group.disabledAt > 0 && !options.disabledListUsers ? { ...group, users: [] } : group,
          world,
          {
            users: withUsers,
            count: args.flag("include_count"),
          },
        ),
      ),
    });
  }),
  "usergroups.users.list": readMethod(["usergroup"], (request) => {
    const group = groupOf(request);
    if (group === undefined || (group.disabledAt > 0 && !request.args.flag("include_disabled"))) {
      return refuse("no_such_subteam");
    }
    return success({ users: group.users });
  }),
  "usergroups.create": writeMethod([], (request) => {
    const { args, world } = request;
    const name = args.text("name") ?? "";
    if (name === "") return refuse("missing_subteam_name");
    const handle = args.text("handle") ?? name.toLowerCase().replaceAll(" ", "-");
    const problem = textProblem({ handle, name, description: args.text("description") }, request);
    if (problem !== undefined) return refuse(problem);
    const channels = args.ids("channels", true);
    if (channels.some((id) => !isUsable(request, id))) return refuse("invalid_channel_provided");
    const group: Usergroup = {
      id: freshId(world, "S"),
      handle,
      name,
      description: args.text("description") ?? "",
      channels,
      users: [],
      disabledAt: 0,
      external: false,
    };
    world.usergroups.set(group.id, group);
    return usergroupReply(group, request);
  }),
  "usergroups.update": writeMethod(["usergroup"], (request) => {
    const { args } = request;
    const group = groupOf(request);
    if (group === undefined) return refuse("no_such_subteam");
    const problem = textProblem(
      { handle: args.text("handle"), name: args.text("name"), description: args.text("description") },
      request,
      group,
    );
    if (problem !== undefined) return refuse(problem);
    if (args.text("channels") !== undefined) {
      const channels = args.ids("channels", true);
      if (channels.some((id) => !isUsable(request, id))) return refuse("invalid_channel_provided");
      const added = channels.filter((id) => !group.channels.includes(id));
      group.channels = channels;
      for (const user of group.users) addToChannels(request, added, user);
    }
    group.handle = args.text("handle") ?? group.handle;
    group.name = args.text("name") ?? group.name;
    group.description = args.text("description") ?? group.description;
    return usergroupReply(group, request);
  }),
  "usergroups.enable": writeMethod(["usergroup"], (request) => {
    const group = groupOf(request);
    if (group === undefined) return refuse("no_such_subteam");
    if (group.disabledAt === 0 && request.options.alreadyEnabledErrors) return refuse("already_enabled");
    group.disabledAt = 0;
    return usergroupReply(group, request);
  }),
  "usergroups.disable": writeMethod(["usergroup"], (request) => {
    const group = groupOf(request);
    if (group === undefined) return refuse("no_such_subteam");
    if (group.disabledAt > 0 && request.options.alreadyEnabledErrors) return refuse("already_disabled");
    group.disabledAt = Math.floor(request.options.now().getTime() / 1_000);
    return usergroupReply(group, request);
  }),
  "usergroups.users.update": writeMethod(["usergroup"], (request) => {
    const { args, options } = request;
    const group = groupOf(request);
    if (group === undefined) return refuse("no_such_subteam");
    const users = [...new Set(args.ids("users", options.jsonUsers))];
    const problem = listProblem(users, group, request);
    if (problem !== undefined) return refuse(problem);
    const added = users.filter((id) => !group.users.includes(id));
    group.users = users;
    // Slack adds new users of a group to its default channels, once.
    for (const user of added) addToChannels(request, group.channels, user);
    return usergroupReply(group, request);
  }),
};

function readMethod(required: readonly string[], run: Method["run"]): Method {
  return {
    tier: 2,
    scopes: ["usergroups:read"],
    perTeam: true,
    required,
    run: (request) => (request.options.paidPlan ? run(request) : refuse("paid_teams_only")),
  };
}

function writeMethod(required: readonly string[], run: Method["run"]): Method {
  return {
    tier: 2,
    scopes: ["usergroups:write"],
    perTeam: true,
    required,
    run: (request) => {
      if (!request.options.paidPlan) return refuse("plan_upgrade_required");
      if (isRestricted(request, request.options.usergroupsRestricted)) return refuse("permission_denied");
      const group = groupOf(request);
      if (group?.auto !== undefined || group?.external) return refuse("permission_denied");
      return run(request);
    },
  };
}

function groupOf({ args, world }: Request): Usergroup | undefined {
  return world.usergroups.get(args.text("usergroup") ?? "");
}

function usergroupReply(group: Usergroup, { world, args, options, caller }: Request): Reply {
  group.updatedAt = Math.floor(options.now().getTime() / 1_000);
  group.updatedBy = caller.user;
  return success({
    usergroup: usergroupShape(group, world, { users: true, count: args.flag("include_count") }),
  });
}

function isUsable(request: Request, channel: string): boolean {
  const found = visibleChannel(request, channel);
  return found !== undefined && !found.archived;
}

function addToChannels({ world }: Request, channels: readonly string[], user: string): void {
  for (const id of channels) world.channels.get(id)?.members.add(user);
}

interface Texts {
  readonly handle: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
}

function textProblem(texts: Texts, request: Request, self?: Usergroup): string | undefined {
  const { world, options } = request;
  const others = [...world.usergroups.values()].filter((each) => each !== self);
  const { handle, name, description } = texts;
  if (name !== undefined && name.length > 255) return "name_too_long";
  if (description !== undefined && description.length > 140) return "description_too_long";
  if (name !== undefined && others.some((each) => each.name === name)) return "name_already_exists";
  if (handle === undefined || handle === self?.handle) return undefined;
  if (!/^[\p{Ll}\p{Lo}\p{N}._-]+$/u.test(handle)) return "bad_handle";
  if (["here", "channel", "everyone", "group"].includes(handle)) return "forbidden_handle";
  // A disabled group keeps its handle.
  if (others.some((each) => each.handle === handle)) return "handle_already_exists";
  const shared =
    [...world.channels.values()].some((each) => each.name === handle) ||
    [...world.users.values()].some((each) => each.name === handle);
  return options.sharedNames && shared ? "handle_already_exists" : undefined;
}

function listProblem(
  users: readonly string[],
  group: Usergroup,
  { world, options }: Request,
): string | undefined {
  if (users.length === 0) return options.emptyUsergroupAccepted ? undefined : "no_users_provided";
  if (users.length > options.usergroupMaxUsers) return "subteam_max_users_exceeded";
  const known = users.map((id) => world.users.get(id));
  if (known.some((user) => user === undefined || user.deleted)) {
    if (options.deactivatedListEmptiesGroup && known.every((user) => user?.deleted)) group.users = [];
    return "invalid_users";
  }
  if (known.some((user) => user?.guest === "single")) return "single_channel_guests_cannot_be_added";
  const isRefused = (user: User | undefined) =>
    user?.bot || user?.id === "USLACKBOT" || (user?.guest === "multi" && !options.multiGuestsListed);
  if (known.some(isRefused)) return "invalid_user";
  return known.some((user) => user?.teamId !== world.team.id) ? "failed_for_some_users" : undefined;
}
