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
  /** Answers by these routes from now on. Until then everybody is asked to come again. */
  serve(routes: Hono): void;
  /** Takes nothing more, and waits until what came in is answered. */
  close(): Promise<void>;
}

/** Listens for HTTP requests, for routes that come later. Throws what hinders it, with the place. */
export async function listen({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Listener> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" });
    response.end("It is starting: try again");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (failure) =>
      reject(new RollcallError(cannotListen(`${host}:${port}`, reasonOf(failure)))),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve(routes) {
      server.removeAllListeners("request");
      // Its own Request and Response stay its own: everything else in the process has Node's.
      const answer = (request: Request, env: object) => routes.fetch(withReadableBody(request), env);
      server.on("request", getRequestListener(answer, { overrideGlobalObjects: false }));
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/**
 * Returns a request that routes can make another one of, which they do to hold a body without a length against a limit. The
 * server's own Request isn't one of Node's.
 */
function withReadableBody(request: Request): Request {
  const { url, method, headers } = request;
  const isLengthKnown = headers.has("content-length") && !headers.has("transfer-encoding");
  if (isLengthKnown || ["GET", "HEAD", "TRACE"].includes(method)) return request;
  return new Request(url, { method, headers, body: request.body, duplex: "half" });
}
