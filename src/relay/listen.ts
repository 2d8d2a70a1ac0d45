import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { RollcallError } from "../core/rollcall-error.ts";
import { cannotListen } from "./errors.ts";
import { reasonOf } from "./reason-of.ts";

/** A server that listens. */
export interface Listener {
  readonly port: number;
  /** Takes nothing more, and waits until what came in is answered. */
  close(): Promise<void>;
}

/** Listens for HTTP requests to routes. Throws what hinders it, with the place. */
export async function listen(
  routes: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listener> {
  // Its own Request and Response stay its own: everything else in the process has Node's.
  const server = createServer(getRequestListener(routes.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (failure) =>
      reject(new RollcallError(cannotListen(`${host}:${port}`, reasonOf(failure)))),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
