import { heldId } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import type { Report } from "../../core/report.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { SiteData } from "../../site/data.ts";
import { siteFiles } from "../../site/site-files.ts";
import { count } from "../../text/lists.ts";
import { withoutTwins } from "../access/holding-rows.ts";
import type { KnownAccess } from "../access/known-access.ts";
import { endingSoon } from "../digest/ending-soon.ts";
import { siteChecks } from "./checks.ts";
import { type SiteHistory, sitePast } from "./history.ts";
import { siteHolding } from "./holdings.ts";
import { type PrivateThings, privateThings } from "./left-out.ts";
import { sitePeople } from "./people.ts";
import { siteProjects, siteTeams, siteThings } from "./things.ts";
import { withoutEmails } from "./without-emails.ts";

/** What a site is made of, and what of it is shown. */
export interface SiteRequest {
  readonly known: KnownAccess;
  /** What it is told from: a commit, or the services on a day. */
  readonly at: string;
  /** Undefined where no service was asked. */
  readonly report?: Report;
  /** The address below which the roster's files are, where it is known. */
  readonly linesAt?: string;
  /** What was before; undefined where nobody asked for it. */
  readonly history?: SiteHistory;
  readonly emails: boolean;
  /** The key of somebody: what the rules on `view.person` and `view.resource` don't show them is left out. */
  readonly reader?: string;
  /** Whether secret teams and private channels are shown. */
  readonly withPrivate: boolean;
}

/** How far ahead the last days are that a site tells. */
const soon = 60 * 24 * 60 * 60 * 1000;

/** Returns the files of a site by their paths. The same access gives the same bytes. */
export function makeSite(request: SiteRequest): ReadonlyMap<string, string> {
  return siteFiles(makeSiteData(request));
}

/** Returns what a site shows, and nothing of what it leaves out. */
export function makeSiteData(request: SiteRequest): SiteData {
  const { known, at, report, history, emails, withPrivate, linesAt } = request;
  const { roster } = known;
  const { ids: leftOut, unknown }: PrivateThings = withPrivate
    ? nothingLeftOut
    : privateThings(roster, report);
  const mayRead = readerOf(request);
  const byPrincipal = Map.groupBy(known.all(), ({ principal }) => principal);
  const all = [...byPrincipal.values()]
    .flatMap((held) => withoutTwins(held))
    .filter((each) => !leftOut.has(heldId(each)))
    .filter(({ principal, key }) => mayRead(principal, key));
  const { people, ids } = sitePeople(roster, byKey(all.map(({ principal }) => principal)), emails);
  const teams = siteTeams(roster, leftOut);
  const teamIds = new Set(teams.map(({ id }) => id));
  const things = siteThings(roster, all, leftOut, report);
  const thingIds = new Set([...things.map(({ id }) => id), ...teamIds]);
  const holdings = all
    .map((each) => siteHolding(each, ids.get(each.principal) ?? each.principal, leftOut))
    .map((each) => (thingIds.has(each.what) ? each : { ...each, what: teamOfTwin(each.what) }))
    .filter(({ what }) => thingIds.has(what))
    .sort((left, right) => compareIds(left.what, right.what) || compareIds(left.who, right.who));
  const whatOf = (id: string) => [id, teamOfTwin(id)].find((each) => thingIds.has(each));
  const whoOf = (principal: string) => ids.get(principal) ?? (emails ? principal : withoutEmails(principal));
  const shown = {
    people: [...people],
    teams: [...teams],
    projects: [...siteProjects(roster, leftOut)],
    things: [...things],
    holdings,
    live: report !== undefined,
  };
  const { adminTeam, leadsTeam } = roster.declared.permissions;
  const inUse = [adminTeam, leadsTeam].flatMap((key) => (key === undefined ? [] : [`${teamKind}/${key}`]));
  const { today, now: from } = roster.resolved;
  const to = new Date(Date.parse(today) + soon).toISOString().slice(0, 10);
  const data: SiteData = {
    version: 1,
    organisation: roster.resolved.github?.org ?? roster.resolved.slack?.workspace ?? "The organisation",
    at,
    day: today,
    linesAt: linesAt ?? null,
    notMeasured: [
      ...[...known.notMeasured, ...known.leftOut].map((each) => withoutNames(each, leftOut)),
      ...(unknown === 0
        ? []
        : [`${count(unknown, undeclared)} of which nobody could tell whether it is secret`]),
    ],
    ...shown,
    checks: [...siteChecks(shown, { inUse, base: basePermission(report) })],
    history: history === undefined ? null : [...sitePast(history, { whatOf, whoOf, mayRead })],
    ending: endingSoon(roster.declared, { from, to })
      .flatMap(({ principal, of, until }) => {
        // The ends of roles on things stand beside them, on the pages of these.
        if (of !== undefined && !("team" in of)) return [];
        return [{ who: principal, from: of === undefined ? null : `${teamKind}/${of.team}`, until }];
      })
      .filter((each) => each.from === null || teamIds.has(each.from))
      .filter((each) => mayRead(each.who)),
  };
  return emails ? data : withoutEmails(data);
}

/** Returns what tells whether the reader may see what somebody has on a thing, or, without a thing, all that they have. */
function readerOf({ known: { roster }, reader }: SiteRequest): (principal: string, key?: string) => boolean {
  if (reader === undefined) return () => true;
  const rights = rightsIn(roster);
  return (principal, key) =>
    rights.can(reader, "view.person", principal.replace(/^user:/, "")) ||
    (key !== undefined && rights.can(reader, "view.resource", key));
}

const nothingLeftOut: PrivateThings = { ids: new Set(), unknown: 0 };
const undeclared = ["undeclared team or channel", "undeclared teams and channels"] as const;

/** Returns what the organisation gives every member; undefined where nobody could tell. */
function basePermission(report: Report | undefined): readonly string[] | undefined {
  if (report === undefined || report.findings.some(({ code }) => code === "base_permission_unseen"))
    return undefined;
  return [...report.before.values()].flatMap(({ kind, settings }) => {
    const spec = report.kinds.get(kind);
    if (spec?.grantMeans !== "organisation") return [];
    return (spec.confers?.(spec.usualRole ?? spec.roles[0] ?? "", settings) ?? []).map(({ role }) => role);
  });
}

/** A team on GitHub that differs from the roster's is told with it. */
function teamOfTwin(id: string): string {
  return `${teamKind}/${id.slice(id.indexOf("/") + 1)}`;
}

/** A sentence that names what is left out says only that there is something. */
function withoutNames(sentence: string, leftOut: ReadonlySet<string>): string {
  const names = [...leftOut].map((id) => id.slice(id.indexOf("/") + 1));
  return names.some((name) => sentence.includes(name))
    ? "something that is not shown could not be read"
    : sentence;
}

function byKey(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
