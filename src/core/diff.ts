import type { Change } from "./change.ts";
import { isRetired, type KindSpec, type Kinds } from "./kind.ts";
import type { Comparison } from "./provider.ts";
import type { Resource, Setting } from "./state.ts";

/**
 * Returns the changes that turn the actual state into the desired one, in no particular order. A resource on only one
 * side is created or archived. A resource that could not be read to the end gets no change.
 */
export function diff(
  provider: string,
  comparison: Pick<Comparison, "desired" | "actual" | "unread">,
  kinds: Kinds,
): Change[] {
  const changes: Change[] = [];
  for (const [id, want] of comparison.desired) {
    if (comparison.unread.has(id)) continue;
    for (const change of resourceDiff(
      { provider, kind: want.kind, key: want.key },
      { want, have: comparison.actual.get(id) },
      kinds.get(want.kind),
    ))
      changes.push(change);
  }
  for (const [id, have] of comparison.actual) {
    if (comparison.desired.has(id) || comparison.unread.has(id)) continue;
    if (isRetired(have.settings, kinds.get(have.kind))) continue;
    changes.push({ provider, kind: have.kind, key: have.key, action: "archive" });
  }
  return changes;
}

type Subject = Pick<Change, "provider" | "kind" | "key">;

interface ResourcePair {
  readonly want: Resource;
  readonly have: Resource | undefined;
}

function resourceDiff(subject: Subject, { want, have }: ResourcePair, kind: KindSpec | undefined): Change[] {
  if (isRetired(want.settings, kind)) {
    const archive: Change = { ...subject, action: "archive" };
    return have === undefined || isRetired(have.settings, kind) ? [] : [archive];
  }
  if (have === undefined) {
    const create: Change = { ...subject, action: "create", settings: want.settings };
    return [create, ...grantDiff(subject, want, undefined)];
  }
  return [...settingDiff(subject, want, have), ...grantDiff(subject, want, have)];
}

function settingDiff(subject: Subject, want: Resource, have: Resource): Change[] {
  const changes: Change[] = [];
  for (const [setting, to] of Object.entries(want.settings)) {
    const from = have.settings[setting] ?? null;
    if (!sameSetting(from, to)) changes.push({ ...subject, action: "configure", setting, from, to });
  }
  return changes;
}

function sameSetting(have: Setting, want: Setting): boolean {
  return have === want || JSON.stringify(have) === JSON.stringify(want);
}

/** Uses `forEach`, which allocates no pair per entry: a clean plan of thousands of teams has hundreds of thousands. */
function grantDiff(subject: Subject, want: Resource, have: Resource | undefined): Change[] {
  const changes: Change[] = [];
  want.grants.forEach((role, principal) => {
    const held = have?.grants.get(principal);
    if (held === undefined) changes.push({ ...subject, action: "grant", principal, role });
    else if (held !== role) changes.push({ ...subject, action: "regrade", principal, from: held, to: role });
  });
  have?.grants.forEach((role, principal) => {
    if (!want.grants.has(principal)) changes.push({ ...subject, action: "revoke", principal, role });
  });
  return changes;
}
