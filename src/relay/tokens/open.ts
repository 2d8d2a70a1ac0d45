import { RollcallError } from "../../core/rollcall-error.ts";
import type { InstalledApps } from "../installations/apps.ts";
import { installationMissing } from "../installations/errors.ts";
import { installPath } from "../installations/install-path.ts";
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
  readonly apps: Pick<InstalledApps, "own" | "further">;
  readonly database: RelayDatabase;
  readonly now: () => number;
}

/** Returns the route for tokens of the installations that a relay keeps. */
export function openTokenRoutes({ current, apps, database, now, log }: OpenTokenOptions) {
  const { publicUrl } = apps.own;
  const serviceOf = (app: string | undefined) => (app === undefined ? apps.own : apps.further.get(app));
  return tokenRoutes({
    readCaller: createCurrentCallerReader(() => current().issuer, { audience: publicUrl, now }),
    grants: () => current().tokens,
    async botToken(place, app) {
      const service = serviceOf(app);
      // A grant of an app that the file has had only since the relay started.
      if (service === undefined) throw new RollcallError(installationMissing(place));
      return service.botToken(place);
    },
    takeOnce: (name) => takeOnce(database, name, now()),
    installAddress: (app) => `${publicUrl}${installPath(app)}`,
    log,
  });
}
