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
  const all = endingSoon(roster.declared, { from, to }).filter(({ user }) => isTold(user));
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
              rows: found.map((each) => [
                each.until,
                each.user,
                each.team === undefined ? "everything" : `their place in ${each.team}`,
              ]),
            },
          ],
    data: {
      ending: found.map((each) => ({
        principal: `user:${each.user}`,
        team: each.team ?? null,
        until: each.until,
      })),
    },
    notes: [],
  };
}
