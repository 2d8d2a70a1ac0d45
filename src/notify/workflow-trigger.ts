import type { Webhook } from "./webhook.ts";

/** Workflows of Slack that a request starts, and the text variables that each gets. */
export interface WorkflowTriggers {
  readonly webhooks: readonly Webhook[];
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * True of an address that starts a workflow, which takes variables and no message. Whatever is posted there starts it, so
 * it can't be tried.
 */
export function isWorkflowTrigger(address: string): boolean {
  return /^\/(?:triggers|workflows)\//.test(URL.parse(address.trim())?.pathname ?? "");
}
