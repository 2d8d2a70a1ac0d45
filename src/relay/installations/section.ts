import * as z from "zod";
import { error } from "../../core/finding.ts";
import { fields } from "../../roster/schema/names.ts";
import { aliasName, placeId } from "../file/names.ts";
import type { RelayFileSection } from "../file/section.ts";

const variable = z.string().regex(/^[A-Z][A-Z0-9_]{2,63}$/, { error: "invalid_variable" });
const scopes = z.array(z.string().regex(/^[a-z][a-z.:_-]{1,60}$/, { error: "invalid_scope" }));

const app = fields({
  client_id: z
    .string()
    .regex(/^\d{1,20}\.\d{1,20}$/, { error: "invalid_client_id" })
    .meta({ description: "The app's *Client ID*. Installations are kept apart by it." }),
  app_id: z
    .string()
    .regex(/^A[A-Z0-9]{1,31}$/, { error: "invalid_app_id" })
    .meta({ description: "The app's *App ID*, which its events name.", examples: ["A0123456789"] }),
  client_secret: variable.meta({
    description: "The environment variable with the app's client secret.",
    examples: ["READER_CLIENT_SECRET"],
  }),
  signing_secret: variable.optional().meta({
    description:
      "The environment variable with the app's signing secret. With it the relay hears over HTTP at once that the app was uninstalled, or a token revoked.",
    examples: ["READER_SIGNING_SECRET"],
  }),
  scopes: scopes.min(1, { error: "empty_list" }).meta({
    description: "What its bot may do.",
    examples: [["channels:read", "users:read", "users:read.email"]],
  }),
  workspaces: z
    .array(placeId)
    .min(1, { error: "empty_list" })
    .optional()
    .meta({ description: "The workspaces that are served. Left out, they are those of `SLACK_WORKSPACES`." }),
}).meta({ description: "A Slack app whose tokens the relay keeps, beside its own." });

const apps = z.record(aliasName, app).default({}).meta({
  description:
    "Further Slack apps, by name: they are installed at `/slack/install/NAME`, and `tokens` gives theirs with `app: NAME`. Nobody types to them: their requests start nothing.",
});

/** The section `apps`: Slack apps beside the relay's own. */
export const appsSection: RelayFileSection<typeof apps> = {
  schema: apps,
  reasons: {
    invalid_scope: {
      because: "scopes of Slack's have small letters, `:`, `.`, `_` and `-`",
      remedy: () => "Take them from the app's page *OAuth & Permissions*.",
    },
    invalid_client_id: {
      because: "a client id of Slack's is two numbers with a dot between them",
      remedy: () => "Take it from the app's page *Basic Information*, and put it between quotes.",
    },
    invalid_app_id: {
      because: "an app id of Slack's begins with A, and capitals and digits follow",
      remedy: () => "Take it from the app's page *Basic Information*.",
    },
  },
  check({ apps: all }, report) {
    const names = Object.keys(all);
    for (const [index, name] of names.entries())
      for (const field of ["client_id", "app_id"] as const) {
        const twin = names.slice(0, index).find((each) => all[each]?.[field] === all[name]?.[field]);
        if (twin !== undefined)
          report(
            error(
              "relay_app_twice",
              `The apps \`${twin}\` and \`${name}\` have the same \`${field}\`.`,
              "Give each app its own, from its page *Basic Information*.",
            ),
            ["apps", name, field],
          );
      }
  },
};

/** Slack apps beside the relay's own, by name. */
export type AppsSection = z.output<typeof apps>;
