import type { InstallationService } from "../installations/service.ts";
import type { RelayDatabase } from "../store/database.ts";
import { takeOnce } from "../store/once.ts";
import { createCurrentCallerReader } from "./caller.ts";
import { type TokenRoutesOptions, tokenRoutes } from "./routes.ts";

/** What the route for tokens is opened with. `current` is the relay's file as it is now. */
export interface OpenTokenOptions extends Pick<TokenRoutesOptions, "log"> {
  readonly current: () => {
    readonly issuer: string;
    readonly tokens: ReturnType<TokenRoutesOptions["grants"]>;
  };
  readonly installations: Pick<InstallationService, "botToken" | "publicUrl">;
  readonly database: RelayDatabase;
  readonly now: () => number;
}

/** Returns the route for tokens of the installations that a relay keeps. */
export function openTokenRoutes({ current, installations, database, now, log }: OpenTokenOptions) {
  const { publicUrl, botToken } = installations;
  return tokenRoutes({
    readCaller: createCurrentCallerReader(() => current().issuer, { audience: publicUrl, now }),
    grants: () => current().tokens,
    botToken,
    takeOnce: (name) => takeOnce(database, name, now()),
    publicUrl,
    log,
  });
}
