import type { Problem } from "../../core/finding.ts";
import { quoted } from "../errors.ts";
import { capitalize } from "./subject.ts";

/** Why a value is refused. `because` follows “X of Y can't be `text`: ”. */
export interface TextFault {
  readonly because: string;
  readonly remedy: (text: string) => string;
  /** Whether the value may be a secret that was written in the wrong place. It is not shown. */
  readonly isSecret?: true;
}

/** Reasons by the error code of a schema. */
export type TextFaults = Readonly<Record<string, TextFault>>;

const slackIdRemedy =
  "In Slack, open the profile, then “Copy member ID”; for somebody without Slack, write `false`.";

/** By the error code of the schema. */
const faults: TextFaults = {
  invalid_key: {
    because: "keys have 1 to 100 letters, digits, `-`, `_`, `.` and `/`",
    remedy: (text) =>
      withoutSigil(text) ??
      `Choose such a key${exampleKey(text)}; the name for people goes into the field \`name\`.`,
  },
  reserved_user_key: {
    because: "whoever types it in chat means themselves",
    remedy: () => "Choose another key.",
  },
  invalid_login: {
    because: "GitHub logins have at most 39 letters, digits and hyphens",
    remedy: (text) =>
      withoutSigil(text) ?? lastPart(text) ?? "Copy the login from the address of their profile.",
  },
  invalid_org: {
    because: "organisations' logins have at most 39 letters, digits and hyphens",
    remedy: (text) => lastPart(text) ?? "Copy it from the organisation's address.",
  },
  invalid_repository: {
    because: "repositories' names have at most 100 letters, digits, `-`, `_` and `.`",
    remedy: (text) => lastPart(text) ?? "Write the name without the organisation.",
  },
  invalid_repository_pattern: {
    because: "a pattern over repositories' names has at most five `*`",
    remedy: () => "Write several shorter patterns.",
  },
  pattern_of_project: {
    because: "a project is the repositories that it names, and its collaborators are on all of them",
    remedy: () => "Name the repositories; `repos` of a team takes patterns.",
  },
  invalid_organization_role: {
    because: "roles' names have 1 to 100 characters, the first and last of them not blank",
    remedy: () =>
      "Write the role as the organisation's page Organization roles names it: `security_manager`.",
  },
  invalid_repository_role: {
    because: "there is no such role on a repository",
    remedy: (text) =>
      ({ pull: "Write `read`.", push: "Write `write`.", none: "Remove the line." })[text.toLowerCase()] ??
      (/^(?:read|triage|write|maintain|admin)$/i.test(text)
        ? `Write ${quoted(text.toLowerCase())}.`
        : "Write `read`, `triage`, `write`, `maintain`, `admin`, or a custom role's name."),
  },
  invalid_team_name: {
    because: "GitHub's team names have 1 to 255 characters, the first and last of them not blank",
    remedy: () => "Shorten or trim it.",
  },
  invalid_slack_user: {
    because: "Slack ids begin with U or W, and go on with at least seven capitals and digits",
    remedy: () => slackIdRemedy,
  },
  invalid_channel: {
    because: "channels' names have at most 80 lower-case letters, digits, `-` and `_`",
    remedy: (text) => withoutSigil(text.toLowerCase()) ?? "Write the name as Slack shows it, without `#`.",
  },
  invalid_handle: {
    because:
      "handles have at most 80 lower-case letters, digits, `-`, `_` and `.`, and Slack keeps `here`, `channel` and `everyone`",
    remedy: (text) => withoutSigil(text.toLowerCase()) ?? "Write the handle as Slack shows it, without `@`.",
  },
  invalid_channel_id: {
    because: "channels' ids begin with C or G, and go on with capitals and digits",
    remedy: () => "In Slack, open the channel's details: the id is at the bottom.",
  },
  invalid_usergroup_id: {
    because: "user groups' ids begin with S, and go on with capitals and digits",
    remedy: () => "In Slack, open the group's menu, then “Copy group ID”.",
  },
  invalid_workspace: {
    because: "it is neither a workspace's domain nor its id",
    remedy: () => "Write the part before `.slack.com`, or the id that begins with T.",
  },
  invalid_app: {
    because:
      "it is not the name in a GitHub App's address, or it is `github-actions`, whose checks anybody can forge",
    remedy: () => "Write the last part of the App's address: `my-rollcall` of github.com/apps/my-rollcall.",
  },
  invalid_holder: {
    because: "it names neither a person nor a team",
    remedy: () => "Write `user:` or `team:` and a key: `team:backend`.",
  },
  invalid_email: {
    because: "it is not an email address",
    remedy: () => "Write the address alone: `alice@acme.dev`.",
  },
  invalid_folder: {
    because: "folders' ids have letters, digits, `-` and `_`",
    remedy: () => "Take the part of the folder's address that stands after `/folders/`.",
  },
  invalid_group_id: {
    because: "groups' ids have letters and digits",
    remedy: () =>
      "In the Admin console, open the group: the id is the last part of the address. Or leave it out.",
  },
  invalid_customer: {
    because: "customers' ids begin with C",
    remedy: () => "In the Admin console, open Account, Account settings: the customer ID is in the profile.",
  },
  invalid_end: {
    because: "there is no such date, or no such time",
    remedy: (text) =>
      /T\d/.test(text)
        ? "Write a moment to the minute, in UTC: `2027-01-31T18:00Z`."
        : "Write year, month and day: `2027-01-31`. For a moment of the day, in UTC: `2027-01-31T18:00Z`.",
  },
  invalid_glob: {
    because:
      "globs have at most 100 letters, digits, `-`, `_`, `.`, `/`, `@`, `?`, `[…]`, `!`, `{…}`, and at most five `*`",
    remedy: () => "Write something like `bot-*`; a list takes several.",
  },
  invalid_url: {
    because: "it is not a web address",
    remedy: () => "Begin it with `https://`.",
  },
  invalid_github_id: {
    because: "the id of a GitHub account is a whole number",
    remedy: () =>
      "The login goes into `github`; the number is in `https://api.github.com/users/LOGIN`, as `id`.",
  },
  invalid_github_team_id: {
    because: "the id of a GitHub team is a whole number",
    remedy: () => "Leave it out, and let `rollcall pin` write it.",
  },
  invalid_share: {
    because: "it is neither a share from 0% to 100% nor a whole number",
    remedy: () => "Write `25%`, or `5`.",
  },
  invalid_count: {
    because: "it is not a whole number in the range that makes sense here",
    remedy: () => "Write a number such as `2`.",
  },
  invalid_version: {
    because: "there is one version of the format, 1",
    remedy: () => "Write `version: 1`.",
  },
  empty_text: {
    because: "it needs at least one character",
    remedy: () => "Write a name, or remove the field.",
  },
};

/**
 * Returns the problem of a text that the schema refused with a code, which may be one of `more`; undefined for other codes.
 * Without a text it is about a list or a map.
 */
export function nameProblem(
  code: string,
  of: string,
  text: string | undefined,
  more: TextFaults = {},
): Problem | undefined {
  const known = Object.hasOwn(more, code) ? more : faults;
  const fault = Object.hasOwn(known, code) ? known[code] : undefined;
  if (fault === undefined) return undefined;
  const shown = text === undefined || fault.isSecret ? "as it is" : quoted(text);
  return {
    severity: "error",
    code,
    message: `${capitalize(of)} can't be ${shown}: ${fault.because}.`,
    remedy: fault.remedy(text ?? ""),
  };
}

function exampleKey(text: string): string {
  if (text.length > 100) return "";
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const key = plain.replace(/[^A-Za-z0-9._/-]+/g, "-").replace(/^-+|-+$/g, "");
  return key === "" || key === text ? "" : `, such as ${quoted(key)}`;
}

function withoutSigil(text: string): string | undefined {
  return /^[@#]./.test(text) ? `Write ${quoted(text.slice(1))}.` : undefined;
}

function lastPart(text: string): string | undefined {
  const part = /\/([A-Za-z0-9._-]+)\/?$/.exec(text)?.[1];
  return part === undefined ? undefined : `Write the last part alone: ${quoted(part)}.`;
}
