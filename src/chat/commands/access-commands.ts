import { say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandParameter } from "./command.ts";

const person: CommandParameter = { name: "who", kind: "subject", description: "a person" };
const thing: CommandParameter = {
  name: "what",
  kind: "subject",
  description: "a repository, a team, a channel, a user group or a folder",
};

const who: ChatCommand = {
  name: ["who"],
  description: "see what somebody holds, or who holds something, and through what",
  effect: "reads",
  needs: ["view.person", "view.resource"],
  parameters: [
    {
      name: "subject",
      kind: "subject",
      description: "a person, or `repo:NAME`, `team:KEY`, `#channel`, `usergroup:HANDLE`, `folder:ID`",
    },
  ],
  flags: [],
  interpret: (given) => ({ is: "access", question: { ask: "who", of: given.text("subject") ?? "" } }),
};

const why: ChatCommand = {
  name: ["why"],
  description: "see every way in which somebody has something, with the lines that make it",
  effect: "reads",
  needs: ["view.person", "view.resource"],
  parameters: [person, thing],
  flags: [],
  interpret: (given) => ({
    is: "access",
    question: { ask: "why", person: given.text("who") ?? "", thing: given.text("what") ?? "" },
  }),
};

const whyNot: ChatCommand = {
  ...why,
  name: ["why-not"],
  description: "see what would give somebody something, and who may give it",
  interpret: (given) => ({
    is: "access",
    question: { ask: "why-not", person: given.text("who") ?? "", thing: given.text("what") ?? "" },
  }),
};

const compare: ChatCommand = {
  name: ["compare"],
  description: "see what one person has and another one has not",
  effect: "reads",
  needs: ["view.person"],
  parameters: [person, { name: "other", kind: "subject", description: "another person" }],
  flags: [],
  interpret: (given) => ({
    is: "access",
    question: { ask: "compare", person: given.text("who") ?? "", other: given.text("other") ?? "" },
  }),
};

/** So many days are looked ahead, unless somebody says how many. */
const soon = 30;

const expiring: ChatCommand = {
  name: ["expiring"],
  description: "see whose access ends soon, of those whom you may see",
  effect: "reads",
  needs: ["view.person"],
  parameters: [],
  flags: [{ name: "within", kind: "text", description: "how far to look: `30d`, `4w`" }],
  interpret(given) {
    const [, number, unit = "d"] = /^(\d{1,4})([dw])?$/.exec(given.text("within") ?? `${soon}d`) ?? [];
    if (number === undefined)
      return { is: "reply", reply: refusal(say`How far shall I look? Days or weeks: 30d, 4w.`) };
    return { is: "access", question: { ask: "expiring", days: Number(number) * (unit === "w" ? 7 : 1) } };
  },
};

/** Ask who holds what, and why, by the roster. Who may ask is decided where it is answered. */
export const accessCommands: readonly ChatCommand[] = [who, why, whyNot, compare, expiring];
