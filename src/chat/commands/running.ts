import type { Command } from "./command.ts";

/** The commands that start a run. */
export const running: readonly Command[] = [
  {
    name: ["plan"],
    says: "see what the next run would change",
    does: "runs",
    needs: [],
    parameters: [],
    flags: [],
    perform: () => ({ is: "run", run: "plan" }),
  },
  {
    name: ["sync"],
    says: "make the services match the roster now",
    does: "runs",
    needs: [],
    tier: "team_lead",
    parameters: [],
    flags: [],
    perform: () => ({ is: "run", run: "sync" }),
  },
];
