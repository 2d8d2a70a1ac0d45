import { getInput, getMultilineInput, setSecret } from "@actions/core";
import { addressFindings } from "../core/address.ts";
import type { Finding } from "../core/finding.ts";
import { finding } from "../core/finding.ts";
import { type DriftPolicy, driftPolicies, type NotifyOn, notifyPolicies } from "../core/policies.ts";
import { badInput } from "./errors.ts";

/** Every input of action.yml, with its default. A test compares the two. */
export const inputDefaults = {
  command: "auto",
  config: "teams.yaml",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows, not of this language.
  "github-token": "${{ github.token }}",
  "repository-token": undefined,
  "slack-token": undefined,
  "slack-api-url": undefined,
  "google-credentials": undefined,
  "google-subject": undefined,
  "google-api-url": undefined,
  "slack-webhook-url": undefined,
  "response-url": undefined,
  "slack-signing-secret": undefined,
  "secret-environment": undefined,
  "relay-key": undefined,
  "relay-url": undefined,
  "slack-command": "/rollcall",
  "slack-app-id": undefined,
  request: undefined,
  "chat-merge": "false",
  "chat-apply": "true",
  "apply-request": undefined,
  providers: undefined,
  "allow-removals": "false",
  "apply-only-reviewed": "false",
  "only-awaited": "false",
  "on-drift": "revert",
  "notify-on": "changes",
  "fail-on-notify-error": "false",
  audit: "false",
  comment: "true",
  name: undefined,
  workflow: "rollcall.yml",
  people: undefined,
  "match-names": "false",
  review: "auto",
  "review-by": "issues",
} as const satisfies Readonly<Record<string, string | undefined>>;

/** Every output of action.yml, in its order. */
export const outputNames = [
  "result",
  "changes",
  "applied",
  "failed",
  "findings",
  "digest",
  "duration-ms",
  "plan-file",
  "audit-file",
  "apply-request",
] as const;

type InputName = keyof typeof inputDefaults;

const commands = [
  "auto",
  "validate",
  "plan",
  "judge",
  "apply",
  "chat",
  "import",
  "doctor",
  "digest",
  "watchdog",
  "review",
] as const;

const reviewSteps = ["auto", "start", "status", "remind", "close"] as const;

/** The Action's inputs. */
export interface Inputs {
  readonly command: (typeof commands)[number];
  readonly config: readonly string[];
  readonly githubToken?: string;
  readonly repositoryToken?: string;
  readonly slackToken?: string;
  readonly slackApiUrl?: string;
  readonly googleCredentials?: string;
  readonly googleSubject?: string;
  readonly googleApiUrl?: string;
  readonly webhooks: readonly string[];
  readonly responseUrl?: string;
  readonly slackSigningSecret?: string;
  readonly secretEnvironment?: string;
  readonly relayKey?: string;
  /** The relay that gives the Slack token. */
  readonly relayUrl?: string;
  readonly slackCommand: string;
  readonly slackAppId?: string;
  readonly request?: string;
  readonly chatMerge: boolean;
  readonly chatApply: boolean;
  readonly applyRequest?: string;
  readonly providers?: readonly string[];
  readonly allowRemovals: boolean;
  readonly applyOnlyReviewed: boolean;
  readonly onlyAwaited: boolean;
  readonly onDrift: DriftPolicy;
  readonly notifyOn: NotifyOn;
  readonly failOnNotifyError: boolean;
  /** True: each apply leaves records in the trail. */
  readonly audit: boolean;
  readonly comment: boolean;
  /** What tells this roster's verdict from that of another one in the repository. */
  readonly name?: string;
  /** The file of the workflow that applies, without its folder. */
  readonly workflow: string;
  /** The path of a list of who is who, in the roster's repository. */
  readonly people?: string;
  readonly matchNames: boolean;
  /** What `command: review` does. */
  readonly review: (typeof reviewSteps)[number];
  /** How a review asks. */
  readonly reviewBy: "issues" | "slack";
}

/** Reads all inputs, and masks the secret ones in the log. The findings name every bad input. */
export function readInputs(): { readonly inputs: Inputs; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const oneOf = <Value extends string>(name: InputName, allowed: readonly Value[]): Value => {
    const given = text(name) ?? "";
    const known = allowed.find((each) => each === given);
    if (known === undefined) findings.push(finding(badInput(name, given, allowed)));
    return known ?? (allowed[0] as Value);
  };
  const address = (name: InputName): string | undefined => {
    const given = text(name);
    if (given !== undefined) findings.push(...addressFindings(`The input ${name}`, given));
    return given;
  };
  const webhooks = getMultilineInput("slack-webhook-url").map(secret);
  const providers = (text("providers") ?? "").split(/[\s,]+/).filter(Boolean);
  return {
    inputs: {
      command: oneOf("command", commands),
      config: getMultilineInput("config").length > 0 ? getMultilineInput("config") : [inputDefaults.config],
      ...defined("githubToken", secretText("github-token")),
      ...defined("repositoryToken", secretText("repository-token")),
      ...defined("slackToken", secretText("slack-token")),
      ...defined("slackApiUrl", address("slack-api-url")),
      ...defined("googleCredentials", credentials("google-credentials")),
      ...defined("googleSubject", text("google-subject")),
      ...defined("googleApiUrl", address("google-api-url")),
      webhooks,
      ...defined("responseUrl", secretText("response-url")),
      ...defined("slackSigningSecret", secretText("slack-signing-secret")),
      ...defined("secretEnvironment", text("secret-environment")),
      ...defined("relayKey", text("relay-key")),
      ...defined("relayUrl", address("relay-url")),
      slackCommand: text("slack-command") ?? inputDefaults["slack-command"],
      ...defined("slackAppId", text("slack-app-id")),
      ...defined("request", text("request")),
      chatMerge: oneOf("chat-merge", ["false", "true"]) === "true",
      chatApply: oneOf("chat-apply", ["true", "false"]) === "true",
      ...defined("applyRequest", text("apply-request")),
      ...(providers.length > 0 ? { providers } : {}),
      allowRemovals: oneOf("allow-removals", ["false", "true"]) === "true",
      applyOnlyReviewed: oneOf("apply-only-reviewed", ["false", "true"]) === "true",
      onlyAwaited: oneOf("only-awaited", ["false", "true"]) === "true",
      onDrift: oneOf("on-drift", driftPolicies),
      notifyOn: oneOf("notify-on", notifyPolicies),
      failOnNotifyError: oneOf("fail-on-notify-error", ["false", "true"]) === "true",
      audit: oneOf("audit", ["false", "true"]) === "true",
      comment: oneOf("comment", ["true", "false"]) === "true",
      ...defined("name", text("name")),
      workflow: text("workflow") ?? inputDefaults.workflow,
      ...defined("people", text("people")),
      matchNames: oneOf("match-names", ["false", "true"]) === "true",
      review: oneOf("review", reviewSteps),
      reviewBy: oneOf("review-by", ["issues", "slack"]),
    },
    findings,
  };
}

/** Returns the token for the roster's repository: its own, or else the one for the organisation. */
export function repositoryTokenOf({ repositoryToken, githubToken }: Inputs): string | undefined {
  return repositoryToken ?? githubToken;
}

/** Returns an input, trimmed; its default when it is empty; undefined when it has none. */
function text(name: InputName): string | undefined {
  const fallback: string | undefined = inputDefaults[name];
  const given = getInput(name);
  if (given !== "") return given;
  return fallback?.startsWith("${{") ? undefined : fallback;
}

function secretText(name: InputName): string | undefined {
  const value = text(name);
  return value === undefined ? undefined : secret(value);
}

function secret(value: string): string {
  setSecret(value);
  return value;
}

/** Reads credentials. They are JSON, and a log may show single lines of it, so each line and each key is masked. */
function credentials(name: InputName): string | undefined {
  const value = secretText(name);
  if (value === undefined) return undefined;
  for (const line of value.split("\n")) if (line.trim().length > 8) setSecret(line.trim());
  for (const [, key] of value.matchAll(/"private_key(?:_id)?"\s*:\s*"([^"]+)"/g)) if (key) setSecret(key);
  return value;
}

function defined<Key extends string>(key: Key, value: string | undefined): { [each in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [each in Key]: string });
}
