import { type FrozenReview, type FrozenRow, type HeldLine, organisationGroup } from "./record.ts";

/** What of a row's holdings is live now, as places in the population of now. */
export interface LeftOfRow {
  /** What the file gives no more, or in another role, and what nobody could measure. */
  readonly left: readonly number[];
  /** What the file gives in another way than the row's. */
  readonly kept: readonly number[];
}

/**
 * Looks for a row's holdings in all that is held now, in whichever row they are by now: the file gives no more what was taken out
 * of it, but a service has it until that is applied. Who is gone from the file is looked for by their account.
 */
export function leftOfRow(row: FrozenRow, frozen: FrozenReview, now: FrozenReview): LeftOfRow {
  const reviewed = new Set(row.holdings.flatMap((at) => thingOf(frozen.population[at])));
  const before = new Set(frozen.population.map((line) => `${line.who} ${thingOf(line)}`));
  const isKnown = now.population.some(({ who }) => who === row.who);
  const account = row.login === null ? undefined : `github:${row.login}`.toLowerCase();
  const isTheirs = (line: HeldLine) =>
    line.who === row.who ||
    line.who.toLowerCase() === account ||
    // An account on Slack or an address isn't in the row: one that had nothing on this before may be theirs.
    (!isKnown && /^(?:slack|email):/.test(line.who) && !before.has(`${line.who} ${thingOf(line)}`));
  const left: number[] = [];
  const kept: number[] = [];
  for (const [at, line] of now.population.entries()) {
    if (!reviewed.has(thingOf(line)) || !isTheirs(line)) continue;
    const isOtherwiseGiven = line.ways.some(([first]) =>
      row.group === organisationGroup ? first !== undefined : first !== row.group,
    );
    if (line.declared && line.roleInFile === null && isOtherwiseGiven) kept.push(at);
    else if (line.live !== false) left.push(at);
  }
  return { left, kept };
}

function thingOf(line: HeldLine | undefined): string {
  return line === undefined ? "" : `${line.kind}/${line.key}`;
}
