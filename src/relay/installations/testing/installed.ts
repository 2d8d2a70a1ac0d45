import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterEach } from "vitest";
import type { OauthSettings } from "../../../../emulators/slack/oauth.ts";
import { type SlackEmulator, startSlack } from "../../../../emulators/slack/slack.ts";
import { openDatabase } from "../../store/database.ts";
import { makeStoreKey, readStoreKeys } from "../sealing.ts";
import { type InstallationService, openInstallations } from "../service.ts";
import type { InstallationSettings } from "../settings.ts";

/** A relay's installations beside an emulated Slack, on the way between a browser and it. */
export interface InstallFixture {
  readonly slack: SlackEmulator;
  readonly service: InstallationService;
  /** Another relay on the same database. */
  readonly other: () => Promise<InstallationService>;
  /** Where the relay listens. */
  readonly url: string;
  /** What was logged, as JSON. */
  readonly logged: readonly string[];
  /** What admins were told, and whether a token came with it. */
  readonly told: readonly { readonly text: string; readonly hasToken: boolean }[];
  /** The clock, in milliseconds since 1970. */
  now(): number;
  /** Moves the clock on by minutes. */
  wait(minutes: number): void;
  /** Changes what is kept of a place, as a failing disk does. */
  damage(place: string): Promise<void>;
  /** Installs the app as a browser does, and returns the last page. */
  install(): Promise<{ readonly status: number; readonly html: string }>;
}

/** Returns a function that starts a fixture. It is closed after the test, in which Slack may have seen nothing unknown. */
export function installFixtures(): (change?: {
  readonly oauth?: Partial<OauthSettings>;
  readonly settings?: Partial<InstallationSettings>;
  readonly enterprise?: { readonly id: string; readonly name: string };
}) => Promise<InstallFixture> {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  return async ({ oauth = {}, settings = {}, enterprise } = {}) => {
    // Slack's library takes the machine's time for what a new token lives.
    let time = Date.now();
    const slack = await startSlack(
      { team: { id: "T0ACME", name: "Acme" }, ...(enterprise !== undefined && { enterprise }) },
      { now: () => new Date(time) },
    );
    closing.push(() => slack.close());
    Object.assign(slack.oauth.settings, oauth);
    const database = await openDatabase("sqlite::memory:");
    closing.push(() => database.close());
    const logged: string[] = [];
    const told: { text: string; hasToken: boolean }[] = [];
    const write = (fields: object, message: string) =>
      void logged.push(JSON.stringify({ ...fields, message }));
    const clock = {
      now: () => time,
      sleep: (milliseconds: number) =>
        new Promise<void>((resolve) => {
          time += milliseconds;
          setTimeout(resolve, 1);
        }),
      random: () => 0,
    };
    const keys = readStoreKeys(makeStoreKey());
    let listener: ((...given: never[]) => unknown) | undefined;
    const server = createServer((request, response) => listener?.(request as never, response as never));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(
      () =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    );
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let count = 0;
    const open = async () => {
      count += 1;
      const opened = await openInstallations({
        settings: {
          clientId: slack.oauth.settings.clientId,
          clientSecret: slack.oauth.settings.clientSecret,
          store: "the database",
          setting: "ROLLCALL_DATABASE",
          keys,
          publicUrl: url,
          workspaces: ["T0ACME", "E0ACME"],
          scopes: ["chat:write", "commands"],
          userScopes: [],
          authorizeUrl: `${slack.url}/oauth/v2/authorize`,
          ...settings,
        },
        database,
        isInDatabase: true,
        apiUrl: slack.apiUrl,
        env: {},
        fetch,
        clock,
        log: { info: write, warn: write, error: write } as never,
        me: `relay ${count}`,
        tellAdmins: async (text, token) => void told.push({ text, hasToken: token !== undefined }),
      });
      closing.push(() => opened.close());
      return opened;
    };
    const service = await open();
    listener = getRequestListener(service.routes.fetch as never, { overrideGlobalObjects: false }) as never;
    return {
      slack,
      service,
      other: open,
      url,
      logged,
      told,
      now: () => time,
      wait(minutes) {
        time += minutes * 60_000;
      },
      async damage(place) {
        const sealed = '{"key":"x"}';
        await database.query.updateTable("installation").set({ sealed }).where("place", "=", place).execute();
      },
      async install() {
        const { cookie, address } = await begin(url);
        return comeBack(await allow(address), cookie);
      },
    };
  };
}

/** Opens the first page. Returns the browser's cookie, and where its button leads. */
export async function begin(
  url: string,
  path = "/slack/install",
): Promise<{ readonly cookie: string; readonly address: string }> {
  const page = await fetch(`${url}${path}`);
  const html = await page.text();
  return {
    cookie: (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
    address: linkIn(html, "Add to Slack"),
  };
}

/** Opens Slack's page. Returns where `Allow` leads, or `Cancel`. */
export async function allow(address: string, button: "Allow" | "Cancel" = "Allow"): Promise<string> {
  return linkIn(await (await fetch(address)).text(), button);
}

/** Follows Slack's way back, with the browser's cookie. */
export async function comeBack(
  address: string,
  cookie: string,
): Promise<{ readonly status: number; readonly html: string }> {
  const page = await fetch(address, { headers: { cookie } });
  return { status: page.status, html: await page.text() };
}

function linkIn(html: string, text: string): string {
  const [, address] = new RegExp(`href="([^"]+)">${text}<`).exec(html) ?? [];
  if (address === undefined) throw new Error(`There is no ${text} in ${html}`);
  return address
    .replaceAll("&amp;", "&")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
