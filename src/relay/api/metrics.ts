import { Counter } from "prom-client";

/** Counts requests to the API. */
export type CountRequest = (caller: string, operation: string, status: number) => void;

/** Returns what counts requests, and a metric of it. Callers have the names of the relay's file, so that they are few. */
export function apiCounter(): { readonly count: CountRequest; readonly metric: Counter } {
  const metric = new Counter({
    name: "rollcall_relay_api_requests_total",
    help: "Requests to the API, by caller, operation and what became of them",
    labelNames: ["caller", "operation", "outcome"],
    registers: [],
  });
  return {
    metric,
    count: (caller, operation, status) => metric.inc({ caller, operation, outcome: outcomeOf(status) }),
  };
}

function outcomeOf(status: number): string {
  if (status < 400) return "done";
  if (status === 401 || status === 403) return "refused";
  if (status === 429) return "limited";
  return status < 500 ? "failed" : "away";
}
