import * as z from "zod";
import { type ApiOperation, apiOperationTable } from "./operations.ts";
import { apiSchemas, problemAnswer } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

/** What may be answered besides 200, and when. */
const problems: Readonly<Record<string, string>> = {
  400: "The request isn't as this document says.",
  401: "No caller is known by what the request has.",
  403: "No grant allows it. What exists isn't told.",
  404: "It isn't there. Only who may use it hears so.",
  409: "The Slack app isn't installed there, or a request with this key is worked on.",
  413: "The request is larger than 256 kB.",
  422: "Slack refuses it, or the key of the request was used for another one.",
  429: "Too many requests: of this caller, or for Slack. `Retry-After` says when.",
  500: "The relay failed. It may have been done.",
  502: "Slack gave no clear answer. It may have been done.",
  503: "Something is out of reach. Nothing was done.",
};

/** Returns the OpenAPI document (3.1) of the API, made of the schemas by which requests are checked. */
export function openApiDocument(version: string): Json {
  const { schemas } = z.toJSONSchema(apiSchemas, {
    target: "draft-2020-12",
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of apiOperationTable) {
    const path = `/api/v1/{workspace}${operation.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "The relay's API",
      version,
      description:
        "One safe way to Slack for an organisation's services. What no grant of relay.yaml allows is refused.",
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description:
            "A caller's key, or the OIDC token of a run of a workflow, whose audience is the relay's address and /api.",
        },
      },
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema)])),
    },
  };
}

/** Within the document, a schema is known by where it stands. */
function withoutIds({ $id: _, $schema: __, ...schema }: Json): Json {
  return schema;
}

function described({ method, path, id, summary, request, answer }: ApiOperation): Json {
  const names = ["workspace", ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => name)];
  const parameters: Json[] = names.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...(name === "workspace" && { description: "A name of relay.yaml, or the workspace's id." }),
  }));
  if (method === "post")
    parameters.push({
      name: "Idempotency-Key",
      in: "header",
      schema: { type: "string", minLength: 1, maxLength: 255 },
      description:
        "A request with the same key and body gets the first answer, for a day, and nothing is done twice.",
    });
  return {
    operationId: id,
    summary,
    parameters,
    ...(request && { requestBody: { required: true, content: contentOf("application/json", request) } }),
    responses: {
      200: { description: "Done.", content: contentOf("application/json", answer) },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          status,
          { description, content: contentOf("application/problem+json", problemAnswer) },
        ]),
      ),
    },
  };
}

function contentOf(type: string, schema: z.ZodType): Json {
  return { [type]: { schema: { $ref: `#/components/schemas/${apiSchemas.get(schema)?.id}` } } };
}
