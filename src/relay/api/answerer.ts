import type * as z from "zod";
import type { RelayFile } from "../file/format.ts";
import { workspaceIn } from "../file/workspaces.ts";
import type { Log } from "../log.ts";
import type { ApiRecords, KeptAnswer } from "../store/api-records.ts";
import type { Caller } from "../tokens/caller.ts";
import type { AuditTrail } from "./audit.ts";
import { bodyJson, bodyText } from "./body-text.ts";
import type { ChannelNames } from "./channel-names.ts";
import { identifyCaller } from "./identify.ts";
import { answerOnce } from "./keyed.ts";
import type { CountRequest } from "./metrics.ts";
import type { ApiOperation, OperationContext } from "./operations.ts";
import { grantsFor } from "./permits.ts";
import { ApiProblem, forbidden, invalid, NothingHere, problemBody } from "./problem.ts";
import type { TakeTurn } from "./rate.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { RosterNow } from "./roster-now.ts";
import type { WorkspaceSlack } from "./workspace-slack.ts";

/** What the API answers with. */
export interface ApiServices {
  /** The relay's file, as it counts when a request comes in. */
  readonly file: () => RelayFile;
  readonly readRun: (token: string) => Promise<Caller>;
  readonly slackOf: (workspace: string) => WorkspaceSlack;
  readonly channels: ChannelNames;
  readonly roster: RosterNow;
  readonly responseUrls: ResponseUrls;
  readonly records: ApiRecords;
  readonly audit: AuditTrail;
  readonly now: () => number;
  readonly takeTurn: TakeTurn;
  readonly count: CountRequest;
  readonly log: Log;
}

/** A request to the API. */
export interface ApiRequest {
  readonly operation: ApiOperation;
  readonly workspace: string;
  readonly subject: string;
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  /** The address, for the key. */
  readonly path: string;
  /** The body as it came. */
  readonly bytes: Uint8Array;
}

/** An answer of the API, and the headers that belong to it. */
export interface ApiAnswer extends KeptAnswer {
  readonly retryAfter?: number | undefined;
  /** What the body is made of, where it is a problem. */
  readonly problem?: ApiProblem;
}

/** The most of what a request reaches that the log has. */
const longestReached = 200;

/** Returns what answers requests to the API: who asks, whether they may, and what comes of it. It never throws. */
export function apiAnswerer(services: ApiServices): (request: ApiRequest) => Promise<ApiAnswer> {
  const { audit, records, count, log } = services;
  return async (request) => {
    const trace = { caller: "unknown", what: request.operation.id, workspace: "", reached: "" };
    const answer = await answerTo(request, trace).catch((failure: unknown): ApiAnswer => {
      const problem = failure instanceof ApiProblem ? failure : defect(failure, log);
      return { status: problem.status, body: problemBody(problem), retryAfter: problem.retryAfter, problem };
    });
    const { status, problem } = answer;
    if (problem?.code === "token_refused")
      log.error(
        { workspace: trace.workspace, error: problem.more["slack_error"] },
        "Slack refuses the relay's own token: take it anew from the app's settings, or install the app again",
      );
    count(trace.caller, request.operation.id, status);
    if (trace.workspace === "") return answer;
    log.info({ ...trace, status }, "a service asked");
    if (request.operation.method === "post" && status !== 429)
      audit.add({ at: services.now(), ...trace, status });
    return answer;
  };

  async function answerTo(request: ApiRequest, trace: Trace): Promise<ApiAnswer> {
    const { operation, subject, key, path, bytes } = request;
    const file = services.file();
    const caller = await identifyCaller(
      request.authorization,
      { file, readRun: services.readRun },
      (reason) => log.warn({ reason }, "a service is not known"),
    );
    trace.caller = caller.name;
    services.takeTurn(caller.name, caller.perMinute);
    const workspace = workspaceIn(file, request.workspace);
    // A caller that is refused is to be found in the log, wherever it wanted to.
    trace.workspace = workspace ?? request.workspace.slice(0, 60);
    const own = file.grants.filter(({ callers }) => callers.some((name) => caller.names.includes(name)));
    if (own.length === 0 || workspace === undefined) throw own.length === 0 ? forbidden() : new NothingHere();
    if (!own.some(({ workspaces }) => workspaces.some((name) => workspaceIn(file, name) === workspace)))
      throw new NothingHere();
    const text = bodyText(bytes);
    const body = operation.request === undefined ? undefined : bodyIn(text, operation.request);
    const asked = operation.asks(body);
    if ("method" in asked) trace.what = asked.method;
    const grants = grantsFor(file, caller.names, { ...asked, workspace });
    if (grants.length === 0) throw forbidden();
    const context: OperationContext = {
      body,
      subject,
      grants,
      file,
      slack: services.slackOf(workspace),
      channels: services.channels,
      roster: services.roster,
      responseUrls: services.responseUrls,
      reaches: (what) => {
        trace.reached = what.slice(0, longestReached);
      },
    };
    const work = () => operation.run(context as OperationContext<never>);
    return operation.method === "get"
      ? { status: 200, body: await work() }
      : answerOnce({ caller: caller.name, key, path, text }, records, work);
  }
}

/** What the log and the audit have of a request. */
interface Trace {
  caller: string;
  what: string;
  workspace: string;
  reached: string;
}

function bodyIn(text: string, schema: z.ZodType): unknown {
  const read = schema.safeParse(bodyJson(text));
  if (read.success) return read.data;
  const errors = read.error.issues.slice(0, 20).map(({ path, message }) => ({ at: path.join("."), message }));
  throw invalid("The body is not as /api/v1/openapi.json says.", errors);
}

function defect(failure: unknown, log: Log): ApiProblem {
  log.error({ reason: failure instanceof Error ? failure.message : String(failure) }, "a request failed");
  return new ApiProblem([500, "defect", "The relay failed. It may have been done."]);
}
