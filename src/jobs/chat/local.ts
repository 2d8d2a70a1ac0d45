import type { RosterSource } from "../../app/load-roster.ts";
import type { Context } from "../../chat/context.ts";
import { approvalsNeeded, whatItDoes } from "../../chat/decision-sentences.ts";
import { draftOf } from "../../chat/draft.ts";
import { rosterBroken } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import { plainReply } from "../../chat/plain-text.ts";
import { answer, type Block, name, names, type Reply, refusal, say } from "../../chat/reply.ts";
import { rightsIn } from "../../permissions/rights.ts";
import { standingOf } from "../../permissions/standing.ts";
import type { Connections } from "../../providers/index.ts";
import type { RosterFile } from "../../roster/parse.ts";
import { run } from "../../run.ts";
import { withDifferences } from "./live-differences.ts";
import { lookupsWith } from "./lookups.ts";

/** A command typed in a terminal, about the roster at hand. Nobody checks who types it, so nothing is merged by it. */
export interface HereRequest {
  readonly text: string;
  /** The key of the user in whose name it is typed. */
  readonly as: string;
  readonly roster: RosterSource;
}

/** What it comes to: words, files to be written, or a run that the command line starts. */
export interface Here {
  readonly text: string;
  readonly exitCode: 0 | 1;
  readonly files: readonly RosterFile[];
  readonly run?: "plan" | "sync";
}

/** Carries out a chat command on files: a change is made in them, and it is said who would have to approve it. */
export async function chatHere({ text, as, roster }: HereRequest, connections: Connections): Promise<Here> {
  const { standing, findings } = standingOf(roster.files, connections.now().toISOString().slice(0, 10));
  if (standing === undefined) return saying(rosterBroken([...roster.findings, ...findings]), 1);
  const user = standing.declared.users.get(as);
  const isHere = standing.resolved.users.get(as)?.present === true;
  if (user === undefined || !isHere)
    return saying(refusal(say`There is nobody called ${name(as)} in the roster.`), 1);
  const context: Context = {
    standing,
    rights: rightsIn(standing),
    actor: user,
    via: "terminal",
    lookups: lookupsWith(connections, undefined),
  };
  const outcome = await interpret(text, context);
  switch (outcome.is) {
    case "reply": {
      const { reply, look } = outcome;
      const request = { command: "plan" as const, roster, allowRemovals: false, links: {} };
      return saying(
        look === undefined ? reply : withDifferences(reply, look, await run(request, connections)),
      );
    }
    case "run":
      return { text: "", exitCode: 0, files: [], run: outcome.run };
    case "change": {
      const draft = draftOf(outcome.change, { files: roster.files, standing }, as);
      if ("reply" in draft) return saying(draft.reply);
      const open = approvalsNeeded(draft.verdict);
      const permission: readonly Block[] =
        open.length === 0
          ? [say`${name(as)} may do this alone.`]
          : [say`It needs the approval of:`, { list: open }];
      const notes = outcome.change.notes ?? [];
      const reply = answer(
        say`${outcome.change.title}, in ${names(draft.changed.map(({ path }) => path))}.`,
        { list: whatItDoes(draft.verdict) },
        ...permission,
        ...notes,
      );
      return { ...saying(reply), files: draft.changed };
    }
    default:
      return outcome satisfies never;
  }
}

function saying(reply: Reply, exitCode: 0 | 1 = reply.tone === "refusal" ? 1 : 0): Here {
  return { text: `${plainReply(reply)}\n`, exitCode, files: [] };
}
