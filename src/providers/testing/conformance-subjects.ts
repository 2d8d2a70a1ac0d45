import { expect } from "vitest";
import { type DriveEmulator, startDrive } from "../../../emulators/drive/drive.ts";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import {
  type GoogleGroupsEmulator,
  startGoogleGroups,
} from "../../../emulators/google-groups/google-groups.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { fastClock } from "../../app/fast-clock.ts";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { noProgress } from "../../core/testing/fixture.ts";
import { driveWriter } from "../drive/provider.ts";
import { githubWriter } from "../github/provider.ts";
import { groupsWriter } from "../google-groups/provider.ts";
import { slackWriter } from "../slack/provider.ts";
import type { ConformanceStep, ConformanceSubject } from "./conformance.ts";

type Steps = ConformanceSubject["steps"];

/** Returns a step without changes by hand. */
export function step(yaml: string, ...changes: readonly string[]): ConformanceStep {
  return { yaml, changes };
}

/** Starts an emulated organisation with an owner, three members, two accounts outside, two teams and a repository. */
export async function githubSubject(steps: (github: GithubEmulator) => Steps): Promise<ConformanceSubject> {
  const github = await startGithub({
    org: "acme",
    members: [{ login: "alice-dev", role: "admin" }, ...["bob-dev", "carol-dev"].map((login) => ({ login }))],
    users: ["dave-dev", "erin-dev", "frank-dev"].map((login) => ({ login })),
    repos: [{ name: "api" }],
    teams: [{ name: "web" }, { name: "ops" }],
  });
  return {
    head: "",
    writer: () =>
      githubWriter({
        token: "token",
        apiUrl: github.apiUrl,
        graphqlUrl: github.graphqlUrl,
        fetch,
        clock: fastClock(),
        progress: noProgress,
      }),
    steps: steps(github),
    async close() {
      await github.close();
      expect(github.violations).toEqual([]);
    },
  };
}

/** Returns the id of a user of the emulated workspace. */
export function userIdOf(name: string): string {
  return `U0${name.toUpperCase()}`.padEnd(9, "0");
}

/** Starts an emulated workspace of four people. Rollcall acts as one of them, since a bot can't unarchive a channel. */
export async function slackSubject(steps: (slack: SlackEmulator) => Steps): Promise<ConformanceSubject> {
  const clock = fakeClock();
  const names = ["alice", "bob", "carol", "dave"];
  const slack = await startSlack(
    {
      users: names.map((name) => ({ name, id: userIdOf(name), email: `${name}@acme.dev` })),
      tokens: [{ token: "xoxp-alice", user: "alice" }],
    },
    { now: () => new Date(clock.now()) },
  );
  return {
    head: "slack: { workspace: acme }\nusers: { bob: { email: bob@acme.dev }, carol: { email: carol@acme.dev } }",
    writer: () => slackWriter({ token: "xoxp-alice", apiUrl: slack.apiUrl, clock, progress: noProgress }),
    steps: steps(slack),
    close: slack.close,
  };
}

/** Starts an emulated Drive with three accounts and a folder that Rollcall may share. */
export async function driveSubject(steps: (drive: DriveEmulator) => Steps): Promise<ConformanceSubject> {
  const account = "rollcall@acme.iam.gserviceaccount.com";
  const drive = await startDrive({
    accounts: ["bob@acme.dev", "carol@acme.dev", "dave@acme.dev"],
    items: [{ id: "f1", grants: { [account]: "writer" } }],
  });
  return {
    head: "users: { bob: { email: bob@acme.dev }, carol: { email: carol@acme.dev } }",
    writer: () =>
      driveWriter({
        credentials: drive.credentials.serviceAccountKey(account),
        apiUrl: drive.apiUrl,
        env: {},
        fetch,
        clock: fastClock(),
        progress: noProgress,
      }),
    steps: steps(drive),
    async close() {
      await drive.close();
      expect(drive.violations).toEqual([]);
    },
  };
}

/** Starts an emulated organisation of four people without any group. An address is free as soon as its group is deleted. */
export async function groupsSubject(
  steps: (groups: GoogleGroupsEmulator) => Steps,
): Promise<ConformanceSubject> {
  const names = ["alice", "bob", "carol", "dave"];
  const groups = await startGoogleGroups(
    { accounts: names.map((name) => `${name}@acme.dev`) },
    { heldAddress: 0, settling: 3, lag: 1 },
  );
  return {
    head: "users: { bob: { email: bob@acme.dev }, carol: { email: carol@acme.dev } }",
    writer: () =>
      groupsWriter({
        credentials: groups.credentials.serviceAccountKey("rollcall@acme.iam.gserviceaccount.com"),
        apiUrl: groups.apiUrl,
        env: {},
        fetch,
        clock: fastClock(),
        progress: noProgress,
      }),
    steps: steps(groups),
    async close() {
      await groups.close();
      expect(groups.violations).toEqual([]);
    },
  };
}
