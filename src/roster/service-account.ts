import { hasGithubAccount } from "./has-github-account.ts";
import type { User } from "./roster.ts";

type AccountFields = Pick<User, "github" | "githubId" | "slack" | "email">;

/** How the file says which account somebody has on a service. */
export interface ServiceAccount {
  readonly service: string;
  /** What somebody lacks, after "has": `no GitHub login`. */
  readonly lacks: string;
  /** The option that gives it in chat. */
  readonly option: string;
  /** True when the file says who they are there. */
  isNamed(user: AccountFields): boolean;
  /** True when the file says that they have none there, so that nobody waits for it. */
  isRenounced(user: AccountFields): boolean;
}

/** Accounts on GitHub: by login, or by number. */
export const namedOnGithub: ServiceAccount = {
  service: "GitHub",
  lacks: "no GitHub login",
  option: "--github LOGIN",
  isNamed: hasGithubAccount,
  isRenounced: () => false,
};

/** Accounts on Slack: by id, or by address. */
export const namedOnSlack: ServiceAccount = {
  service: "Slack",
  lacks: "neither a Slack id nor an email",
  option: "--email ADDRESS",
  isNamed: ({ slack, email }) => slack !== false && (slack !== undefined || email !== undefined),
  isRenounced: ({ slack }) => slack === false,
};

/** Accounts in Google Groups: by address. */
export const namedInGroups: ServiceAccount = {
  service: "Google Groups",
  lacks: "no email",
  option: "--email ADDRESS",
  isNamed: ({ email }) => email !== undefined,
  isRenounced: () => false,
};

/** Accounts on Google Drive: by address. */
export const namedOnDrive: ServiceAccount = {
  service: "Google Drive",
  lacks: "no email",
  option: "--email ADDRESS",
  isNamed: ({ email }) => email !== undefined,
  isRenounced: () => false,
};
