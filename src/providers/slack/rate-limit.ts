import type { Clock } from "../../core/clock.ts";

/**
 * Calls a minute that Slack promises to serve, by method. A method that is missing here has no tier of its own. Limits
 * hold per method, app and workspace. Source: docs.slack.dev/apis/web-api/rate-limits and the methods' pages.
 */
const callsAMinute: Readonly<Record<string, number>> = {
  "conversations.archive": 20,
  "conversations.create": 20,
  "conversations.info": 50,
  "conversations.invite": 50,
  "conversations.join": 50,
  "conversations.kick": 50,
  "conversations.list": 20,
  "conversations.members": 100,
  "conversations.rename": 20,
  "conversations.setPurpose": 20,
  "conversations.setTopic": 20,
  "conversations.unarchive": 20,
  "usergroups.create": 20,
  "usergroups.disable": 20,
  "usergroups.enable": 20,
  "usergroups.list": 20,
  "usergroups.update": 20,
  "usergroups.users.list": 20,
  "usergroups.users.update": 20,
  "users.list": 20,
};

/** A little more than a minute in milliseconds, since requests take different times to arrive. */
const window = 60_500;

/** Decides when a method may be called. */
export interface SlackRateLimit {
  /** Resolves when a method may be called. */
  waitForTurn(method: string): Promise<void>;
  /** Delays one method for so many milliseconds from now. */
  holdBack(method: string, milliseconds: number): void;
}

/** Delays calls so that no method is called more often in a minute than its tier allows. Bursts within it pass at once. */
export function createSlackRateLimit({ now, sleep }: Clock): SlackRateLimit {
  const sentAt = new Map<string, number[]>();
  const heldUntil = new Map<string, number>();
  return {
    async waitForTurn(method) {
      const limit = callsAMinute[method];
      if (limit !== undefined) {
        const earlier = sentAt.get(method) ?? [];
        const oldest = earlier.length < limit ? 0 : (earlier.at(-limit) ?? 0) + window;
        const at = Math.max(now(), oldest);
        sentAt.set(method, [...earlier.slice(1 - limit), at]);
        if (at > now()) await sleep(at - now());
      }
      let wait = (heldUntil.get(method) ?? 0) - now();
      while (wait > 0) {
        await sleep(wait);
        wait = (heldUntil.get(method) ?? 0) - now();
      }
    },
    holdBack(method, milliseconds) {
      heldUntil.set(method, Math.max(heldUntil.get(method) ?? 0, now() + milliseconds));
    },
  };
}
