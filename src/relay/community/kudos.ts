import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { fieldsIn, isOfWorkspace, slackPersonOf, textIn } from "../../providers/slack/model/remote-state.ts";
import { joinSentences } from "../../text/lists.ts";
import { sanitizeSentence } from "../../text/sanitize.ts";
import { type Sentence, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { type IncomingSlack, identityOf } from "../incoming.ts";
import { takeOnce } from "../store/once.ts";
import { isListedChannel } from "./channel-names.ts";
import { type CommunityContext, quietly } from "./context.ts";
import { kudosIn } from "./kudos-message.ts";
import { ledgerIn } from "./ledger.ts";

const hour = 60 * 60_000;
/** For how long the name of a channel is known. */
const remembered = 5 * 60_000;
const mostNames = 1_000;

/** What people write is no other thing than words: neither joined, nor changed. */
const subtypes: ReadonlySet<string> = new Set(["", "file_share", "thread_broadcast"]);

/**
 * Returns what counts the kudos that a message gives, in the channels that the file names, and says it in the message's thread. Bots,
 * edits and people of other workspaces give none, nobody gives any to themselves, and a message counts once for each person in it,
 * however often it comes. A relay that is killed between counting and saying it doesn't say it. Who can't give is told so, where
 * nobody else sees it, once an hour.
 */
export function kudosCounter(context: CommunityContext): (incoming: IncomingSlack) => Promise<void> {
  const names = new Map<string, { readonly name: string; readonly until: number }>();
  const { clock, database } = context;
  const ledger = ledgerIn(database);

  async function isCounted(globs: readonly string[], id: string, slack: ChatSlack): Promise<boolean> {
    if (globs.includes(id)) return true;
    const known = names.get(id);
    if (known !== undefined && clock.now() < known.until)
      return isListedChannel(globs, { id, name: known.name });
    const answer = await slack.ask("conversations.info", { channel: id });
    // Of a channel that the app isn't in and can't read, nothing is counted.
    if (!("body" in answer) && answer.error === undefined) throw new Error(answer.reason);
    const name = "body" in answer ? textIn(fieldsIn(answer.body["channel"])["name"]) : "";
    if (names.size >= mostNames) names.clear();
    names.set(id, { name, until: clock.now() + remembered });
    return isListedChannel(globs, { id, name });
  }

  return async (incoming) => {
    const turnedOn = context.modules().kudos;
    const message = messageIn(incoming);
    if (turnedOn === undefined || message === undefined) return;
    const { team, channel, giver, ts, thread, receivers } = message;
    const slack = await context.slackOfEvent(incoming);
    if (!(await isCounted(turnedOn.channels, channel, slack))) return;
    if ((await calledIn(giver, team, slack)) === undefined) return;
    const counted: Sentence[] = [];
    const refused = new Map<string, Sentence>();
    const overLimit: string[] = [];
    for (const receiver of receivers) {
      if (receiver === giver) {
        refused.set("self", say`You can't give kudos to yourself.`);
        continue;
      }
      const called = await calledIn(receiver, team, slack);
      if (called === undefined) {
        refused.set("nobody", say`Kudos are for people of this workspace who are still here.`);
        continue;
      }
      const count = await ledger.give({
        workspace: team,
        giver,
        receiver,
        message: `${channel} ${ts}`,
        at: clock.now(),
        limit: turnedOn.daily_limit,
      });
      if (count === "limit") overLimit.push(called);
      else if (count !== "repeated") counted.push(say`${called} has ${count} kudos.`);
    }
    if (overLimit.length > 0)
      refused.set(
        "limit",
        say`You have given ${turnedOn.daily_limit} kudos within a day, which is all for now: ${joinSentences(overLimit.map((each) => say`${each}`))} ${overLimit.length === 1 ? "gets" : "get"} none by this message.`,
      );
    const at = { channel, thread_ts: thread, ...quietly };
    if (counted.length > 0)
      await slack.send("chat.postMessage", { ...at, text: counted.map(mrkdwn).join("\n") });
    for (const [why, text] of refused) {
      const told = `kudos ${team} ${giver} ${why} ${Math.floor(clock.now() / hour)}`;
      if (await takeOnce(database, told, clock.now()))
        await slack.send("chat.postEphemeral", { ...at, user: giver, text: mrkdwn(text) });
    }
  };
}

function mrkdwn(sentence: Sentence): string {
  return toMrkdwn(sanitizeSentence(sentence));
}

interface KudosMessage {
  readonly team: string;
  readonly channel: string;
  readonly giver: string;
  readonly ts: string;
  /** The message under which answers stand. */
  readonly thread: string;
  readonly receivers: readonly string[];
}

/** Returns what somebody has written into a channel; undefined where it gives nobody kudos. */
function messageIn(incoming: IncomingSlack): KudosMessage | undefined {
  const { payload } = incoming;
  const event = fieldsIn(payload["event"]);
  const isWritten =
    event["type"] === "message" &&
    subtypes.has(textIn(event["subtype"])) &&
    event["bot_id"] === undefined &&
    event["hidden"] !== true;
  if (!isWritten) return undefined;
  const receivers = kudosIn(textIn(event["text"]));
  const { team = "" } = identityOf(incoming) ?? {};
  const [channel, giver, ts] = [textIn(event["channel"]), textIn(event["user"]), textIn(event["ts"])];
  if (receivers.length === 0 || [team, giver, ts].includes("") || !/^[CG]/.test(channel)) return undefined;
  return { team, channel, giver, ts, thread: textIn(event["thread_ts"]) || ts, receivers };
}

/** Returns what a person is called; undefined for whom kudos aren't, and who gives none. Throws where Slack doesn't say. */
async function calledIn(id: string, team: string, slack: ChatSlack): Promise<string | undefined> {
  const answer = await slack.ask("users.info", { user: id });
  if (!("body" in answer)) {
    if (answer.error === undefined) throw new Error(answer.reason);
    return undefined;
  }
  const raw = fieldsIn(answer.body["user"]);
  const person = slackPersonOf(raw, team);
  if (person?.status !== "member" && person?.status !== "guest") return undefined;
  if (!isOfWorkspace(raw, team)) return undefined;
  const profile = fieldsIn(raw["profile"]);
  return textIn(profile["display_name"]) || textIn(profile["real_name"]) || person.name;
}
