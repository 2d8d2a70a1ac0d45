import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Hono } from "hono";
import { afterEach, expect } from "vitest";
import { type OidcIssuer, startOidcIssuer } from "../../../emulators/oidc/issuer.ts";
import { type ChatFixture, startChatFixture } from "../../chat/testing/fixture.ts";
import { makeCallerKey } from "../api/caller-key.ts";
import { openApiDocument } from "../api/openapi.ts";
import { startApi } from "../api/start-api.ts";
import type { RelayFileHolder } from "../file/holder.ts";
import { parseRelayFile } from "../file/read.ts";
import { openGithubApp } from "../forward/github-app.ts";
import { createHeadReading } from "../head-roster.ts";
import { makeStoreKey, readStoreKeys } from "../installations/sealing.ts";
import { openInstallations } from "../installations/service.ts";
import { readSettings } from "../settings.ts";
import { openDatabase, type RelayDatabase } from "../store/database.ts";
import { relayEnvironment, relayFixtureOptions } from "./fixture.ts";

/** An answer of the API. */
export interface ApiReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** The API of a relay beside emulated services. Each of its answers is held against its own document. */
export interface ApiFixture extends ChatFixture {
  readonly issuer: OidcIssuer;
  readonly database: RelayDatabase;
  /** The key of the caller `billing`. */
  readonly key: string;
  readonly logged: readonly string[];
  /** What the relay's file says of grants; `CALLER` is the caller `billing`. */
  grant(yaml: string): void;
  /** Asks the API at a path below `/api/v1`; with a body by POST. */
  ask(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<ApiReply>;
  readonly routes: Hono;
  /** Asks any path of the relay. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Messages that Slack took, oldest first: where to, and the text. */
  sent(): readonly (readonly [to: unknown, text: unknown])[];
  /** Resolves when all that was done is written down. */
  auditSettled(): Promise<void>;
  /** What was counted for Prometheus. */
  counted(): Promise<readonly string[]>;
}

/** The relay's own address, as tokens name it. */
export const apiAddress = "https://relay.acme.dev";

const yaml = `version: 1
github: { org: acme, owners: [ada] }
slack: { workspace: acme }
users:
  ada: { github: ada-gh, slack: U0ADA0000, permission: admin }
  lea: { github: lea-gh, slack: U0LEA0000, email: lea@acme.dev }
  max: { github: max-gh, email: max@acme.dev }
  tom: { github: tom-gh, slack: U0TOM0000, active: false }
  ghost: { github: ghost-gh, slack: U0GONE000 }
teams:
  red: { leads: [lea], members: [max], slack: { channels: [team-red], usergroup: red-ug } }
  blue: { leads: [max], members: [ghost] }
  green: { leads: [ada], slack: { channels: [{ name: hidden, id: C0HIDDEN, private: true }] } }
`;

/** Returns a function that starts a fixture. It is closed after the test. */
export function apiForTests(): (change?: {
  /** Whether the app was installed by ada, who gave a token of her own. */
  readonly isInstalled?: boolean;
}) => Promise<ApiFixture> {
  const closing: (() => Promise<unknown> | unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  return async ({ isInstalled = false } = {}) => {
    const fixture = await startChatFixture({ ...relayFixtureOptions, yaml, start: new Date() });
    const { github, slack, clock } = fixture;
    const issuer = await startOidcIssuer(() => clock.now());
    const database = await openDatabase("sqlite::memory:");
    closing.push(() => Promise.all([github.close(), slack.close(), issuer.close(), database.close()]));
    prepare(fixture);
    const { env } = await relayEnvironment(fixture);
    const { settings, findings } = readSettings({ ...env, ROLLCALL_PUBLIC_URL: apiAddress });
    expect(findings).toEqual([]);
    const logged: string[] = [];
    const write = (fields: object, message: string) =>
      void logged.push(JSON.stringify({ ...fields, message }));
    const log = { info: write, warn: write, error: write } as never;
    const { key, sha256 } = makeCallerKey();
    const app = openGithubApp({ ...settings.github, ...settings.repository });
    let content = fileOf("", { issuer: issuer.url, sha256 });
    const file: RelayFileHolder = { current: () => content, onChange: () => () => {}, reload() {} };
    const installations = isInstalled ? await installed({ fixture, database, log }) : undefined;
    if (installations) closing.push(() => installations.close());
    const api = startApi(settings, {
      file,
      database,
      installations,
      readHead: createHeadReading(settings.config, app, clock),
      fetch,
      clock,
      log,
    });
    closing.push(api.stop);
    const request = async (path: string, init?: RequestInit) => api.routes.request(path, init);
    return {
      ...fixture,
      issuer,
      database,
      key,
      logged,
      grant(text) {
        content = fileOf(text, { issuer: issuer.url, sha256 });
      },
      request,
      routes: api.routes,
      async ask(path, body, headers = {}) {
        const answer = await request(`/api/v1${path}`, {
          method: body === undefined ? "GET" : "POST",
          headers: { authorization: `Bearer ${key}`, ...headers },
          ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        });
        const text = await answer.text();
        const reply = {
          status: answer.status,
          headers: answer.headers,
          body: JSON.parse(text) as Readonly<Record<string, unknown>>,
        };
        expect(departuresFromDocument(path, body === undefined ? "get" : "post", reply)).toEqual([]);
        return reply;
      },
      sent: () =>
        slack.messages
          .filter(({ status }) => status === 200)
          .map(({ body }) => [body?.["channel"], body?.["text"]]),
      auditSettled: api.stop,
      counted: async () =>
        (await api.metric.get()).values.map(
          ({ labels, value }) => `${Object.values(labels).join(" ")} ${value}`,
        ),
    };
  };
}

/** Lets the emulated workspace have what requests are about. */
function prepare({ slack }: ChatFixture): void {
  const bot = "U0ROLLCALL";
  for (const channel of slack.world.channels.values()) channel.members.add(bot);
  const channel = [...slack.world.channels.values()].find(({ name }) => name === "team-red");
  if (channel === undefined) throw new Error("The workspace has no #team-red.");
  for (const [id, name, isPrivate] of [
    ["C0DEPLOYS", "deploys", false],
    ["C0SECRET", "secret", true],
    ["C0HIDDEN", "hidden", true],
    ["C0ALIEN", "alien", true],
  ] as const)
    slack.world.channels.set(id, {
      ...channel,
      id,
      name,
      private: isPrivate,
      previousNames: [],
      members: new Set(name === "alien" ? ["U0ADA0000"] : [bot]),
    });
  slack.world.tokens.set("xoxp-ada", {
    token: "xoxp-ada",
    user: "U0ADA0000",
    kind: "user",
    scopes: ["chat:write", "channels:read", "groups:read", "users:read", "users:read.email"],
    org: false,
    status: "active",
  });
}

function fileOf(text: string, { issuer, sha256 }: { readonly issuer: string; readonly sha256: string }) {
  const whole = `issuer: ${issuer}
workspaces: { acme: T0ACME, labs: T0LABS }
bots: [omnibot]
callers:
  billing: { keys: ["${sha256}"] }
  deploys: { runs: [{ repository_id: 4242, ref: refs/heads/main }] }
  slow: { runs: [{ repository_id: 4243, ref: refs/heads/main }], per_minute: 2 }
${text}`;
  const { content, findings } = parseRelayFile(new TextEncoder().encode(whole), "relay.yaml");
  expect(findings).toEqual([]);
  return content;
}

async function installed({
  fixture: { slack, clock },
  database,
  log,
}: {
  readonly fixture: ChatFixture;
  readonly database: RelayDatabase;
  readonly log: never;
}) {
  const service = await openInstallations({
    settings: {
      clientId: slack.oauth.settings.clientId,
      clientSecret: slack.oauth.settings.clientSecret,
      store: "the database",
      setting: "ROLLCALL_DATABASE",
      keys: readStoreKeys(makeStoreKey()),
      publicUrl: apiAddress,
      workspaces: ["*"],
      scopes: [],
      userScopes: [],
      authorizeUrl: undefined,
    },
    database,
    isInDatabase: true,
    apiUrl: slack.apiUrl,
    env: {},
    fetch,
    clock,
    log,
    me: "a relay",
    tellAdmins: async () => {},
  });
  await service.store.storeInstallation({
    team: { id: "T0ACME", name: "Acme" },
    enterprise: undefined,
    user: { id: "U0ADA0000", token: "xoxp-ada", scopes: ["chat:write"] },
    bot: { token: "xoxb-rollcall", scopes: ["chat:write"], id: "B0ROLLCALL", userId: "U0ROLLCALL" },
    tokenType: "bot",
    isEnterpriseInstall: false,
    appId: "A0ROLLCALL",
    authVersion: "v2",
  });
  return service;
}

const document = openApiDocument("1.0.0");
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: "https://relay.acme.dev/document", ...document });

/** Returns in what an answer differs from the API's document: its status, its type, its fields. */
function departuresFromDocument(
  path: string,
  method: "get" | "post",
  { status, headers, body }: ApiReply,
): readonly string[] {
  const paths = Object.keys(document["paths"] as object);
  const address = `/api/v1${path.split("?")[0]}`;
  const pattern = paths.find((each) => new RegExp(`^${each.replace(/\{\w+\}/g, "[^/]+")}$`).test(address));
  if (pattern === undefined) return [`${address} is not in the document`];
  const type = headers.get("content-type") ?? "";
  const at = ["paths", pattern, method, "responses", String(status), "content", type, "schema"];
  const pointer = at
    .map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  const validate = ajv.getSchema(`https://relay.acme.dev/document#/${pointer}`);
  if (validate === undefined) return [`${method} ${pattern} doesn't answer ${status} ${type}`];
  return validate(body) ? [] : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
}
