import { z } from "zod";

/** What Google's client library threw, without the request, which holds tokens. */
export interface GoogleError {
  /** `nothing`: the request was sent, and no answer came. `not sent`: it never left. */
  readonly came: "answer" | "nothing" | "not sent";
  /** 0 when there was no answer. */
  readonly status: number;
  /** Google's reason, or an error's code. */
  readonly reason: string;
  /** Google's message, in one line. */
  readonly message: string;
  /** The seconds that Google asks to wait. */
  readonly retryAfter?: number;
}

const answer = z.object({
  response: z.object({ status: z.number(), headers: z.unknown(), data: z.unknown() }),
});
const apiBody = z.object({
  error: z.object({
    message: z.string().catch(""),
    errors: z.array(z.object({ reason: z.string().catch(""), message: z.string().catch("") })).catch([]),
    details: z.array(z.object({ reason: z.string().optional() })).catch([]),
  }),
});
const oauthBody = z.object({ error: z.string(), error_description: z.string().catch("") });

/** Reads an error of the client library. Keeps Google's message, and nothing of the request. */
export function readGoogleError(thrown: unknown): GoogleError {
  const answered = answer.safeParse(thrown);
  if (!answered.success) return unansweredError(thrown);
  const { status, headers, data } = answered.data.response;
  const { reason, message } = wordsIn(data, status);
  const wait = Number(headerIn(headers, "retry-after") ?? Number.NaN);
  const read = { came: "answer", status, reason, message } as const;
  return Number.isFinite(wait) && wait >= 0 ? { ...read, retryAfter: wait } : read;
}

function wordsIn(data: unknown, status: number): { reason: string; message: string } {
  const api = apiBody.safeParse(data);
  if (api.success) {
    const { message, errors, details } = api.data.error;
    const detail = details.find((each) => each.reason !== undefined)?.reason;
    return {
      reason: errors[0]?.reason || detail || `HTTP ${status}`,
      message: oneLine(message || errors[0]?.message),
    };
  }
  const oauth = oauthBody.safeParse(data);
  if (oauth.success) return { reason: oauth.data.error, message: oneLine(oauth.data.error_description) };
  // Some limits are told in a bare line of text.
  const isText = typeof data === "string" && data.trim() !== "" && !data.trimStart().startsWith("<");
  const message = isText ? oneLine(data) : "Google answered nothing that says why.";
  return { reason: `HTTP ${status}`, message };
}

/** Returns a header. The library has a Headers class of its own. */
function headerIn(headers: unknown, name: string): string | undefined {
  const get = typeof headers === "object" && headers !== null && "get" in headers ? headers.get : undefined;
  const value: unknown = typeof get === "function" ? get.call(headers, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

function oneLine(text = ""): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

/** Reads an error without an answer. An error without the request in it means that nothing was sent. */
function unansweredError(thrown: unknown): GoogleError {
  if (typeof thrown !== "object" || thrown === null || !("config" in thrown)) {
    const message = thrown instanceof Error ? oneLine(thrown.message) : "Something unexpected happened.";
    return { came: "not sent", status: 0, reason: "not sent", message };
  }
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const reason = /^\w+$/.test(code) ? code : "no answer";
  return { came: "nothing", status: 0, reason, message: "Google didn't answer." };
}
