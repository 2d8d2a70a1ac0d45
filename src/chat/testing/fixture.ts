import type { GithubEmulator } from "../../../emulators/github/github.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import type { GithubOptions, Token } from "../../../emulators/github/options.ts";
import type { GithubSeed, SeedProtection } from "../../../emulators/github/seed.ts";
import { seedsOf } from "../../../emulators/seeds.ts";
import type { SlackOptions } from "../../../emulators/slack/options.ts";
import type { SeedUser, SlackSeed } from "../../../emulators/slack/seed.ts";
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
  ada: { github: ada-gh, github_id: 1001, slack: U0ADA0000, permission: admin }
  lea: { github: lea-gh, github_id: 1002, slack: U0LEA0000, email: lea@acme.dev }
  max: { github: max-gh, github_id: 1003, email: max@acme.dev }   # found on Slack by his address
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
  /** People on Slack beside those of the roster. */
  readonly slackUsers?: readonly SeedUser[];
  readonly webhook?: boolean;
  /** False leaves what is to be applied to a later job. */
  readonly applies?: boolean;
  /** The input `apply-only-reviewed`. */
  readonly appliesOnlyReviewed?: boolean;
  /** The inputs `slack-command` and `slack-app-id`. */
  readonly slackCommand?: string;
  readonly slackAppId?: string;
  /** False: no rule protects the state branch. */
  readonly protectedState?: boolean;
  /** The time at which the clock starts. */
  readonly start?: Date;
  /** A GitHub App with a key, and the Slack app that listens. */
  readonly githubApp?: GithubSeed["app"];
  readonly slackApp?: SlackSeed["app"];
}

/** What stands on a button of ours. */
type ButtonLabel = "Approve" | "Decline" | "Yes, do it" | "Keep" | "Remove";

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
  /** Runs the job on a request as a forwarder hands it over. */
  dispatch(payload: unknown, more?: Partial<ChatRunOptions>): Promise<ChatResult>;
  /** Runs the job again on the event of a comment. */
  runAgain(payload: CommentPayload): Promise<ChatResult>;
  /** Presses a button of the newest message that has it, to somebody or as an answer, and runs the job on it. */
  click(button: ButtonLabel, by: SlashSender): Promise<ChatResult>;
  /** Returns the dispatched payload of such a click. */
  clickPayload(button: ButtonLabel, by: SlashSender): unknown;
  /** Returns the newest direct messages to somebody, with the texts of their buttons. */
  directMessages(id: string): readonly DirectMessage[];
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
  /** The workspace that the person belongs to, if another one. */
  readonly home?: string;
  readonly domain?: string;
  readonly trigger?: string;
  readonly responseUrl?: string;
  readonly signingSecret?: string;
  readonly command?: string;
  readonly app?: string;
}

/** A direct message of ours: all that it says, and its buttons. */
export interface DirectMessage {
  readonly text: string;
  readonly buttons: readonly string[];
}

/** The payload of an `issue_comment` event. */
export interface CommentPayload {
  action: string;
  issue: { number: number; pull_request?: object };
  comment: {
    id: number;
    body: string;
    created_at: string;
    author_association: string;
    user: { login: string; id: number; type: string };
  };
}

const stateRuleset = {
  branch: "rollcall/state",
  rules: ["creation", "update", "deletion"],
  bypass: ["rollcall[bot]"],
};

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
      ...(options.githubApp && { app: options.githubApp }),
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
          ...(options.protectedState !== false && { rulesets: [stateRuleset] }),
        },
      ],
    },
    { now, token: [app, ...users], ...options.github },
  );
  const slack = await startSlack(
    {
      ...seeds.slack,
      ...(options.slackApp && { app: options.slackApp }),
      users: [...(seeds.slack.users ?? []), ...(options.slackUsers ?? [])],
    },
    { now, ...options.slack },
  );
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

  async function dispatch(
    event: ChatRunOptions["event"],
    more: Partial<ChatRunOptions> = {},
  ): Promise<ChatResult> {
    runs += 1;
    const webhook = () => createWebhook({ url: slack.webhookUrl, root: slack.url, fetch, clock: chatClock });
    return runChat(
      {
        event,
        config: options.config ?? ["teams.yaml"],
        branch: "main",
        signingSecret,
        slackCommand: options.slackCommand ?? "/rollcall",
        ...(options.slackAppId === undefined ? {} : { slackAppId: options.slackAppId }),
        applies: options.applies ?? true,
        appliesOnlyReviewed: options.appliesOnlyReviewed ?? false,
        merge: options.merge ?? false,
        allowRemovals: false,
        notifyOn: "changes",
        links: { run: "https://github.com/acme/access/actions/runs/1" },
        run: String(runs),
        ...more,
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
      command: by.command ?? "/rollcall",
      api_app_id: by.app ?? "A0ROLLCALL",
      text,
      response_url: by.responseUrl ?? slack.responseUrl(),
      trigger_id: by.trigger ?? `trigger.${triggers}`,
    });
    return signedAsSlack(form.toString(), { secret: by.signingSecret ?? signingSecret, at: now() });
  }

  function messagesTo(id: string) {
    return slack.messages.filter(
      ({ via, status, body }) => via === "chat.postMessage" && status === 200 && body?.["channel"] === id,
    );
  }

  function clickPayload(label: string, by: SlashSender): unknown {
    triggers += 1;
    const answers = slack.messages.filter(({ via, status }) => via === "response_url" && status === 200);
    const message = (label === "Yes, do it" ? answers : messagesTo(by.id)).findLast(
      ({ body }) => buttonsOf(body).length > 0,
    );
    const button = buttonsOf(message?.body).find(({ text }) => text.text === label);
    const payload = {
      type: "block_actions",
      user: { id: by.id, username: "whoever", team_id: by.home ?? by.team ?? "T0ACME" },
      team: { id: by.team ?? "T0ACME", domain: by.domain ?? "acme" },
      api_app_id: by.app ?? "A0ROLLCALL",
      trigger_id: by.trigger ?? `trigger.${triggers}`,
      response_url: by.responseUrl ?? slack.responseUrl(),
      container: { type: "message", channel_id: `D${by.id.slice(1)}`, message_ts: message?.ts },
      actions: [{ type: "button", action_id: button?.action_id, value: button?.value, action_ts: "1" }],
    };
    const form = new URLSearchParams({ payload: JSON.stringify(payload) });
    return signedAsSlack(form.toString(), { secret: by.signingSecret ?? signingSecret, at: now() });
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
    clickPayload,
    dispatch: (payload, more) => dispatch({ from: "slack", payload }, more),
    runAgain: (payload) => dispatch({ from: "comment", payload }),
    click: (label, by) => dispatch({ from: "slack", payload: clickPayload(label, by) }),
    directMessages: (id) =>
      messagesTo(id).map(({ body }) => ({
        text: textsIn(body?.["blocks"]).join("\n") || String(body?.["text"]),
        buttons: buttonsOf(body).map(({ text }) => text.text),
      })),
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
      const { author_association } = written.data;
      const user = github.world.user(by);
      const payload: CommentPayload = {
        action: "created",
        issue: { number: issue },
        comment: {
          id: written.data.id,
          body,
          created_at: written.data.created_at,
          author_association,
          user: { login: by, id: user?.id ?? 0, type: "User" },
        },
      };
      return dispatch({ from: "comment", payload: change(payload) });
    },
    slackMessages: () =>
      slack.messages
        .filter(({ status, via }) => status === 200 && !via.startsWith("chat."))
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

interface Block {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly Button[];
}

interface Button {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text: { readonly text: string };
}

function blocksOf(body: Readonly<Record<string, unknown>> | undefined): readonly Block[] {
  return (body?.["blocks"] ?? []) as readonly Block[];
}

function buttonsOf(body: Readonly<Record<string, unknown>> | undefined): readonly Button[] {
  return blocksOf(body).flatMap(({ type, elements }) => (type === "actions" ? (elements ?? []) : []));
}

function textsIn(blocks: unknown): readonly string[] {
  return blocksOf({ blocks }).flatMap(({ type, text, elements }) => {
    if (type === "context") return (elements ?? []).map(({ text: each }) => String(each));
    return text === undefined ? [] : [text.text];
  });
}
