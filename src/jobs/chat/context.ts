import type { RunRequest } from "../../app/request.ts";
import type { Context } from "../../chat/context.ts";
import { fromElsewhere } from "../../chat/error-replies.ts";
import { slackRequestRepeated, wrongWorkspace } from "../../chat/errors.ts";
import { userOfSlackId } from "../../chat/find.ts";
import { interpret } from "../../chat/interpret.ts";
import type { Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Links } from "../../core/report.ts";
import type { NotifyOn } from "../../notify/notify.ts";
import type { Clock } from "../../notify/retrying.ts";
import type { Webhook } from "../../notify/webhook.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Standing } from "../../permissions/standing.ts";
import type { Connections } from "../../providers/index.ts";
import { takeUse } from "../../repository/replay-guard.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import type { Voices } from "./answer.ts";
import type { Desk } from "./change.ts";
import { lookupsWith } from "./lookups.ts";
import { type Call, type ChatEvent, userWithAccount } from "./request.ts";
import { type Book, bookAt, bookOf, type Shelf } from "./roster-at.ts";

/** What a chat run is asked to do. */
export interface ChatRequest {
  readonly event: ChatEvent;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** The branch that the roster is on: the repository's default branch. */
  readonly branch: string;
  /** The input `slack-signing-secret`. */
  readonly signingSecret?: string;
  /** The input `chat-merge`: whether what somebody may do alone is merged at once. */
  readonly merge: boolean;
  readonly providers?: readonly string[];
  readonly allowRemovals: boolean;
  /** The input `notify-on`. */
  readonly notifyOn: NotifyOn;
  readonly links: Links;
  /** Unique to the run, so that a comment is written once. */
  readonly run: string;
}

/** What a chat run needs from outside. */
export interface ChatConnections extends Connections {
  readonly repository: RosterRepository;
  /** Where answers go that a response_url takes no more. */
  readonly webhooks: readonly Webhook[];
  readonly clock: Clock;
}

/** A request, with what it is carried out with. */
export interface Room {
  readonly request: ChatRequest;
  readonly connections: ChatConnections;
  readonly shelf: Shelf;
  readonly voices: Voices;
}

export function roomOf(request: ChatRequest, connections: ChatConnections): Room {
  const { repository, webhooks, fetch, clock, slackApiUrl } = connections;
  const today = connections.now().toISOString().slice(0, 10);
  const root = slackApiUrl === undefined ? {} : { slackRoot: new URL(slackApiUrl).origin };
  return {
    request,
    connections,
    shelf: { repository, config: request.config, today },
    voices: { repository, webhooks, notifyOn: request.notifyOn, fetch, clock, ...root, run: request.run },
  };
}

/** Why a call goes no further: it comes from another workspace, or was carried out before. */
export async function refusedEntry(
  call: Call,
  { commit, standing }: Book,
  { connections }: Room,
): Promise<{ readonly reply?: Reply; readonly findings: readonly Finding[] } | undefined> {
  if (call.via !== "slack") return undefined;
  const { teamId, teamDomain, triggerId, signed } = call.slash;
  const workspace = standing?.declared.slack?.workspace;
  if (
    workspace !== undefined &&
    workspace !== teamId &&
    workspace.toLowerCase() !== teamDomain.toLowerCase()
  ) {
    return { reply: fromElsewhere(), findings: [finding(wrongWorkspace(teamDomain || teamId, workspace))] };
  }
  const use = { id: `${teamId} ${triggerId}`, signed, at: commit, now: connections.now() };
  if (await takeUse(connections.repository, use)) return undefined;
  return { findings: [finding(slackRequestRepeated())] };
}

/** Who asks, by the roster, and what else a command is understood with. */
export async function contextFor(call: Call, standing: Standing, { connections }: Room): Promise<Context> {
  const team = call.via === "slack" ? call.slash.teamId : undefined;
  const base: Context = {
    standing,
    rights: rightsIn(standing),
    actor: undefined,
    via: call.via,
    ...(call.via === "slack" ? { slackId: call.slash.userId } : {}),
    lookups: lookupsWith(connections, team),
  };
  const found =
    call.via === "slack"
      ? await userOfSlackId(call.slash.userId, base)
      : userWithAccount(standing, call.comment.author);
  const isHere = found !== undefined && standing.resolved.users.get(found.key)?.present === true;
  return { ...base, actor: isHere ? found : undefined };
}

/** A run on the roster of a book. */
export function runOf(command: "plan" | "apply", { files, findings }: Book, { request }: Room): RunRequest {
  const { providers, allowRemovals, links } = request;
  const trouble = findings.filter(({ code }) => code === "no_such_file");
  return {
    command,
    roster: { files, findings: trouble },
    allowRemovals,
    links,
    ...(providers && { providers }),
  };
}

/** The run that `plan` and `sync` ask for: a plan asked for below a pull request is that of the pull request. */
export async function runAsked(
  command: "plan" | "apply",
  { call, book }: { readonly call: Call; readonly book: Book },
  room: Room,
): Promise<RunRequest> {
  if (command === "apply" || call.via !== "comment" || !call.comment.onPullRequest)
    return runOf(command, book, room);
  const { octokit, owner, repo } = room.connections.repository;
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: call.comment.number });
  const head = await bookAt(room.shelf, data.head.sha);
  return { ...runOf(command, head, room), base: { files: book.files, findings: [] } };
}

/** What a change is proposed with. */
export function deskFor(call: Call, { actor }: Context, room: Room): Desk {
  const { request, connections, shelf } = room;
  return {
    repository: connections.repository,
    branch: request.branch,
    merge: request.merge,
    actor: actor?.key ?? "",
    words: `/rollcall ${call.text}`,
    where: call.via === "slack" ? "on Slack" : "in a comment",
    runUrl: request.links.run,
    sleep: connections.clock.sleep,
    async again() {
      const book = await bookOf(shelf, request.branch);
      if (book.standing === undefined) return { book, outcome: { is: "reply", reply: fromElsewhere() } };
      const context = await contextFor(call, book.standing, room);
      return { book, outcome: await interpret(call.text, context) };
    },
  };
}
