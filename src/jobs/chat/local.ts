import type { CommandContext } from "../../chat/command-context.ts";
import type { RequestedChange } from "../../chat/commands/command.ts";
import { mergeOf } from "../../chat/commands/merge.ts";
import { offboardingOf } from "../../chat/commands/offboard.ts";
import { type UndonePull, undoing } from "../../chat/commands/undo.ts";
import { approvalsNeeded } from "../../chat/decision-sentences.ts";
import { type ChangeDraft, draftChange } from "../../chat/draft.ts";
import { brokenRosterReply, kudosElsewhere } from "../../chat/error-replies.ts";
import { findUser } from "../../chat/find.ts";
import { interpret } from "../../chat/interpret.ts";
import { effectBlocks } from "../../chat/proposal-replies.ts";
import { plainReply } from "../../chat/render-reply.ts";
import { answer, type Reply, type ReplyBlock, refusal } from "../../chat/reply.ts";
import { currentMoment } from "../../core/clock.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Connections } from "../../providers/index.ts";
import { declaringKinds } from "../../providers/index.ts";
import { withoutBadAddresses } from "../../roster/bad-addresses.ts";
import { isValid, loadRoster, type RosterSource, type ValidRoster } from "../../roster/load.ts";
import type { RosterFile } from "../../roster/parse.ts";
import type { User } from "../../roster/roster.ts";
import { run } from "../../run.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { chatSlackOf } from "./chat-slack.ts";
import { nobodyAsks } from "./errors.ts";
import { accessAnswer, withLiveState } from "./live-state.ts";
import { lookupsOf } from "./lookups.ts";

/** A command typed in a terminal, about local files. Nobody verifies who types it, so it never merges anything. */
export interface LocalChatRequest {
  readonly text: string;
  /** Who asks, as chat takes people: a key, a login, an address or a name. Without it, there is only help. */
  readonly as: string | undefined;
  readonly roster: RosterSource;
}

/** The result of a local command: text to print, files to write, or a run that the command line starts. */
export interface LocalChatResult {
  readonly text: string;
  readonly exitCode: 0 | 1;
  readonly files: readonly RosterFile[];
  readonly run?: "plan" | "sync";
}

/** Interprets a chat command on local files. A change is returned as edited files, and as a text on who must approve. */
export async function runLocalChat(
  { text, as, roster }: LocalChatRequest,
  connections: Connections,
): Promise<LocalChatResult> {
  const now = currentMoment(connections.clock);
  const loaded = withoutBadAddresses(loadRoster(roster, now), now);
  if (!isValid(loaded)) return resultOf(brokenRosterReply(loaded.findings), 1);
  const base: CommandContext = {
    roster: loaded,
    rights: rightsIn(loaded),
    actor: undefined,
    ...(as === undefined ? { unidentified: nobodyAsks() } : {}),
    via: "terminal",
    isProven: true,
    lookups: lookupsOf({ connections, slack: chatSlackOf(connections) }, undefined),
  };
  const found =
    as === undefined ? undefined : await findUser({ kind: "word", text: as, quoted: false }, base);
  if (found !== undefined && "reason" in found) return resultOf(refusal(found.reason), 1);
  const user = found?.value;
  if (user !== undefined && loaded.resolved.users.get(user.key)?.present !== true)
    return resultOf(refusal(say`${name(user.key)} has left, and can't ask for anything.`), 1);
  const context = { ...base, actor: user };
  const outcome = await interpret(text, context);
  const request = { command: "plan" as const, roster: loaded, allowRemovals: false, links: {} };
  const plan = () => run(request, connections);
  switch (outcome.is) {
    case "reply":
      return resultOf(await withLiveState(outcome, loaded.resolved, plan));
    case "access":
      return resultOf(await accessAnswer(outcome, context, plan));
    case "run":
      return { text: "", exitCode: 0, files: [], run: outcome.run };
    case "kudos":
      return resultOf(kudosElsewhere(), 1);
    case "undo":
      return resultOf(
        refusal(say`Here that is a command of its own: ${name(`rollcall undo ${outcome.pull}`)}`),
        1,
      );
    case "approve":
    case "drift":
    case "review":
    case "review-status":
    case "pause":
    case "resume":
    case "break-glass":
      return resultOf(refusal(say`A terminal has no say in that: ask me on Slack or in a comment.`));
    case "change": {
      const draft = draftChange(outcome.change, loaded, {
        actor: user?.key ?? "",
        kinds: declaringKinds,
      });
      if ("reply" in draft) return resultOf(draft.reply);
      return { ...resultOf(draftReply(draft, user?.key)), files: draft.changed };
    }
    default:
      return outcome satisfies never;
  }
}

/** Returns the reply to a change of local files. Without `as` it does not tell who must approve. */
function draftReply(draft: ChangeDraft, as?: string): Reply {
  const { change, changed, decision } = draft;
  const open = approvalsNeeded(decision);
  const permission: readonly ReplyBlock[] =
    open.length === 0
      ? [say`${name(as ?? "")} may do this alone.`]
      : [say`It needs the approval of:`, { list: open }];
  return answer(
    say`Changed ${nameList(changed.map(({ path }) => path))}: ${change.title}.`,
    ...effectBlocks(draft),
    ...(as === undefined ? [] : permission),
    ...(change.notes ?? []),
  );
}

/** Somebody to be offboarded in local files. */
export interface LocalOffboardingRequest {
  /** The person, as chat takes them: a key, a login or an address. */
  readonly who: string;
  /** The key of the user who asks. Without it nobody's permission is told. */
  readonly as?: string;
  readonly roster: RosterSource;
}

/** The result of an offboarding in local files. Without a user there is nobody to apply it for. */
export interface LocalOffboardingResult extends LocalChatResult {
  readonly user?: User;
}

/** Edits local files as the chat command `offboard` does. Files are empty when they say it already. */
export async function offboardLocally(
  { who, as, roster }: LocalOffboardingRequest,
  connections: Connections,
): Promise<LocalOffboardingResult> {
  const { result, users } = await changeLocally(
    { people: [who], ...(as === undefined ? {} : { as }), roster },
    connections,
    ([user], loaded) => user && offboardingOf(user, loaded, "rollcall apply"),
  );
  const [user] = users;
  return user === undefined ? result : { ...result, user };
}

/** Two entries that are one person's, each as chat takes people: a key, a login or an address. */
export interface LocalMergeRequest extends Pick<LocalOffboardingRequest, "as" | "roster"> {
  readonly keep: string;
  readonly gone: string;
}

/** Edits local files as the chat command `user merge` does. */
export async function mergeLocally(
  { keep, gone, ...more }: LocalMergeRequest,
  connections: Connections,
): Promise<LocalChatResult> {
  const { result } = await changeLocally(
    { people: [keep, gone], ...more },
    connections,
    ([one, other], loaded) => one && other && mergeOf(one, other, loaded),
  );
  return result;
}

/** Makes a change about some people in local files. `users` are empty where it can't be made. */
async function changeLocally(
  {
    people,
    as,
    roster,
  }: { readonly people: readonly string[]; readonly as?: string; readonly roster: RosterSource },
  connections: Connections,
  changeOf: (
    users: readonly User[],
    roster: ValidRoster,
  ) => RequestedChange | { readonly reason: Sentence } | undefined,
): Promise<{ readonly result: LocalChatResult; readonly users: readonly User[] }> {
  const failed = (result: LocalChatResult) => ({ result, users: [] });
  const now = currentMoment(connections.clock);
  const loaded = withoutBadAddresses(loadRoster(roster, now), now);
  if (!isValid(loaded)) return failed(resultOf(brokenRosterReply(loaded.findings), 1));
  if (as !== undefined && loaded.resolved.users.get(as)?.present !== true)
    return failed(resultOf(refusal(say`There is nobody called ${name(as)} in the roster.`), 1));
  const context: CommandContext = {
    roster: loaded,
    rights: rightsIn(loaded),
    actor: as === undefined ? undefined : loaded.declared.users.get(as),
    via: "terminal",
    isProven: true,
    lookups: lookupsOf({ connections, slack: chatSlackOf(connections) }, undefined),
  };
  const users: User[] = [];
  for (const text of people) {
    const found = await findUser({ kind: "word", text, quoted: false }, context);
    if ("reason" in found) return failed(resultOf(refusal(found.reason)));
    users.push(found.value);
  }
  const change = changeOf(users, loaded);
  if (change === undefined) return failed(resultOf(refusal(say`Whom do you mean?`)));
  if ("reason" in change) return failed(resultOf(refusal(change.reason)));
  const draft = draftChange(change, loaded, { actor: as ?? "", kinds: declaringKinds });
  if ("reply" in draft)
    return draft.reply.tone === "refusal"
      ? failed(resultOf(draft.reply))
      : { result: resultOf(draft.reply), users };
  return { result: { ...resultOf(draftReply(draft, as)), files: draft.changed }, users };
}

/** A merged pull request to be taken back in local files: its number and title, and the files around its merge. */
export interface LocalUndoRequest extends Pick<UndonePull, "number" | "title"> {
  readonly before: RosterSource;
  readonly after: RosterSource;
  readonly roster: RosterSource;
  /** The key of the user who asks. Without it nobody's permission is told. */
  readonly as?: string;
}

/** Edits local files as the chat command `undo` does. */
export function undoLocally(
  { number, title, before, after, roster, as }: LocalUndoRequest,
  now: string,
): LocalChatResult {
  const loaded = withoutBadAddresses(loadRoster(roster, now), now);
  if (!isValid(loaded)) return resultOf(brokenRosterReply(loaded.findings), 1);
  if (as !== undefined && loaded.resolved.users.get(as)?.present !== true)
    return resultOf(refusal(say`There is nobody called ${name(as)} in the roster.`), 1);
  const change = undoing(
    { number, title, link: `pull request #${number}` },
    { before: before.files, after: after.files, now: roster.files },
  );
  if ("reason" in change) return resultOf(refusal(change.reason));
  const draft = draftChange(change, loaded, { actor: as ?? "", kinds: declaringKinds });
  if ("reply" in draft) return resultOf(draft.reply);
  return { ...resultOf(draftReply(draft, as)), files: draft.changed };
}

function resultOf(reply: Reply, exitCode: 0 | 1 = reply.tone === "refusal" ? 1 : 0): LocalChatResult {
  return { text: `${plainReply(reply)}\n`, exitCode, files: [] };
}
