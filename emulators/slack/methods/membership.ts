import { channelShape } from "../shapes.ts";
import { type Methods, type Request, refuse, success } from "../wire.ts";
import type { Channel } from "../world.ts";
import { isRestricted, onChannel } from "./on-channel.ts";

const mostInvited = 100;

/** The methods of conversations.* that add and remove members. */
export const membershipMethods: Methods = {
  "conversations.invite": onChannel({
    tier: 3,
    verb: "invite",
    run: (request, channel) => {
      const { args, world, caller, options } = request;
      const users = args.ids("users", false);
      if (users.length === 0) return refuse("no_user");
      if (users.length > mostInvited) return refuse("too_many_users");
      if (!channel.members.has(caller.user)) return refuse("not_in_channel");
      if (channel.archived) return refuse("is_archived");
      const checked = users.map((user) => ({ user, error: inviteProblem(user, channel, request) }));
      const errors = checked
        .filter((each) => each.error !== undefined)
        .map((each) => ({ user: each.user, ok: false, error: each.error }));
      const force = args.flag("force");
      if (errors.length === 0 || force || !options.inviteIsAtomic) {
        for (const each of checked) if (each.error === undefined) channel.members.add(each.user);
      }
      const shape = { channel: channelShape(channel, world, caller.user) };
      if (errors.length === 0) return success(shape);
      if (force && errors.length < users.length) return success({ ...shape, errors });
      const listed = options.inviteErrorsListed ? { errors } : {};
      return refuse(errors[0]?.error ?? "user_not_found", listed);
    },
  }),
  "conversations.kick": onChannel({
    tier: 3,
    verb: "manage",
    required: ["user"],
    run: (request, channel) => {
      const { args, world, caller, options } = request;
      const id = args.text("user") ?? "";
      if (id === caller.user) return refuse("cant_kick_self");
      const user = world.users.get(id);
      if (user === undefined) return refuse("user_not_found");
      if (!channel.members.has(caller.user)) return refuse("not_in_channel");
      if (channel.general) return refuse("cant_kick_from_general");
      if (!channel.members.has(id)) return refuse("not_in_channel");
      if (user.teamId !== world.team.id) return refuse("not_supported");
      const restricted = channel.private ? options.kickRestricted.private : options.kickRestricted.public;
      if (isRestricted(request, restricted)) return refuse("restricted_action");
      channel.members.delete(id);
      return success({ errors: {} });
    },
  }),
  "conversations.join": onChannel({
    tier: 3,
    verb: "join",
    run: ({ world, caller }, channel) => {
      if (channel.private) return refuse("method_not_supported_for_channel_type");
      if (channel.archived) return refuse("is_archived");
      const already = channel.members.has(caller.user);
      channel.members.add(caller.user);
      return success({
        channel: channelShape(channel, world, caller.user),
        ...(already
          ? { warning: "already_in_channel", response_metadata: { warnings: ["already_in_channel"] } }
          : {}),
      });
    },
  }),
};

function inviteProblem(id: string, channel: Channel, request: Request): string | undefined {
  const { world, caller, options } = request;
  if (id === caller.user) return "cant_invite_self";
  const user = world.users.get(id);
  if (user === undefined) return "user_not_found";
  if (user.deleted) return options.deactivatedInvite;
  if (channel.members.has(id)) return "already_in_channel";
  if (user.teamId !== world.team.id)
    return channel.connect ? "no_external_invite_permission" : "org_user_not_in_team";
  if (user.guest === "single") {
    const elsewhere = [...world.channels.values()].some((each) => each.members.has(id));
    return elsewhere ? "ura_max_channels" : undefined;
  }
  return undefined;
}
