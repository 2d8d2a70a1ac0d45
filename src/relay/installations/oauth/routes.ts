import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Installation, InstallProvider, type Logger, LogLevel } from "@slack/oauth";
import { Hono } from "hono";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { Log } from "../../log.ts";
import { installPath, redirectPath } from "../install-path.ts";
import { placeOfInstallation } from "../model.ts";
import type { StoreKeys } from "../sealing.ts";
import type { InstallationStore } from "../store.ts";
import {
  beginPage,
  faultPage,
  type InstallFault,
  type InstallPage,
  installedPage,
  otherWorkspacePage,
  pageHeaders,
  pageHtml,
} from "./pages.ts";
import { createStates, StateRefused } from "./state.ts";

/** What the routes for installing the Slack app need. */
export interface InstallRoutesOptions {
  /** The name of a further app; the relay's own has none. */
  readonly appName?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The relay's own address, as a browser reaches it. */
  readonly publicUrl: string;
  readonly scopes: readonly string[];
  readonly userScopes: readonly string[];
  /** Ids of the workspaces and organisations that are served; `*` for all. */
  readonly workspaces: readonly string[];
  /** Slack's Web API, and its page that asks; absent for Slack's own. */
  readonly apiUrl: string | undefined;
  readonly authorizeUrl: string | undefined;
  readonly store: Pick<InstallationStore, "storeInstallation" | "fetchInstallation" | "deleteInstallation">;
  readonly keys: StoreKeys;
  readonly takeOnce: (key: string) => Promise<boolean>;
  readonly now: () => number;
  readonly log: Log;
}

/** How long somebody has between the first page and the last. */
const seconds = 600;
const timeout = 10_000;

/** Errors of Slack's that come of the relay's settings. */
const settingsErrors =
  /^(?:bad_client_secret|invalid_client_id|bad_redirect_uri|oauth_authorization_url_mismatch|no_scopes|invalid_scope|pkce_not_allowed|invalid_code_verifier)$/;
const codeErrors = /^(?:invalid_code|code_already_used|code_expired)$/;

/**
 * Returns the pages on which the Slack app is installed: `/slack/install` and, where Slack leads back to,
 * `/slack/oauth_redirect`; a further app's have its name after that. A state counts once, for ten minutes, in the browser that got it. What went wrong is a page that
 * says what to do; its reason is in the log. Only the workspaces that are named are kept.
 */
export function installRoutes(options: InstallRoutesOptions): Hono {
  const { appName: name, workspaces, publicUrl, scopes, userScopes, log } = options;
  const redirectUri = `${publicUrl}${redirectPath(name)}`;
  const provider = new InstallProvider({
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    stateStore: createStates({ ...options, seconds }),
    // Two apps may be installed side by side in one browser.
    ...(name !== undefined && { stateCookieName: `slack-app-oauth-state-${name}` }),
    stateCookieExpirationSeconds: seconds,
    installationStore: options.store,
    installUrlOptions: { scopes: [...scopes], userScopes: [...userScopes], redirectUri },
    renderHtmlForInstallPath: (address) => pageHtml(beginPage(address)),
    logger: silent,
    clientOptions: {
      retryConfig: { retries: 0 },
      timeout,
      ...(options.apiUrl !== undefined && { slackApiUrl: options.apiUrl }),
    },
    ...(options.authorizeUrl !== undefined && { authorizationUrl: options.authorizeUrl }),
  });
  const showFault = (response: ServerResponse, fault: InstallFault) =>
    show(response, faultPage(fault, installPath(name)));
  const isServed = (place: string) => workspaces.includes("*") || workspaces.includes(place);

  async function comeBack(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = new URL(request.url ?? "/", publicUrl);
    const said = searchParams.get("error");
    if (said !== null) {
      const isDenied = said === "access_denied";
      // Anybody can ask for this page, and a warning is bounded.
      log.warn(
        { service: "slack", reason: codeIn(said) || "none of the names that Slack gives" },
        "Slack did not install the app",
      );
      return showFault(response, isDenied ? "denied" : "not allowed");
    }
    if (!searchParams.has("code")) return showFault(response, "nothing to do");
    await provider.handleCallback(request, response, {
      async beforeInstallation() {
        return true;
      },
      async afterInstallation(installation) {
        const place = placeOfInstallation(installation);
        if (isServed(place)) return true;
        log.warn({ place }, "an installation in a workspace that isn't served was not kept");
        show(response, otherWorkspacePage(place, name));
        return false;
      },
      success(installation) {
        log.info({ place: placeOfInstallation(installation) }, "the Slack app was installed");
        show(response, installedPage(described(installation)));
      },
      failure(failure) {
        const { fault, reason } = faultOf(failure);
        log.warn({ reason }, "the Slack app was not installed");
        showFault(response, fault);
      },
    });
  }

  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get(installPath(name), async ({ env: { incoming, outgoing } }) => {
    if (outgoing instanceof Object && "setHeader" in outgoing) {
      const response = outgoing as ServerResponse;
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      await provider.handleInstallPath(incoming as IncomingMessage, response);
    }
    return RESPONSE_ALREADY_SENT;
  });
  routes.get(redirectPath(name), async ({ env: { incoming, outgoing } }) => {
    await comeBack(incoming as IncomingMessage, outgoing as ServerResponse);
    return RESPONSE_ALREADY_SENT;
  });
  return routes as unknown as Hono;
}

function described({ team, enterprise, isEnterpriseInstall }: Installation) {
  const isForAll = isEnterpriseInstall === true;
  return { name: isForAll ? enterprise?.name : team?.name, isForAll };
}

function show(response: ServerResponse, page: InstallPage): void {
  response.writeHead(page.status, pageHeaders);
  response.end(pageHtml(page));
}

/** What a failure of Slack's library, of Slack or of the store means, and what of it the log may have. */
function faultOf(failure: Error): { readonly fault: InstallFault; readonly reason: string } {
  if (failure instanceof StateRefused)
    return { fault: failure.fault === "not ours" ? "other browser" : failure.fault, reason: failure.message };
  if (failure instanceof RollcallError)
    return { fault: "store away", reason: failure.findings[0]?.code ?? "" };
  const { code, data } = failure as { readonly code?: unknown; readonly data?: { readonly error?: unknown } };
  const said = codeIn(data?.error);
  if (said !== "") {
    const fault = settingsErrors.test(said) ? "settings" : codeErrors.test(said) ? "code" : "not allowed";
    return { fault, reason: said };
  }
  const reason = codeIn(code) || failure.name;
  if (code === "slack_oauth_invalid_state" || code === "slack_oauth_missing_state")
    return { fault: "other browser", reason };
  if (code === "slack_oauth_missing_code") return { fault: "nothing to do", reason };
  return { fault: "slack away", reason };
}

/** A code that somebody else sent, when it looks like one. */
function codeIn(value: unknown): string {
  return typeof value === "string" && /^[a-z0-9_]{1,60}$/i.test(value) ? value : "";
}

/** Slack's library would log what it was sent. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
