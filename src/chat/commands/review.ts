import { say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand } from "./command.ts";

const who = { name: "who", kind: "users", description: "who is meant" } as const;
const team = {
  name: "team",
  kind: "team",
  description: "the team; left out, each where your answer counts",
} as const;

function answering(decision: "keep" | "remove", description: string): ChatCommand {
  return {
    name: ["review", decision],
    description,
    effect: "runs",
    needs: [],
    whoMay: "whoever may change that place, never about themselves",
    parameters: [who],
    flags: [team],
    interpret(given) {
      const users = given.users("who");
      if (users.length === 0) return { is: "reply", reply: refusal(say`Whom do you mean?`) };
      const found = given.team("team");
      return { is: "review", answers: decision, users, ...(found === undefined ? {} : { team: found }) };
    },
  };
}

/** The commands that answer the review of access, and say how far it has come. */
export const reviewCommands: readonly ChatCommand[] = [
  answering("keep", "say in a review of access that people still need what they have"),
  answering("remove", "say in a review of access that people need it no more: that becomes a pull request"),
  {
    name: ["review", "status"],
    description: "say who hasn't answered the review of access",
    effect: "runs",
    needs: [],
    tier: "team_lead",
    parameters: [],
    flags: [],
    interpret: () => ({ is: "review-status" }),
  },
];
