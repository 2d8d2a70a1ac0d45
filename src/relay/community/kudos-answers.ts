import type { KudosPerson, KudosWish } from "../../chat/commands/kudos.ts";
import { answer, type Reply, refusal } from "../../chat/reply.ts";
import { slackIdOf } from "../../jobs/chat/ask-approvers.ts";
import { isValid } from "../../roster/load.ts";
import { name, say } from "../../text/sentence.ts";
import type { CommunityContext, CommunitySlack } from "./context.ts";
import { knownAs } from "./known-as.ts";
import { ledgerIn } from "./ledger.ts";

/** Grants what somebody wants of the kudos of a workspace, who was found to be allowed to. */
export async function answerKudos(
  wish: KudosWish,
  { team, slack }: CommunitySlack,
  context: CommunityContext,
): Promise<Reply> {
  if (context.modules().kudos === undefined)
    return refusal(
      say`Kudos aren't counted here: ${name("modules")} of the relay's file doesn't turn them on.`,
    );
  const ledger = ledgerIn(context.database);
  if (wish.ask === "reset all") {
    const people = await ledger.resetAll(team);
    context.log.info({ team, people }, "everybody's kudos were taken away");
    return answer(say`Nobody has kudos any more. ${people} ${people === 1 ? "person" : "people"} had some.`);
  }
  const id = await slackIdIn(wish.of, slack, context);
  const called = await calledIn(wish.of, { team, slack }, context);
  if (id === undefined)
    return refusal(say`${name(called)} isn't on Slack, as far as I can see, and has no kudos.`);
  if (wish.ask === "view") return answer(say`${name(called)} has ${await ledger.count(team, id)} kudos.`);
  const count = wish.ask === "set" ? wish.count : 0;
  await ledger.set(team, id, count);
  context.log.info({ team, person: id, count }, "somebody's kudos were set");
  return answer(say`${name(called)} has ${count} kudos now.`);
}

async function slackIdIn(
  person: KudosPerson,
  slack: CommunitySlack["slack"],
  { roster }: Pick<CommunityContext, "roster">,
): Promise<string | undefined> {
  if ("slackId" in person) return person.slackId;
  const loaded = await roster();
  const user = isValid(loaded) ? loaded.declared.users.get(person.key) : undefined;
  return user && slackIdOf(user, slack);
}

/** Returns what somebody is called: by the roster, where it has them, or else as who asks has called them. */
async function calledIn(
  person: KudosPerson,
  at: CommunitySlack,
  { roster }: Pick<CommunityContext, "roster">,
): Promise<string> {
  if (!("slackId" in person)) return person.called;
  // What it is called is no reason to answer nothing.
  const known = await roster()
    .then((loaded) => knownAs(person.slackId, { ...at, roster: loaded }))
    .catch(() => undefined);
  return known !== undefined && "key" in known ? known.key : person.called;
}
