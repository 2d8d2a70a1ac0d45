import type { DeclaredEffect } from "../../access/declared-effects.ts";
import { type MadeChange, revertingEdits } from "../../roster/edit/reverting-edits.ts";
import { firstNames } from "../../text/lists.ts";
import { name, type Sentence, type Span, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, RequestedChange } from "./command.ts";

/** Asks for the change of a merged pull request to be taken back, as a pull request of its own. */
export const undo: ChatCommand = {
  name: ["undo"],
  description: "take back what a merged pull request changed in the roster",
  effect: "runs",
  needs: [],
  whoMay: "whoever may make that change; anybody else's waits for their approval",
  parameters: [{ name: "pull", kind: "words", description: "the pull request: #12", optional: true }],
  flags: [],
  interpret(given) {
    const words = given.texts("pull");
    const numbers = words.map((word) => /^#?([1-9]\d{0,8}),?$/.exec(word)?.[1]);
    const [number, second] = numbers;
    if (number !== undefined && second !== undefined)
      return {
        is: "reply",
        reply: refusal(
          say`I take back one pull request at a time: ${name(`undo #${number}`)}, and then ${name(`undo #${second}`)}.`,
        ),
      };
    if (words.length !== 1)
      return { is: "reply", reply: refusal(say`Which pull request? ${name("undo #12")}`) };
    if (number === undefined)
      return { is: "reply", reply: refusal(say`Which pull request? ${name("undo #12")}`) };
    return { is: "undo", pull: Number(number) };
  },
};

/** A merged pull request, as a reply names it. */
export interface UndonePull {
  readonly number: number;
  readonly title: string;
  readonly link: Span;
}

/** Returns the change that takes a pull request's back; or the reason, where the same parts were changed again since. */
export function undoing(
  { number, title, link }: UndonePull,
  made: MadeChange,
): RequestedChange | { readonly reason: Sentence } {
  const found = revertingEdits(made);
  if ("conflicts" in found)
    return {
      reason: say`Since ${link}, this was changed again, so what to take back is yours to say: ${firstNames(found.conflicts, 10)}.`,
    };
  return {
    edits: found.edits,
    title: `Undo #${number}: ${title.slice(0, 200)}`,
    done: say`What ${link} changed in the roster is taken back.`,
    already: say`Nothing of what ${link} changed in the roster is left to take back.`,
    undoes: number,
  };
}

/** Returns what taking a change back doesn't bring back: for whom gains again, and for whom had something meanwhile. */
export function whatStaysLost(effects: readonly DeclaredEffect[]): readonly Sentence[] {
  const gains = effects.some((effect) => effect.gains.length > 0);
  const losses = effects.some((effect) => effect.losses.length > 0);
  return [
    ...(gains
      ? [
          say`What doesn't come back with it: private forks that GitHub removed, and a deleted team's id and discussions. Who left the organisation has to accept an invitation again.`,
        ]
      : []),
    ...(losses
      ? [say`What stays with who had access meanwhile: what they read, cloned, downloaded or forked.`]
      : []),
  ];
}
