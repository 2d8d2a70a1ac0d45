import type { Edit, Value } from "../../roster/edit/edit.ts";
import type { User } from "../../roster/roster.ts";
import { keyName } from "../../roster/schema/names.ts";
import type { Context } from "../context.ts";
import { userOfSlackId } from "../find.ts";
import { name, refusal, type Sentence, say } from "../reply.ts";
import type { Command, Flag, Given, Outcome } from "./command.ts";
import { farewell } from "./remove-user-everywhere.ts";
import { slug } from "./slug.ts";
import { fieldEdits, givenFields, userFlags } from "./user-fields.ts";

function refused(reason: Sentence): Outcome {
  return { is: "reply", reply: refusal(reason) };
}

const force: Flag = {
  name: "force",
  kind: "switch",
  says: "no longer needed: nobody is overwritten",
  also: ["f"],
};
const username: Flag = { name: "username", kind: "user", says: "somebody else; the same as WHO" };

const add: Command = {
  name: ["user", "add"],
  says: "add somebody to the roster",
  does: "writes",
  needs: ["user.add"],
  parameters: [
    { name: "who", kind: "newcomer", says: "a short name for them, or a mention", optional: true },
  ],
  flags: [...userFlags, force],
  async perform(given, context) {
    const newcomer = await newcomerIn(given, context);
    if ("reason" in newcomer) return refused(newcomer.reason);
    const { key, slack, called } = newcomer;
    const fields = new Map<string, Value>();
    for (const [field, value] of givenFields(given)) if (value !== undefined) fields.set(field, value);
    if (slack !== undefined && !fields.has("slack")) fields.set("slack", slack);
    if (called !== undefined && !fields.has("name")) fields.set("name", called);
    if (!["github", "email", "slack"].some((field) => fields.has(field))) {
      return refused(
        say`How can ${name(key)} be reached? Add ${name("--github LOGIN")} or ${name("--email ADDRESS")}.`,
      );
    }
    return {
      is: "change",
      change: {
        edits: [{ edit: "set", path: ["users", key], value: inFileOrder(fields) }],
        title: `Add ${key} to the roster`,
        done: say`${name(key)} is in the roster now.`,
        already: say`${name(key)} is in the roster already.`,
        notes: [say`To put them into a team: ${name(`team add TEAM ${key}`)}.`],
      },
    };
  },
};

interface Newcomer {
  readonly key: string;
  /** When they were mentioned. */
  readonly slack?: string;
  /** When they were called something that is no key. */
  readonly called?: string;
}

/** Who is to be added, under a key of their own. */
async function newcomerIn(given: Given, context: Context): Promise<Newcomer | { readonly reason: Sentence }> {
  const text = given.text("who");
  const reference = given.reference("who");
  const { users } = context.standing.declared;
  if (text === undefined)
    return {
      reason: say`You are in the roster already. Whom would you like to add? ${name("user add WHO --github LOGIN")}`,
    };
  const known =
    reference?.kind === "user" ? await userOfSlackId(reference.id, context) : users.get(bare(text));
  if (known !== undefined) {
    return {
      reason: say`${name(known.key)} is in the roster already. To change something about them: ${name(`user edit ${known.key} …`)}.`,
    };
  }
  if (reference !== undefined && reference.kind !== "user")
    return { reason: say`${name(text)} is not a person.` };
  const key =
    reference === undefined && keyName.safeParse(bare(text)).success
      ? bare(text)
      : slug(reference?.label ?? text);
  if (key === "" || users.has(key)) {
    const why =
      key === ""
        ? say`I can't make a short name of ${name(text)}.`
        : say`The name ${name(key)} is taken by somebody else.`;
    return { reason: [...why, ...say` Choose one: ${name("user add NAME --slack @THEM")}.`] };
  }
  if (reference !== undefined) return { key, slack: reference.id };
  return key === bare(text) ? { key } : { key, called: bare(text) };
}

function inFileOrder(fields: ReadonlyMap<string, Value>): Value {
  const order = ["name", "email", "github", "github_id", "slack", "permission"];
  const rank = (field: string) => (order.indexOf(field) + order.length + 1) % (order.length + 1);
  return Object.fromEntries([...fields].sort(([a], [b]) => rank(a) - rank(b)));
}

const edit: Command = {
  name: ["user", "edit"],
  says: "change your own fields, or somebody else's",
  does: "writes",
  needs: ["user.edit", "user.permission", "user.remove"],
  parameters: [{ name: "who", kind: "user", says: "who is meant; you when left out", optional: true }],
  flags: [username, ...userFlags],
  perform(given, context) {
    const user = meant(given, context);
    if (user === undefined) return refused(say`Whom do you mean? ${name("user edit WHO …")}`);
    const fields = givenFields(given);
    if (fields.size === 0) {
      return refused(
        say`What should change? For instance ${name(`user edit ${user.key} --title "Tech lead"`)}; an empty text clears a field.`,
      );
    }
    const list = [...fields.keys()].join(", ");
    return {
      is: "change",
      change: {
        edits: fieldEdits(user.key, fields),
        title: `Change ${list} of ${user.key}`,
        done: say`${name(user.key)} is up to date: ${list}.`,
        already: say`That is what the roster says about ${name(user.key)} already.`,
      },
    };
  },
};

/** Somebody given by place or by flag, else who asks. */
export function meant(given: Given, { actor }: Context): User | undefined {
  return given.user("who") ?? given.user("username") ?? actor;
}

const remove: Command = {
  name: ["user", "remove"],
  says: "let somebody go, who then loses everything",
  does: "writes",
  needs: ["user.remove"],
  parameters: [{ name: "who", kind: "user", says: "who goes" }],
  flags: [],
  perform(given, { standing }) {
    const user = given.user("who");
    if (user === undefined) return refused(say`Whom do you mean?`);
    const mentions = farewell(user.key, standing.declared);
    if (user.active) return leaving(user, mentions);
    return {
      is: "change",
      change: {
        edits: [...mentions, { edit: "unset", path: ["users", user.key] }],
        title: `Take ${user.key} out of the roster`,
        done: say`${name(user.key)} had left, and is no longer in the file.`,
        already: say`${name(user.key)} is not in the roster.`,
      },
    };
  },
};

const leave: Command = {
  name: ["leave"],
  says: "go, and lose everything once somebody approves it",
  does: "writes",
  needs: ["user.remove"],
  parameters: [],
  flags: [],
  perform(_, { actor, standing }) {
    if (actor === undefined) return refused(say`You are not in the roster, so there is nothing to leave.`);
    return leaving(actor, farewell(actor.key, standing.declared));
  },
};

function leaving({ key }: User, mentions: readonly Edit[]): Outcome {
  return {
    is: "change",
    change: {
      edits: [...mentions, { edit: "set", path: ["users", key, "active"], value: false }],
      title: `Let ${key} go`,
      done: say`${name(key)} has left, and is removed from everything.`,
      already: say`${name(key)} has left already.`,
      notes: [
        say`The entry stays as ${name("active: false")}, so that nothing of theirs is overlooked; ${name(`user remove ${key}`)} takes it out of the file later.`,
      ],
    },
  };
}

function bare(text: string): string {
  return text.replace(/^@(?=.)/, "");
}

/** The commands that change people. */
export const userChanges: readonly Command[] = [add, edit, remove, leave];
