import { approvalsNeeded } from "./decision-sentences.ts";
import type { Draft } from "./draft.ts";
import { type Block, type Reply, say } from "./reply.ts";

/** A change that stands in a pull request. */
export interface Shown extends Draft {
  readonly pull: { readonly number: number; readonly url: string };
}

function link({ pull }: Shown) {
  return { link: pull.url, words: `pull request #${pull.number}` };
}

function told(...blocks: readonly Block[]): Reply {
  return { tone: "change", blocks };
}

/** It is done, as far as the roster goes. */
export function merged(shown: Shown): Reply {
  return told([...shown.change.done, ...say` That was ${link(shown)}.`], ...(shown.change.notes ?? []));
}

/** Somebody else has to agree. */
export function waiting(shown: Shown): Reply {
  return told(
    say`${shown.change.title}: that is ${link(shown)} now, and waits for an approval by:`,
    { list: approvalsNeeded(shown.verdict) },
    ...(shown.change.notes ?? []),
  );
}

/** Nobody else has to agree, and nobody has merged it yet. */
export function ready(shown: Shown): Reply {
  return told(
    say`${shown.change.title}: that is ${link(shown)} now. You may do this alone, so merge it when you like.`,
    ...(shown.change.notes ?? []),
  );
}

/** The same was asked before. */
export function already(shown: Shown): Reply {
  const needed = approvalsNeeded(shown.verdict);
  const open: readonly Block[] =
    needed.length === 0
      ? [say`It only has to be merged.`]
      : [say`It waits for an approval by:`, { list: needed }];
  return { tone: "answer", blocks: [say`You asked for that already: it is ${link(shown)}.`, ...open] };
}

/** The branch's protection asks for more than Rollcall does. */
export function waitingForChecks(shown: Shown, auto: boolean): Reply {
  const how = auto ? "It is merged by itself as soon as that is there." : "Somebody has to merge it then.";
  return told(
    say`${shown.change.title}: that is ${link(shown)} now. You may do this alone, but the branch's protection asks for checks or reviews first. ${how}`,
    ...(shown.change.notes ?? []),
  );
}

/** The roster moved on again and again. */
export function changing(shown: Shown): Reply {
  return told(
    say`${shown.change.title}: that is ${link(shown)} now. The roster changed while I was at it, so please look at it once more.`,
  );
}
