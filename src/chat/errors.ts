import { error, type Problem } from "../core/finding.ts";

/** The problem of a slash command that cannot be verified without a signing secret. */
export function signingSecretMissing(): Problem {
  return error(
    "signing_secret_missing",
    "A slash command came in, and there is no signing secret to tell whether Slack sent it.",
    "Give the Action the input slack-signing-secret: the app's settings on api.slack.com show it under “Basic information”.",
  );
}

export function slackRequestMalformed(what: string): Problem {
  return error(
    "slack_request_malformed",
    `What came in as a slash command ${what}.`,
    "Whatever forwards Slack's requests should send client_payload.slack = { body, timestamp, signature }: the body as Slack sent it, and the headers X-Slack-Request-Timestamp and X-Slack-Signature.",
  );
}

export function slackSignatureWrong(): Problem {
  return error(
    "slack_signature_wrong",
    "The request was not signed by Slack with this app's signing secret, so nothing was done.",
    "If it was you: check slack-signing-secret, and that the body is forwarded untouched, byte for byte.",
  );
}

export function slackRequestTooOld(minutes: number): Problem {
  return error(
    "slack_request_too_old",
    `The slash command is ${minutes} minutes old, and Slack takes no answer after 30.`,
    "Type it again. If this happens often, runners are waiting too long: give chat a queue of its own.",
  );
}

export function slackRequestFromFuture(): Problem {
  return error(
    "slack_request_from_future",
    "The slash command was signed more than 5 minutes in the future.",
    "Set the runner's clock.",
  );
}

export function slackRequestRepeated(): Problem {
  return error(
    "slack_request_repeated",
    "This very slash command has been carried out before, so nothing was done.",
    "Type it again if it is meant again.",
  );
}

export function wrongWorkspace(team: string, workspace: string): Problem {
  return error(
    "slash_command_from_elsewhere",
    `The slash command comes from the workspace ${team}, and the roster's is ${workspace}.`,
    "Use the command in your own workspace; or correct slack.workspace in the roster.",
  );
}
