import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { version } from "../../app/version.ts";
import type { ApiAnswer, ApiRequest } from "./answerer.ts";
import { openApiDocument } from "./openapi.ts";
import { apiOperationTable } from "./operations.ts";
import { ApiProblem, noSuchAddress, problemBody, wrongMethod } from "./problem.ts";

/** The most bytes of a request. */
export const maxBytes = 256 * 1024;

/** Returns the routes of the API: its operations, and its document, which tells nothing of anybody. */
export function apiRoutes(answer: (request: ApiRequest) => Promise<ApiAnswer>): Hono {
  const routes = new Hono();
  const document = openApiDocument(version);
  routes.get("/api/v1/openapi.json", (context) => context.json(document));
  for (const operation of apiOperationTable) {
    const path = `/api/v1/:workspace${operation.path}`;
    if (operation.method === "post") routes.use(path, limited());
    routes.on(operation.method.toUpperCase(), path, async (context) => {
      const { workspace = "", ...subject } = context.req.param() as Readonly<Record<string, string>>;
      const bytes =
        operation.method === "post" ? new Uint8Array(await context.req.arrayBuffer()) : new Uint8Array();
      return reply(
        context,
        await answer({
          operation,
          workspace,
          subject: Object.values(subject)[0] ?? "",
          authorization: context.req.header("authorization"),
          key: context.req.header("idempotency-key"),
          path: context.req.path,
          bytes,
        }),
      );
    });
  }
  for (const path of new Set(apiOperationTable.map((each) => each.path))) {
    const methods = apiOperationTable.filter((each) => each.path === path).map((each) => each.method);
    const allowed = methods.map((each) => each.toUpperCase()).join(", ");
    routes.all(`/api/v1/:workspace${path}`, (context) => {
      context.header("allow", allowed);
      return replyWith(context, wrongMethod(allowed));
    });
  }
  routes.all("/api/*", (context) => replyWith(context, noSuchAddress()));
  return routes;
}

function replyWith(context: Context, problem: ApiProblem): Response {
  return reply(context, { status: problem.status, body: problemBody(problem) });
}

/** Returns what refuses a body that is too large, before it is read to its end. */
export function limited() {
  return bodyLimit({
    maxSize: maxBytes,
    onError: (context) => {
      return replyWith(
        context,
        new ApiProblem([413, "too_large", `A request has at most ${maxBytes / 1024} kB.`]),
      );
    },
  });
}

/** Sends an answer. One that isn't 200 is a problem. */
export function reply(context: Context, { status, body, retryAfter }: ApiAnswer): Response {
  context.header("cache-control", "no-store");
  if (status === 401) context.header("www-authenticate", "Bearer");
  if (retryAfter !== undefined) context.header("retry-after", String(retryAfter));
  const type = status === 200 ? "application/json" : "application/problem+json";
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, { "content-type": type });
}
