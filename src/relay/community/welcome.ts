import type { ReplyBlock } from "../../chat/reply.ts";
import { fieldsIn, slackPersonOf } from "../../providers/slack/model/remote-state.ts";
import { name, say } from "../../text/sentence.ts";
import { type IncomingSlack, identityOf } from "../incoming.ts";
import { type CommunityContext, messageOf, quietly } from "./context.ts";
import { type KnownAs, knownAs } from "./known-as.ts";

/**
 * Welcomes who has joined the roster's workspace: one direct message, once for each person and workspace, with what to do. Changes
 * nothing of an entry that somebody has already. Bots, guests and people of other workspaces join too, and are left alone. What can't
 * be read throws, so that the event is taken up again; from then on nothing is repeated. A relay that is killed between its note and
 * the message leaves it out. One that Slack refuses is told to admins.
 */
export async function welcome(incoming: IncomingSlack, context: CommunityContext): Promise<void> {
  const settings = context.modules().welcome;
  const event = fieldsIn(incoming.payload["event"]);
  if (settings === undefined || event["type"] !== "team_join") return;
  const { team = "" } = identityOf(incoming) ?? {};
  const person = slackPersonOf(fieldsIn(event["user"]), team);
  if (person?.status !== "member") return;
  const { database, clock, log, command, tellAdmins } = context;
  const { query } = database;
  const before = await query
    .selectFrom("welcomed")
    .select("at")
    .where("workspace", "=", team)
    .where("person", "=", person.id)
    .executeTakeFirst();
  if (before !== undefined) return;
  const slack = await context.slackOfEvent(incoming);
  const known = await knownAs(person.id, { team, slack, roster: await context.roster() });
  if (known.is === "elsewhere") return;
  const { numInsertedOrUpdatedRows: noted = 0n } = await query
    .insertInto("welcomed")
    .values({ workspace: team, person: person.id, at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (noted === 0n) return;
  const text = messageOf(welcomeBlocks(known, command), settings.text);
  const sent = await slack.send("chat.postMessage", { channel: person.id, text, ...quietly });
  if (sent !== undefined) {
    log.info({ team, person: person.id }, "somebody was welcomed");
    return;
  }
  log.error({ team, person: person.id }, "Slack took no welcome; it isn't tried again");
  await tellAdmins(
    `${person.name} has joined the workspace, and Slack took no message to them. Please tell them yourself how to be added.`,
  );
}

function welcomeBlocks(known: KnownAs, command: string): readonly ReplyBlock[] {
  switch (known.is) {
    case "present":
      return [
        say`Welcome! You are in the roster already, as ${name(known.key)}.`,
        say`${name(`${command} user view`)} shows what you have, and ${name(`${command} help`)} what I can do.`,
      ];
    case "left":
      return [
        say`Welcome back! The roster says that you have left, so you have nothing yet. If that is wrong, please talk to somebody who may change it.`,
      ];
    default:
      return [
        known.is === "stranger"
          ? say`Welcome! Who has which access here stands in one file, and you aren't in it yet.`
          : say`Welcome! Who has which access here stands in one file. If you aren't in it yet:`,
        say`${name(`${command} user add me --github YOUR-LOGIN`)} asks for that, and somebody who may decide it is asked.`,
        say`${name(`${command} help`)} shows what I can do.`,
      ];
  }
}
