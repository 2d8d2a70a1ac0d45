import { name, type Sentence, say } from "../text/sentence.ts";

/** Returns what is said where something that was to be put back or kept is as the roster says. `what` is a `subjectText`. */
export function nothingDiffers(what: string): Sentence {
  return say`Nothing differs there: ${name(what)} is as the roster says.`;
}
