import { stored } from "../mrkdwn.ts";
import { channelScopes } from "../scopes.ts";
import { channelShape } from "../shapes.ts";
import {
  allowed,
  done,
  type Method,
  type Methods,
  missingScope,
  type Reply,
  type Request,
  refuse,
} from "../wire.ts";
import { type Channel, freshId } from "../world.ts";
import { barred, onChannel, unchangeable } from "./on-channel.ts";

/** conversations.* that make channels and change what they are. */
export const channelMethods: Methods = {
  "conversations.create": {
    tier: 2,
    perTeam: true,
    run: (request) => {
      const { args, world, caller, options } = request;
      const isPrivate = args.flag("is_private");
      const scopes = channelScopes("manage", isPrivate, { kind: caller.kind, narrow: options.narrowScopes });
      if (!allowed(caller, scopes)) return missingScope(scopes, caller);
      const name = args.text("name") ?? "";
      const bad = nameProblem(name, request);
      if (bad !== undefined) return refuse(bad);
      if (barred(request, options.createRestricted)) return refuse("restricted_action");
      const channel: Channel = {
        id: freshId(world, "C"),
        name,
        private: isPrivate,
        archived: false,
        general: false,
        required: false,
        connect: false,
        topic: "",
        purpose: "",
        creator: caller.user,
        created: Math.floor(options.now().getTime() / 1_000),
        members: new Set([caller.user]),
        previousNames: [],
      };
      world.channels.set(channel.id, channel);
      return done({ channel: channelShape(channel, world, caller.user) });
    },
  },
  "conversations.rename": onChannel({
    tier: 2,
    verb: "manage",
    required: ["name"],
    run: (request, channel) => {
      const { args, world, caller, options } = request;
      const refused = unchangeable(request, channel);
      if (refused) return refused;
      const name = args.text("name") ?? "";
      const bad = name === channel.name ? undefined : nameProblem(name, request);
      if (bad !== undefined) return refuse(bad);
      if (channel.creator !== caller.user && barred(request, options.renameRestricted)) {
        return refuse("not_authorized");
      }
      channel.previousNames.unshift(channel.name);
      channel.name = name;
      world.notices.push({ channel: channel.id, subtype: "channel_name", text: name });
      return done({ channel: channelShape(channel, world, caller.user) });
    },
  }),
  "conversations.setTopic": setText("topic"),
  "conversations.setPurpose": setText("purpose"),
  "conversations.archive": onChannel({
    tier: 2,
    verb: "manage",
    run: (request, channel) => {
      const { caller, options } = request;
      if (channel.archived) return refuse("already_archived");
      if (channel.general) return refuse("cant_archive_general");
      if (channel.required) return refuse("cant_archive_required");
      if (!channel.members.has(caller.user)) return refuse("not_in_channel");
      if (barred(request, options.archiveRestricted)) return refuse("restricted_action");
      channel.archived = true;
      if (caller.kind === "bot") channel.members.delete(caller.user);
      return done();
    },
  }),
  "conversations.unarchive": onChannel({
    tier: 2,
    verb: "manage",
    formOnly: true,
    run: ({ caller, options }, channel) => {
      if (!channel.archived) return refuse("not_archived");
      if (caller.kind === "bot" && !options.botsCanUnarchive) return refuse("not_in_channel");
      channel.archived = false;
      channel.members.add(caller.user);
      return done();
    },
  }),
};

function setText(field: "topic" | "purpose"): Method {
  return onChannel({
    tier: 2,
    verb: "topic",
    run: (request, channel) => {
      const { args, world, caller, options } = request;
      const text = args.text(field);
      if (text === undefined) return missing(field);
      const refused = unchangeable(request, channel);
      if (refused) return refused;
      if ([...text].length > 250) return refuse("too_long");
      channel[field] = stored(text, world, options);
      world.notices.push({ channel: channel.id, subtype: `channel_${field}`, text });
      return done({ channel: channelShape(channel, world, caller.user) });
    },
  });
}

function missing(field: string): Reply {
  return refuse("invalid_arguments", {
    response_metadata: { messages: [`[ERROR] missing required field: ${field}`] },
  });
}

/** Channel names are never rewritten, only refused. */
function nameProblem(name: string, request: Request): string | undefined {
  const { options } = request;
  if (name === "") return "invalid_name_required";
  if ([...name].length > 80) return "invalid_name_maxlength";
  if (/^[\p{P}\p{S}]+$/u.test(name)) return "invalid_name_punctuation";
  const plain = options.foreignNames ? /^(?:(?!\p{Lu})[\p{L}\p{M}\p{N}_-])+$/u : /^[a-z0-9_-]+$/;
  if (!plain.test(name)) return "invalid_name_specials";
  return isTaken(name, request) ? "name_taken" : undefined;
}

function isTaken(name: string, { world, caller, options }: Request): boolean {
  const channels = [...world.channels.values()].filter((each) => each.name === name);
  if (channels.some((each) => !each.private || each.members.has(caller.user) || options.nameTakenByHidden)) {
    return true;
  }
  if (!options.sharedNames) return false;
  return (
    [...world.usergroups.values()].some((each) => each.handle === name) ||
    [...world.users.values()].some((each) => each.name === name)
  );
}
