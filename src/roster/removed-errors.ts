import { notice, type Problem, warning } from "../core/finding.ts";
import type { Guards } from "./roster.ts";

/** What becomes of access whose lines are taken out. */
export type RemovedFate = Guards["takenOut"];

const handOver = "To hand it over as it is, merge `hands_off: true` under it first.";

/** Problems of entries that a pull request takes out of the file. */
export const removedErrors = {
  /** Something goes, and something alike comes. */
  maybeRenamed: (gone: string, next: string, name: string): Problem =>
    warning(
      "maybe_renamed",
      `This looks like a rename: the ${gone} leaves the file, and ${next} comes. As it stands, the one loses what the file gave it, and the other begins anew.`,
      `If they are the same, write \`previously: [${name}]\` where ${next} is declared, or its id.`,
    ),
  team: (team: string, fate: RemovedFate): Problem =>
    taken(
      `The team ${team} leaves the file`,
      { lost: "it loses the people and repositories that the file gave it, and is not deleted", fate },
      `To end it, leave it in and write \`archived: true\` under it. ${handOver}`,
    ),
  user: (user: string, fate: RemovedFate): Problem =>
    taken(
      `${user} leaves the file`,
      { lost: "they lose what the file gave them, their place in the organisation with it", fate },
      `If ${user} has left, write \`active: false\` instead of taking the lines out: it ends all that they hold.`,
    ),
  channel: (channel: string, isPrivate: boolean, fate: RemovedFate): Problem =>
    taken(
      `The channel #${channel} leaves the file`,
      {
        lost: `it stays, and people whom the file put into it leave it${isPrivate ? "" : "; it is public, so they may come back"}`,
        fate,
      },
      `To end it, leave it in and write \`archived: true\`. ${handOver}`,
    ),
  usergroup: (handle: string, fate: RemovedFate): Problem =>
    taken(
      `The user group @${handle} leaves the file`,
      { lost: "people whom the file put into it leave it, and it is disabled when nobody is left", fate },
      handOver,
    ),
  googleGroup: (address: string, fate: RemovedFate): Problem =>
    taken(
      `The Google Group ${address} leaves the file`,
      { lost: "people and groups whom the file put into it leave it", fate },
      handOver,
    ),
  folder: (id: string, fate: RemovedFate): Problem =>
    taken(
      `The folder ${id} leaves the file`,
      { lost: "people and groups lose the sharing that the file gave them", fate },
      handOver,
    ),
};

function taken(
  what: string,
  { lost, fate }: { readonly lost: string; readonly fate: RemovedFate },
  remedy: string,
): Problem {
  return fate === "revoke"
    ? notice("taken_out", `${what}: ${lost}.`, remedy)
    : notice("taken_out", `${what}, and keeps its access: guards.taken_out is report.`, remedy);
}
