import type { DeclaredEffect } from "../../access/declared-effects.ts";
import { thingsGained } from "../../chat/effect-sentences.ts";
import { answer, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import type { User } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";

/** So many things are listed. */
const mostThings = 30;

/** Returns the message to somebody who is new: what they have now, and where. */
export function welcomeReply(
  { key }: User,
  effect: DeclaredEffect | undefined,
  organisation: string | undefined,
): Reply {
  const where = organisation === undefined ? say`the roster` : say`the roster of ${name(organisation)}`;
  const things = effect === undefined ? [] : thingsGained(effect);
  const left = things.length - mostThings;
  const list: readonly Sentence[] =
    left > 1 ? [...things.slice(0, mostThings), say`… and ${left} more`] : things;
  const given: readonly ReplyBlock[] =
    list.length === 0
      ? [say`It gives you nothing yet. Ask somebody who leads a team to add you.`]
      : [
          say`You have now:`,
          { list },
          say`Where a service has sent you an invitation, accept it: what is behind it follows.`,
        ];
  const lacking = (effect?.lacking ?? []).map(
    ({ service, lacks, option }): Sentence =>
      say`On ${service} you get nothing yet: your entry has ${lacks}. ${name(`/rollcall user edit ${option}`)} adds it.`,
  );
  return answer(
    [...say`You are in `, ...where, ...say` now, as ${name(key)}.`],
    ...given,
    ...lacking,
    say`${name("/rollcall user view")} shows this at any time.`,
  );
}
