import { mergeEdits } from "../../roster/edit/merge-edits.ts";
import { rulesThatPart } from "../../roster/edit/reference-edits.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { User } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, RequestedChange } from "./command.ts";

/** Makes one entry of two that are one person's. */
export const userMerge: ChatCommand = {
  name: ["user", "merge"],
  description: "make one entry of two that are one person's: the first stays, and takes over the other's",
  effect: "writes",
  needs: ["user.edit", "user.remove", "team.members", "team.leads", "project.edit", "settings"],
  parameters: [
    { name: "who", kind: "user", description: "the entry that stays" },
    { name: "other", kind: "user", description: "the entry that goes into it" },
  ],
  flags: [],
  interpret(given, { roster }) {
    const [keep, gone] = [given.user("who"), given.user("other")];
    const result =
      keep === undefined || gone === undefined
        ? { reason: say`Whom do you mean? ${name("user merge WHO OTHER")}` }
        : mergeOf(keep, gone, roster);
    if ("reason" in result) return { is: "reply", reply: refusal(result.reason) };
    return { is: "change", change: result };
  },
};

/** Returns the change that makes one entry of two, or what stands against it. */
export function mergeOf(
  keep: User,
  gone: User,
  { declared }: ValidRoster,
): RequestedChange | { readonly reason: Sentence } {
  if (keep.key === gone.key) return { reason: say`${name(keep.key)} is one entry already. Name two.` };
  const merged = mergeEdits(declared, { keep, gone });
  if ("conflicts" in merged) {
    return {
      reason: say`${name(keep.key)} and ${name(gone.key)} can't be one person, since the file says different things of them: ${nameList(merged.conflicts)}. Correct what is wrong first.`,
    };
  }
  const { edits, dropped } = merged;
  const rules = rulesThatPart(declared, { kind: "user", key: gone.key }, keep.key);
  return {
    edits,
    merges: { keep: keep.key, gone: gone.key },
    title: `Merge ${gone.key} into ${keep.key}`,
    done: say`${name(keep.key)} has the accounts of ${name(gone.key)} now, and is wherever the roster named ${name(gone.key)}.`,
    already: say`${name(keep.key)} and ${name(gone.key)} are one entry already.`,
    notes: [
      ...(dropped.length === 0
        ? []
        : [
            say`What ${name(keep.key)} has counts, and what ${name(gone.key)} had is dropped: ${nameList(dropped)}.`,
          ]),
      ...(rules.length === 0
        ? []
        : [
            say`By its name, ${rules.length === 1 ? "this rule covers" : "these rules cover"} only one of ${name(gone.key)} and ${name(keep.key)}: ${nameList(rules)}.`,
          ]),
      say`All accounts of the one entry get what both had: look at the plan before it is applied.`,
    ],
  };
}
