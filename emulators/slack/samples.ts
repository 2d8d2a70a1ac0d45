import { readFileSync } from "node:fs";
import type { DeliveryType } from "./deliveries.ts";
import { pathsOf } from "./paths.ts";

type Samples = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the samples lack or have otherwise, and where it stands. Each is `name: path`. */
const toldElsewhere: readonly (readonly [problem: RegExp, where: string])[] = [
  [/^slash_command: is_enterprise_install$/, "the text true or false: slackapi/bolt-js#737"],
  [/^\w+: (?:context_team_id|context_enterprise_id)$/, "Bolt's types of envelopes; some samples have them"],
  [/^(?:team_join|user_change): event\.(?:event_ts|cache_ts)$/, "@slack/types"],
  [/^(?:team_join|user_change): event\.user\.profile\.status_emoji_display_info$/, "@slack/types"],
  [/^channel_created: event\.channel\.is_frozen$/, "@slack/types"],
  [
    /^(?:usergroups\.\w+(?:\.\w+)?|subteam_\w+): .*\.(?:auto_type|deleted_by)$/,
    "the examples of the reference",
  ],
  [/^usergroups\.list: usergroups\[\]\.user_count$/, "a number or a text: the reference shows both"],
  [/^view_submission: response_urls$/, "Bolt's types"],
];

let samples: Samples | undefined;

/** Returns the name of the sample for something that is sent to an app. */
export function sampleOf(type: DeliveryType, payload: Readonly<Record<string, unknown>>): string {
  if (type === "slash_commands") return "slash_command";
  const from =
    type === "interactive" ? payload : ((payload["event"] ?? {}) as Readonly<Record<string, unknown>>);
  return String(from["type"]);
}

/**
 * Holds what the emulated Slack sends against samples of what Slack was seen to send. Returns what has another type there or
 * was never seen, a line each; none when all is known. `name` is an event, a method, `slash_command` or the type of an
 * interaction. A name without a sample is not held against anything.
 */
export function sampleProblems(name: string, value: unknown): string[] {
  samples ??= (
    JSON.parse(readFileSync(new URL("./fixtures/samples.json", import.meta.url), "utf8")) as {
      samples: Samples;
    }
  ).samples;
  const known = samples[name];
  if (known === undefined) return [];
  return pathsOf(value).flatMap(([path, type]) => {
    const seen = known[path];
    if (toldElsewhere.some(([problem]) => problem.test(`${name}: ${path}`))) return [];
    if (seen === undefined) return [`${name}: ${path} was never seen`];
    return type === seen || type === "null" || seen === "null"
      ? []
      : [`${name}: ${path} is a ${seen}, not a ${type}`];
  });
}
