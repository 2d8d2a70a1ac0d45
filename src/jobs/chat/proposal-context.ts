import { readOtherRosters } from "../../app/find-other-rosters.ts";
import { rosterKeyOf } from "../../app/memory.ts";
import { confirmationQuestion } from "../../chat/confirmation.ts";
import { otherWorkspaceReply } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import { unprovenNote } from "../../chat/unproven.ts";
import { isValid, loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { judgePullRequest } from "../permissions/run.ts";
import { verdictName } from "../permissions/verdict-name.ts";
import { runRequestOf } from "./context.ts";
import type { ExecutionContext } from "./execute-outcome.ts";
import { existingFor } from "./existing-for.ts";
import type { ProposalContext } from "./proposal.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { commandContextOf, wordOf } from "./requester.ts";

/** Returns the context of a proposal. */
export function proposalContextOf(
  execution: Pick<ExecutionContext, "request" | "commandContext" | "chatContext" | "confirmation">,
): ProposalContext {
  const { request, commandContext, chatContext, confirmation } = execution;
  const { actor, stranger, isProven } = commandContext;
  const { options, connections, rosters } = chatContext;
  const secret = options.signingSecret;
  return {
    confirmation,
    confirmationQuestion: (draft) =>
      confirmationQuestion(draft, {
        text: request.text,
        seal: request.via === "slack" && secret ? { secret, slackId: request.slash.userId } : undefined,
      }),
    repository: connections.repository,
    rosterKey: rosterKeyOf(options.config),
    branch: options.branch,
    merge: options.merge,
    actor: actor?.key ?? stranger?.identity ?? "",
    word: wordOf(request, commandContext, chatContext),
    notes: isProven || actor === undefined ? [] : [unprovenNote(actor)],
    commandText: `/rollcall ${request.text}`,
    where: request.via === "slack" ? "on Slack" : "in a comment",
    verdictName: (org) =>
      verdictName({
        name: options.name,
        org,
        owner: connections.repository.owner,
        config: options.config,
        exists: true,
      }),
    now: () => new Date(connections.clock.now()).toISOString(),
    judgeAgain: (number, digest) => {
      const given = { digest, words: [wordOf(request, commandContext, chatContext)] };
      const { links, name } = options;
      return judgePullRequest({ number, given, runUrl: links.run, name }, rosters, connections);
    },
    existingFor: (files) =>
      existingFor(files, rosters.now, (roster) =>
        run(runRequestOf("plan", roster, chatContext), connections),
      ),
    othersBeside: async (roster, files) => {
      const { commit } = roster.source;
      const head = loadRoster({ files, findings: [] }, rosters.now);
      if (commit === undefined || !isValid(roster) || !isValid(head)) return [];
      return readOtherRosters({ rosters, commit, roster, head });
    },
    rosterAt: rosters.at,
    runUrl: options.links.run,
    sleep: connections.clock.sleep,
    async reload() {
      const roster = await readRosterAtHead(rosters, options.branch);
      if (!isValid(roster)) return { roster, outcome: { is: "reply", reply: otherWorkspaceReply() } };
      const context = await commandContextOf(request, roster, chatContext);
      return { roster, outcome: await interpret(request.text, context) };
    },
  };
}
