import fc from "fast-check";
import type { Call, Fault } from "../../emulators/server.ts";
import { type Meddling, meddlings } from "./manual-edits.ts";

/** What goes wrong while a world is worked on, as plain JSON. */
export interface FaultPlan {
  readonly faults: readonly FaultSpec[];
  /** Permissions that are gone from that call on. */
  readonly losses: readonly Loss[];
  /** What another admin does all at once, before a call. */
  readonly meddling: {
    readonly service: Service;
    readonly after: number;
    readonly deeds: readonly Meddling[];
  };
  /** A service that nobody can connect to at all. */
  readonly down: Service | undefined;
  /** Calls of GitHub from which on old answers come back. */
  readonly staleAfter: number | undefined;
  /** Runs under way while things go wrong. */
  readonly runs: 1 | 2;
}

export type Service = "github" | "slack" | "drive";

export interface FaultSpec {
  readonly service: Service;
  readonly on: "any" | "read" | "write";
  readonly after: number;
  readonly times: number;
  readonly kind: (typeof kinds)[number];
  /** Picks among the quirks of a service. */
  readonly quirk: number;
}

export interface Loss {
  readonly service: Service;
  readonly after: number;
  readonly how: "less" | "revoked";
}

const kinds = [
  "reset",
  "lost",
  "lost",
  "lost behind a 502",
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

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 6 });

/** Anything that goes wrong between Rollcall and the services; several things at once, more often than not. */
export const faultPlans: fc.Arbitrary<FaultPlan> = fc.record({
  faults: fc.array(faults, { minLength: 1, maxLength: 5 }),
  losses: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record<Loss>({ service: services, after: fc.nat(20), how: fc.constantFrom("less", "revoked") }),
        { minLength: 1, maxLength: 2 },
      ),
    },
  ),
  meddling: fc.record({
    service: services,
    after: fc.nat(25),
    deeds: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(meddlings, { minLength: 1, maxLength: 3 }) },
    ),
  }),
  down: fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: services }),
  staleAfter: maybe(fc.nat(20)),
  runs: fc.constantFrom(1, 1, 2),
});

const quirks: Readonly<Record<Service, readonly string[]>> = {
  github: ["teams", "members", "repositories", "membersWithRole", "collaborators"].flatMap((connection) =>
    ["partial", "short-page", "repeated-page", "wrong-total"].map((name) => `${name}:${connection}`),
  ),
  slack: ["empty-page", "short-page", "bad-cursor", "same-cursor", "fetch-members-failed"],
  drive: ["partial", "stale-page-token"],
};

/** True of calls that change something. */
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

/** True where a fault may strike. */
export function strikes({ service, on }: FaultSpec, call: Call): boolean {
  return on === "any" || (on === "write") === isWrite(service, call);
}

/** The fault as the emulators know it. */
export function faultOf({ service, kind, quirk }: FaultSpec): Fault {
  switch (kind) {
    case "reset":
      return { kind: "reset" };
    case "lost":
      return { kind: "lost" };
    case "lost behind a 502":
      return { kind: "lost", answer: { status: 502, body: "<html><h1>502 Bad Gateway</h1></html>" } };
    case "too many requests":
      return { kind: "answer", answer: tooMany(service) };
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
            : tooMany(service),
      };
    case "limit spent":
      return { kind: "answer", answer: spent(service) };
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

function tooMany(service: Service) {
  const headers = { "retry-after": "1" };
  if (service === "slack") return { status: 429, headers, body: { ok: false, error: "ratelimited" } };
  if (service === "github") return { status: 429, headers, body: { message: "Too many requests" } };
  return { status: 429, headers, body: googleError(429, "rateLimitExceeded") };
}

function spent(service: Service) {
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
