import * as z from "zod";
import { nameProblem, type TextFaults } from "../../roster/format/names.ts";
import { fields, textUpTo } from "../../roster/schema/names.ts";
import type { RelayFile } from "../file/format.ts";
import type { RelayFileSection, ReportAt } from "../file/section.ts";
import { workspaceIn } from "../file/workspaces.ts";
import { isTimezone, scheduleFault } from "./schedule.ts";

/** A channel of Slack: its name with `#`, or its id. */
const channel = z
  .string()
  .regex(/^(?:#[^\s#@<>]{1,80}|[CG][A-Z0-9]{6,31})$/, { error: "invalid_slack_channel" })
  .meta({ description: "A channel: its name with `#`, or its id.", examples: ["#announcements"] });

/** A glob on a channel's name: `team-*`, with or without `#`. */
const channelGlob = z
  .string()
  .regex(/^#?[^\s#@<>]{1,80}$/, { error: "invalid_slack_channel" })
  .meta({ examples: ["team-*"] });

const workspace = z.string().min(1, { error: "empty_text" }).optional().meta({
  description:
    "The workspace, where the app is installed in several: its name in `workspaces`, or its id. Left out, it is that of `SLACK_TOKEN`.",
});

const times = {
  schedule: z
    .string()
    .refine((text) => scheduleFault(text) !== "form", { error: "invalid_schedule" })
    .refine((text) => scheduleFault(text) !== "value", { error: "schedule_out_of_range" })
    .refine((text) => scheduleFault(text) !== "never", { error: "schedule_never_due" })
    .meta({
      description:
        "When it is due, as cron text: minute, hour, day, month and day of the week. `0 12 * * SAT` is each Saturday at noon.",
      examples: ["0 12 * * SAT"],
    }),
  timezone: z
    .string()
    .refine(isTimezone, { error: "invalid_timezone" })
    .default("UTC")
    .meta({ description: "The time zone in which that is meant.", examples: ["Europe/Berlin"] }),
};

const text = textUpTo(2_000).optional();

const modules = fields({
  welcome: fields({
    text: text.meta({
      description: "What is said beside how to be added: rules, where to ask. Mentions in it ring nobody.",
    }),
  })
    .optional()
    .meta({
      id: "welcome",
      title: "Welcome",
      description: "Who joins the workspace gets one direct message with what to do.",
    }),
  featured_channel: fields({
    ...times,
    channel,
    ignore: z
      .array(channelGlob)
      .default([])
      .meta({ description: "Globs on names of channels that are never featured." }),
    workspace,
  })
    .optional()
    .meta({
      id: "featured-channel",
      title: "A featured channel",
      description:
        "A public channel, chosen at random, is named in another one. The last ones don't come again soon.",
    }),
  pairing: fields({
    ...times,
    channel,
    text: text.meta({ description: "What the people of a group are told beside that they are one." }),
    workspace,
  })
    .optional()
    .meta({
      id: "pairing",
      title: "Pairing",
      description: "The people in a channel are put into pairs, who get a conversation of their own.",
    }),
  kudos: fields({
    channels: z
      .array(channelGlob)
      .min(1, { error: "empty_list" })
      .meta({ description: "Ids of channels, and globs on their names, in which `@somebody ++` counts." }),
    daily_limit: z
      .int({ error: "invalid_daily_limit" })
      .min(1, { error: "invalid_daily_limit" })
      .max(1000, { error: "invalid_daily_limit" })
      .default(10)
      .meta({ description: "How many somebody may give in 24 hours." }),
  })
    .optional()
    .meta({ id: "kudos", title: "Kudos", description: "Thanks are counted: `@somebody ++` in a message." }),
})
  .default({})
  .meta({ description: "What the relay does for a community by itself. What isn't named is turned off." });

/** What `modules` of the relay's file says, with defaults. */
export type ModuleSettings = z.output<typeof modules>;

/** Why values of the section are refused. */
const reasons: TextFaults = {
  invalid_slack_channel: {
    because: "a channel is its name, or its id, which begins with C or G",
    remedy: () =>
      "Write the name as Slack shows it, `#general`; in a YAML list with quotes, since `#` begins a comment.",
  },
  invalid_schedule: {
    because: "a schedule has five fields: minute, hour, day of the month, month, day of the week",
    remedy: () => "Write something like `0 12 * * SAT`.",
  },
  schedule_out_of_range: {
    because:
      "a minute is from 0 to 59, an hour to 23, a day of the month from 1 to 31, a month to 12 or its name, a day of the week from 0 to 7 or its name",
    remedy: () => "Write something like `0 12 * * SAT`, or `*/15 9-17 * * MON-FRI`.",
  },
  schedule_never_due: {
    because: "there is no such day",
    remedy: () => "Choose a day that comes, as `0 12 1 * *`.",
  },
  invalid_timezone: {
    because: "there is no such time zone",
    remedy: () => "Write a name like `Europe/Berlin` or `America/Los_Angeles`.",
  },
  invalid_daily_limit: {
    because: "it is a whole number from 1 to 1000",
    remedy: () => "Leave it out for 10.",
  },
  unknown_workspace: {
    because: "it is no name in `workspaces`, and no workspace's id",
    remedy: () => "Declare it in `workspaces`, or write the id, which begins with T.",
  },
};

/** The section `modules`: what the relay does by itself. */
export const modulesSection: RelayFileSection<typeof modules> = {
  schema: modules,
  reasons,
  check: checkWorkspaces,
};

/** A module that runs in one workspace says which by a name that there is. */
function checkWorkspaces(file: RelayFile, report: ReportAt): void {
  for (const name of ["featured_channel", "pairing"] as const) {
    const named = file.modules[name]?.workspace;
    if (named === undefined || workspaceIn(file, named) !== undefined) continue;
    const problem = nameProblem("unknown_workspace", `\`modules.${name}.workspace\``, named, reasons);
    if (problem !== undefined) report(problem, ["modules", name, "workspace"]);
  }
}
