import { afterEach, expect } from "vitest";
import type { SlackOptions } from "./options.ts";
import { appBot, type SlackSeed } from "./seed.ts";
import { type SlackEmulator, startSlack } from "./slack.ts";

type Body = Readonly<Record<string, unknown>> & { readonly ok: boolean; readonly error?: string };

/** Calls a method with a form, and returns the parsed body. */
export async function call(
  slack: SlackEmulator,
  method: string,
  args: Readonly<Record<string, string>> = {},
  token: string = appBot.token,
): Promise<Body> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Body;
}

/** Returns a function that starts emulators. They are closed after each test. */
export function slackForTests(): (
  seed: SlackSeed,
  options?: Partial<SlackOptions>,
) => Promise<SlackEmulator> {
  const running: SlackEmulator[] = [];
  afterEach(async () => {
    for (const each of running.splice(0)) {
      await each.close();
      expect(each.violations).toEqual([]);
    }
  });
  return async (seed, options = {}) => {
    const slack = await startSlack(seed, options);
    running.push(slack);
    return slack;
  };
}

/** A clock that stands still until a test moves it, so that nothing is late because a machine is slow. */
export function stillClock(): { readonly now: () => Date; readonly advance: (seconds: number) => void } {
  let time = Date.parse("2026-11-30T12:00:00Z");
  return {
    now: () => new Date(time),
    advance: (seconds) => {
      time += seconds * 1_000;
    },
  };
}
