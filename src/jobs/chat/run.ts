import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { type Confirmation, confirmAction, parseConfirmValue } from "../../chat/confirmation.ts";
import { keepDriftAction, readDriftButton, undoDriftAction } from "../../chat/drift-button.ts";
import { brokenRosterReply, failureReply, problemReply } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import { refusal } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { isValid } from "../../roster/load.ts";
import { name, say } from "../../text/sentence.ts";
import { misaddressed } from "./addressee.ts";
import { applyLeft, joinedApplyRequests, parseApplyRequest } from "./apply-request.ts";
import { commentRejection } from "./comment-claim.ts";
import { type ChatConnections, type ChatContext, type ChatRunOptions, chatContextOf } from "./context.ts";
import { executeClick } from "./execute-click.ts";
import { type ExecutionResult, executeOutcome } from "./execute-outcome.ts";
import { heardLine } from "./heard.ts";
import { answerLate } from "./late.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { rejectionOf } from "./rejection.ts";
import { type IncomingRequest, receiveEvent } from "./request.ts";
import { commandContextOf } from "./requester.ts";
import { type Responder, responderFor } from "./responder.ts";
import { secretPlaceProblem } from "./secret-place.ts";

/** The result of a chat run. Answers and refusals are successes. Rejected requests and errors are failures. */
export interface ChatResult extends ExecutionResult {
  readonly findings: readonly Finding[];
  /** What was typed and what was understood, a line for each command. */
  readonly heard?: readonly string[];
  /** Why the event was ignored, when it was. */
  readonly ignored?: string;
}

type CarriedOut = ExecutionResult & Partial<Pick<ChatResult, "findings" | "heard">>;

/** What a run has for each of its requests. */
interface RequestContext {
  readonly options: ChatRunOptions;
  readonly chatContext: ChatContext;
  readonly responder: Responder;
}

/**
 * Runs the chat requests of one event, from the event to the answers. Every accepted event gets an answer, also when the
 * run fails. A comment's commands are carried out in their order, each on the roster as it is then; one that fails stops
 * none of the others.
 *
 * 1. Receive the event: a request counts once, one from Slack when Slack signed it for us, a comment when a person wrote it.
 * 2. Read the roster at the branch's head, and find the requester in it.
 * 3. Interpret the command. Its outcome is a reply, a change of the roster, or a run. A click gives a word.
 * 4. Turn a change into a pull request, checked against the roster that it changes.
 * 5. Apply what is merged, or leave that to a later job, which begins here again and applies.
 */
export async function runChat(options: ChatRunOptions, connections: ChatConnections): Promise<ChatResult> {
  const { secretEnvironment } = options;
  const misplaced =
    options.event.from === "slack" && secretEnvironment !== undefined
      ? await secretPlaceProblem(connections.repository, secretEnvironment)
      : undefined;
  if (misplaced !== undefined) return { exitCode: 1, findings: [finding(misplaced)] };
  const event = await receiveEvent(options.event, {
    secret: options.signingSecret,
    relayKeys: options.relayKeys,
    audience: nameOf(connections.repository),
    now: new Date(connections.clock.now()),
    isAccepted: options.applyRequest !== undefined,
  });
  if ("ignored" in event) return { exitCode: 0, findings: [], ignored: event.ignored };
  const chatContext = chatContextOf(options, connections);
  if ("findings" in event) {
    const unanswered =
      event.late === undefined ? [] : await answerLate(event.late, event.findings, chatContext);
    return { exitCode: 1, findings: [...event.findings, ...unanswered] };
  }
  const { requests } = event;
  const responder = responderFor(requests[0], chatContext.channels);
  const context: RequestContext = { options, chatContext, responder };
  if (options.applyRequest !== undefined) {
    const left = parseApplyRequest(options.applyRequest);
    const result = await answeringErrors(context, () => applyLeft(left, { chatContext, responder }));
    return { ...result, findings: [...result.findings, ...responder.findings] };
  }
  const rejected = await rejectedComment(requests[0], context);
  if (rejected !== undefined) return rejected;
  const results: ChatResult[] = [];
  for (const request of requests.slice(0, mostCommands)) {
    const to = requests.length === 1 ? responder : naming(request, responder);
    const own = { ...context, responder: to };
    results.push(
      await answeringErrors(own, () => carryOut(request, { isFirst: request === requests[0] }, own)),
    );
  }
  const left = requests.length - mostCommands;
  if (left > 0)
    await responder.reply(
      refusal(say`I carry out ${mostCommands} commands of a comment, and the last ${left} were not.`),
    );
  const review = options.event.from === "review" ? options.event.review : undefined;
  const applyRequest = joinedApplyRequests(
    results.flatMap((result) => result.applyRequest ?? []),
    review?.number,
  );
  return {
    exitCode: results.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
    findings: [...results.flatMap(({ findings }) => findings), ...responder.findings],
    heard: results.flatMap(({ heard = [] }) => heard),
    ...(applyRequest === undefined ? {} : { applyRequest }),
  };
}

/** So many commands of a comment are carried out. */
const mostCommands = 20;

const failed = { exitCode: 1 } as const;

/** Returns the result for a comment that is not carried out, and answers it; undefined for everything else. */
async function rejectedComment(
  request: IncomingRequest,
  { options, chatContext, responder }: RequestContext,
): Promise<ChatResult | undefined> {
  if (request.via !== "comment") return undefined;
  try {
    const rejection = await commentRejection(request.comment, chatContext);
    if (rejection === undefined) return undefined;
    if (rejection.isOrdinary) return { exitCode: 0, findings: [], ignored: rejection.problem.message };
    if (!rejection.isSilent) await responder.reply(problemReply(rejection.problem));
    return { ...failed, findings: [finding(rejection.problem), ...responder.findings] };
  } catch (error) {
    const findings = errorsToFindings(error);
    await responder.reply(failureReply(findings, options.links.run));
    return { ...failed, findings: [...findings, ...responder.findings] };
  }
}

async function carryOut(
  request: IncomingRequest,
  { isFirst }: { readonly isFirst: boolean },
  { options, chatContext, responder }: RequestContext,
): Promise<CarriedOut> {
  const addressee = { command: options.slackCommand, app: options.slackAppId };
  const problem = await misaddressed(request, addressee, chatContext.slack);
  if (problem !== undefined) {
    await responder.reply(problemReply(problem));
    return { ...failed, findings: [finding(problem)] };
  }
  if (isFirst) await responder.acknowledge();
  const roster = await readRosterAtHead(chatContext.rosters, options.branch);
  const context = memo(async () =>
    isValid(roster) ? commandContextOf(request, roster, chatContext) : undefined,
  );
  const whoAsks = async () => (await context())?.actor?.key;
  const rejection = await rejectionOf(request, roster, chatContext, whoAsks);
  if (rejection?.reply !== undefined) await responder.reply(rejection.reply);
  if (rejection !== undefined) return { ...failed, findings: rejection.findings };
  const commandContext = await context();
  if (!isValid(roster) || commandContext === undefined) {
    await responder.reply(brokenRosterReply(roster.findings, options.links.run));
    return { ...failed, findings: roster.findings };
  }
  const repository = nameOf(chatContext.connections.repository);
  const { asked, confirmation } = await requestBehind(request, { options, repository });
  if (asked.via === "click") return executeClick(asked, { commandContext, chatContext, responder });
  const outcome = await interpret(asked.text, commandContext);
  const execution = { request: asked, roster, commandContext, chatContext, responder, confirmation };
  return { ...(await executeOutcome(outcome, execution)), heard: [heardLine(asked.text, outcome)] };
}

/** Returns a function that is called once at most, with the same answer each time. */
function memo<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** A request, and what was confirmed with it. */
interface AskedRequest {
  readonly asked: IncomingRequest;
  readonly confirmation?: Confirmation;
}

/** Returns the command that a click stands for, with what it confirms; any other request as it is. */
async function requestBehind(
  request: IncomingRequest,
  { options, repository }: { readonly options: ChatRunOptions; readonly repository: string },
): Promise<AskedRequest> {
  if (request.via !== "click") return { asked: request };
  const { click } = request;
  const { slackCommand: command, signingSecret: secret, relayKeys: keys } = options;
  const asCommand = (text: string): IncomingRequest => ({
    via: "slack",
    text,
    slash: { ...click, command, text },
  });
  if (click.action === confirmAction && secret) {
    const confirmed = parseConfirmValue(click.value, { secret, slackId: click.userId });
    if (confirmed !== undefined)
      return { asked: asCommand(confirmed.text), confirmation: { losses: confirmed.losses } };
  }
  if (click.action === undoDriftAction || click.action === keepDriftAction) {
    const text = await readDriftButton(click.value, { keys, repository, message: click.message });
    if (text !== undefined) return { asked: asCommand(text) };
  }
  return { asked: request };
}

function nameOf({ owner, repo }: ChatConnections["repository"]): string {
  return `${owner}/${repo}`;
}

async function answeringErrors(
  { options, responder }: RequestContext,
  task: () => Promise<CarriedOut>,
): Promise<ChatResult> {
  try {
    return { findings: [], ...(await task()) };
  } catch (error) {
    const findings = errorsToFindings(error);
    await responder.reply(failureReply(findings, options.links.run));
    return { ...failed, findings };
  }
}

/** Returns a responder whose replies begin with the command that they answer. */
function naming(request: IncomingRequest, responder: Responder): Responder {
  if (request.via === "click") return responder;
  const typed = say`${name(`/rollcall ${request.text}`)}`;
  const reply: Responder["reply"] = (answered) =>
    responder.reply({ ...answered, blocks: [typed, ...answered.blocks] });
  return { ...responder, reply };
}
