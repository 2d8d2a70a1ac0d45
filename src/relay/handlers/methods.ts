/**
 * The methods of Slack's that a service may have called by its answer, where its handler names them. None of them reads
 * anything, changes who is where, or changes what the bot has said: Rollcall's own messages, with their buttons, are the same bot's.
 */
export const handlerMethods = [
  "chat.postMessage",
  "chat.postEphemeral",
  "reactions.add",
  "reactions.remove",
  "pins.add",
  "pins.remove",
  "views.open",
  "views.push",
  "views.update",
] as const;

/** A method that a handler may name. */
export type HandlerMethod = (typeof handlerMethods)[number];
