import { describeWho } from "../../permissions/table.ts";
import { name, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { maySee } from "../may-see.ts";
import { type Reply, refusal } from "../reply.ts";

/** True of a team, project or thing that somebody is told of. What only some may see is left out of what everybody sees. */
export function isTold(key: string, context: CommandContext): boolean {
  const { actor, rights } = context;
  // Who works with a team from outside sees it, as all do, unless a rule says who.
  const isOpen = rights.rule("view.resource", key).who === "member" && actor !== undefined;
  return isOpen || maySee({ action: "view.resource", subject: key }, context);
}

/** Returns the refusal of what only some may see. */
export function notTold(key: string, { rights }: CommandContext): Reply {
  const { who, name: rule } = rights.rule("view.resource", key);
  return refusal(
    say`What is known of ${name(key)} is for ${describeWho(who, "view.resource")} (${name(rule)}).`,
  );
}
