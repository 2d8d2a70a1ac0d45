import { name, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandOutcome } from "./command.ts";

/** Somebody who has kudos: an account on Slack, or an entry of the roster. */
export type KudosPerson =
  | { readonly slackId: string; readonly called: string }
  | { readonly key: string; readonly called: string };

/** What somebody wants of the kudos that a relay counts. */
export type KudosWish =
  | { readonly ask: "view" | "reset"; readonly of: KudosPerson }
  | { readonly ask: "set"; readonly of: KudosPerson; readonly count: number }
  | { readonly ask: "reset all" };

/** More than anybody will ever have. */
const mostKudos = 1_000_000;

/** Tells how many kudos somebody has. */
const view: ChatCommand = {
  name: ["kudos", "view"],
  description: "see how many kudos somebody has, where a relay counts them",
  effect: "reads",
  needs: [],
  parameters: [{ name: "who", kind: "account", description: "you, when left out", optional: true }],
  flags: [],
  interpret(given, { actor, slackId }) {
    const of = personIn(given);
    if (of !== undefined) return wish({ ask: "view", of });
    const called = actor?.key ?? "";
    return wish({
      ask: "view",
      of: slackId === undefined ? { key: called, called } : { slackId, called },
    });
  },
};

const set: ChatCommand = {
  name: ["kudos", "set"],
  description: "set how many kudos somebody has",
  effect: "reads",
  needs: [],
  tier: "admin",
  parameters: [
    { name: "who", kind: "account", description: "somebody" },
    { name: "count", kind: "text", description: "how many, from 0" },
  ],
  flags: [],
  interpret(given) {
    const [of, typed = ""] = [personIn(given), given.text("count")];
    const count = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
    if (of === undefined || !(count <= mostKudos))
      return {
        is: "reply",
        reply: refusal(
          say`${name("count")} should be a whole number from 0 to ${mostKudos}, and is ${name(typed)}.`,
        ),
      };
    return wish({ ask: "set", of, count });
  },
};

const reset: ChatCommand = {
  name: ["kudos", "reset"],
  description: "take somebody's kudos away, or everybody's",
  effect: "reads",
  needs: [],
  tier: "admin",
  parameters: [{ name: "who", kind: "account", description: "somebody", optional: true }],
  flags: [{ name: "all", kind: "switch", description: "everybody's", aliases: ["a"] }],
  interpret(given) {
    const of = personIn(given);
    const isAll = given.has("all");
    if (of !== undefined && !isAll) return wish({ ask: "reset", of });
    if (of === undefined && isAll) return wish({ ask: "reset all" });
    return { is: "reply", reply: refusal(say`Name one person, or give ${name("--all")} for everybody.`) };
  },
};

/** The commands about kudos. What is counted is in a relay, so they lead to a wish that it grants. */
export const kudosCommands: readonly ChatCommand[] = [view, set, reset];

function wish(of: KudosWish): CommandOutcome {
  return { is: "kudos", wish: of };
}

function personIn(given: CommandArguments): KudosPerson | undefined {
  const [reference, user] = [given.reference("who"), given.user("who")];
  if (reference !== undefined) return { slackId: reference.id, called: reference.label ?? reference.id };
  return user === undefined ? undefined : { key: user.key, called: user.key };
}
