import { getOctokit } from "@actions/github";
import type { GithubEmulator } from "./github.ts";
import type { GithubSeed } from "./seed.ts";

/** A small organisation for the emulator's own tests. */
export const smallWorld: GithubSeed = {
  org: "acme",
  members: [
    { login: "alice", id: 11, role: "admin", email: "alice@acme.dev" },
    { login: "bob", id: 12 },
    { login: "carol", id: 13 },
  ],
  users: [
    { login: "dave", id: 21 },
    { login: "blocker", id: 22, blocked: true },
    { login: "other-org", id: 23, type: "Organization" },
  ],
  teams: [
    { name: "Engineering", members: { alice: "member" }, repos: { api: "write" } },
    { name: "Backend", parent: "engineering", members: { bob: "maintainer" }, repos: { api: "read" } },
    { name: "Design", members: { carol: "member" }, repos: { website: "admin" } },
  ],
  repos: [
    { name: "api" },
    { name: "website", private: false },
    { name: "attic", archived: true },
    { name: "theirs", owner: "other-org" },
  ],
};

/** The client that `@actions/github` creates. */
export type Octokit = ReturnType<typeof getOctokit>;

/** Creates the real client for an emulator. */
export function octokit(github: GithubEmulator, token = "token"): Octokit {
  return getOctokit(token, { baseUrl: github.apiUrl });
}

/** Returns the status and message with which a request fails. Throws when it succeeds. */
export async function failureOf(request: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await request;
  } catch (error) {
    const { status, message } = error as { status: number; message: string };
    return { status, message };
  }
  throw new Error("the request succeeded");
}

/** Creates a clock that moves only when a test advances it. */
export function manualClock(start = "2027-01-01T00:00:00Z"): {
  readonly now: () => Date;
  readonly advanceDays: (days: number) => void;
} {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    advanceDays: (days) => {
      time += days * 24 * 60 * 60 * 1000;
    },
  };
}
