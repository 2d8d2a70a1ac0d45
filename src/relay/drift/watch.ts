import type { KeyObject } from "node:crypto";
import { createRosterLoader, type RosterLoader } from "../../app/load-roster.ts";
import { type Clock, currentDay, currentMoment } from "../../core/clock.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { readRosterAtHead } from "../../jobs/chat/read-roster.ts";
import { loadReversals } from "../../providers/index.ts";
import type { SlackLiveEvent } from "../../providers/slack/live/events.ts";
import { type AskSlack, readSlackNames } from "../../providers/slack/live/names.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { isValid, type ValidRoster } from "../../roster/load.ts";
import type { GithubApp } from "../forward/github-app.ts";
import type { Log } from "../log.ts";
import { type RelayService, SlackAway, serviceOf } from "../service-of.ts";
import type { DriftNotice, DriftStore, LiveEvent } from "../store/drift.ts";
import type { Leases } from "../store/leases.ts";
import { holdAgainst } from "./hold-against.ts";
import { closedNote, idOf, isNews, settledBy, timeOf, withoutLate } from "./settle.ts";
import { createDriftTeller } from "./tell.ts";

/** What watching for drift takes. */
export interface DriftWatchOptions {
  readonly store: DriftStore;
  readonly leases: Leases;
  readonly app: Pick<GithubApp, "repository">;
  readonly slack: ChatSlack;
  /** Slack's Web API once more, for what the app may not be allowed to: that ends a client. */
  readonly history: ChatSlack;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** Where drift is told: a channel's id, or its name with `#`. */
  readonly channel: string;
  readonly key: KeyObject;
  /** The roster's repository, `owner/name`. */
  readonly repository: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Returns what differs on Slack now; undefined where it can't be read. */
  readonly rereadSlack: (roster: ValidRoster) => Promise<readonly DriftNotice[] | undefined>;
}

/** Watches what people change by hand. */
export interface DriftWatch {
  /** Holds what came in against the roster, once it has been gathered, and tells what contradicts it. Throws nothing. */
  round(): Promise<void>;
  /** Makes the next round read Slack again: events may have been missed. */
  missedSlack(): void;
}

const second = 1000;

/** What comes in within this time is told together: one act is often several events. */
const gathering = 8 * second;
/** How often what is open is held against the roster again: it may have been written into the file meanwhile. */
const again = 30 * second;
/** Longer than a round takes; who takes over from a relay that has died waits for so long. */
const lease = 20 * second;

/** Returns what watches for drift. Of several relays on one database, one tells. */
export function watchDrift(options: DriftWatchOptions): DriftWatch {
  const { store, leases, app, slack, clock, log } = options;
  let loader: RosterLoader | undefined;
  let lastLook = 0;
  let loaderSince = "";
  let lastHead: string | undefined;
  let own: string | undefined;
  let restsUntil = 0;
  let isMissing = false;

  const ask: AskSlack = async (method, args = {}) => {
    const answer = await slack.ask(method, args);
    if ("body" in answer) return answer.body;
    // What Slack refuses is not told; what it doesn't answer is asked again.
    if (answer.error === undefined) throw new SlackAway(answer.reason);
    return undefined;
  };

  /** Returns the roster in force. Throws where it can't be read. */
  async function rosterNow(): Promise<ValidRoster> {
    const repository = await app.repository();
    const { branch } = await readDefaultBranch(repository);
    const today = currentDay(clock);
    if (loader === undefined || loader.repository !== repository || loaderSince !== today)
      loader = createRosterLoader(repository, options.config, () => currentMoment(clock));
    loaderSince = today;
    const roster = await readRosterAtHead(loader, branch);
    if (!isValid(roster)) throw new Error("the roster can't be read");
    return roster;
  }

  /** Returns what is to be held against the roster now; undefined when there is nothing. */
  async function due(): Promise<{ readonly isGathered: boolean } | undefined> {
    const oldest = await store.oldest();
    const isGathered = oldest !== undefined && oldest + gathering <= clock.now();
    const isTime = lastLook + again <= clock.now() && (await store.open()).length > 0;
    return isGathered || isTime ? { isGathered } : undefined;
  }

  async function compare(isGathered: boolean): Promise<void> {
    lastLook = clock.now();
    const open = await store.open();
    const gathered = isGathered ? await store.waiting() : [];
    const { head, own: appName } = await readDefaultBranch(await app.repository());
    if (!isGathered && head === lastHead) return;
    lastHead = head;
    const roster = await rosterNow();
    const events: readonly (LiveEvent & { readonly at: number })[] = [...open, ...gathered];
    const ofSlack = events.flatMap(({ service, event }) =>
      service === "slack" ? [event as SlackLiveEvent] : [],
    );
    const names = await readSlackNames(ofSlack, ask);
    own ??= String((await ask("auth.test"))?.["user_id"] ?? "");
    const apps = new Set([appName, ...roster.declared.permissions.rollcallApps].map((app) => `${app}[bot]`));
    const context = {
      roster,
      names,
      reversals: await loadReversals(),
      isOwn: (actor: string) => actor === own || apps.has(actor),
    };
    const before = new Map(open.map((each) => [each.id, each]));
    const reread = settledBy(holdAgainst(open, context), before, "The file says so now.");
    const verdicts = holdAgainst(gathered, context);
    const known = await store.changedAt([...new Set(verdicts.map(idOf))]);
    const news = withoutLate(verdicts, known);
    const settled = settledBy(news, before);
    const notices = [...new Map([...reread, ...settled]).values()];
    await store.settle({
      notices: notices.filter((notice) => isNews(notice, before.get(notice.id))),
      changedAt: new Map(news.map((each) => [idOf(each), timeOf(each)])),
      done: gathered,
    });
  }

  function rest(service: RelayService, message: string, reason?: string): void {
    restsUntil = clock.now() + again;
    log.warn({ service, ...(reason !== undefined && { reason }) }, message);
  }

  /** Holds what Slack has now against the roster: events may have been missed. */
  async function reread(): Promise<void> {
    const open = await store.open();
    const found = await options.rereadSlack(await rosterNow());
    if (found === undefined) return;
    const before = new Map(open.map((each) => [each.id, each]));
    const there = new Set(found.map(({ id }) => id));
    const isOver = ({ service, id }: DriftNotice) => service !== "github" && !there.has(id);
    const over = open.filter(isOver).map((each) => ({
      ...each,
      isOpen: false,
      note: closedNote(each.note, "It was put back."),
    }));
    const news = found.filter(({ id }) => !before.has(id));
    await store.settle({ notices: [...over, ...news], changedAt: new Map(), done: [] });
  }

  const bringUpToDate = createDriftTeller({ ...options, onRefused: (message) => rest("slack", message) });
  const tell = async () => {
    if (clock.now() >= restsUntil) await bringUpToDate();
  };

  return {
    missedSlack() {
      isMissing = true;
    },
    async round() {
      try {
        if (clock.now() < restsUntil) return;
        const work = await due();
        const isStale = (await store.stale()).length > 0;
        if (!(work || isStale || isMissing) || !(await leases.hold("drift", lease))) return;
        if (isMissing) {
          await reread();
          isMissing = false;
        }
        if (work) await compare(work.isGathered);
        await tell();
        // Buttons follow the first message at once.
        await tell();
      } catch (failure) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        rest(serviceOf(failure), "drift isn't looked at just now", reason);
      }
    },
  };
}
