import type { Word } from "../../permissions/word.ts";
import { mayAdminister } from "../../repository/administrators.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { type VerdictText, verdictSaying } from "./verdict.ts";

/** The most accounts that are asked about. */
const mostAsked = 20;

/**
 * Returns the verdict on a pull request with which a roster begins. Nobody can be asked by rules that aren't in force
 * yet, so that it needs the word of somebody who administers the repository.
 */
export async function firstRosterVerdict(
  repository: RosterRepository,
  words: readonly Word[],
): Promise<VerdictText> {
  const accounts = new Map(words.flatMap(({ github }) => (github ? [[github.id, github] as const] : [])));
  for (const account of [...accounts.values()].slice(0, mostAsked)) {
    if (await mayAdminister(repository, account))
      return verdictSaying("success", `The roster begins here: ${account.login} administers the repository.`);
  }
  return verdictSaying(
    "action_required",
    "The roster begins here: somebody who administers the repository has to approve it.",
  );
}
