import { isErrorReply, pageOf } from "../pages.ts";
import { channelScopes } from "../scopes.ts";
import { channelShape } from "../shapes.ts";
import { hasScope, type Methods, missingScope, type Request, refuse, success } from "../wire.ts";
import { type Channel, freshId } from "../world.ts";
import { onChannel, visibleChannel } from "./on-channel.ts";

/** The methods of conversations.* that only read, and the one that opens direct messages, of one or several people. */
export const conversationMethods: Methods = {
  "conversations.list": {
    tier: 2,
    perTeam: true,
    run: (request) => {
      const { args, world, caller, options } = request;
      const types = (args.text("types") ?? "public_channel").split(",").map((each) => each.trim());
      if (types.some((each) => !["public_channel", "private_channel", "mpim", "im"].includes(each)))
        return refuse("invalid_types");
      for (const type of types) {
        const scopes = channelScopes("read", type === "private_channel", {
          kind: caller.kind,
          narrow: options.narrowScopes,
        });
        if (!hasScope(caller, scopes)) return missingScope(scopes, caller);
      }
      const listed = [...world.channels.values()].filter(
        (channel) =>
          types.includes(channel.mpim ? "mpim" : channel.private ? "private_channel" : "public_channel") &&
          visibleChannel(request, channel.id) !== undefined,
      );
      const page = pageOf(request, listed, { limit: 100, below: 1_000 });
      if (isErrorReply(page)) return page;
      // Slack removes archived channels after it has cut the page, so that pages are short.
      const shown = page.items.filter((channel) => !(args.flag("exclude_archived") && channel.archived));
      return success({
        channels: shown.map((channel) => ({
          ...channelShape(channel, world, caller.user),
          num_members: channel.members.size,
        })),
        response_metadata: page.response_metadata,
      });
    },
  },
  "conversations.info": onChannel({
    tier: 3,
    verb: "read",
    run: ({ args, world, caller }, channel) =>
      success({
        channel: {
          ...channelShape(channel, world, caller.user),
          ...(args.flag("include_num_members") ? { num_members: channel.members.size } : {}),
        },
      }),
  }),
  "conversations.members": onChannel({
    tier: 4,
    verb: "read",
    run: (request, channel) => {
      const { world, options, quirk } = request;
      if (quirk === "fetch-members-failed") return refuse("fetch_members_failed");
      const listed = [...channel.members].filter(
        (id) => options.deactivatedListedAsMembers || !world.users.get(id)?.deleted,
      );
      const page = pageOf(request, listed, { limit: 100, below: 1_000 });
      if (isErrorReply(page)) return page;
      return success({ members: page.items, response_metadata: page.response_metadata });
    },
  }),
  "users.conversations": {
    tier: 3,
    scopes: ["im:read"],
    run: (request) => {
      const { args, world } = request;
      if (args.text("types") !== "im") return refuse("invalid_types");
      const people = [...world.users.values()].filter(({ bot, deleted }) => !bot && !deleted);
      const page = pageOf(request, people, { limit: 100, below: 1_000 });
      if (isErrorReply(page)) return page;
      return success({
        channels: page.items.map(({ id }) => ({ id: `D${id.slice(1)}`, is_im: true, user: id })),
        response_metadata: page.response_metadata,
      });
    },
  },
  "conversations.open": {
    tier: 3,
    scopes: ["im:write", "mpim:write"],
    run: (request) => {
      const { args, world, caller } = request;
      const opened = (id: string) => {
        const channel = { id: `D${id.slice(1)}` };
        return success({ channel: args.flag("return_im") ? { ...channel, is_im: true, user: id } : channel });
      };
      const resumed = args.text("channel");
      if (resumed !== undefined) {
        const user = world.users.get(`U${resumed.slice(1)}`);
        return user === undefined ? refuse("channel_not_found") : opened(user.id);
      }
      const given = args.ids("users", true);
      if (given.length === 0) return refuse("users_list_not_supplied");
      const ids = [...new Set(given)].filter((id) => id !== caller.user);
      const scope = ids.length > 1 ? ["mpim:write"] : ["im:write"];
      if (!hasScope(caller, scope)) return missingScope(scope, caller);
      if (ids.length === 0) return refuse("not_enough_users");
      if (ids.length > 8) return refuse("too_many_users");
      for (const id of ids) {
        const user = world.users.get(id);
        if (user === undefined) return refuse("user_not_found");
        if (user.deleted) return refuse("user_disabled");
        if (user.bot) return refuse("cannot_dm_bot");
      }
      const [first = "", ...others] = ids;
      return others.length === 0 ? opened(first) : success({ channel: { id: groupOf(ids, request).id } });
    },
  },
};

/** Returns the conversation of some people with the caller. There is one for the same people, whoever opens it. */
function groupOf(ids: readonly string[], { world, caller, options }: Request): Channel {
  const members = new Set([...ids, caller.user]);
  const found = [...world.channels.values()].find(
    (each) =>
      each.mpim && each.members.size === members.size && [...members].every((id) => each.members.has(id)),
  );
  if (found !== undefined) return found;
  const names = [...members].map((id) => world.users.get(id)?.name ?? id);
  const channel: Channel = {
    id: freshId(world, "C"),
    name: `mpdm-${names.join("--")}-1`,
    private: true,
    archived: false,
    general: false,
    required: false,
    connect: false,
    topic: "",
    purpose: "Group messaging",
    creator: caller.user,
    created: Math.floor(options.now().getTime() / 1_000),
    members,
    previousNames: [],
    mpim: true,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
