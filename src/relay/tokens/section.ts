import * as z from "zod";
import { error } from "../../core/finding.ts";
import { fields } from "../../roster/schema/names.ts";
import { aliasName, numberId, pattern, placeId } from "../file/names.ts";
import type { RelayFileSection } from "../file/section.ts";

/** What decides which run of a workflow it is. */
export const runFields = {
  repository_id: numberId.meta({
    description:
      "The repository's id: `gh api repos/acme/access --jq .id`. A name could be another one's tomorrow.",
  }),
  owner_id: numberId.optional().meta({ description: "The id of the repository's owner." }),
  ref: pattern.optional().meta({
    description: "The ref that the run is for. `*` stands for any characters but slashes.",
    examples: ["refs/heads/main"],
  }),
  environment: pattern.optional().meta({ description: "The job's environment.", examples: ["production"] }),
  workflow: pattern.optional().meta({
    description: "The workflow file with its repository and ref; of a reusable workflow, that one's.",
    examples: ["acme/access/.github/workflows/rollcall.yml@refs/heads/main"],
  }),
  events: z
    .array(z.string().min(1, { error: "empty_text" }).max(60, { error: "too_long" }))
    .min(1, { error: "empty_list" })
    .optional()
    .meta({ description: "The events that count. Left out, all do but those of pull requests." }),
} as const;

/** Whether a run is told by more than its repository. Anybody who may push there has a run for some ref. */
export function isBound(run: { readonly ref?: unknown; readonly environment?: unknown }): boolean {
  return run.ref !== undefined || run.environment !== undefined;
}

const grant = fields({
  workspace: placeId,
  app: aliasName.optional().meta({
    description: "The app of `apps` whose token it is. Left out, it is that of the relay's own app.",
    examples: ["reader"],
  }),
  ...runFields,
})
  .refine(isBound, { error: "ref_or_environment" })
  .meta({
    id: "token",
    title: "A token",
    description: "A workspace's token for a run of a workflow. It needs `ref` or `environment`.",
  });

const issuer = z.url({ error: "invalid_url" }).default("https://token.actions.githubusercontent.com").meta({
  description:
    "Who says which run of a workflow asks. For GitHub Enterprise Server it is `https://HOST/_services/token`.",
});

const tokens = z.array(grant).max(1000, { error: "too_many" }).default([]).meta({
  description: "Which runs of workflows may have a workspace's bot token. What isn't named is refused.",
});

/** The section `issuer`: whose word for which run it is counts. */
export const issuerSection: RelayFileSection<typeof issuer> = { schema: issuer };

/** The section `tokens`: who may have which workspace's token. */
export const tokensSection: RelayFileSection<typeof tokens> = {
  schema: tokens,
  reasons: {
    ref_or_environment: {
      because:
        "it needs `ref` or `environment`: everybody who may push to the repository has runs for some ref",
      remedy: () => "Add `ref: refs/heads/main`, or the environment of the job.",
    },
    empty_list: {
      because: "it needs at least one entry",
      remedy: () => "Add one, or remove the field.",
    },
    too_many: {
      because: "it has more than a thousand entries",
      remedy: () => "Use `*` where several differ in a part of a name alone.",
    },
  },
  check({ apps, tokens: all }, report, written) {
    const names = new Set([...Object.keys(apps), ...written.keysOf("apps")]);
    for (const [index, { app }] of all.entries())
      if (app !== undefined && !names.has(app))
        report(
          error(
            "relay_app_unknown",
            `There is no app \`${app}\` in \`apps\`.`,
            "Name one of them, or leave `app` out for the relay's own.",
          ),
          ["tokens", index, "app"],
        );
  },
};

/** Who may have which workspace's token. What nothing allows is refused. */
export type TokenGrant = z.output<typeof grant>;
