import type { Services } from "../fixture.ts";
import type { Chance } from "./chance.ts";
import type { RosterDocument } from "./roster-document.ts";

/** The organisation as it is on a day: its roster, its services, and what is going to happen. */
export interface Life {
  readonly document: RosterDocument;
  readonly services: Services;
  readonly chance: Chance;
  /** The day at hand, from 0. */
  day: number;
  /** What happens on a later day. */
  readonly later: { readonly day: number; readonly happens: () => void }[];
  /** Ids of accounts on GitHub by logins of before that the roster may still have. */
  readonly formerLogins: Map<string, number>;
  /** The last number that a name was made of. */
  number: number;
  /** What happened, a line each, to read when something is wrong. */
  readonly diary: string[];
}

/** The day on which the year begins. */
export const firstDay = "2026-01-05";
const dayMs = 86_400_000;

/** Returns a day of the year as a date. */
export function dateOf(day: number): string {
  return new Date(Date.parse(firstDay) + day * dayMs).toISOString().slice(0, 10);
}

/** Lets something happen so many days from now. */
export function after(life: Life, days: number, happens: () => void): void {
  life.later.push({ day: life.day + days, happens });
}

/** Returns a name that nothing has. */
export function freshName(life: Life, what: string): string {
  life.number += 1;
  return `${what}${life.number}`;
}

/** Writes into the diary. */
export function note(life: Life, what: string): void {
  life.diary.push(`${dateOf(life.day)} ${what}`);
}
