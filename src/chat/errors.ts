import { error, type Problem } from "../core/finding.ts";

/** A slash command can't be verified, since there is no signing secret. */
export function signingSecretMissing(): Problem {
  return error(
    "signing_secret_missing",
    "A slash command came in, and there is no signing secret to tell whether Slack sent it.",
    "Give the Action the input slack-signing-secret: the app's settings on api.slack.com show it under “Basic information”.",
  );
}

/** A slash command lacks a field or has an invalid one. `what` completes the sentence. */
export function slackRequestMalformed(what: string): Problem {
  return error(
    "slack_request_malformed",
    `What came in as a request from Slack ${what}.`,
    "Whatever forwards Slack's requests should send the input request = { body, timestamp, signature } as JSON: the body as Slack sent it, and the headers X-Slack-Request-Timestamp and X-Slack-Signature.",
  );
}

/** The signature of a slash command is not Slack's. */
export function slackSignatureWrong(): Problem {
  return error(
    "slack_signature_wrong",
    "The request was not signed by Slack with this app's signing secret, so nothing was done.",
    "If it was you: check slack-signing-secret, and that the body is forwarded untouched, byte for byte.",
  );
}

/** A relay forwarded a request, and there is no key to tell whether it did. */
export function relayKeyMissing(): Problem {
  return error(
    "relay_key_missing",
    "A relay forwarded a request, and there is no key to tell whether it was the relay.",
    "Give the Action the input relay-key: rollcall serve keys prints it.",
  );
}

/** The input `relay-key` has no key in it that can be used. */
export function relayKeyUnreadable(): Problem {
  return error(
    "relay_key_unreadable",
    "The input relay-key is no public Ed25519 key as JSON (JWK), so nothing that the relay forwards is believed.",
    'Give it what rollcall serve keys printed as the public key, or several as { "keys": [ … ] }. The private key stays with the relay.',
  );
}

/** A request's JWS is not the relay's for this repository. `what` completes the sentence. */
export function relaySignatureWrong(what: string): Problem {
  return error(
    "relay_signature_wrong",
    `The request ${what}, so nothing was done.`,
    "If it was you: compare the relay's key (rollcall serve keys) with the input relay-key, and its repository with this one.",
  );
}

/** A slash command waited longer than Slack accepts answers. */
export function slackRequestTooOld(minutes: number): Problem {
  return error(
    "slack_request_too_old",
    `The slash command is ${minutes} minutes old, and Slack takes no answer after 30.`,
    "Type it again. If this happens often, runners are waiting too long: give chat a queue of its own.",
  );
}

/** The runner's clock is more than five minutes slow, or the timestamp is wrong. */
export function slackRequestFromFuture(): Problem {
  return error(
    "slack_request_from_future",
    "The slash command was signed more than 5 minutes in the future.",
    "Set the runner's clock.",
  );
}

/** A request was executed before. */
export function slackRequestRepeated(): Problem {
  return error(
    "slack_request_repeated",
    "This very request from Slack has been carried out before, so nothing was done.",
    "Type it again if it is meant again.",
  );
}

/** A request is older than one of the same person that was executed. */
export function slackRequestOvertaken(): Problem {
  return error(
    "slack_request_overtaken",
    "This request is older than another one of the same person, which has been carried out, so nothing was done.",
    "Type it again if it is still meant.",
  );
}

/** A comment's commands were carried out before: its job was run again. */
export function commentRepeated(): Problem {
  return error(
    "comment_repeated",
    "This comment's commands have been carried out before, so nothing was done.",
    "Write a new comment if they are meant again. Running a job again repeats no command.",
  );
}

/** A comment is older than one of the same person whose commands were carried out. */
export function commentOvertaken(): Problem {
  return error(
    "comment_overtaken",
    "This comment is older than another one of the same person, whose commands have been carried out, so nothing was done.",
    "Write it again if it is still meant.",
  );
}

/** A comment waited for too long, or its job was run again much later. */
export function commentTooOld(minutes: number): Problem {
  return error(
    "comment_too_old",
    `The comment is ${minutes} minutes old, and after an hour nobody may mean it any more, so nothing was done.`,
    "Write it again. If this happens often, runners are waiting too long: give chat a queue of its own.",
  );
}

/** A comment was changed or deleted after its event. */
export function commentChanged(): Problem {
  return error(
    "comment_changed",
    "The comment doesn't say any more what it said when it was written, so nothing was done.",
    "Write what is meant in a new comment.",
  );
}

/** A signed slash command of another name. */
export function otherSlackCommand(given: string, command: string): Problem {
  return error(
    "slack_command_of_another_name",
    `The command is ${given || "without a name"}, and Rollcall answers to ${command}, so nothing was done.`,
    "Type it with that name. If the Slack app calls the command differently, set the input slack-command, and the relay's SLACK_COMMAND where there is one.",
  );
}

/** A signed request to another app. */
export function otherSlackApp(given: string, app: string): Problem {
  return error(
    "slack_app_is_another",
    `The request was made to the Slack app ${given}, and Rollcall's is ${app}, so nothing was done.`,
    "Use Rollcall's own app. If its id has changed, set the input slack-app-id, and the relay's SLACK_APP_ID where there is one.",
  );
}

/** A request came in on another branch than the roster's. */
export function chatElsewhere(branch: string): Problem {
  return error(
    "chat_elsewhere",
    `The workflow was started on another branch than ${branch}, so nothing was done.`,
    `Let the forwarder start it on ${branch}.`,
  );
}

/** What proves that a request is from Slack may be anybody's who writes the repository. */
export function secretPlaceWrong(environment: string, secret: string): Problem {
  return error(
    "slack_secret_elsewhere",
    `The environment ${environment} has no secret ${secret}, so the workflow's is one that everybody may set who writes the repository. Nothing from Slack was carried out.`,
    `Set it, as an administrator: gh secret set ${secret} --env ${environment}`,
  );
}

/** It can't be read where the signing secret is. */
export function secretPlaceUnread(environment: string, reason: string): Problem {
  return error(
    "slack_secret_unread",
    `The names of the secrets of the environment ${environment} could not be read, so it isn't known whose the signing secret is: ${reason}. Nothing from Slack was carried out.`,
    "Give the App the repository permission Environments: read, and the token of the job permission-environments: read.",
  );
}

/** A slash command comes from another workspace than the roster's. */
export function wrongWorkspace(team: string, workspace: string): Problem {
  return error(
    "slash_command_from_elsewhere",
    `The slash command comes from the workspace ${team}, and the roster's is ${workspace}.`,
    "Use the command in your own workspace; or correct slack.workspace in the roster.",
  );
}

/** Why Slack can't be asked at all. */
export const noSlackToken = "no Slack token was given";

/** Slack was asked whose account it is, and gave no answer. `whom`: `who you are`. */
export function slackPersonUnknown(whom: string, reason: string): Problem {
  return error(
    "slack_person_unknown",
    `I couldn't ask Slack ${whom}: ${reason.replace(/\.$/, "")}.`,
    reason === noSlackToken
      ? "Give the Action the input slack-token (SLACK_TOKEN on the command line), or write people's Slack ids in the roster."
      : "Try again in a few minutes. If it stays like that, check the Slack token and its scopes users:read and users:read.email, or write people's Slack ids in the roster.",
  );
}
