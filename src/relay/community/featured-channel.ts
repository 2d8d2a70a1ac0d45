import type { SlackChannel } from "../../providers/slack/model/remote-state.ts";
import { slackChannelOf } from "../../providers/slack/model/remote-state.ts";
import type { RelayDatabase } from "../store/database.ts";
import { channelIdOf, isListedChannel } from "./channel-names.ts";
import { type CommunityContext, type CommunitySlack, quietly } from "./context.ts";
import { listAll } from "./listing.ts";
import type { DueTime, ScheduledModule } from "./scheduler.ts";
import type { ModuleSettings } from "./section.ts";

/** So many of the last ones don't come again; of few channels, half of them. */
const mostRecent = 10;
/** So many are remembered. */
const mostKept = 100;

/**
 * The module that names a public channel in another one, chosen at random: none that is archived, was named lately, is the one in
 * which it is told, or that the file ignores. Where there is none, admins are told, and nothing else.
 */
export function featuredChannel(context: CommunityContext): ScheduledModule {
  return {
    name: "featured_channel",
    schedule: () => context.modules().featured_channel,
    async run(due) {
      const settings = context.modules().featured_channel;
      if (settings !== undefined) await feature(settings, due, context);
    },
  };
}

type Settings = NonNullable<ModuleSettings["featured_channel"]>;

async function feature(settings: Settings, due: DueTime, context: CommunityContext): Promise<void> {
  const { database, clock, log, tellAdmins } = context;
  const at = await context.workspaceOf(settings.workspace);
  const target = await channelIdOf(settings.channel, at.slack);
  const eligible = (await publicChannels(at)).filter(
    (each) => each.id !== target && !isListedChannel(settings.ignore, each),
  );
  const recent = await recentlyFeatured(database, at.team);
  const most = Math.min(mostRecent, Math.floor(eligible.length / 2));
  const fresh = eligible.filter(({ id }) => !recent.slice(0, most).includes(id));
  const chosen = fresh[Math.floor(clock.random() * fresh.length)];
  const isMine = await database.query.transaction().execute(async (query) => {
    if (!(await due.take(query))) return false;
    if (chosen !== undefined)
      await query
        .insertInto("featured")
        .values({ workspace: at.team, channel: chosen.id, at: due.at })
        .execute();
    return true;
  });
  if (!isMine) return;
  if (chosen === undefined) {
    log.warn({ team: at.team }, "no channel can be featured: all are archived or ignored");
    await tellAdmins(
      `No channel can be featured in ${settings.channel}: every public channel is archived, or the relay's file ignores it.`,
    );
    return;
  }
  const text = `Featured channel: <#${chosen.id}>`;
  const sent = await at.slack.send("chat.postMessage", { channel: target, text, ...quietly });
  if (sent !== undefined) {
    log.info({ team: at.team, channel: chosen.id }, "a channel was featured");
    return;
  }
  log.error({ team: at.team }, "Slack took no message about the featured channel; it isn't tried again");
  await tellAdmins(
    `Slack took no message about the featured channel in ${settings.channel}. Is the app in that channel?`,
  );
}

async function publicChannels({ slack, team }: CommunitySlack): Promise<readonly SlackChannel[]> {
  const listed = await listAll(slack, "conversations.list", {
    field: "channels",
    types: "public_channel",
    exclude_archived: true,
    ...(team.startsWith("T") && { team_id: team }),
  });
  return listed.flatMap((raw) => {
    const channel = slackChannelOf(raw);
    return channel === undefined || channel.archived || channel.private ? [] : [channel];
  });
}

/** Returns which channels were featured, the last one first, and forgets what is long ago. */
async function recentlyFeatured({ query }: RelayDatabase, workspace: string): Promise<readonly string[]> {
  const found = await query
    .selectFrom("featured")
    .select(["channel", "at"])
    .where("workspace", "=", workspace)
    .orderBy("at", "desc")
    .limit(mostKept + 1)
    .execute();
  const [oldest] = found.slice(mostKept);
  if (oldest !== undefined)
    await query
      .deleteFrom("featured")
      .where("workspace", "=", workspace)
      .where("at", "<=", oldest.at)
      .execute();
  return found.slice(0, mostKept).map(({ channel }) => channel);
}
