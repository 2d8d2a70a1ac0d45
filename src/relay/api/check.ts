import type { RelaySettings } from "../settings.ts";

/** Says who may use the API, by the relay's file. Callers without a grant are named, since they may do nothing. */
export function apiLines({ file }: Pick<RelaySettings, "file">): readonly string[] {
  const callers = Object.keys(file?.content.callers ?? {});
  if (callers.length === 0) return [];
  const granted = new Set(file?.content.grants.flatMap((grant) => grant.callers));
  const idle = callers.filter((name) => !granted.has(name));
  const without = idle.length === 0 ? "" : `; without a grant, and so without access: ${idle.join(", ")}`;
  return [`API: ${callers.length - idle.length} of ${callers.length} callers may use it${without}`];
}
