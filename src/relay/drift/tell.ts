import { randomUUID } from "node:crypto";
import type { Clock } from "../../core/clock.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import type { DriftNotice, DriftStore } from "../store/drift.ts";
import { type DriftSeal, driftMessage } from "./drift-message.ts";
import { findToldMessage } from "./find-told.ts";
import { closedNote } from "./settle.ts";

/** What telling takes. */
export interface DriftTellerOptions extends DriftSeal {
  readonly store: DriftStore;
  readonly slack: ChatSlack;
  /** Looks for what may have been told. What it is refused ends nobody else's client. */
  readonly history: ChatSlack;
  /** Where drift is told: a channel's id, or its name with `#`. */
  readonly channel: string;
  readonly clock: Pick<Clock, "now">;
  /** Hears that Slack takes no message. */
  readonly onRefused: (message: string) => void;
}

const maybeTwice = "This may have been told before: the relay didn't hear whether Slack took the message.";

/**
 * Returns what brings the messages about drift up to date. That a new one is begun is written down first: whoever finds it begun
 * looks for it in the channel, and where Slack doesn't let it look, the message says that it may be there twice.
 */
export function createDriftTeller(options: DriftTellerOptions): () => Promise<void> {
  const { store, slack, history, channel, clock, key, repository, onRefused } = options;

  const contentOf = async (notices: readonly DriftNotice[]) => {
    const { text, blocks } = await driftMessage(notices, { key, repository });
    return { text, blocks: JSON.stringify(blocks), unfurl_links: false, unfurl_media: false };
  };
  const idsOf = (notices: readonly DriftNotice[]) => notices.map(({ id }) => id);

  async function update(
    notices: readonly DriftNotice[],
    message: NonNullable<DriftNotice["message"]>,
  ): Promise<void> {
    const sent = await slack.send("chat.update", { ...message, ...(await contentOf(notices)) });
    if (sent === undefined) return onRefused("Slack doesn't take a message about drift");
    await store.told(idsOf(notices), message, false);
  }

  /** Tells what was begun before, unless it is there. */
  async function resume(notices: readonly DriftNotice[], begun: string): Promise<void> {
    const found = await findToldMessage(begun, { channel, slack: history });
    if (found !== undefined && found !== "unknown") return store.told(idsOf(notices), found, true);
    if (found === undefined) return post(notices, begun);
    const said = (former: string | undefined) =>
      former?.includes(maybeTwice) ? former : closedNote(former, maybeTwice);
    for (const { id } of notices) await store.note(id, said);
    await post(
      notices.map((each) => ({ ...each, note: said(each.note) })),
      begun,
    );
  }

  async function post(notices: readonly DriftNotice[], begun: string): Promise<void> {
    const open = notices.filter(({ isOpen }) => isOpen);
    // What was put back before it was told needs no telling.
    await store.told(idsOf(notices.filter(({ isOpen }) => !isOpen)), undefined, false);
    if (open.length === 0) return;
    await store.begin(idsOf(open), begun);
    const metadata = JSON.stringify({ event_type: "rollcall_drift", event_payload: { id: begun } });
    const sent = await slack.send("chat.postMessage", { channel, ...(await contentOf(open)), metadata });
    const { channel: at, ts } = sent ?? {};
    if (typeof at !== "string" || typeof ts !== "string")
      return onRefused("Slack takes no message about drift: is the app in the channel?");
    // The buttons count for this message alone, and it is known only now.
    await store.told(idsOf(open), { channel: at, ts }, true);
  }

  return async () => {
    const stale = await store.stale();
    const told = stale.filter(({ message }) => message !== undefined);
    for (const notices of Map.groupBy(told, ({ message }) => message?.ts).values()) {
      const message = notices[0]?.message;
      if (message !== undefined) await update(notices, message);
    }
    const untold = stale.filter(({ message }) => message === undefined);
    for (const [begun, notices] of Map.groupBy(untold, (each) => each.begun))
      await (begun === undefined ? post(notices, `${clock.now()}-${randomUUID()}`) : resume(notices, begun));
  };
}
