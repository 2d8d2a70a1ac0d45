import type { Comparison } from "../core/provider.ts";
import type { ResourceId } from "../core/state.ts";

/**
 * Returns what a resource is on its service, by the durable id that it has there: the same whatever the roster calls it.
 * Undefined where the service has none for it.
 */
export function thingIdOf(comparison: Pick<Comparison, "ids">, resource: ResourceId): string | undefined {
  const id = comparison.ids?.().get(resource);
  return id === undefined ? undefined : `${resource.slice(0, resource.indexOf("/"))}#${id}`;
}
