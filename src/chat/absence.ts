import { type Sentence, say } from "../text/sentence.ts";
import type { CommandContext } from "./command-context.ts";

/** Returns why somebody who asks has no say, told to themselves, and what follows: `so I can't do that for you.` */
export function absence({ hasLeft }: Pick<CommandContext, "hasLeft">, consequence: string): Sentence {
  return hasLeft === true
    ? say`The roster says that you have left, ${consequence}`
    : say`You are not in the roster, ${consequence}`;
}
