import type { Token } from "./world.ts";

const shared = [
  "channels:read",
  "chat:write",
  "files:write",
  "groups:read",
  "groups:write",
  "im:write",
  "mpim:write",
  "usergroups:read",
  "usergroups:write",
  "users:read",
  "users:read.email",
];

/** The scopes that emulated methods need, by the kinds of token that can have them. */
export const allScopes: Readonly<Record<Token["kind"], readonly string[]>> = {
  bot: ["channels:join", "channels:manage", ...shared],
  user: ["channels:write", ...shared],
};

/** The actions on a channel for which scopes differ. */
export type ChannelAction = "read" | "manage" | "invite" | "topic" | "join";

/** Returns the scopes of which one suffices for an action on a public or private channel. `narrow`: with narrow scopes. */
export function channelScopes(
  verb: ChannelAction,
  isPrivate: boolean,
  caller: { readonly kind: Token["kind"]; readonly narrow: boolean },
): readonly string[] {
  const manage = isPrivate ? "groups:write" : caller.kind === "bot" ? "channels:manage" : "channels:write";
  const family = isPrivate ? "groups" : "channels";
  switch (verb) {
    case "read":
      return [`${family}:read`];
    case "manage":
      return [manage];
    case "invite":
      return caller.narrow ? [manage, `${family}:write.invites`] : [manage];
    case "topic":
      return caller.narrow ? [manage, `${family}:write.topic`] : [manage];
    case "join":
      return caller.kind === "bot" ? ["channels:join"] : ["channels:write"];
    default:
      return verb satisfies never;
  }
}
