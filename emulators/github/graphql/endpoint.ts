import { randomUUID } from "node:crypto";
import { type DocumentNode, execute, GraphQLError, parse, validate } from "graphql";
import type { Answer } from "../../server.ts";
import { actorOf } from "../actors.ts";
import { ApiError } from "../api-error.ts";
import { rateHeaders, spend } from "../limits.ts";
import type { GithubService, IncomingCall } from "../rest.ts";
import type { GraphqlContext } from "./context.ts";
import { queryCost } from "./cost.ts";
import { resolveField, resolveType } from "./resolvers.ts";
import { schema } from "./schema.ts";

interface Body {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** A document that is valid against the schema, or its errors. */
type Prepared = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** The documents of this process, since many emulators are asked the same. */
const preparedQueries = new Map<string, Prepared>();
const mostPrepared = 1_000;

function prepare(query: string): Prepared {
  const known = preparedQueries.get(query);
  if (known !== undefined) return known;
  if (preparedQueries.size >= mostPrepared) preparedQueries.clear();
  const prepared = prepareQuery(query);
  preparedQueries.set(query, prepared);
  return prepared;
}

/** Creates the GraphQL API. It executes queries against the official schema, and answers 200 to a wrong one, as GitHub does. */
export function createGraphql(
  service: GithubService,
): (incoming: IncomingCall, quirk: string | undefined) => Promise<Answer> {
  return async ({ call, url }, quirk) => {
    const { world, behaviour, budgets } = service;
    const now = behaviour.now();
    const answer = (status: number, body: unknown): Answer => ({
      status,
      headers: { "x-github-request-id": randomUUID(), ...rateHeaders(budgets.graphql) },
      body,
    });
    try {
      const actor = actorOf(world, behaviour, call);
      if (actor.isJwt) throw new ApiError(401, "Bad credentials");
      const { query = "", variables, operationName } = JSON.parse(call.body) as Body;
      const ready = prepare(query);
      if ("errors" in ready) return answer(200, { errors: ready.errors.map(errorBody) });
      const named = operationName ?? undefined;
      const cost = queryCost(schema(), ready.document, { variables: variables ?? {}, operationName: named });
      if (cost.problems.length > 0) return answer(200, { errors: cost.problems });
      if (quirk === "rate-limited" || !spend(budgets.graphql, cost.points, now)) {
        budgets.graphql.used = budgets.graphql.limit;
        return answer(200, {
          errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded for installation ID 1." }],
        });
      }
      const context: GraphqlContext = { ...service, now, actor, url, quirk: parseQuirk(quirk), cost };
      const result = await execute({
        schema: schema(),
        document: ready.document,
        contextValue: context,
        variableValues: variables ?? {},
        operationName: named ?? null,
        rootValue: {},
        fieldResolver: resolveField,
        typeResolver: resolveType,
      });
      const errors = result.errors?.map(errorBody);
      return answer(200, { data: result.data ?? null, ...(errors === undefined ? {} : { errors }) });
    } catch (error) {
      if (error instanceof ApiError) return answer(error.status, error.body());
      if (error instanceof SyntaxError)
        return answer(400, { message: "Problems parsing JSON", status: "400" });
      throw error;
    }
  };
}

function prepareQuery(query: string): Prepared {
  try {
    const document = parse(query);
    const errors = validate(schema(), document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Parses a quirk: `short-page:members` strikes the connection `members`. Without a name it strikes `teams`. */
function parseQuirk(quirk: string | undefined): GraphqlContext["quirk"] {
  if (quirk === undefined) return undefined;
  const [name = "", connection = "teams"] = quirk.split(":");
  return { name, connection };
}

function errorBody(error: GraphQLError): Record<string, unknown> {
  const { type, ...extensions } = error.extensions;
  return {
    ...(type === undefined ? {} : { type }),
    message: error.message,
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}
