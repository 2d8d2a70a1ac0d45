import { reversalsOf, rootChangesIn } from "../../adopt/drift/reverse.ts";
import { changeInWords } from "../../app/change-in-words.ts";
import { githubClientFor } from "../../app/service-clients.ts";
import type { CommandOutcome, RequestedChange } from "../../chat/commands/command.ts";
import { draftChange } from "../../chat/draft.ts";
import { nothingDiffers } from "../../chat/drift-replies.ts";
import { refusal } from "../../chat/reply.ts";
import type { Change } from "../../core/change.ts";
import { type ChangeSubject, subjectText } from "../../core/change-subject.ts";
import { exitCode } from "../../core/result.ts";
import { allKinds, type Connections, declaringKinds, loadReversals } from "../../providers/index.ts";
import { userPrincipal } from "../../providers/shared/principals.ts";
import { withoutBadAddresses } from "../../roster/bad-addresses.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import { isValid, type LoadedRoster, loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { attributeDrift, driftContextFor } from "../drift/attribute-drift.ts";
import { applyNowOrLater } from "./apply-request.ts";
import { runRequestOf } from "./context.ts";
import type { ExecutionContext, ExecutionResult } from "./execute-outcome.ts";
import { proposalContextOf } from "./proposal-context.ts";

/** Writing one thing down may show another, as with included teams. Few rounds are ever needed. */
const maxRounds = 4;

/** Applies what differs in one thing, and nothing else: what somebody changed there by hand is put back. */
export async function undoDrift(
  subject: ChangeSubject,
  execution: ExecutionContext,
): Promise<ExecutionResult> {
  const { responder, commandContext } = execution;
  const text = subjectText(subject);
  if (!allKinds.has(subject.kind)) {
    await responder.reply(refusal(unknownKind(subject)));
    return { exitCode: 0 };
  }
  const reason = await whyNotUndo(subject, execution);
  if (reason !== undefined) {
    await responder.reply(refusal(reason));
    return { exitCode: 0 };
  }
  const who = name(commandContext.actor?.key ?? "");
  await responder.reply({ tone: "change", blocks: [say`${who} asked to put back ${name(text)}.`] });
  return applyNowOrLater({ onlyAbout: [text] }, execution);
}

/**
 * Who may apply the whole roster may put one thing back. So may who could change it in the roster alone, but nobody gives
 * themselves back what somebody took from them. Returns why not; undefined when they may.
 */
async function whyNotUndo(
  subject: ChangeSubject,
  execution: ExecutionContext,
): Promise<Sentence | undefined> {
  const { actor, roster, isProven } = execution.commandContext;
  const reserved = say`${name("drift undo")} is for those who may ${name("sync")}, and for those who may change this in the roster.`;
  if (actor === undefined) return reserved;
  const tier = roster.resolved.users.get(actor.key)?.tier ?? "member";
  if (tier !== "member" && isProven) return undefined;
  if (subject.principal === userPrincipal(actor.key)) return reserved;
  const found = await keeping(subject, execution);
  if (found.is === "same") return nothingDiffers(subjectText(subject));
  if (found.is === "impossible") return reserved;
  const { actor: key, word, repository } = proposalContextOf(execution);
  const draft = draftChange(found.change, execution.roster, {
    actor: key,
    word,
    kinds: declaringKinds,
    repository: { owner: repository.owner, repo: repository.repo },
  });
  return "decision" in draft && draft.decision.allowed ? undefined : reserved;
}

/**
 * Returns the change of the roster after which it says what is live in one thing; or why there is none. The services are read,
 * since what they have is what is written, whatever somebody saw before.
 */
export async function changeThatKeeps(
  subject: ChangeSubject,
  execution: ExecutionContext,
): Promise<Extract<CommandOutcome, { readonly is: "reply" | "change" }>> {
  const found = await keeping(subject, execution);
  if (found.is === "change") return found;
  const reason = found.is === "same" ? nothingDiffers(subjectText(subject)) : found.because;
  return { is: "reply", reply: refusal(reason) };
}

/** The change that keeps something; nothing where it is as the roster says; or why the roster can't say it. */
type Keeping =
  | { readonly is: "change"; readonly change: RequestedChange }
  | { readonly is: "same" }
  | { readonly is: "impossible"; readonly because: Sentence };

async function keeping(subject: ChangeSubject, { roster, chatContext }: ExecutionContext): Promise<Keeping> {
  const refuse = (because: Sentence) => ({ is: "impossible" as const, because });
  if (!allKinds.has(subject.kind)) return refuse(unknownKind(subject));
  const { connections } = chatContext;
  const plan = (loaded: LoadedRoster) =>
    run(
      { ...runRequestOf("plan", loaded, chatContext), allowRemovals: true, onlyAbout: [subject] },
      connections,
    );
  const renamed = await keepingRename(subject, roster, connections);
  if (renamed !== undefined) return renamed;
  const report = await plan(roster);
  if (exitCode(report.result) !== 0) {
    const [problem] = report.findings.filter(({ severity }) => severity === "error");
    return refuse(say`I can't see what is there: ${problem?.message ?? report.result}`);
  }
  const drifted = report.plan.changes;
  if (drifted.length === 0) return { is: "same" };
  const github = await attributeDrift(roster.source, drifted, connections);
  const reversals = await loadReversals();
  const edits: Edit[] = [];
  let current: LoadedRoster = roster;
  let left: readonly Change[] = drifted;
  for (let round = 1; round <= maxRounds && left.length > 0; round += 1) {
    const context = driftContextFor(current.source.files, connections, github?.inventory);
    const chosen = round === 1 ? rootChangesIn(left, report.kinds) : left;
    const { possible, impossible } = reversalsOf(chosen, { reversals, context });
    const [reason] = impossible;
    if (reason !== undefined)
      return refuse(
        say`The roster can't say ${name(changeInWords(reason.change, report.kinds))}: ${reason.because}.`,
      );
    const next = possible.flatMap((each) => each.edits);
    const edited = editRoster(current.source.files, next);
    if ("problems" in edited) return refuse(contradicts(subject));
    const { now } = chatContext.rosters;
    current = withoutBadAddresses(loadRoster({ ...current.source, files: edited.files }, now), now);
    if (!isValid(current)) return refuse(contradicts(subject));
    edits.push(...next);
    left = (await plan(current)).plan.changes;
  }
  if (left.length > 0) return refuse(contradicts(subject));
  const [first, ...more] = drifted;
  const what = first === undefined ? subjectText(subject) : changeInWords(first, report.kinds);
  return {
    is: "change",
    change: {
      edits,
      title: `Keep what was changed by hand: ${what}${more.length > 0 ? ` and ${more.length} more` : ""}`,
      done: say`The roster says now what is live: ${name(what)}.`,
      already: nothingDiffers(subjectText(subject)),
    },
  };
}

/** No plan renames a repository: the roster alone can follow. */
async function keepingRename(
  subject: ChangeSubject,
  { resolved, declared }: ExecutionContext["roster"],
  connections: Connections,
): Promise<Keeping | undefined> {
  if (resolved === undefined || declared === undefined) return undefined;
  const { readRepositoryRename, repositoryRenameEdits } = await import(
    "../../providers/github/live/renamed-repository.ts"
  );
  const rename = await readRepositoryRename(() => githubClientFor(connections), subject, resolved);
  if (rename === undefined) return undefined;
  const { from, to } = rename;
  return {
    is: "change",
    change: {
      edits: repositoryRenameEdits(declared, rename),
      title: `Keep what was changed by hand: the repository ${from} is called ${to}`,
      done: say`The roster says ${name(to)} now, wherever it named the repository ${name(from)}.`,
      already: nothingDiffers(subjectText(subject)),
    },
  };
}

function contradicts(subject: ChangeSubject): Sentence {
  return say`What is live in ${name(subjectText(subject))} can't be written without contradicting the rest of the roster. Please edit it by hand.`;
}

function unknownKind({ kind }: ChangeSubject): Sentence {
  return say`I know nothing that is called ${name(kind)}. ${name("plan")} shows what differs.`;
}
