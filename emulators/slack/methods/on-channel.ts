import { type ChannelAction, channelScopes } from "../scopes.ts";
import type { Tier } from "../tiers.ts";
import { hasScope, type Method, missingScope, type Reply, type Request, refuse } from "../wire.ts";
import type { Channel } from "../world.ts";

interface ChannelMethod {
  readonly tier: Tier;
  readonly verb: ChannelAction;
  readonly required?: readonly string[];
  readonly formOnly?: true;
  readonly run: (request: Request, channel: Channel) => Reply;
}

/** Makes a method on one channel. It answers `channel_not_found` for a private channel that the caller isn't in. */
export function onChannel(method: ChannelMethod): Method {
  return {
    tier: method.tier,
    required: ["channel", ...(method.required ?? [])],
    ...(method.formOnly ? { formOnly: true } : {}),
    run: (request) => {
      const { args, caller, options } = request;
      const id = args.text("channel") ?? "";
      if (id.startsWith("D")) return refuse("method_not_supported_for_channel_type");
      const channel = visibleChannel(request, id);
      const scopes = channelScopes(method.verb, channel?.private ?? false, {
        kind: caller.kind,
        narrow: options.narrowScopes,
      });
      if (!hasScope(caller, scopes)) return missingScope(scopes, caller);
      return channel === undefined ? refuse("channel_not_found") : method.run(request, channel);
    },
  };
}

/** Returns a public channel, or a private one that the caller is in. */
export function visibleChannel({ world, caller }: Request, id: string): Channel | undefined {
  const channel = world.channels.get(id);
  if (channel === undefined || (channel.private && !channel.members.has(caller.user))) return undefined;
  return channel;
}

/** Returns the error for a caller who may not change a channel: it is archived, or the caller is not in it. */
export function changeProblem({ caller }: Request, channel: Channel): Reply | undefined {
  if (channel.archived) return refuse("is_archived");
  return channel.members.has(caller.user) ? undefined : refuse("not_in_channel");
}

/** True when a setting restricts an action to admins, and the caller is none. */
export function isRestricted({ caller, world }: Request, restricted: boolean): boolean {
  return restricted && !(world.users.get(caller.user)?.admin ?? false);
}
