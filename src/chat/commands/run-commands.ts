import type { ChatCommand } from "./command.ts";

/** The commands that start a run. */
export const runCommands: readonly ChatCommand[] = [
  {
    name: ["plan"],
    description: "see what the next run would change",
    effect: "runs",
    needs: [],
    parameters: [],
    flags: [],
    interpret: () => ({ is: "run", run: "plan" }),
  },
  {
    name: ["sync"],
    description: "make the services match the roster now",
    effect: "runs",
    needs: [],
    tier: "team_lead",
    parameters: [],
    flags: [],
    interpret: () => ({ is: "run", run: "sync" }),
  },
];
