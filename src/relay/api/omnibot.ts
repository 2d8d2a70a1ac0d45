import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { RelayFile } from "../file/format.ts";
import type { ApiAnswer, ApiRequest } from "./answerer.ts";
import { omnibotOperations } from "./omnibot-operations.ts";
import type { OperationContext } from "./operations.ts";
import { ApiProblem, NothingHere } from "./problem.ts";
import { limited, maxBytes } from "./routes.ts";

type RelayContext = Context<{ Bindings: Partial<HttpBindings> }>;

/**
 * Returns the routes of omnibot's API, for services that come from it: they need a key and another address. Who may do what is as
 * everywhere, and errors are told as omnibot tells them.
 */
export function omnibotRoutes(answer: (request: ApiRequest) => Promise<ApiAnswer>): Hono {
  const routes = new Hono<{ Bindings: Partial<HttpBindings> }>();
  for (const { paths, ...operation } of omnibotOperations)
    for (const path of paths) {
      if (operation.method === "post") routes.use(`/api${path}`, limited());
      routes.on(operation.method.toUpperCase(), `/api${path}`, async (context) => {
        const { team = "", bot, subject = "" } = context.req.param() as Readonly<Record<string, string>>;
        const run = async (given: OperationContext<never>) => {
          if (bot !== undefined) checkBot(bot, given.file);
          return operation.run(given);
        };
        const answered = await answer({
          operation: { ...operation, path, run },
          workspace: team,
          subject,
          authorization: context.req.header("authorization"),
          key: context.req.header("idempotency-key"),
          path: context.req.path,
          bytes: operation.request === undefined ? new Uint8Array() : await bytesOf(context),
        });
        return reply(
          context,
          answered,
          path.includes("send_im") ? { team_name: team, bot_name: bot, email: subject } : {},
        );
      });
    }
  return routes as unknown as Hono;
}

function checkBot(bot: string, { bots }: RelayFile): void {
  if (!bots.includes(bot)) throw new ApiProblem([404, "not_found", "provided bot name was not found."]);
}

/** A body with GET, which omnibot's documents have, is no part of a request as the web knows it: it is read from the connection. */
async function bytesOf(context: RelayContext): Promise<Uint8Array> {
  if (context.req.method !== "GET") return new Uint8Array(await context.req.arrayBuffer());
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of context.env?.incoming ?? []) {
    length += (chunk as Buffer).length;
    if (length > maxBytes) return new Uint8Array();
    chunks.push(chunk as Buffer);
  }
  if (length > 0) return Buffer.concat(chunks);
  const { action, kwargs } = context.req.query();
  const text = `{"action":${JSON.stringify(action)},"kwargs":${kwargs ?? "{}"}}`;
  return Buffer.from(text.replace('"action":undefined,', ""));
}

function reply(context: RelayContext, answer: ApiAnswer, about: object): Response {
  const { status, problem, retryAfter } = answer;
  context.header("cache-control", "no-store");
  if (retryAfter !== undefined) context.header("retry-after", String(retryAfter));
  const send = (body: unknown, as = status) => context.json(body as object, as as ContentfulStatusCode);
  if (status === 200) return send(answer.body);
  if (problem instanceof NothingHere)
    return send({ error: "provided team name was not found.", ...about }, 404);
  if (status === 404) return send({ error: problem?.message ?? "not found", ...about });
  const slackError = problem?.more["slack_error"];
  if (slackError !== undefined) return send({ ok: false, error: slackError }, 400);
  return send({ ok: false, error: status === 400 ? problem?.message : (problem?.code ?? "unclear") });
}
