import { describeWho } from "../../permissions/table.ts";
import type { Team } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { answer, type Reply, type ReplyBlock, refusal } from "../reply.ts";
import { unprovenNote } from "../unproven.ts";
import type { ChatCommand } from "./command.ts";

const whoMay = "leads of the team that --team names, people with permission: team_lead, and admins";

/** Slack's messages show no more than this in full. */
const longestOnSlack = 10_000;

/** Lists addresses for the user who asks: as a file, where a relay answers. It refuses in a comment, which others read. */
export const exportEmails: ChatCommand = {
  name: ["export", "emails"],
  description: "get everybody's address, or a team's, for your eyes only",
  effect: "reads",
  needs: [],
  whoMay,
  parameters: [],
  flags: [{ name: "team", kind: "team", description: "of this team alone" }],
  interpret(given, context) {
    const team = given.team("team");
    const reason = refusalOf(team, context);
    if (reason !== undefined) return { is: "reply", reply: refusal(...reason) };
    const users = selectedUsers(team, context);
    if (users.length === 0)
      return { is: "reply", reply: answer(say`There is nobody whose address I could give.`) };
    const { users: declared } = context.roster.declared;
    const addresses = users.flatMap((key) => declared.get(key)?.email ?? []);
    const without = users.filter((key) => declared.get(key)?.email === undefined);
    return { is: "reply", reply: replyOf({ addresses, without, team }, context) };
  },
};

interface FoundAddresses {
  readonly addresses: readonly string[];
  /** The keys of who has none. */
  readonly without: readonly string[];
  readonly team: Team | undefined;
}

function replyOf({ addresses, without, team }: FoundAddresses, { via }: CommandContext): Reply {
  const rest: Sentence =
    without.length === 0 ? say`Everybody has an address.` : say`Without an address: ${nameList(without)}.`;
  if (addresses.length === 0) return answer(rest);
  const count = addresses.length === 1 ? say`one address` : say`${addresses.length} addresses`;
  const all = addresses.join(", ");
  const isTooLong = via === "slack" && all.length > longestOnSlack;
  const shown: ReplyBlock = isTooLong
    ? say`These are ${addresses.length} addresses, which is more than Slack shows in messages. A relay sends them as a file; in a terminal, ${name(`rollcall chat "export emails${team === undefined ? "" : ` --team ${team.key}`}" --as YOU`)} prints them.`
    : { verbatim: all };
  return {
    ...answer(shown, rest),
    file: {
      name: team === undefined ? "emails.txt" : `emails-${team.key.replace(/[^A-Za-z0-9._-]/g, "-")}.txt`,
      content: `${addresses.join(",\n")}\n\n${without.length === 0 ? "Everybody has an address." : `Without an address: ${without.join(", ")}.`}\n`,
      said: [[...say`I have sent you `, ...count, ...say` as a file, in a direct message.`], rest],
    },
  };
}

/** Returns why somebody may not have these addresses, or not here; undefined when they may. */
function refusalOf(
  team: Team | undefined,
  { via, actor, isProven, roster: { resolved } }: CommandContext,
): readonly ReplyBlock[] | undefined {
  const key = actor?.key ?? "";
  const isLead = team !== undefined && resolved.teams.get(team.key)?.people.get(key)?.lead === true;
  const isAbove = (resolved.users.get(key)?.tier ?? "member") !== "member";
  const refused = say`${name("export emails")} is for ${whoMay}.`;
  if (!(isLead || isAbove)) return [refused];
  if (via === "comment")
    return [
      say`A comment is mailed around and stays, so no addresses here. Please ask me on Slack, or in a terminal.`,
    ];
  return isProven || actor === undefined ? undefined : [refused, unprovenNote(actor)];
}

function selectedUsers(team: Team | undefined, { roster: { resolved } }: CommandContext): readonly string[] {
  if (team !== undefined) return [...(resolved.teams.get(team.key)?.people.keys() ?? [])];
  return [...resolved.users.values()].filter(({ present }) => present).map(({ key }) => key);
}

/** Returns why somebody below a command's tier may not use it. */
export function tierRefusal(command: ChatCommand): readonly [ReplyBlock] {
  return [say`${name(command.name.join(" "))} is for ${describeWho(command.tier ?? "member")}.`];
}
