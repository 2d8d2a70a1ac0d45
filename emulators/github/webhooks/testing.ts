import { createSign } from "node:crypto";
import { afterEach } from "vitest";
import { type Answer, type Call, type Emulator, serve } from "../../server.ts";
import { type GithubEmulator, startGithub } from "../github.ts";
import type { GithubOptions } from "../options.ts";
import type { GithubSeed, SeedApp } from "../seed.ts";
import { smallWorld } from "../small-world.ts";

/** The secret of the webhook in tests. */
export const hookSecret = "a-webhook-secret";

/** Every event that the emulated GitHub can send, beside `installation`, which comes always. */
export const everyEvent = [
  "organization",
  "membership",
  "team",
  "team_add",
  "member",
  "repository",
  "push",
  "pull_request",
  "check_run",
  "workflow_run",
];

/** A GitHub whose App listens, and the listener. */
export interface HookedGithub {
  readonly github: GithubEmulator;
  readonly listener: Emulator;
}

/** What a test may say about a GitHub whose App listens. */
export interface HookedOptions extends GithubOptions {
  readonly seed?: GithubSeed;
  readonly app?: SeedApp;
  readonly answer?: (call: Call) => Answer | Promise<Answer>;
}

/** Returns a function that starts a GitHub with an App and its listener. Both are closed after each test. */
export function hookedGithubForTests(): (options?: HookedOptions) => Promise<HookedGithub> {
  const running: Emulator[] = [];
  afterEach(async () => {
    for (const each of running.splice(0)) await each.close();
  });
  return async ({ seed = smallWorld, app = {}, answer = () => ({ status: 200 }), ...options } = {}) => {
    const listener = await serve(answer);
    const webhook = { url: `${listener.url}/github`, secret: hookSecret };
    const github = await startGithub({ ...seed, app: { events: everyEvent, webhook, ...app } }, options);
    running.push(github, listener);
    return { github, listener };
  };
}

/** Makes the token with which the App asks as itself. */
export function appJwt(
  github: GithubEmulator,
  now: Date,
  claims: Readonly<Record<string, unknown>> = {},
): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const all = { iat: seconds - 30, exp: seconds + 540, iss: String(github.world.app?.id), ...claims };
  const content = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(all)}`;
  return `${content}.${createSign("RSA-SHA256").update(content).sign(github.privateKey(), "base64url")}`;
}

/** Returns what was sent: the event with its action, and the payload. */
export function sentBy({
  hook,
}: GithubEmulator): readonly (readonly [name: string, payload: Record<string, unknown>])[] {
  return hook.deliveries.map(({ event, action, request }) => [
    action === null ? event : `${event}.${action}`,
    { ...request.payload },
  ]);
}
