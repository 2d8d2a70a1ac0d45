import { type AccessMap, type AccessTarget, type HeldRole, heldId } from "../../access/access-map.ts";
import { declaredAccessMap, teamKind } from "../../access/declared-map.ts";
import { liveAccessMap } from "../../access/live-map.ts";
import type { Finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { allKinds, declaringKinds } from "../../providers/index.ts";
import { unseenAccess } from "../../report/headline-of-clean.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { WayStep } from "../../roster/ways-into-team.ts";
import type { KnownHolding } from "./answer.ts";
import { handedOverIn } from "./handed-over.ts";
import type { SinceOf } from "./since.ts";

/** A roster, and where it was asked for, all access on the services that it is about. */
export interface KnownAccess {
  readonly roster: ValidRoster;
  readonly declared: AccessMap;
  /** Undefined where no service was asked. */
  readonly live: AccessMap | undefined;
  readonly notMeasured: readonly string[];
  /** Which services were not asked, since the question is about others alone. */
  readonly leftOut: readonly string[];
  heldBy(principal: string): readonly KnownHolding[];
  holdersOf(thing: AccessTarget): readonly KnownHolding[];
  all(): readonly KnownHolding[];
}

/** Joins what a roster gives with what a run has read, and since when, as far as that was asked. */
export function knownAccess(roster: ValidRoster, report?: Report, sinceOf?: SinceOf): KnownAccess {
  const declared = declaredAccessMap(roster, declaringKinds, allKinds);
  const live = report === undefined ? undefined : liveAccessMap(report.before, report.kinds);
  const readKinds = new Set(report?.kinds.keys());
  const isUnread = unreadIn(report, declared);
  const isHandedOver = handedOverIn(roster);
  const join = (given: readonly HeldRole[], had: readonly HeldRole[]): readonly KnownHolding[] => {
    const inFile = new Map(given.map((each) => [idOf(each), each]));
    const there = new Map(had.map((each) => [idOf(each), each]));
    return [...new Set([...inFile.keys(), ...there.keys()])].flatMap((id): readonly KnownHolding[] => {
      const [file, now] = [inFile.get(id), there.get(id)];
      const held = now ?? file;
      if (held === undefined) return [];
      const { principal, kind, key, role } = held;
      const isMeasured = kind !== teamKind && readKinds.has(kind);
      const paths = () => [
        ...declared.pathsTo(principal, held),
        ...(file === undefined ? (live?.pathsTo(principal, held) ?? []) : []),
      ];
      const differs = file !== undefined && now !== undefined && file.role !== now.role;
      return [
        {
          principal,
          kind,
          key,
          role,
          ...(differs ? { roleInFile: file.role } : {}),
          until: file?.until,
          isDeclared: file !== undefined,
          isHandedOver: file !== undefined && isHandedOver(held, () => declared.pathsTo(principal, held)),
          ...(sinceOf === undefined ? {} : { since: sinceOf(principal, held) }),
          isLive: isMeasured && (now !== undefined || !isUnread(held)) ? now !== undefined : undefined,
          paths,
        },
      ];
    });
  };
  return {
    roster,
    declared,
    live,
    notMeasured: report === undefined ? [] : notMeasuredIn(report),
    leftOut: (report?.findings ?? []).flatMap(({ code, message }) => (code === askedForLess ? message : [])),
    heldBy: (principal) => join(declared.heldBy(principal), live?.heldBy(principal) ?? []),
    holdersOf: (thing) => join(declared.holdersOf(thing), live?.holdersOf(thing) ?? []),
    all: () => join(declared.holdings, live?.holdings ?? []),
  };
}

/**
 * Returns whether what isn't seen of a holding may be there all the same: where the thing itself could not be read to the
 * end, or a thing of its service through which the file gives it.
 */
function unreadIn(report: Report | undefined, declared: AccessMap): (held: HeldRole) => boolean {
  const unread = report?.unread ?? new Set();
  if (unread.size === 0) return () => false;
  const provider = (kind: string) => allKinds.get(kind)?.provider;
  const holders = [...allKinds.values()].filter(({ principals }) => principals !== undefined);
  return (held) => {
    if (unread.has(heldId(held))) return true;
    const isPassed = ({ entry }: WayStep) =>
      unread.has(entry) ||
      holders.some(
        ({ kind, principals = "" }) =>
          provider(kind) === provider(held.kind) &&
          entry.startsWith(principals) &&
          unread.has(heldId({ kind, key: entry.slice(principals.length) })),
      );
    return declared.pathsTo(held.principal, held).some(({ steps }) => steps.some(isPassed));
  };
}

function idOf(held: HeldRole): string {
  return `${heldId(held)} ${held.principal}`;
}

/** The code of what a run leaves out because it was asked to. */
const askedForLess = "services_left_out";

/** Returns what a read could not see, in words: each thing that failed alone, and what no token of this kind may see. */
function notMeasuredIn(report: Report): readonly string[] {
  const wanted = report.findings.filter(({ code }) => code !== askedForLess);
  const failed = report.findings.filter(({ severity, provider }) => severity === "error" && provider);
  return [...new Set([...unseenAccess({ findings: wanted }), ...failed.map(wordsOf)])];
}

function wordsOf({ resource, message }: Finding): string {
  return resource === undefined ? message : `${resource}: ${message}`;
}
