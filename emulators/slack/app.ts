/** A token of the app itself, for Socket Mode. It belongs to the app in all workspaces. */
export interface AppToken {
  readonly token: string;
  scopes: string[];
  status: "active" | "revoked";
}

/** Where Slack sends requests over HTTP. Undefined: the app's settings have no such address. */
export interface RequestUrls {
  events?: string | undefined;
  commands?: string | undefined;
  interactivity?: string | undefined;
}

/** The app as its settings page shows it. Tests may change it while the emulator runs. */
export interface App {
  readonly signingSecret: string;
  /** The verification token of old, which is still in every payload. It proves nothing. */
  readonly verificationToken: string;
  readonly tokens: Map<string, AppToken>;
  /** The names of the events that it is subscribed to. */
  events: readonly string[];
  /** True: everything comes over sockets, and nothing over HTTP. */
  socketMode: boolean;
  readonly urls: RequestUrls;
}

/** The app at the start. */
export interface SeedApp {
  readonly signingSecret?: string;
  /** App-level tokens besides `xapp-rollcall`, which has all scopes. */
  readonly tokens?: readonly {
    readonly token: string;
    readonly scopes?: readonly string[];
    readonly status?: AppToken["status"];
  }[];
  /** None when left out. */
  readonly events?: readonly string[];
  /** True when left out. */
  readonly socketMode?: boolean;
  readonly urls?: Readonly<RequestUrls>;
}

/** The app-level token that every seeded app has. */
export const appLevelToken = "xapp-rollcall";

const allScopes = ["connections:write", "authorizations:read", "app_configurations:write"];

/** Builds the app that a seed describes. */
export function buildApp(seed: SeedApp = {}): App {
  const tokens = [{ token: appLevelToken }, ...(seed.tokens ?? [])];
  return {
    signingSecret: seed.signingSecret ?? "an-emulated-signing-secret",
    verificationToken: "an-old-verification-token",
    tokens: new Map(
      tokens.map(
        ({ token, scopes = allScopes, status = "active" }: NonNullable<SeedApp["tokens"]>[number]) => [
          token,
          { token, scopes: [...scopes], status },
        ],
      ),
    ),
    events: seed.events ?? [],
    socketMode: seed.socketMode ?? true,
    urls: { ...seed.urls },
  };
}
