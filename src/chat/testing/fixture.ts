import type { GithubEmulator } from "../../../emulators/github/github.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import type { GithubOptions, Token } from "../../../emulators/github/options.ts";
import type { SeedProtection } from "../../../emulators/github/seed.ts";
import { seedsOf } from "../../../emulators/seeds.ts";
import type { SlackOptions } from "../../../emulators/slack/options.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import type { Clock } from "../../core/clock.ts";
import type { ChatRunOptions } from "../../jobs/chat/context.ts";
import { type ChatResult, runChat } from "../../jobs/chat/run.ts";
import { createWebhook } from "../../notify/webhook.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { signedAsSlack } from "./signed.ts";

/** The signing secret of the fixture's Slack app. */
export const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

/** The time at which the fixture's clock starts. */
export const noon = new Date("2026-06-01T12:00:00Z");

/** A roster with comments, and with people who are found in different ways. */
export const fixtureYaml = `# The roster of Acme. Please keep it sorted.
version: 1
github:
  org: acme
  owners: [ada]
slack:
  workspace: acme
users:
  ada: { github: ada-gh, slack: U0ADA0000, permission: admin }
  lea: { github: lea-gh, slack: U0LEA0000, email: lea@acme.dev }
  max: { github: max-gh, email: max@acme.dev }   # found on Slack by his address
  mia: { github: mia-gh, slack: U0MIA0000 }
  tom: { github: tom-gh, slack: U0TOM0000, active: false }
  zoe: { github: zoe-gh, slack: U0ZOE0000 }
teams:
  blue:
    leads: [max]
    members: [zoe]
  red:                       # the oldest team
    leads: [lea]
    members:
      - mia                  # since 2020
    repos: { api: write }
    slack:
      channels: [team-red]
`;

/** The options of a chat fixture. */
export interface ChatFixtureOptions {
  /** The text of `teams.yaml`, when there are no `files`. */
  readonly yaml?: string;
  /** The texts of the repository's files by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: readonly string[];
  readonly merge?: boolean;
  readonly protection?: readonly SeedProtection[];
  readonly allowAutoMerge?: boolean;
  readonly github?: Partial<GithubOptions>;
  readonly slack?: Partial<SlackOptions>;
  readonly webhook?: boolean;
  /** The time at which the clock starts. */
  readonly start?: Date;
}

/** Emulators of GitHub and Slack with a roster's repository, and ways to run chat commands on them. */
export interface ChatFixture {
  readonly github: GithubEmulator;
  readonly slack: SlackEmulator;
  readonly repository: RosterRepository;
  readonly clock: Clock;
  /** Moves the clock forward. */
  advanceClock(minutes: number): void;
  /** Returns the dispatched payload of a slash command. */
  slashPayload(text: string, by: SlashSender): unknown;
  /** Runs the job on a payload. */
  dispatch(payload: unknown): Promise<ChatResult>;
  /** Signs and dispatches a slash command, and runs the job on it. */
  slashCommand(text: string, by: SlashSender): Promise<ChatResult>;
  /** Writes a comment with a login, and runs the job on it. */
  comment(body: string, by: string, change?: (payload: CommentPayload) => unknown): Promise<ChatResult>;
  /** The messages that Slack accepted, oldest first. */
  slackMessages(): readonly { readonly via: string; readonly type: unknown; readonly text: string }[];
  /** Returns the text of a file of the roster on the main branch. */
  roster(path?: string): string;
}

/** Who sends a slash command, and what is unusual about it. */
export interface SlashSender {
  readonly id: string;
  readonly team?: string;
  readonly domain?: string;
  readonly trigger?: string;
  readonly responseUrl?: string;
  readonly signingSecret?: string;
}

/** The payload of an `issue_comment` event. */
export interface CommentPayload {
  action: string;
  issue: { number: number; pull_request?: object };
  comment: { id: number; body: string; user: { login: string; id: number; type: string } };
}

const app = { kind: "app", value: "app-token" } as const;

/** Starts a chat fixture. The caller closes both emulators. */
export async function startChatFixture(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
  let clock = (options.start ?? noon).getTime();
  const now = () => new Date(clock);
  const yaml = options.yaml ?? fixtureYaml;
  const files = options.files ?? { "teams.yaml": yaml };
  const rosterText = Object.values(files)
    .map((text, index) => (index === 0 ? text : text.replace(/^version:.*\n/m, "")))
    .join("\n");
  const seeds = seedsOf(rosterFromYaml(rosterText, now().toISOString().slice(0, 10)));
  const people = [...(seeds.github.members ?? []), ...(seeds.github.users ?? [])].map(({ login }) => login);
  const users: Token[] = [...people, "stranger"].map((login) => ({
    kind: "user",
    login,
    value: `token-of-${login}`,
  }));
  const github = await startGithub(
    {
      ...seeds.github,
      users: [...(seeds.github.users ?? []), { login: "stranger" }, { login: "new-gh" }],
      repos: [
        ...(seeds.github.repos ?? []),
        {
          name: "access",
          private: false,
          files,
          collaborators: Object.fromEntries(people.map((login) => [login, "write"])),
          ...(options.protection && { protection: options.protection }),
          ...(options.allowAutoMerge && { allowAutoMerge: true }),
        },
      ],
    },
    { now, token: [app, ...users], ...options.github },
  );
  const slack = await startSlack(seeds.slack, { now, ...options.slack });
  const at = { owner: "acme", repo: "access", apiUrl: github.apiUrl };
  const repository = openRepository(app.value, at);
  const chatClock: Clock = {
    now: () => clock,
    sleep: async (milliseconds) => {
      clock += milliseconds;
    },
    random: () => 0,
  };
  let triggers = 0;
  let runs = 0;
  let issue: number | undefined;

  async function dispatch(event: ChatRunOptions["event"]): Promise<ChatResult> {
    runs += 1;
    const webhook = () => createWebhook({ url: slack.webhookUrl, root: slack.url, fetch, clock: chatClock });
    return runChat(
      {
        event,
        config: options.config ?? ["teams.yaml"],
        branch: "main",
        signingSecret,
        merge: options.merge ?? false,
        allowRemovals: false,
        notifyOn: "changes",
        links: { run: "https://github.com/acme/access/actions/runs/1" },
        run: String(runs),
      },
      {
        repository,
        webhooks: options.webhook ? [webhook()] : [],
        clock: chatClock,
        githubToken: app.value,
        githubApiUrl: github.apiUrl,
        githubGraphqlUrl: github.graphqlUrl,
        slackToken: "xoxb-rollcall",
        slackApiUrl: slack.apiUrl,
        env: {},
        fetch,
        progress: { reading() {}, applied() {} },
      },
    );
  }

  function slashPayload(text: string, by: SlashSender): unknown {
    triggers += 1;
    const form = new URLSearchParams({
      token: "legacy",
      team_id: by.team ?? "T0ACME",
      team_domain: by.domain ?? "acme",
      user_id: by.id,
      user_name: "whoever",
      command: "/rollcall",
      text,
      response_url: by.responseUrl ?? slack.responseUrl(),
      trigger_id: by.trigger ?? `trigger.${triggers}`,
    });
    return {
      client_payload: {
        slack: signedAsSlack(form.toString(), { secret: by.signingSecret ?? signingSecret, at: now() }),
      },
    };
  }

  return {
    github,
    slack,
    repository,
    clock: chatClock,
    advanceClock: (minutes) => {
      clock += minutes * 60_000;
    },
    slashPayload,
    dispatch: (payload) => dispatch({ from: "slack", payload }),
    slashCommand: (text, by) => dispatch({ from: "slack", payload: slashPayload(text, by) }),
    async comment(body, by, change = (payload) => payload) {
      const senderRepository = openRepository(`token-of-${by}`, at);
      issue ??= (
        await repository.octokit.rest.issues.create({ owner: "acme", repo: "access", title: "Chat" })
      ).data.number;
      const written = await senderRepository.octokit.rest.issues.createComment({
        owner: "acme",
        repo: "access",
        issue_number: issue,
        body,
      });
      const user = github.world.user(by);
      const payload: CommentPayload = {
        action: "created",
        issue: { number: issue },
        comment: { id: written.data.id, body, user: { login: by, id: user?.id ?? 0, type: "User" } },
      };
      return dispatch({ from: "comment", payload: change(payload) });
    },
    slackMessages: () =>
      slack.messages
        .filter(({ status }) => status === 200)
        .map(({ via, body }) => ({ via, type: body?.["response_type"], text: String(body?.["text"] ?? "") })),
    roster(path = "teams.yaml") {
      const repo = github.world.repo("acme/access");
      if (repo === undefined) throw new Error("There is no repository.");
      const { store, refs } = repo.git;
      const commit = store.commits.get(refs.get("refs/heads/main") ?? "");
      const entry = store.trees.get(commit?.tree ?? "")?.entries.find(({ name }) => name === path);
      return store.blobs.get(entry?.sha ?? "")?.content.toString("utf8") ?? "";
    },
  };
}
