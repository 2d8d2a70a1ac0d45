import { storedText } from "../mrkdwn.ts";
import { channelScopes } from "../scopes.ts";
import { channelShape } from "../shapes.ts";
import {
  hasScope,
  type Method,
  type Methods,
  missingScope,
  type Reply,
  type Request,
  refuse,
  success,
} from "../wire.ts";
import { type Channel, freshId } from "../world.ts";
import { changeProblem, isRestricted, onChannel } from "./on-channel.ts";

/** The methods of conversations.* that create channels and change their settings. */
export const channelMethods: Methods = {
  "conversations.create": {
    tier: 2,
    perTeam: true,
    run: (request) => {
      const { args, world, caller, options } = request;
      const isPrivate = args.flag("is_private");
      const scopes = channelScopes("manage", isPrivate, { kind: caller.kind, narrow: options.narrowScopes });
      if (!hasScope(caller, scopes)) return missingScope(scopes, caller);
      const name = args.text("name") ?? "";
      const problem = nameProblem(name, request);
      if (problem !== undefined) return refuse(problem);
      if (isRestricted(request, options.createRestricted)) return refuse("restricted_action");
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
      return success({ channel: channelShape(channel, world, caller.user) });
    },
  },
  "conversations.rename": onChannel({
    tier: 2,
    verb: "manage",
    required: ["name"],
    run: (request, channel) => {
      const { args, world, caller, options } = request;
      const problemOfChange = changeProblem(request, channel);
      if (problemOfChange) return problemOfChange;
      const name = args.text("name") ?? "";
      const problem = name === channel.name ? undefined : nameProblem(name, request);
      if (problem !== undefined) return refuse(problem);
      if (channel.creator !== caller.user && isRestricted(request, options.renameRestricted)) {
        return refuse("not_authorized");
      }
      channel.previousNames.unshift(channel.name);
      channel.name = name;
      world.notices.push({ channel: channel.id, subtype: "channel_name", text: name });
      return success({ channel: channelShape(channel, world, caller.user) });
    },
  }),
  "conversations.setTopic": setTextMethod("topic"),
  "conversations.setPurpose": setTextMethod("purpose"),
  "conversations.archive": onChannel({
    tier: 2,
    verb: "manage",
    run: (request, channel) => {
      const { caller, options } = request;
      if (channel.archived) return refuse("already_archived");
      if (channel.general) return refuse("cant_archive_general");
      if (channel.required) return refuse("cant_archive_required");
      if (!channel.members.has(caller.user)) return refuse("not_in_channel");
      if (isRestricted(request, options.archiveRestricted)) return refuse("restricted_action");
      channel.archived = true;
      if (caller.kind === "bot") channel.members.delete(caller.user);
      return success();
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
      return success();
    },
  }),
};

function setTextMethod(field: "topic" | "purpose"): Method {
  return onChannel({
    tier: 2,
    verb: "topic",
    run: (request, channel) => {
      const { args, world, caller, options } = request;
      const text = args.text(field);
      if (text === undefined) return missingField(field);
      const problemOfChange = changeProblem(request, channel);
      if (problemOfChange) return problemOfChange;
      if ([...text].length > 250) return refuse("too_long");
      channel[field] = storedText(text, world, options);
      world.notices.push({ channel: channel.id, subtype: `channel_${field}`, text });
      return success({ channel: channelShape(channel, world, caller.user) });
    },
  });
}

function missingField(field: string): Reply {
  return refuse("invalid_arguments", {
    response_metadata: { messages: [`[ERROR] missing required field: ${field}`] },
  });
}

/** Returns the error for a name that is not allowed. Slack never changes a name to make it fit. */
function nameProblem(name: string, request: Request): string | undefined {
  const { options } = request;
  if (name === "") return "invalid_name_required";
  if ([...name].length > 80) return "invalid_name_maxlength";
  if (/^[\p{P}\p{S}]+$/u.test(name)) return "invalid_name_punctuation";
  const pattern = options.nonLatinNames ? /^(?:(?!\p{Lu})[\p{L}\p{M}\p{N}_-])+$/u : /^[a-z0-9_-]+$/;
  if (!pattern.test(name)) return "invalid_name_specials";
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
