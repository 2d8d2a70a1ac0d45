import type { DatedAccess } from "../../roster/ends-in.ts";
import { endingSoon } from "../digest/ending-soon.ts";
import type { AccessAnswer } from "./answer.ts";
import type { KnownAccess } from "./known-access.ts";

const day = 24 * 60 * 60 * 1000;

/** Answers whose access ends within so many days, the nearest first; only of people (by key) who are to be told. */
export function lastDays(
  days: number,
  { roster }: KnownAccess,
  isTold: (user: string) => boolean = () => true,
): Omit<AccessAnswer, "at" | "notMeasured"> {
  const { now: from, today } = roster.resolved;
  const to = new Date(Date.parse(today) + days * day).toISOString().slice(0, 10);
  const all = endingSoon(roster.declared, { from, to }).filter(
    ({ principal }) => !principal.startsWith("user:") || isTold(principal.slice("user:".length)),
  );
  const found = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  const until = `until ${to}`;
  return {
    title: found.length === 0 ? `Nobody's access ends ${until}` : `What ends ${until}`,
    sections:
      found.length === 0
        ? []
        : [
            {
              heading: "Last days",
              columns: ["until", "who", "what"],
              rows: found.map((each) => [each.until, each.principal.replace(/^user:/, ""), whatEnds(each)]),
            },
          ],
    data: {
      ending: found.map((each) => ({
        principal: each.principal,
        team: each.of !== undefined && "team" in each.of ? each.of.team : null,
        repository: each.of !== undefined && "repository" in each.of ? each.of.repository : null,
        role: each.of !== undefined && "repository" in each.of ? each.of.role : null,
        until: each.until,
      })),
    },
    notes: [],
  };
}

function whatEnds({ of }: DatedAccess): string {
  if (of === undefined) return "everything";
  return "team" in of ? `their place in ${of.team}` : `${of.role} on ${of.repository}`;
}
