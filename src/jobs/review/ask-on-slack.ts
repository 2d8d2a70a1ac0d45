import type { ButtonSeal } from "../../chat/approval-button.ts";
import { keepReviewedAction, removeReviewedAction, reviewButtonValue } from "../../chat/review-button.ts";
import { sectionBlocks } from "../../chat/slack-blocks.ts";
import { allKinds } from "../../providers/index.ts";
import type { FrozenRow } from "../../review/record.ts";
import type { ReviewState } from "../../review/state.ts";
import { groupName, heldPhrases, reviewedName, rowsInOrder } from "../../review/words.ts";
import { count } from "../../text/lists.ts";
import { sanitize } from "../../text/sanitize.ts";
import { name, type Sentence, say, strong } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { messageArguments, slackIdOf } from "../chat/ask-approvers.ts";
import { chatSlackOf } from "../chat/chat-slack.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";

/** So many reviewers of a group get a message. More would each think that another one answers. */
const mostAsked = 5;
/** Slack takes 50 blocks in a message; each person takes two. */
const mostRows = 20;
const mostPhrases = 6;

/**
 * Sends the reviewers of a group a message each, with what the people hold about whom they may answer and who have no answer
 * yet, and two buttons beside each. Returns whether anybody got one.
 */
export async function askOnSlack(
  state: ReviewState,
  group: string,
  context: ReviewContext,
): Promise<boolean> {
  const { signingSecret: secret } = context;
  const { roster } = await readRosterInForce(context);
  const slack = chatSlackOf(context.connections);
  const open = rowsInOrder(
    state.frozen.rows.filter((row) => row.group === group && state.answers[row.id] === undefined),
    state.frozen.population,
  );
  let reached = 0;
  for (const key of new Set(open.flatMap(({ reviewers }) => reviewers))) {
    if (reached === mostAsked) break;
    const user = roster.declared.users.get(key);
    const slackId = user && (await slackIdOf(user, slack));
    if (slackId === undefined) continue;
    const rows = open.filter(({ reviewers }) => reviewers.includes(key));
    let got = false;
    for (let at = 0; at < rows.length; at += mostRows) {
      const seal = secret === undefined ? undefined : { secret, slackId };
      const message = reviewMessage(state, rows.slice(at, at + mostRows), { group, seal });
      const sent = await slack.send("chat.postMessage", { channel: slackId, ...messageArguments(message) });
      got ||= sent !== undefined;
    }
    if (got) reached += 1;
  }
  return reached > 0;
}

function reviewMessage(
  { frozen, digest }: ReviewState,
  rows: readonly FrozenRow[],
  { group, seal }: { readonly group: string; readonly seal: ButtonSeal | undefined },
) {
  const lead = say`Review ${frozen.review} of ${strong(frozen.organisation)}: do these still need what they have in ${groupName(group)}? Please answer until ${frozen.dueOn}.`;
  const how = say`${name("/rollcall review keep @bob")} and ${name("/rollcall review remove @bob")} answer, too. Nothing is taken away before a pull request is merged.`;
  const blocks = rows.flatMap((row) => {
    const phrases = heldPhrases(row, frozen.population, allKinds).map((each) => sanitize(each, 300));
    const more = phrases.length - mostPhrases;
    const held = more > 0 ? [...phrases.slice(0, mostPhrases), `and ${more} more`] : phrases;
    const lines: readonly Sentence[] = [
      say`${strong(reviewedName(row))}`,
      ...held.map((each): Sentence => [`• ${each}`]),
    ];
    const text = sectionBlocks(lines.map((line) => toMrkdwn(line)).join("\n")).slice(0, 1);
    return seal === undefined ? text : [...text, buttonsFor(row, digest, seal)];
  });
  return {
    text: `Review ${frozen.review}: ${count(rows.length, ["person", "people"])} in ${groupName(group)}`,
    blocks: [...sectionBlocks(toMrkdwn(lead)), ...blocks, ...sectionBlocks(toMrkdwn(how))],
  };
}

function buttonsFor({ id: row }: FrozenRow, digest: string, seal: ButtonSeal): object {
  const button = (decision: "keep" | "remove", action: string, label: string) => ({
    type: "button",
    action_id: action,
    text: { type: "plain_text", text: label },
    value: reviewButtonValue({ row, decision, digest }, seal),
  });
  return {
    type: "actions",
    elements: [button("keep", keepReviewedAction, "Keep"), button("remove", removeReviewedAction, "Remove")],
  };
}
