import { parseSubject } from "../../core/change-subject.ts";
import { name, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandOutcome } from "./command.ts";

const parameters = [
  {
    name: "what",
    kind: "words",
    description: "as plans write it: github-team/backend user:bob",
    optional: true,
  },
] as const;

/** The commands about one thing that somebody changed by hand. The buttons below a message about it send them, too. */
export const driftCommands: readonly ChatCommand[] = [
  {
    name: ["drift", "undo"],
    description: "put back one thing that somebody changed by hand, and nothing else",
    effect: "runs",
    needs: [],
    whoMay: "whoever may `sync`, and whoever else may change that in the roster",
    parameters,
    flags: [],
    interpret: (given) => outcomeOf("undo", given),
  },
  {
    name: ["drift", "keep"],
    description: "write one thing that somebody changed by hand into the roster",
    effect: "runs",
    needs: [],
    whoMay: "whoever may make that change of the roster; anybody else's waits for their approval",
    parameters,
    flags: [],
    interpret: (given) => outcomeOf("keep", given),
  },
];

function outcomeOf(wish: "undo" | "keep", given: CommandArguments): CommandOutcome {
  const subject = parseSubject(given.texts("what"));
  if (subject !== undefined) return { is: "drift", wish, subject };
  const example = name(`drift ${wish} github-team/backend user:bob`);
  return { is: "reply", reply: refusal(say`Which change? As ${name("plan")} writes it: ${example}`) };
}
