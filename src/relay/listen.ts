import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { RollcallError } from "../core/rollcall-error.ts";
import { cannotListen } from "./errors.ts";
import { reasonOf } from "./reason-of.ts";

/** A server that listens, and at which port. */
export interface ListeningServer {
  readonly server: Server;
  readonly port: number;
}

/** Has a server listen at a place, and answer with `routes`. Throws what hinders it, with the place. */
export async function listen(
  routes: Parameters<typeof getRequestListener>[0],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ListeningServer> {
  // Its own Request and Response stay its own: everything else in the process has Node's.
  const server = createServer(getRequestListener(routes, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (failure) =>
      reject(new RollcallError(cannotListen(`${host}:${port}`, reasonOf(failure)))),
    );
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}
