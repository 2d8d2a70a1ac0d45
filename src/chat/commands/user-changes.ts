import { isMoment } from "../../core/end.ts";
import type { Edit, EditValue } from "../../roster/edit/edit.ts";
import { removeEdits } from "../../roster/edit/reference-edits.ts";
import type { User } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandFlag, CommandOutcome } from "./command.ts";
import { withWholeAccount } from "./github-account.ts";
import { newcomerIn } from "./newcomer.ts";
import { userFieldEdits, userFieldsIn, userFlags } from "./user-fields.ts";

function refusalOutcome(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}

const force: CommandFlag = {
  name: "force",
  kind: "switch",
  description: "no longer needed: nobody is overwritten",
  aliases: ["f"],
};
const username: CommandFlag = {
  name: "username",
  kind: "user",
  description: "somebody else; the same as WHO",
};

const add: ChatCommand = {
  name: ["user", "add"],
  description: "add somebody to the roster",
  effect: "writes",
  needs: ["user.add", "team.members"],
  parameters: [
    {
      name: "who",
      kind: "newcomer",
      description: "a short name for them, their address, or a mention",
      optional: true,
    },
  ],
  flags: [...userFlags, { name: "team", kind: "team", description: "a team that they join" }, force],
  async interpret(given, context) {
    const newcomer = await newcomerIn(given, context);
    if ("reason" in newcomer) {
      const { reason, failure } = newcomer;
      return { is: "reply", reply: refusal(reason), ...(failure && { failure }) };
    }
    const { key, slack, github, email, called } = newcomer;
    const team = given.team("team");
    if (team?.archived) return refusalOutcome(say`Team ${name(team.key)} is archived, and has nobody in it.`);
    const fields = new Map<string, EditValue>();
    for (const [field, value] of userFieldsIn(given)) if (value !== undefined) fields.set(field, value);
    if (slack !== undefined && !fields.has("slack")) fields.set("slack", slack);
    if (email !== undefined && !fields.has("email")) fields.set("email", email);
    if (github !== undefined && !fields.has("github")) fields.set("github", github);
    if (called !== undefined && !fields.has("name")) fields.set("name", called);
    if (!["github", "email", "slack"].some((field) => fields.has(field))) {
      return refusalOutcome(
        say`How can ${name(key)} be reached? Add ${name("--github LOGIN")} or ${name("--email ADDRESS")}.`,
      );
    }
    return {
      is: "change",
      change: {
        edits: [
          { edit: "set", path: ["users", key], value: inFileOrder(fields) },
          ...(team === undefined
            ? []
            : [{ edit: "add" as const, path: ["teams", team.key, "members"] as const, item: key }]),
        ],
        title: `Add ${key} to the roster${team === undefined ? "" : ` and to ${team.key}`}`,
        done: [
          ...say`${name(key)} is in the roster now`,
          ...(team === undefined ? say`.` : say`, and in ${name(team.key)}.`),
        ],
        already: say`${name(key)} is in the roster already.`,
        notes: team !== undefined ? [] : [say`To put them into a team: ${name(`team add TEAM ${key}`)}.`],
      },
    };
  },
};

function inFileOrder(fields: ReadonlyMap<string, EditValue>): EditValue {
  const order = ["name", "email", "github", "github_id", "slack", "permission"];
  const rank = (field: string) => (order.indexOf(field) + order.length + 1) % (order.length + 1);
  return Object.fromEntries([...fields].sort(([a], [b]) => rank(a) - rank(b)));
}

const edit: ChatCommand = {
  name: ["user", "edit"],
  description: "change your own fields, or somebody else's",
  effect: "writes",
  needs: ["user.edit", "user.permission", "user.remove"],
  parameters: [{ name: "who", kind: "user", description: "who is meant; you when left out", optional: true }],
  flags: [username, ...userFlags],
  async interpret(given, context) {
    const user = selectedUser(given, context);
    if (user === undefined) return refusalOutcome(say`Whom do you mean? ${name("user edit WHO …")}`);
    const typed = userFieldsIn(given);
    if (typed.size === 0) {
      return refusalOutcome(
        say`What should change? For instance ${name(`user edit ${user.key} --title "Tech lead"`)}; an empty text clears a field.`,
      );
    }
    const whole = await withWholeAccount(user, typed, context.lookups);
    if ("reason" in whole) return refusalOutcome(whole.reason);
    const { fields } = whole;
    const list = [...fields.keys()].join(", ");
    const isLastDayAlone = fields.size === 1 && fields.has("until");
    return {
      is: "change",
      change: {
        edits: userFieldEdits(user.key, fields),
        title: isLastDayAlone ? lastDayTitle(user, fields.get("until")) : `Change ${list} of ${user.key}`,
        notes: fields.has("until") ? [lastDayNote(user, fields.get("until"))] : [],
        done: say`${name(user.key)} is up to date: ${list}.`,
        already: say`That is what the roster says about ${name(user.key)} already.`,
      },
    };
  },
};

function lastDayTitle({ key }: User, until: EditValue | undefined): string {
  return until === undefined
    ? `Take the last day of ${key} away`
    : `Set the last day of ${key} to ${String(until)}`;
}

/** What another last day means for what somebody holds, which nothing else of the change shows. */
function lastDayNote({ key, until: before }: User, until: EditValue | undefined): Sentence {
  const old = before === undefined ? "they had none before" : `it was ${before} before`;
  return until === undefined
    ? say`${name(key)} has no last day then, and keeps what the file gives them; ${old}.`
    : say`After ${String(until)}${isMoment(String(until)) ? "" : ", their last day"}, ${name(key)} holds nothing; ${old}.`;
}

/** Returns the user given by position or by flag, else the user who asks. */
export function selectedUser(given: CommandArguments, { actor }: CommandContext): User | undefined {
  return given.user("who") ?? given.user("username") ?? actor;
}

const remove: ChatCommand = {
  name: ["user", "remove"],
  description: "remove somebody, who then loses everything",
  effect: "writes",
  needs: ["user.remove"],
  parameters: [{ name: "who", kind: "user", description: "who goes" }],
  flags: [],
  interpret(given, { roster }) {
    const user = given.user("who");
    if (user === undefined) return refusalOutcome(say`Whom do you mean?`);
    const mentions = removeEdits(roster.declared, { kind: "user", key: user.key });
    if (user.active) {
      const past = say`To remove somebody past the guards, and to read what is left to do: ${name(`offboard ${user.key}`)}.`;
      return departure(user, mentions, [past]);
    }
    return {
      is: "change",
      change: {
        edits: [...mentions, { edit: "unset", path: ["users", user.key] }],
        title: `Take ${user.key} out of the roster`,
        done: say`${name(user.key)} had left, and is no longer in the file.`,
        already: say`${name(user.key)} is not in the roster.`,
        notes: [
          say`What the file gave them and they still hold is taken back at the next run. After that, nothing looks for them any more.`,
        ],
      },
    };
  },
};

const leave: ChatCommand = {
  name: ["leave"],
  description: "go, and lose everything once somebody approves it",
  effect: "writes",
  needs: ["user.remove"],
  parameters: [],
  flags: [],
  interpret(_, { actor, roster }) {
    if (actor === undefined)
      return refusalOutcome(say`You are not in the roster, so there is nothing to leave.`);
    return departure(actor, removeEdits(roster.declared, { kind: "user", key: actor.key }));
  },
};

function departure(
  { key }: User,
  mentions: readonly Edit[],
  notes: readonly Sentence[] = [],
): CommandOutcome {
  return {
    is: "change",
    change: {
      edits: [...mentions, { edit: "set", path: ["users", key, "active"], value: false }],
      title: `Record that ${key} has left`,
      done: say`${name(key)} has left, and the next run removes them from everything.`,
      already: say`${name(key)} has left already.`,
      notes: [
        say`The entry stays as ${name("active: false")}, so that nothing of theirs is overlooked; ${name(`user remove ${key}`)} takes it out of the file later.`,
        ...notes,
      ],
    },
  };
}

/** The commands that change people. */
export const userChanges: readonly ChatCommand[] = [add, edit, remove, leave];
