import { name, say } from "../text/sentence.ts";
import { approvalsNeeded } from "./decision-sentences.ts";
import type { ChangeDraft } from "./draft.ts";
import { effectSentences } from "./effect-sentences.ts";
import type { Reply, ReplyBlock } from "./reply.ts";

/** A change with its pull request. */
export interface PublishedDraft extends ChangeDraft {
  readonly pull: { readonly number: number; readonly url: string };
}

function link({ pull }: PublishedDraft) {
  return { text: `pull request #${pull.number}`, link: pull.url };
}

/** Everybody in the channel reads a change's reply, and not who typed the command. */
function requesterOf({ actor }: PublishedDraft) {
  return name(actor);
}

function changeReply(...blocks: readonly ReplyBlock[]): Reply {
  return { tone: "change", blocks };
}

/** Returns who gains and who loses what, after words for when; nothing where nobody does. */
export function effectBlocks(
  { effects }: Pick<ChangeDraft, "effects">,
  when?: string,
): readonly ReplyBlock[] {
  const list = effectSentences(effects);
  if (list.length === 0) return [];
  return when === undefined ? [{ list }] : [[when], { list }];
}

/** Returns the reply to a merged change. */
export function mergedReply(published: PublishedDraft): Reply {
  return changeReply(
    [
      ...published.change.done,
      ...say` That was ${link(published)}, which ${requesterOf(published)} asked for.`,
    ],
    ...effectBlocks(published),
    ...(published.change.notes ?? []),
  );
}

/** Returns the reply to a change that others must approve. */
export function waitingReply(published: PublishedDraft): Reply {
  return changeReply(
    say`${published.change.title}: that is ${link(published)} now, which ${requesterOf(published)} asked for. It waits for an approval by:`,
    { list: approvalsNeeded(published.decision) },
    ...effectBlocks(published, "Once it is merged:"),
    ...(published.change.notes ?? []),
  );
}

/** Returns the reply to a change that needs no approval and is not merged. */
export function readyReply(published: PublishedDraft): Reply {
  return changeReply(
    say`${published.change.title}: that is ${link(published)} now, which ${requesterOf(published)} asked for, and may do alone. It can be merged.`,
    ...effectBlocks(published, "Once it is merged:"),
    ...(published.change.notes ?? []),
  );
}

/** Returns the reply to a change whose pull request is open already. */
export function repeatedReply(published: PublishedDraft): Reply {
  const needed = approvalsNeeded(published.decision);
  const open: readonly ReplyBlock[] =
    needed.length === 0
      ? [say`It only has to be merged.`]
      : [say`It waits for an approval by:`, { list: needed }];
  return { tone: "answer", blocks: [say`You asked for that already: it is ${link(published)}.`, ...open] };
}

/** Returns the reply to a change that the branch's protection holds up. `auto` is true when GitHub merges it later. */
export function waitingForChecksReply(published: PublishedDraft, auto: boolean): Reply {
  const how = auto ? "It is merged by itself as soon as that is there." : "Somebody has to merge it then.";
  return changeReply(
    say`${published.change.title}: that is ${link(published)} now, which ${requesterOf(published)} asked for, and may do alone. The branch's protection asks for checks or reviews first. ${how}`,
    ...effectBlocks(published, "Once it is merged:"),
    ...(published.change.notes ?? []),
  );
}

/** Returns the reply to a change that could not be merged because the roster kept changing. */
export function rosterMovedReply(published: PublishedDraft): Reply {
  return changeReply(
    say`${published.change.title}: that is ${link(published)} now, which ${requesterOf(published)} asked for. The roster changed while I was at it, so please look at it once more.`,
  );
}
