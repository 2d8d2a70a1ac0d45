import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { rosterBroken, somethingBroke } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import type { Finding } from "../../core/finding.ts";
import { answering } from "./answer.ts";
import { type ChatConnections, type ChatRequest, contextFor, refusedEntry, roomOf } from "./context.ts";
import { perform } from "./perform.ts";
import { received } from "./request.ts";
import { bookOf } from "./roster-at.ts";

/** What a chat run came to. Questions and refusals are no failures; what can't be trusted, or broke, is. */
export interface ChatResult {
  readonly exitCode: 0 | 1;
  readonly findings: readonly Finding[];
  /** Why there was nothing to do, where there wasn't. */
  readonly nothing?: string;
}

/**
 * Rollcall in chat, from event to answer. Whatever happens, whoever asked hears of it.
 *
 * 1. Receive: a slash command counts when Slack signed it, and once; a comment when a person wrote it.
 * 2. Read the roster at the branch's head, and find the asker in it.
 * 3. Understand the words. They come to a reply, a change of the roster, or a run.
 * 4. A change becomes a pull request, judged by the roster that it changes; what is merged is applied.
 */
export async function runChat(request: ChatRequest, connections: ChatConnections): Promise<ChatResult> {
  const event = received(request.event, { secret: request.signingSecret, now: connections.now() });
  if ("nothing" in event) return { exitCode: 0, findings: [], nothing: event.nothing };
  if ("findings" in event) return { exitCode: 1, findings: event.findings };
  const { call } = event;
  const room = roomOf(request, connections);
  const answer = answering(call, room.voices);
  const ended = (code: 0 | 1, findings: readonly Finding[] = []): ChatResult => ({
    exitCode: code,
    findings: [...findings, ...answer.findings],
  });
  try {
    await answer.heard();
    const book = await bookOf(room.shelf, request.branch);
    const refused = await refusedEntry(call, book, room);
    if (refused?.reply !== undefined) await answer.say(refused.reply);
    if (refused !== undefined) return ended(1, refused.findings);
    if (book.standing === undefined) {
      await answer.say(rosterBroken(book.findings));
      return ended(1, book.findings);
    }
    const context = await contextFor(call, book.standing, room);
    const outcome = await interpret(call.text, context);
    return ended(await perform(outcome, { call, book, context, room, answer }));
  } catch (error) {
    const findings = errorsToFindings(error);
    await answer.say(somethingBroke(findings, request.links.run));
    return ended(1, findings);
  }
}
