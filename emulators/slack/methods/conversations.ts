import { isErrorReply, pageOf } from "../pages.ts";
import { channelScopes } from "../scopes.ts";
import { channelShape } from "../shapes.ts";
import { hasScope, type Methods, missingScope, refuse, success } from "../wire.ts";
import { onChannel, visibleChannel } from "./on-channel.ts";

/** The methods of conversations.* that only read, and the one that opens a direct message. */
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
          types.includes(channel.private ? "private_channel" : "public_channel") &&
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
    scopes: ["im:write"],
    run: ({ args, world }) => {
      const resumed = args.text("channel");
      const [id = ""] = resumed === undefined ? args.ids("users", true) : [`U${resumed.slice(1)}`];
      if (resumed === undefined && id === "") return refuse("users_list_not_supplied");
      const user = world.users.get(id);
      if (resumed !== undefined && user === undefined) return refuse("channel_not_found");
      if (user === undefined) return refuse("user_not_found");
      if (user.deleted) return refuse("user_disabled");
      if (user.bot) return refuse("cannot_dm_bot");
      const channel = { id: `D${user.id.slice(1)}` };
      return success({
        channel: args.flag("return_im") ? { ...channel, is_im: true, user: user.id } : channel,
      });
    },
  },
};
