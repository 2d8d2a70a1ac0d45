import { Counter } from "prom-client";
import type { Clock } from "../../core/clock.ts";
import type { CallSlack } from "../api/slack-calls.ts";
import type { RelayFile } from "../file/format.ts";
import { workspaceIn } from "../file/workspaces.ts";
import type { Incoming, IncomingHandled, IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import type { Acknowledgement } from "../receive/acknowledge.ts";
import type { Outbox, OutboxEntry, OutboxUpdate } from "../store/outbox.ts";
import type { CallbackNetwork } from "./callback.ts";
import type { DispatchEvent } from "./dispatch.ts";
import { type HearingContext, handledBy, slashHandler } from "./hear.ts";
import type { HandlerPeople } from "./people.ts";
import { stepOf } from "./step.ts";

/** An entry of the outbox that a handler is to be told of. */
export type HandledEntry = OutboxEntry & { readonly incoming: IncomingHandled };

/** The handlers of the relay's file. */
export interface HandlerService {
  /** Keeps what handlers are to be told of something. True where it is for one of them. */
  hear(incoming: IncomingSlack): Promise<boolean>;
  /** True while so many services are asked that Rollcall's own requests would have to wait. */
  isBusy(): boolean;
  /** Takes an entry one step further. */
  step(entry: HandledEntry): Promise<OutboxUpdate>;
  /** Returns what a slash command is answered at once; undefined where it is for no handler. */
  acknowledgement(incoming: Incoming): Acknowledgement | undefined;
  readonly metric: Counter;
}

/** What they work with. */
export interface HandlerOptions {
  readonly file: () => RelayFile;
  readonly outbox: Pick<Outbox, "take" | "keep">;
  /** Returns the token of the workspace that something is from. */
  readonly tokenFor: (
    incoming: Pick<IncomingSlack, "kind" | "payload" | "at">,
  ) => Promise<string | undefined>;
  readonly people: HandlerPeople;
  readonly dispatch: DispatchEvent;
  /** The roster's repository, in which nothing is dispatched. */
  readonly rosterRepository: string;
  /** Returns a secret by the name of its variable. */
  readonly secret: (name: string) => string | undefined;
  readonly ownCommand: string;
  readonly slackApiUrl: string | undefined;
  readonly callSlack: CallSlack;
  readonly network: CallbackNetwork;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Is told of each entry that was kept. */
  readonly onTaken: () => void;
}

/** So many entries of handlers are worked on at once: half of what the relay works on. */
const mostAtOnce = 4;

/** Returns the handlers of the relay's file, as it is when they are asked. */
export function createHandlers(options: HandlerOptions): HandlerService {
  const { file, outbox, tokenFor, people, ownCommand, onTaken } = options;
  const metric = new Counter({
    name: "rollcall_relay_handler_tries_total",
    help: "Tries to tell a handler of something, by what became of them",
    labelNames: ["handler", "outcome"],
    registers: [],
  });
  const hearing = (now: RelayFile, token: HearingContext["token"]): HearingContext => ({
    handlers: now.handlers,
    workspaceId: (name) => workspaceIn(now, name),
    people,
    token,
    ownCommand,
  });
  let running = 0;
  return {
    metric,
    async hear(incoming) {
      const now = file();
      if (Object.keys(now.handlers).length === 0) return false;
      const all = await handledBy(
        incoming,
        hearing(now, () => tokenFor(incoming)),
      );
      for (const each of all ?? []) if ((await outbox.take(each)) === "taken") onTaken();
      return all !== undefined;
    },
    isBusy: () => running >= mostAtOnce,
    async step(entry) {
      running += 1;
      try {
        return await stepOf(entry, { ...options, metric });
      } finally {
        running -= 1;
      }
    },
    acknowledgement(incoming) {
      const handler = slashHandler(
        incoming,
        hearing(file(), async () => undefined),
      );
      if (handler === undefined) return undefined;
      const { answer: text, visible: isVisible } = handler;
      return { ...(text !== undefined && { text }), ...(isVisible && { isVisible }) };
    },
  };
}
