import type { Finding } from "./finding.ts";

/**
 * Returns a text that two findings share when a reader takes them for the same one: at whatever line it stands. One
 * that says another number of people or things is another one.
 */
export function findingKey({ severity, code, provider, resource, message }: Finding): string {
  return JSON.stringify([severity, code, provider ?? "", resource ?? "", message]);
}
