import type { GithubEmulator } from "../../../emulators/github/github.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import type { GithubOptions, Token } from "../../../emulators/github/options.ts";
import type { SeedProtection } from "../../../emulators/github/seed.ts";
import type { SlackOptions } from "../../../emulators/slack/options.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { worldsOf } from "../../../emulators/worlds.ts";
import type { ChatRequest } from "../../jobs/chat/context.ts";
import { type ChatResult, runChat } from "../../jobs/chat/run.ts";
import { createWebhook } from "../../notify/webhook.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { rosterOf } from "../../roster/testing/roster-of.ts";
import { signedAsSlack } from "./signed.ts";

export const secret = "8f742231b10e8888abcd99yyyzzz85a5";

/** The day on which the stage's clock stands. */
export const noon = new Date("2026-06-01T12:00:00Z");

/** A roster with comments to be kept, and people of every sort. */
export const stageYaml = `# The roster of Acme. Please keep it sorted.
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

export interface StageOptions {
  readonly yaml?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: readonly string[];
  readonly merge?: boolean;
  readonly protection?: readonly SeedProtection[];
  readonly allowAutoMerge?: boolean;
  readonly github?: Partial<GithubOptions>;
  readonly slack?: Partial<SlackOptions>;
  readonly webhook?: boolean;
  /** Where the clock stands at first. */
  readonly start?: Date;
}

/** Everything that a chat run meets, emulated. */
export interface Stage {
  readonly github: GithubEmulator;
  readonly slack: SlackEmulator;
  readonly repository: RosterRepository;
  /** Moves the clock. */
  forward(minutes: number): void;
  /** The payload of a slash command as it is dispatched. */
  slash(text: string, by: SlashBy): unknown;
  /** Runs a payload. */
  dispatch(payload: unknown): Promise<ChatResult>;
  /** Signs, dispatches and runs a command. */
  say(text: string, by: SlashBy): Promise<ChatResult>;
  /** Writes a comment as somebody, and runs it. */
  comment(body: string, by: string, change?: (payload: CommentPayload) => unknown): Promise<ChatResult>;
  /** What Slack was told, oldest first. */
  told(): readonly { readonly via: string; readonly type: unknown; readonly text: string }[];
  /** The roster's file on the main branch. */
  roster(path?: string): string;
}

export interface SlashBy {
  readonly id: string;
  readonly team?: string;
  readonly domain?: string;
  readonly trigger?: string;
  readonly responseUrl?: string;
  readonly secret?: string;
}

export interface CommentPayload {
  action: string;
  issue: { number: number; pull_request?: object };
  comment: { id: number; body: string; user: { login: string; id: number; type: string } };
}

const app = { kind: "app", value: "app-token" } as const;

/** Sets a stage; whoever sets it clears it with `close` of both emulators. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  let clock = (options.start ?? noon).getTime();
  const now = () => new Date(clock);
  const yaml = options.yaml ?? stageYaml;
  const files = options.files ?? { "teams.yaml": yaml };
  const whole = Object.values(files)
    .map((text, index) => (index === 0 ? text : text.replace(/^version:.*\n/m, "")))
    .join("\n");
  const worlds = worldsOf(rosterOf(whole, now().toISOString().slice(0, 10)));
  const people = [...(worlds.github.members ?? []), ...(worlds.github.users ?? [])].map(({ login }) => login);
  const users: Token[] = [...people, "stranger"].map((login) => ({
    kind: "user",
    login,
    value: `token-of-${login}`,
  }));
  const github = await startGithub(
    {
      ...worlds.github,
      users: [...(worlds.github.users ?? []), { login: "stranger" }, { login: "new-gh" }],
      repos: [
        ...(worlds.github.repos ?? []),
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
  const slack = await startSlack(worlds.slack, { now, ...options.slack });
  const at = { owner: "acme", repo: "access", apiUrl: github.apiUrl };
  const repository = openRepository(app.value, at);
  const sleep = async () => {};
  const clockOf = { now: () => clock, sleep, random: () => 0 };
  let triggers = 0;
  let runs = 0;
  let issue: number | undefined;

  async function dispatch(event: ChatRequest["event"]): Promise<ChatResult> {
    runs += 1;
    const webhook = () => createWebhook({ url: slack.webhookUrl, root: slack.url, fetch, clock: clockOf });
    return runChat(
      {
        event,
        config: options.config ?? ["teams.yaml"],
        branch: "main",
        signingSecret: secret,
        merge: options.merge ?? false,
        allowRemovals: false,
        notifyOn: "changes",
        links: { run: "https://github.com/acme/access/actions/runs/1" },
        run: String(runs),
      },
      {
        repository,
        webhooks: options.webhook ? [webhook()] : [],
        clock: clockOf,
        githubToken: app.value,
        githubApiUrl: github.apiUrl,
        githubGraphqlUrl: github.graphqlUrl,
        slackToken: "xoxb-rollcall",
        slackApiUrl: slack.apiUrl,
        env: {},
        fetch,
        now,
        progress: { reading() {}, applied() {} },
      },
    );
  }

  function slash(text: string, by: SlashBy): unknown {
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
      client_payload: { slack: signedAsSlack(form.toString(), { secret: by.secret ?? secret, at: now() }) },
    };
  }

  return {
    github,
    slack,
    repository,
    forward: (minutes) => {
      clock += minutes * 60_000;
    },
    slash,
    dispatch: (payload) => dispatch({ from: "slack", payload }),
    say: (text, by) => dispatch({ from: "slack", payload: slash(text, by) }),
    async comment(body, by, change = (payload) => payload) {
      const theirs = openRepository(`token-of-${by}`, at);
      issue ??= (
        await repository.octokit.rest.issues.create({ owner: "acme", repo: "access", title: "Chat" })
      ).data.number;
      const written = await theirs.octokit.rest.issues.createComment({
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
    told: () =>
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
