import { name, type Sentence, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandOutcome } from "./command.ts";

/** The commands that stop Rollcall, let it go on, and lift a verdict. */
export const emergencyCommands: readonly ChatCommand[] = [
  {
    name: ["pause"],
    description: "stop all writing, on every service; plans go on",
    effect: "runs",
    needs: [],
    tier: "admin",
    parameters: [{ name: "because", kind: "words", description: "why, in your words", optional: true }],
    flags: [],
    interpret(given) {
      const reason = withoutBecause(given.texts("because"));
      return reason === undefined ? reasonMissing("pause because …") : { is: "pause", reason };
    },
  },
  {
    name: ["resume"],
    description: "let Rollcall write again after a pause",
    effect: "runs",
    needs: [],
    tier: "admin",
    parameters: [],
    flags: [],
    interpret: () => ({ is: "resume" }),
  },
  {
    name: ["break-glass"],
    description: "lift a pull request's verdict once, as an owner of the organisation; everybody hears of it",
    effect: "runs",
    needs: [],
    whoMay: "owners of the organisation, as GitHub has them now",
    parameters: [
      {
        name: "pull",
        kind: "words",
        description: "#12 because …; below a pull request, its number isn't needed",
        optional: true,
      },
    ],
    flags: [],
    interpret(given, { via }) {
      const [first = "", ...rest] = given.texts("pull");
      const number = /^#?([1-9]\d{0,9})$/.exec(first)?.[1];
      if (number === undefined && via !== "comment")
        return refused(say`Which pull request? ${name("break-glass #12 because …")}`);
      const reason = withoutBecause(number === undefined ? [first, ...rest] : rest);
      if (reason === undefined)
        return reasonMissing(
          number === undefined ? "break-glass because …" : `break-glass #${number} because …`,
        );
      return { is: "break-glass", pull: number === undefined ? undefined : Number(number), reason };
    },
  },
];

/** Characters of a reason that are kept. */
const maxReason = 500;

/** Returns a reason in one line; without its first word `because`, unless `of` follows; undefined when nothing is left. */
function withoutBecause(words: readonly string[]): string | undefined {
  const text = words
    .join(" ")
    .replace(/^because\b:?(?! of\b)/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? undefined : text.slice(0, maxReason);
}

function reasonMissing(usage: string): CommandOutcome {
  return refused(say`Please say why, since others will ask: ${name(usage)}`);
}

function refused(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}
