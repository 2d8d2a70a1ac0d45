import type { Token } from "./world.ts";

const shared = [
  "channels:read",
  "chat:write",
  "groups:read",
  "groups:write",
  "im:write",
  "usergroups:read",
  "usergroups:write",
  "users:read",
  "users:read.email",
];

/** Every scope that a token of a kind can have and that some emulated method asks for. */
export const allScopes: Readonly<Record<Token["kind"], readonly string[]>> = {
  bot: ["channels:join", "channels:manage", ...shared],
  user: ["channels:write", ...shared],
};

/** What is done to a channel, as far as scopes tell it apart. */
export type Verb = "read" | "manage" | "invite" | "topic" | "join";

/** The scopes of which one suffices to do that to a public or private channel. Narrow ones count where told so. */
export function channelScopes(
  verb: Verb,
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
