import { readSlackText } from "../mentions/inbound.ts";
import { isGlobMatch } from "../tokens/glob.ts";
import { type Addressing, addressingOf, argumentsAfter } from "./addressing.ts";
import { type ExpressionMatch, matchOf } from "./expression.ts";
import type { HeardMessage, HeardReaction } from "./heard.ts";
import type { Handler, Handlers } from "./section.ts";

/** A handler that fits, and how. */
export interface Matched {
  readonly name: string;
  readonly handler: Handler;
  readonly by: MatchedBy;
}

/** What of an event fits a handler. */
export type MatchedBy =
  | { readonly type: "command"; readonly command: string; readonly args: string }
  | { readonly type: "regex"; readonly regex: string; readonly match: ExpressionMatch }
  | { readonly type: "absent_regex"; readonly regex: string }
  | { readonly type: "reaction"; readonly reaction: string };

/** A workspace's id by its name in the relay's file. */
export type WorkspaceIdOf = (name: string) => string | undefined;

type Named = readonly [name: string, handler: Handler];

/** Returns the handlers that count where something happens, in the order of the file. */
export function handlersAt(
  handlers: Handlers,
  { team, channel }: { readonly team: string; readonly channel: string | undefined },
  workspaceId: WorkspaceIdOf,
): readonly Named[] {
  return Object.entries(handlers).filter(
    ([, { workspaces, channels }]) =>
      (workspaces === undefined || workspaces.some((each) => workspaceId(each) === team)) &&
      (channels === undefined || (channel !== undefined && channels.includes(channel))),
  );
}

/**
 * Returns the handlers that a message fits: the first command, if it is for the bot; every expression. Replies in threads fit those
 * alone that ask for them.
 */
export function matchMessage(here: readonly Named[], heard: HeardMessage): readonly Matched[] {
  const addressing = addressingOf(heard);
  const { text } = readSlackText(heard.text);
  const counting = here.filter(([, { match_reply }]) => match_reply || heard.threadTs === undefined);
  const command = counting.flatMap((each) => commandOf(each, addressing)).slice(0, 1);
  const others = counting.flatMap(([name, handler]): readonly Matched[] => {
    const { regex, absent_regex: absent } = handler;
    if (regex !== undefined) {
      const match = matchOf(regex, text);
      return match === undefined ? [] : [{ name, handler, by: { type: "regex", regex, match } }];
    }
    if (absent === undefined || matchOf(absent, text) !== undefined) return [];
    return [{ name, handler, by: { type: "absent_regex", regex: absent } }];
  });
  return [...command, ...others];
}

function commandOf([name, handler]: Named, addressing: Addressing): readonly Matched[] {
  const { command, match_mention } = handler;
  const isMeant = addressing.isDirected || (match_mention && addressing.isMentioned);
  if (command === undefined || !isMeant) return [];
  const args = argumentsAfter(command, addressing.command);
  return args === undefined ? [] : [{ name, handler, by: { type: "command", command, args } }];
}

/** Returns the handlers that a reaction fits. */
export function matchReaction(here: readonly Named[], { emoji }: HeardReaction): readonly Matched[] {
  return here.flatMap(([name, handler]) =>
    handler.reaction !== undefined && isGlobMatch(handler.reaction, emoji)
      ? [{ name, handler, by: { type: "reaction", reaction: emoji } } as const]
      : [],
  );
}
