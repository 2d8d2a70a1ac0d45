/**
 * Calls a minute that Slack promises to serve, by method; what is not here has no tier of its own. Limits hold per
 * method, app and workspace. Source: docs.slack.dev/apis/web-api/rate-limits and the methods' pages.
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

/** A little more than a minute, since requests don't all travel equally fast. */
const window = 60_500;

/** The time, and a way to let it pass. */
export interface Clock {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Says when a method may be called. */
export interface Pace {
  /** Resolves when a method may be called. */
  turn(method: string): Promise<void>;
  /** Holds a method back, and no other one, for so many milliseconds from now. */
  hold(method: string, milliseconds: number): void;
}

/** Spreads calls so that no method is called more often in a minute than its tier allows; bursts go through at once. */
export function pace({ now, sleep }: Clock): Pace {
  const turns = new Map<string, number[]>();
  const held = new Map<string, number>();
  return {
    async turn(method) {
      const most = callsAMinute[method];
      if (most !== undefined) {
        const given = turns.get(method) ?? [];
        const oldest = given.length < most ? 0 : (given.at(-most) ?? 0) + window;
        const at = Math.max(now().getTime(), oldest);
        turns.set(method, [...given.slice(1 - most), at]);
        if (at > now().getTime()) await sleep(at - now().getTime());
      }
      let wait = (held.get(method) ?? 0) - now().getTime();
      while (wait > 0) {
        await sleep(wait);
        wait = (held.get(method) ?? 0) - now().getTime();
      }
    },
    hold(method, milliseconds) {
      held.set(method, Math.max(held.get(method) ?? 0, now().getTime() + milliseconds));
    },
  };
}
