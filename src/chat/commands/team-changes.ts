import type { Edit, EditValue } from "../../roster/edit/edit.ts";
import { keyName } from "../../roster/schema/names.ts";
import { firstNames } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { userOfSlackId } from "../find.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandOutcome } from "./command.ts";
import { teamLosses } from "./losses.ts";
import { slugOf } from "./slug.ts";
import { teamEdits, teamFlags } from "./team-fields.ts";

function refusalOutcome(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}

const create: ChatCommand = {
  name: ["team", "create"],
  description: "make a team, with you as its lead",
  effect: "writes",
  needs: ["team.create", "team.edit", "team.members"],
  parameters: [{ name: "team", kind: "new-team", description: "its name" }],
  flags: [
    ...teamFlags,
    { name: "lead", kind: "users", description: "who leads it, once for each; you when left out" },
    {
      name: "channel",
      kind: "channel",
      description: "its channel on Slack; whoever is in it joins the team",
    },
  ],
  async interpret(given, context) {
    const text = (given.text("team") ?? "").replace(/^[@#](?=.)/, "");
    const { teams } = context.roster.declared;
    const isKey = keyName.safeParse(text).success && text === text.toLowerCase();
    const key = isKey ? text : slugOf(text);
    if (key === "")
      return refusalOutcome(
        say`I can't make a team's key of ${name(text)}. Use Latin letters or digits, and ${name("--name")} for what people call it.`,
      );
    if (teams.has(key))
      return refusalOutcome(
        say`There is a team called ${name(key)} already. To see it: ${name(`team view ${key}`)}.`,
      );
    const channel = await channelIn(given, context);
    if ("reason" in channel) return refusalOutcome(channel.reason);
    const { actor } = context;
    const chosen = given.users("lead").map((user) => user.key);
    const leads = chosen.length > 0 ? chosen : actor === undefined ? [] : [actor.key];
    const joining = channel.name === undefined && actor !== undefined ? [actor.key] : channel.users;
    const members = [...new Set(joining)].filter((user) => !leads.includes(user));
    const title = given.text("name") || (isKey ? undefined : text);
    const value: { [field: string]: EditValue } = {
      ...(title === undefined ? {} : { name: title }),
      ...(given.text("description") ? { description: given.text("description") ?? "" } : {}),
      ...(given.team("parent") === undefined ? {} : { parent: given.team("parent")?.key ?? "" }),
      leads,
      ...(members.length === 0 ? {} : { members }),
      ...(channel.name === undefined ? {} : { slack: { channels: [channel.name] } }),
      ...(given.text("folder") ? { drive: { folders: [{ id: given.text("folder") ?? "" }] } } : {}),
    };
    const unknown =
      channel.unknown.length === 0
        ? []
        : [say`Not in the roster, and so not in the team: ${firstNames(channel.unknown, 10)}.`];
    return {
      is: "change",
      change: {
        edits: [{ edit: "set", path: ["teams", key], value }],
        title: `Create team ${key}`,
        done: say`There is a team ${name(key)} now.`,
        already: say`There is a team ${name(key)} already.`,
        notes: [
          say`It is led by ${firstNames(leads, 5)}${members.length === 0 ? "." : [`, with `, ...firstNames(members, 10), " in it."]}`,
          ...unknown,
          ...unansweredNotes(channel),
          ...(channel.name === undefined || channel.isSeen ? [] : [notSeenNote(channel.name, channel.isNew)]),
        ],
      },
    };
  },
};

/** Returns the note on a channel whose people aren't known. */
function notSeenNote(channel: string, isNew: true | undefined): Sentence {
  const shown = name(`#${channel}`);
  return isNew
    ? say`I see no channel ${shown} on Slack, so nobody was taken in. The next run makes it; a private one that I am not in stays hidden from me.`
    : say`Nobody who is in ${shown} was taken in: Slack didn't say just now who is. Invite me to the channel, and try again.`;
}

/** Returns the note on people in a channel of whom Slack doesn't say who they are. */
function unansweredNotes({ unanswered = [], why = "" }: ChosenChannel): readonly Sentence[] {
  if (unanswered.length === 0) return [];
  return [
    say`Slack didn't say who these are, so they are not in the team: ${firstNames(unanswered, 10)} (${why}).`,
  ];
}

interface ChosenChannel {
  readonly name?: string;
  /** True when Slack said who is in it. */
  readonly isSeen?: boolean;
  /** True when the app sees no channel of this name. */
  readonly isNew?: true;
  readonly users: readonly string[];
  readonly unknown: readonly string[];
  /** Those of whom Slack doesn't say who they are, and why. */
  readonly unanswered?: readonly string[];
  readonly why?: string;
}

/** Returns the channel that was given, with those of its people who are in the roster and those who aren't. */
async function channelIn(
  given: CommandArguments,
  context: CommandContext,
): Promise<ChosenChannel | { readonly reason: Sentence }> {
  const text = given.text("channel");
  if (text === undefined) return { users: [], unknown: [] };
  const picked = given.reference("channel")?.id;
  const named = picked === undefined ? await context.lookups.slackChannelNamed(text) : undefined;
  if (named === "missing") return { name: text, why: "", users: [], unknown: [], isNew: true };
  const id = picked ?? named?.id;
  const found = id === undefined ? undefined : await context.lookups.slackChannel(id);
  const called = found?.name ?? text;
  if (called === "")
    return {
      reason: say`I can't see that channel's name. Invite me to the channel, or write the name: ${name("--channel team-backend")}.`,
    };
  const notInIt = {
    reason: say`You are not in ${name(`#${called}`)} yourself. Join it first, or ask somebody who is in it.`,
  };
  if (found !== undefined && context.slackId !== undefined && !found.people.includes(context.slackId))
    return notInIt;
  let isIn = false;
  const users: string[] = [];
  const unknown: string[] = [];
  const unanswered: string[] = [];
  let why = "";
  for (const person of found?.people ?? []) {
    const found = await userOfSlackId(person, context);
    if ("unanswered" in found) {
      unanswered.push(person);
      why = found.unanswered;
      continue;
    }
    const { user } = found;
    isIn ||= user === context.actor;
    if (user === undefined) unknown.push(person);
    else if (!user.outside && user.active) users.push(user.key);
  }
  // In a comment it isn't their Slack account that asks, so that only the roster says which one is theirs.
  if (found !== undefined && context.via === "comment" && !isIn) return notInIt;
  return { name: called, isSeen: found !== undefined, users: users.sort(), unknown, unanswered, why };
}

const edit: ChatCommand = {
  name: ["team", "edit"],
  description: "change a team's name, description, parent, folder, or name on GitHub",
  effect: "writes",
  needs: ["team.edit", "team.members"],
  parameters: [{ name: "team", kind: "team", description: "the team" }],
  flags: [
    ...teamFlags,
    { name: "github", kind: "text", description: "its name on GitHub; it is renamed there" },
  ],
  interpret(given) {
    const team = given.team("team");
    if (team === undefined) return refusalOutcome(say`Which team do you mean?`);
    const edits = teamEdits(team, given);
    if ("reason" in edits) return refusalOutcome(edits.reason);
    const flags = this.flags.filter((flag) => given.has(flag.name)).map((flag) => flag.name);
    if (flags.length === 0)
      return refusalOutcome(
        say`What should change? For instance ${name(`team edit ${team.key} --name "…"`)}; an empty text clears a field.`,
      );
    return {
      is: "change",
      change: {
        edits,
        title: `Change ${flags.join(", ")} of team ${team.key}`,
        done: say`Team ${name(team.key)} is up to date: ${flags.join(", ")}.`,
        already: say`That is what the roster says about ${name(team.key)} already.`,
      },
    };
  },
};

const archive: ChatCommand = {
  name: ["team", "archive"],
  description:
    "end a team: it is deleted on GitHub for good, its channels are archived, its folders unshared",
  effect: "writes",
  needs: ["team.delete"],
  parameters: [{ name: "team", kind: "team", description: "the team" }],
  flags: [],
  interpret(given) {
    const team = given.team("team");
    if (team === undefined) return refusalOutcome(say`Which team do you mean?`);
    const edits: readonly Edit[] = [{ edit: "set", path: ["teams", team.key, "archived"], value: true }];
    return {
      is: "change",
      change: {
        edits: team.archived ? [] : edits,
        title: `Archive team ${team.key}`,
        done: say`Team ${name(team.key)} is archived.`,
        already: say`Team ${name(team.key)} is archived already.`,
        notes: team.archived ? [] : teamLosses(team),
      },
    };
  },
};

/** The commands that create, change and archive teams. */
export const teamChanges: readonly ChatCommand[] = [create, edit, archive];
