import type { Context } from "../context.ts";
import { answer, type Block, name, names, refusal, say } from "../reply.ts";
import type { Command, Given } from "./command.ts";

/** Lists addresses, for whoever writes to people: on no page that others read. */
export const exportEmails: Command = {
  name: ["export", "emails"],
  says: "get everybody's address, or a team's, for your eyes only",
  does: "reads",
  needs: [],
  tier: "team_lead",
  parameters: [],
  flags: [{ name: "team", kind: "team", says: "of this team alone" }],
  perform(given, context) {
    if (context.via === "comment") {
      return {
        is: "reply",
        reply: refusal(
          say`A comment is mailed around and stays, so no addresses here. Please ask me on Slack, or in a terminal.`,
        ),
      };
    }
    const users = wanted(given, context);
    if (users.length === 0)
      return { is: "reply", reply: answer(say`There is nobody whose address I could give.`) };
    const { declared } = context.standing;
    const known = users.flatMap((key) => declared.users.get(key)?.email ?? []);
    const without = users.filter((key) => declared.users.get(key)?.email === undefined);
    const blocks: Block[] = known.length === 0 ? [] : [{ verbatim: known.join(", ") }];
    const rest =
      without.length === 0
        ? say`Everybody has an address. Nice!`
        : say`Without an address: ${names(without)}.`;
    return { is: "reply", reply: answer(...blocks, rest) };
  },
};

function wanted(given: Given, { standing: { resolved } }: Context): readonly string[] {
  const team = given.team("team");
  if (team !== undefined) return [...(resolved.teams.get(team.key)?.people.keys() ?? [])];
  return [...resolved.users.values()].filter(({ present }) => present).map(({ key }) => key);
}

/** Why somebody may not ask for what has a tier of its own. */
export function tierRefusal(command: Command): readonly [Block] {
  return [
    say`${name(command.name.join(" "))} is for ${command.tier === "admin" ? "admins" : "team leads (the tier) and admins"}.`,
  ];
}
