import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
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
  /** Takes nothing more, and waits until what came in is answered. What has not come in whole within a moment is not waited for. */
  close(): Promise<void>;
}

/** What is on its way in has so many milliseconds to come in whole, once nothing more is taken. */
const longestArrival = 2_000;

const answerThatItStarts: RequestListener = (_request, response) => {
  response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" });
  response.end("It is starting: try again");
};

/** Listens for HTTP requests, for routes that come later. Throws what hinders it, with the place. */
export async function listen({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Listener> {
  let answer = answerThatItStarts;
  const connections = new Set<Socket>();
  /** What is being answered on each connection. */
  const asked = new Map<Socket, IncomingMessage>();
  const server = createServer((request, response) => {
    asked.set(request.socket, request);
    response.once("close", () => {
      if (asked.get(request.socket) === request) asked.delete(request.socket);
    });
    answer(request, response);
  });
  server.on("connection", (connection) => {
    connections.add(connection);
    connection.once("close", () => connections.delete(connection));
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
      const fetch = (request: Request, env: object) => routes.fetch(withReadableBody(request), env);
      // Its own Request and Response stay its own: everything else in the process has Node's.
      answer = getRequestListener(fetch, { overrideGlobalObjects: false });
    },
    close: () =>
      new Promise<void>((resolve) => {
        // Browsers and proxies hold connections on which they ask nothing, and Node would wait for those too.
        const leaving = setTimeout(() => {
          for (const each of connections) if (asked.get(each)?.complete !== true) each.destroy();
        }, longestArrival);
        server.close(() => {
          clearTimeout(leaving);
          resolve();
        });
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
