import { afterEach } from "vitest";
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
    for (const each of running.splice(0)) await each.close();
  });
  return async (seed, options = {}) => {
    const slack = await startSlack(seed, options);
    running.push(slack);
    return slack;
  };
}
