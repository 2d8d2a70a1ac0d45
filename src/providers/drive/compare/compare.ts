import { type Finding, finding } from "../../../core/finding.ts";
import type { ComparedSides, Label } from "../../../core/provider.ts";
import { type Principal, type Resource, type ResourceId, stateOf } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { departedErrors } from "../departed-errors.ts";
import { folderErrors, isOutOfReach } from "../errors.ts";
import { driveFolder } from "../kinds.ts";
import { foldersTakenOut } from "../model/desired.ts";
import { readingOf } from "../model/remote-state.ts";
import type { DriveCompareContext } from "./compare-context.ts";
import { compareFolder } from "./compare-folder.ts";
import { formerAddresses } from "./match-people.ts";

function folderPage(id: ResourceId): string | undefined {
  const { kind } = driveFolder;
  if (!id.startsWith(`${kind}/`)) return undefined;
  return `https://drive.google.com/drive/folders/${encodeURIComponent(id.slice(kind.length + 1))}`;
}

/** Compares the folders that were read with the declared ones. Both sides hold only what may be changed. Pure. */
export function compareDrive(context: DriveCompareContext): ComparedSides {
  const desired: Resource[] = [];
  const actual: Resource[] = [];
  const unread = new Set<ResourceId>();
  const self = new Set<Principal>();
  const labels = new Map<ResourceId, Label>();
  const findings: Finding[] = [];
  const departed = new Set<Principal>();
  const hadBefore = new Map<Principal, Principal>();
  const [holders, undeclared] = [new Set<Principal>(), new Set<Principal>()];
  let unmanaged = 0;
  let mayStillCome = false;

  for (const [id, folder] of [...context.desired.folders, ...foldersTakenOut(context.desired)]) {
    const reading = readingOf(context.remote, folder.key);
    if ("problem" in reading && folder.at === undefined && isOutOfReach(reading.problem)) {
      mayStillCome = true;
      findings.push(finding(folderErrors.takenOutUnseen(folder.key, reading.problem), { provider: "drive" }));
      continue;
    }
    if ("problem" in reading) {
      unread.add(id);
      findings.push(finding(reading.problem, { provider: "drive", resource: id, at: folder.at }));
      continue;
    }
    const compared = compareFolder(context, folder, reading.sharing);
    const resource = { kind: driveFolder.kind, key: folder.key, settings: {} };
    const { name } = reading.sharing;
    if (name !== "") labels.set(id, { name });
    unmanaged += folder.at === undefined ? 0 : compared.unmanaged;
    for (const each of compared.actual.keys())
      if (context.desired.people.departed.has(each)) departed.add(each);
    desired.push({ ...resource, grants: compared.desired });
    actual.push({ ...resource, grants: compared.actual });
    for (const [account, person] of formerAddresses(reading.sharing.shares, context.desired))
      hadBefore.set(account, person);
    for (const each of compared.self) self.add(each);
    for (const each of compared.holders) holders.add(each);
    for (const each of compared.undeclared)
      if (!context.desired.people.accounts.has(each)) undeclared.add(each);
    for (const { problem, at } of compared.problems) {
      findings.push(finding(problem, { provider: "drive", resource: id, at: at ?? folder.at }));
    }
  }
  const lost = [...context.desired.people.departed].filter((each) => !holders.has(each)).map(nameInPrincipal);
  if (undeclared.size > 0 && lost.length > 0)
    findings.push(
      finding(departedErrors.departedNotFound(lost.sort(), undeclared.size), { provider: "drive" }),
    );
  const { people } = context.desired;
  const isHere = (person: Principal) => people.accounts.has(person) && !people.departed.has(person);
  return {
    desired: stateOf(desired),
    actual: stateOf(actual),
    departed,
    formerly: new Map([...hadBefore].filter(([, person]) => isHere(person))),
    hadBefore,
    mayStillCome,
    unmanaged,
    unread,
    self,
    labels,
    pageOf: folderPage,
    findings,
  };
}
