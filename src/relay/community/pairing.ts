import { textIn } from "../../providers/slack/model/remote-state.ts";
import { say } from "../../text/sentence.ts";
import { channelIdOf } from "./channel-names.ts";
import { type CommunityContext, type CommunitySlack, messageOf, quietly } from "./context.ts";
import { pairUp } from "./pair-up.ts";
import { type PlannedGroup, pairingsIn } from "./pairing-store.ts";
import { peopleToPair } from "./people-to-pair.ts";
import { type DueTime, longestDelay, type ScheduledModule } from "./scheduler.ts";
import type { ModuleSettings } from "./section.ts";

/**
 * The module that puts the people in a channel into pairs, one of an odd number into a group of three, and opens a conversation for
 * each. The groups of a round are written down before anybody is told, so that a relay that is killed halfway leaves the rest to the
 * next one, and nobody is in two groups of a round. Killed in the moment of a message, the group may not be told; it isn't told twice.
 */
export function pairing(context: CommunityContext): ScheduledModule {
  const store = pairingsIn(context.database);
  return {
    name: "pairing",
    schedule: () => context.modules().pairing,
    async run(due) {
      const settings = context.modules().pairing;
      if (settings !== undefined) await round(settings, due, context);
    },
    async resume() {
      const settings = context.modules().pairing;
      if (settings === undefined || !(await store.hasPlanned())) return;
      await tellPlanned(settings, await context.workspaceOf(settings.workspace), context);
    },
  };
}

type Settings = NonNullable<ModuleSettings["pairing"]>;

async function round(settings: Settings, due: DueTime, context: CommunityContext): Promise<void> {
  const { database, clock, log, tellAdmins } = context;
  const store = pairingsIn(database);
  const at = await context.workspaceOf(settings.workspace);
  const channel = await channelIdOf(settings.channel, at.slack);
  const people = await peopleToPair(channel, at, await context.roster());
  const groups = pairUp(people, { met: await store.met(at.team), random: () => clock.random() });
  const isMine = await database.query.transaction().execute(async (query) => {
    if (!(await due.take(query))) return false;
    await store.plan({ workspace: at.team, at: due.at, groups }, query);
    return true;
  });
  if (!isMine) return;
  log.info({ team: at.team, people: people.length, groups: groups.length }, "people were paired");
  if (groups.length === 0)
    await tellAdmins(`Nobody was paired in ${settings.channel}: fewer than two people are in it.`);
  await tellPlanned(settings, at, context);
}

/** Tells each group that is left to be told. Those of a round that is long ago are left out. */
async function tellPlanned(settings: Settings, at: CommunitySlack, context: CommunityContext): Promise<void> {
  const { database, clock, log, tellAdmins } = context;
  const store = pairingsIn(database);
  const failed: PlannedGroup[] = [];
  try {
    for (const group of await store.planned(at.team)) {
      const isLate = group.at + longestDelay < clock.now();
      if (!isLate && (await tellGroup(group, settings, { at, context })) !== "refused") continue;
      if (isLate && !(await store.move(group.key, "planned", "failed"))) continue;
      failed.push(group);
      log.error({ team: at.team, group: group.key, isLate }, "a group was not told that it is one");
    }
  } finally {
    if (failed.length > 0)
      await tellAdmins(
        `Slack took no message to ${failed.length} of the groups that were paired in ${settings.channel}: ${failed.map(({ members }) => members.join(" and ")).join(", ")}. They count as not paired in the next round.`,
      );
  }
}

async function tellGroup(
  { key, members }: PlannedGroup,
  { text: ownText }: Settings,
  { at, context }: { readonly at: CommunitySlack; readonly context: CommunityContext },
): Promise<"told" | "refused" | "elsewhere"> {
  const store = pairingsIn(context.database);
  const opened = await at.slack.ask("conversations.open", { users: members.join(",") });
  const channel =
    "body" in opened ? textIn((opened.body["channel"] as { id?: unknown } | undefined)?.id) : "";
  // Opening it shows nobody anything, so what isn't answered is asked again; what is refused is refused again.
  if (channel === "" && "reason" in opened && opened.error === undefined) throw new Error(opened.reason);
  if (!(await store.move(key, "planned", "sending"))) return "elsewhere";
  const text = messageOf(
    [say`Hello! You were paired, so that you meet somebody. Find a time that suits you all.`],
    ownText,
  );
  const sent =
    channel === "" ? undefined : await at.slack.send("chat.postMessage", { channel, text, ...quietly });
  await store.move(key, "sending", sent === undefined ? "failed" : "told");
  return sent === undefined ? "refused" : "told";
}
