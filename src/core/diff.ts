import type { Change } from "./change.ts";
import type { Comparison } from "./provider.ts";
import { isRetired, type Resource, type Setting } from "./state.ts";

/**
 * The changes that turn what is into what is declared, in no particular order. What only one side of the comparison
 * holds is created or archived; what could not be read to the end is left alone.
 */
export function diff(provider: string, comparison: Comparison): Change[] {
  const changes: Change[] = [];
  for (const [id, want] of comparison.desired) {
    if (comparison.unread.has(id)) continue;
    for (const change of resourceDiff(provider, want, comparison.actual.get(id))) changes.push(change);
  }
  for (const [id, have] of comparison.actual) {
    if (comparison.desired.has(id) || comparison.unread.has(id) || isRetired(have.settings)) continue;
    changes.push({ provider, kind: have.kind, key: have.key, action: "archive" });
  }
  return changes;
}

function resourceDiff(provider: string, want: Resource, have: Resource | undefined): Change[] {
  const subject = { provider, kind: want.kind, key: want.key };
  if (isRetired(want.settings)) {
    const archive: Change = { ...subject, action: "archive" };
    return have === undefined || isRetired(have.settings) ? [] : [archive];
  }
  if (have === undefined) {
    const create: Change = { ...subject, action: "create", settings: want.settings };
    return [create, ...grantDiff(subject, want, undefined)];
  }
  return [...settingDiff(subject, want, have), ...grantDiff(subject, want, have)];
}

type Subject = Pick<Change, "provider" | "kind" | "key">;

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

/** `forEach` makes no pair of each entry, of which a clean plan of thousands of teams has hundreds of thousands. */
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
