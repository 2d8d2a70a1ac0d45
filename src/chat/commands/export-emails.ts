import { describeWho } from "../../permissions/table.ts";
import { nameList } from "../../text/lists.ts";
import { name, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { answer, type ReplyBlock, refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments } from "./command.ts";

/** Lists addresses for the user who asks. It refuses in a comment, which others read. */
export const exportEmails: ChatCommand = {
  name: ["export", "emails"],
  description: "get everybody's address, or a team's, for your eyes only",
  effect: "reads",
  needs: [],
  tier: "team_lead",
  parameters: [],
  flags: [{ name: "team", kind: "team", description: "of this team alone" }],
  interpret(given, context) {
    if (context.via === "comment") {
      return {
        is: "reply",
        reply: refusal(
          say`A comment is mailed around and stays, so no addresses here. Please ask me on Slack, or in a terminal.`,
        ),
      };
    }
    const users = selectedUsers(given, context);
    if (users.length === 0)
      return { is: "reply", reply: answer(say`There is nobody whose address I could give.`) };
    const { declared } = context.roster;
    const known = users.flatMap((key) => declared.users.get(key)?.email ?? []);
    const without = users.filter((key) => declared.users.get(key)?.email === undefined);
    const blocks: ReplyBlock[] = known.length === 0 ? [] : [{ verbatim: known.join(", ") }];
    const rest =
      without.length === 0 ? say`Everybody has an address.` : say`Without an address: ${nameList(without)}.`;
    return { is: "reply", reply: answer(...blocks, rest) };
  },
};

function selectedUsers(given: CommandArguments, { roster: { resolved } }: CommandContext): readonly string[] {
  const team = given.team("team");
  if (team !== undefined) return [...(resolved.teams.get(team.key)?.people.keys() ?? [])];
  return [...resolved.users.values()].filter(({ present }) => present).map(({ key }) => key);
}

/** Returns why somebody below a command's tier may not use it. */
export function tierRefusal(command: ChatCommand): readonly [ReplyBlock] {
  return [say`${name(command.name.join(" "))} is for ${describeWho(command.tier ?? "member")}.`];
}
