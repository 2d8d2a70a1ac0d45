import type { RelayAnswer } from "../answer.ts";
import { identityOf } from "../incoming.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import type { StrangerTurns } from "../store/stranger-turns.ts";

/** What somebody who isn't in the roster, or has left, hears once an hour, below the answer. */
const onceAnHour = "I answer people who aren't in the roster, or have left, once an hour.";
const askedOften =
  "You have asked to be added three times within the hour, so I did not ask again. Somebody will look at it.";

/**
 * Returns what a stranger's request leads to: its answer, or nothing where they, or strangers together, had enough within
 * the hour. What asks to be added is left to a run, within bounds of its own.
 */
export async function strangersTurn(
  { key, incoming }: Pick<OutboxEntry, "key" | "incoming">,
  { texts }: RelayAnswer,
  strangerTurns: StrangerTurns,
): Promise<{ readonly texts?: readonly string[] }> {
  const { team = "", person = "" } = identityOf(incoming) ?? {};
  const who = { key, team, person };
  if (texts === undefined && (await strangerTurns.mayHave("request", who))) return {};
  if (!(await strangerTurns.mayHave("answer", who))) return { texts: [] };
  const [first = "", ...more] = texts ?? [askedOften];
  return { texts: [`${first}\n${onceAnHour}`, ...more] };
}
