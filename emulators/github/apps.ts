import type { Account } from "./entities.ts";

/** The id of GitHub's own App that workflows' default token acts as. */
const githubActions = 15_368;

/** Returns the slug of the App that a bot is: `rollcall` for `rollcall[bot]`. */
export function slugOfApp({ login }: Account): string {
  return login.replace(/\[bot\]$/, "");
}

/** Returns the id of the App that a bot is. */
export function appIdOf(bot: Account): number {
  return slugOfApp(bot) === "github-actions" ? githubActions : bot.id - 90_000;
}
