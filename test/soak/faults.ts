import fc from "fast-check";
import type { Call, Fault } from "../../emulators/server.ts";
import { type ManualEdit, manualEdits } from "./manual-edits.ts";

/** What goes wrong during the runs, as plain JSON. */
export interface FaultPlan {
  readonly faults: readonly FaultSpec[];
  /** Permissions that the token loses before a call. */
  readonly losses: readonly PermissionLoss[];
  /** What another admin changes before a call. */
  readonly manualEdits: {
    readonly service: Service;
    readonly after: number;
    readonly edits: readonly ManualEdit[];
  };
  /** A service that refuses every connection. */
  readonly down: Service | undefined;
  /** The number of the call from which on GitHub repeats old answers. */
  readonly staleAfter: number | undefined;
  /** The number of runs with these faults. */
  readonly runs: 1 | 2;
}

/** One of the three services. */
export type Service = "github" | "slack" | "drive";

/** A fault that strikes `times` calls, after the first `after` that it applies to. */
export interface FaultSpec {
  readonly service: Service;
  readonly on: "any" | "read" | "write";
  readonly after: number;
  readonly times: number;
  readonly kind: (typeof kinds)[number];
  /** Picks one of the service's quirks, where `kind` is `quirk`. */
  readonly quirk: number;
}

/** A loss of permissions before the call with the number `after`. */
export interface PermissionLoss {
  readonly service: Service;
  readonly after: number;
  readonly how: "less" | "revoked";
}

const kinds = [
  "reset",
  "lost",
  "lost",
  "lost behind a 502",
  "cut",
  "too many requests",
  "secondary limit",
  "limit spent",
  "server error",
  "bad gateway",
  "unavailable",
  "slow",
  "quirk",
  "quirk",
  "quirk",
] as const;

const services = fc.constantFrom<Service>("github", "github", "slack", "drive");

const faults: fc.Arbitrary<FaultSpec> = fc.record({
  service: services,
  on: fc.constantFrom("any", "read", "write", "write"),
  after: fc.nat(12),
  times: fc.constantFrom(1, 1, 1, 2, 4, 1_000),
  kind: fc.constantFrom(...kinds),
  quirk: fc.nat(19),
});

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 6 });

/** Generates faults between Rollcall and the services, mostly several at once. */
export const faultPlans: fc.Arbitrary<FaultPlan> = fc.record({
  faults: fc.array(faults, { minLength: 1, maxLength: 5 }),
  losses: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record<PermissionLoss>({
          service: services,
          after: fc.nat(20),
          how: fc.constantFrom("less", "revoked"),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    },
  ),
  manualEdits: fc.record({
    service: services,
    after: fc.nat(25),
    edits: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(manualEdits, { minLength: 1, maxLength: 3 }) },
    ),
  }),
  down: fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: services }),
  staleAfter: rarely(fc.nat(20)),
  runs: fc.constantFrom(1, 1, 2),
});

const quirks: Readonly<Record<Service, readonly string[]>> = {
  github: ["teams", "members", "repositories", "membersWithRole", "collaborators"].flatMap((connection) =>
    ["partial", "short-page", "repeated-page", "wrong-total"].map((name) => `${name}:${connection}`),
  ),
  slack: ["empty-page", "short-page", "bad-cursor", "same-cursor", "fetch-members-failed"],
  drive: ["partial", "stale-page-token"],
};

/** True of a call that changes something. */
export function isWrite(service: Service, { method, path }: Pick<Call, "method" | "path">): boolean {
  switch (service) {
    case "github":
      return method !== "GET" && !path.endsWith("/graphql");
    case "slack":
      return !/\.(?:test|list|members|info)$/.test(path);
    case "drive":
      return method !== "GET" && path.startsWith("/drive/");
    default:
      return service satisfies never;
  }
}

/** True of a call that a fault may strike. */
export function appliesTo({ service, on }: FaultSpec, call: Call): boolean {
  return on === "any" || (on === "write") === isWrite(service, call);
}

/** Returns the fault in the emulators' terms. */
export function faultOf({ service, kind, quirk }: FaultSpec): Fault {
  switch (kind) {
    case "reset":
      return { kind: "reset" };
    case "lost":
      return { kind: "lost" };
    case "lost behind a 502":
      return { kind: "lost", answer: { status: 502, body: "<html><h1>502 Bad Gateway</h1></html>" } };
    case "cut":
      return { kind: "cut" };
    case "too many requests":
      return { kind: "answer", answer: tooManyRequests(service) };
    case "secondary limit":
      return {
        kind: "answer",
        answer:
          service === "github"
            ? {
                status: 403,
                headers: { "retry-after": "2" },
                body: { message: "You have exceeded a secondary rate limit. Please wait." },
              }
            : tooManyRequests(service),
      };
    case "limit spent":
      return { kind: "answer", answer: limitSpent(service) };
    case "server error":
      return { kind: "answer", answer: { status: 500, body: { message: "Server Error" } } };
    case "bad gateway":
      return { kind: "answer", answer: { status: 502, body: "<html><h1>502 Bad Gateway</h1></html>" } };
    case "unavailable":
      return { kind: "answer", answer: { status: 503, headers: { "retry-after": "1" }, body: "" } };
    case "slow":
      return { kind: "slow", ms: 15 };
    case "quirk":
      return { kind: "quirk", name: quirks[service][quirk % quirks[service].length] ?? "" };
    default:
      return kind satisfies never;
  }
}

function tooManyRequests(service: Service) {
  const headers = { "retry-after": "1" };
  if (service === "slack") return { status: 429, headers, body: { ok: false, error: "ratelimited" } };
  if (service === "github") return { status: 429, headers, body: { message: "Too many requests" } };
  return { status: 429, headers, body: googleError(429, "rateLimitExceeded") };
}

function limitSpent(service: Service) {
  switch (service) {
    case "github":
      return {
        status: 403,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" },
        body: { message: "API rate limit exceeded for installation." },
      };
    case "slack":
      return { status: 429, headers: { "retry-after": "3000" }, body: { ok: false, error: "ratelimited" } };
    case "drive":
      return { status: 403, body: googleError(403, "dailyLimitExceeded") };
    default:
      return service satisfies never;
  }
}

function googleError(code: number, reason: string) {
  return { error: { code, message: reason, errors: [{ domain: "usageLimits", reason, message: reason }] } };
}
