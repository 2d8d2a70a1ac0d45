import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8's room for new objects as small as it is at the start. Where a machine has much memory, V8 gives a program of
 * some seconds 128 MB for what it throws away, which is most of what a run takes. What somebody says in Node's own options
 * counts.
 */
export function keepYoungGenerationSmall(nodeOptions: readonly string[]): void {
  if (nodeOptions.some((each) => each.includes("semi-space"))) return;
  setFlagsFromString("--semi-space-growth-factor=1");
}
