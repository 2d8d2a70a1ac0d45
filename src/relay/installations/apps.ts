import { Hono } from "hono";
import type { IncomingSlack } from "../incoming.ts";
import type { FurtherAppSettings } from "./further-settings.ts";
import { type InstallationConnections, type InstallationService, openInstallations } from "./service.ts";

/** The installations of all Slack apps of a relay. */
export interface InstalledApps {
  /** Those of the relay's own app. */
  readonly own: InstallationService;
  /** Those of a further app, by its name. */
  readonly further: ReadonlyMap<string, InstallationService>;
  /** The pages on which the apps are installed. */
  readonly routes: Hono;
  /** Takes out of the store of the app that an event is of what it has ended. Returns whether that is a further app. */
  hear(incoming: IncomingSlack): Promise<boolean>;
  /** Looks after the tokens of all. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the installations of the relay's own Slack app and of the further ones, each apart by its client id. */
export async function openInstalledApps(
  connections: InstallationConnections,
  furtherApps: readonly FurtherAppSettings[],
): Promise<InstalledApps> {
  const opened = new AsyncDisposableStack();
  const open = async (settings: InstallationConnections["settings"]): Promise<InstallationService> => {
    const service = await openInstallations({ ...connections, settings });
    opened.defer(() => service.close());
    return service;
  };
  try {
    const own = await open(connections.settings);
    const further = new Map<string, InstallationService>();
    const byAppId = new Map<unknown, InstallationService>();
    for (const settings of furtherApps) {
      const service = await open(settings);
      further.set(settings.appName, service);
      byAppId.set(settings.appId, service);
    }
    const all = [own, ...further.values()];
    const routes = new Hono();
    for (const service of all) routes.route("/", service.routes);
    return {
      own,
      further,
      routes,
      async hear(incoming) {
        const service = byAppId.get(incoming.payload["api_app_id"]);
        await (service ?? own).hear(incoming);
        return service !== undefined;
      },
      async sweep() {
        const swept = await Promise.allSettled(all.map((service) => service.sweep()));
        for (const each of swept) if (each.status === "rejected") throw each.reason;
      },
      close: () => opened.disposeAsync(),
    };
  } catch (failure) {
    await opened.disposeAsync();
    throw failure;
  }
}
