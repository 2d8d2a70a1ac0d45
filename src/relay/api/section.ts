import * as z from "zod";
import { quoted } from "../../roster/errors.ts";
import { fields } from "../../roster/schema/names.ts";
import { nearestName } from "../../roster/suggestion.ts";
import type { RelayFile } from "../file/format.ts";
import { aliasName, pattern } from "../file/names.ts";
import type { RelayFileSection, ReportAt } from "../file/section.ts";
import { workspaceIn } from "../file/workspaces.ts";
import { mentionKinds } from "../mentions/outbound.ts";
import { isBound, runFields } from "../tokens/section.ts";
import { grantReachesNobody, keyOfTwoCallers, unknownCaller, unknownWorkspace } from "./errors.ts";
import { slackMethodNames } from "./slack-methods.ts";

const run = fields(runFields).refine(isBound, { error: "ref_or_environment" }).meta({
  id: "run",
  title: "A run",
  description: "A run of a workflow, by GitHub's word for which one it is. It needs `ref` or `environment`.",
});

const keyHash = z.string().regex(/^[0-9a-f]{64}$/, { error: "invalid_key_hash" });

const caller = fields({
  keys: z.array(keyHash).max(10, { error: "too_many_keys" }).default([]).meta({
    description:
      "SHA-256 of keys: `rollcall serve caller-key` makes one. Two of them while a new one replaces a former one.",
  }),
  runs: z
    .array(run)
    .max(100, { error: "too_many_runs" })
    .default([])
    .meta({ description: "Runs of workflows that are this caller." }),
  per_minute: z
    .int({ error: "invalid_count" })
    .min(1, { error: "invalid_count" })
    .max(6000, { error: "invalid_count" })
    .default(120)
    .meta({ description: "How many requests are taken in a minute." }),
})
  .refine(({ keys, runs }) => keys.length + runs.length > 0, { error: "caller_is_nobody" })
  .meta({
    id: "caller",
    title: "A caller",
    description: "A service that may use the API, told by a key or by its run.",
  });

const callers = z.record(aliasName, caller).default({}).meta({
  description: "Who may use the API, by names of your choice. What they may do stands in `grants`.",
});

/** What a grant may allow besides single methods of Slack's. */
export const apiOperations = ["messages", "responses", "users", "channels", "team", "ims"] as const;

const grant = fields({
  callers: z.array(aliasName).min(1, { error: "empty_list" }).meta({ description: "Keys of `callers`." }),
  workspaces: z
    .array(z.string())
    .min(1, { error: "empty_list" })
    .meta({ description: "Names in `workspaces`, or ids of workspaces." }),
  allow: z.array(z.enum(apiOperations)).default([]).meta({
    description:
      "messages: send them. responses: answer by a `response_url`. users, channels, team, ims: find such a thing by its name.",
  }),
  actions: z
    .array(z.enum(slackMethodNames))
    .default([])
    .meta({ description: "Methods of Slack's that may be called." }),
  to: z
    .array(pattern)
    .default([])
    .meta({
      description:
        "Globs over channels and people: `#deploys-*`, `C0123ABCD`, `*@acme.dev`, `U0123ABCD`, `user:alice`, `team:backend`, `members:backend`. `*` stands for any characters but slashes.",
      examples: [["#deploys-*", "team:*"]],
    }),
  mentions: z
    .array(z.enum(mentionKinds))
    .default([...mentionKinds].filter((kind) => kind !== "specials"))
    .meta({
      description:
        "What texts may mention, where a request asks for it. specials is `@here` and `@channel`, which ring everybody.",
    }),
  user_token: z.boolean().default(false).meta({
    description:
      "true: what the bot can't do is tried with the token of who installed the app, in their name.",
  }),
}).meta({
  id: "grant",
  title: "A grant",
  description: "What some callers may do. What no grant allows is refused.",
});

const grants = z
  .array(grant)
  .max(1000, { error: "too_many" })
  .default([])
  .meta({ description: "Who may do what through the API. What isn't named is refused." });

/** A caller as the file has it. */
export type DeclaredCaller = z.output<typeof caller>;

/** What some callers may do. */
export type ApiGrant = z.output<typeof grant>;

/** The section `callers`: who may use the API. */
export const callersSection: RelayFileSection<typeof callers> = {
  schema: callers,
  check: checkKeys,
  reasons: {
    invalid_key_hash: {
      because: "it is no SHA-256 in 64 lower-case hexadecimal digits",
      remedy: () =>
        "`rollcall serve caller-key` prints the line for this file. The key itself never stands here.",
      isSecret: true,
    },
    caller_is_nobody: {
      because: "it has neither `keys` nor `runs`, so that nobody is this caller",
      remedy: () => "Add one of the two, or take the caller out.",
    },
    too_many_keys: { because: "it has more than ten keys", remedy: () => "Take out those that nobody uses." },
    too_many_runs: {
      because: "it has more than a hundred runs",
      remedy: () => "Use `*` where several differ in a part of a name alone.",
    },
  },
};

function checkKeys({ callers: all }: RelayFile, report: ReportAt): void {
  const owners = new Map<string, string>();
  for (const [name, { keys }] of Object.entries(all))
    for (const [index, hash] of keys.entries()) {
      const owner = owners.get(hash);
      if (owner !== undefined && owner !== name)
        report(keyOfTwoCallers(owner, name), ["callers", name, "keys", index]);
      owners.set(hash, owner ?? name);
    }
}

/** The section `grants`: what callers may do. */
export const grantsSection: RelayFileSection<typeof grants> = {
  schema: grants,
  check(file, report, { keysOf, isWhole }) {
    for (const [index, each] of file.grants.entries()) {
      const at = ["grants", index] as const;
      for (const [place, name] of each.callers.entries())
        if (!keysOf("callers").includes(name))
          report(unknownCaller(name, nearestName(name, keysOf("callers"))), [...at, "callers", place]);
      for (const [place, name] of each.workspaces.entries())
        if (workspaceIn(file, name) === undefined && !keysOf("workspaces").includes(name))
          report(unknownWorkspace(name, nearestName(name, keysOf("workspaces"))), [
            ...at,
            "workspaces",
            place,
          ]);
      const lacking = isWhole(at) ? allowedForNobody(each) : undefined;
      if (lacking !== undefined) report(grantReachesNobody(lacking), at);
    }
  },
};

/** Returns what a grant allows without saying for whom; undefined where it says all. */
function allowedForNobody({ allow, actions, to }: ApiGrant): string | undefined {
  if (allow.length + actions.length === 0) return "nothing";
  const reaching = [...allow.filter((each) => !["team", "ims", "responses"].includes(each)), ...actions];
  return to.length === 0 && reaching.length > 0 ? `${reaching.map(quoted).join(", ")} for nobody` : undefined;
}
