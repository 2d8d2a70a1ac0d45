import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentDay } from "../../../src/core/clock.ts";
import { factsGivenBy } from "../given.ts";
import type { Verdict } from "../run-world.ts";
import { inProcess } from "../transport.ts";
import { chanceOf } from "./chance.ts";
import { changeFile } from "./file-changes.ts";
import { dateOf, firstDay, type Life } from "./life.ts";
import { appliedRunOf, before, verdictAtMidnight, verdictOnRun } from "./midnight.ts";
import { documentOf, textOf } from "./roster-document.ts";
import { type Runner, type RunOptions, runRoster } from "./run-roster.ts";
import { startServices } from "./services.ts";
import { endTokensSoon, firstTokens, replaceSlackToken } from "./tokens.ts";
import { endTrouble, makeTrouble } from "./trouble.ts";
import { acceptSome, changeByHand, renameAccount } from "./world-changes.ts";

/** What a year was like. */
export interface Year {
  /** What is wrong, by the day and the invariant that is broken. Empty when nothing is. */
  readonly wrong: { readonly at: string; readonly verdict: Verdict }[];
  /** What happened, a line each. */
  readonly diary: readonly string[];
  /** Runs, changes that they applied, and midnights at which all had to be as the roster says. */
  readonly counts: { runs: number; changes: number; quiet: number };
}

/** A year under way. */
interface YearUnderWay extends Year, Runner {
  readonly life: Life;
  /** The roster that was in force at the last quiet midnight. */
  reviewed: string;
  /** What rosters have given since then. */
  given: Set<string>;
}

const roster = join(import.meta.dirname, "..", "..", "..", "scripts", "demo", "teams.yaml");
const hourMs = 3_600_000;

/**
 * Lets the demo's organisation live through so many days: people come and go, the file is changed and applied, each night's
 * run repairs what was changed by hand, services fail, tokens end. Looks at everything after each run and at midnight,
 * and stops on the day on which something is wrong.
 */
export async function liveThrough(days: number, seed: number): Promise<Year> {
  const year = await beginYear(seed);
  const { life, services, transport } = year;
  for (; life.day < days && year.wrong.length === 0; life.day += 1) {
    await liveDay(year);
    for (const { calls } of [services.github, services.slack, services.drive]) calls.length = 0;
    const { clock } = transport;
    await clock.sleep(Date.parse(`${dateOf(life.day + 1)}T00:00:01Z`) - clock.now());
  }
  await Promise.all([services.github.close(), services.slack.close(), services.drive.close()]);
  return year;
}

async function beginYear(seed: number): Promise<YearUnderWay> {
  const transport = inProcess(`${firstDay}T00:00:01Z`);
  const tokens = firstTokens();
  const document = documentOf(readFileSync(roster, "utf8"));
  // Whom a guard protects would keep every project open that they are in.
  document.guards.protected = [];
  const services = await startServices(textOf(document), tokens, transport);
  const chance = chanceOf(seed);
  const diary: string[] = [];
  const life = { document, services, chance, day: 0, later: [], formerLogins: new Map(), number: 0, diary };
  const counts = { runs: 0, changes: 0, quiet: 0 };
  const reviewed = textOf(document);
  return { life, services, transport, tokens, wrong: [], diary, counts, reviewed, given: new Set() };
}

/** What happens in the night, the night's run, what people change by day with its runs, and midnight. */
async function liveDay(year: YearUnderWay): Promise<void> {
  const { life, transport, tokens } = year;
  const { chance, day } = life;
  for (const due of life.later.filter((each) => each.day === day)) due.happens();
  if (chance.is(0.5)) changeByHand(life);
  if (chance.is(0.05)) renameAccount(life);
  acceptSome(life);
  if (day % 30 === 29) replaceSlackToken(life, tokens);
  let isTroubled = makeTrouble(life);
  const tokensEnd = !isTroubled && day % 7 === 3;
  let last = await apply(year, tokensEnd ? { renewGithubToken: endTokensSoon(life, tokens) } : {});
  await transport.clock.sleep(8 * hourMs);
  for (let changes = chance.below(3); changes > 0; changes -= 1) {
    changeFile(life);
    isTroubled = makeTrouble(life);
    last = await apply(year);
  }
  if (isTroubled && chance.is(0.5)) {
    last = await apply(year);
    isTroubled = false;
  }
  if (isTroubled || year.wrong.length > 0) return;
  const { known, result: plan } = await runOnce(year, "plan");
  // What the last run created is known by now.
  const appliedRun = { ...last.appliedRun, directory: known.directory };
  tell(year, verdictAtMidnight(known, appliedRun, { plan, given: year.given }));
  year.counts.quiet += 1;
  year.reviewed = known.theCase.roster;
  year.given = new Set(factsGivenBy(known.directory));
}

/** Applies the roster. Where a guard refuses, somebody looks at it and lets it pass. */
async function apply(year: YearUnderWay, options: RunOptions = {}) {
  const ran = await runOnce(year, "apply", options);
  const isRefused = ran.result.report.findings.some(({ code }) => code.startsWith("too_many_"));
  const last = isRefused ? await runOnce(year, "apply", { allowRemovals: true }) : ran;
  endTrouble(year.services);
  return last;
}

/** Runs the roster as it stands, and checks the run. */
async function runOnce(year: YearUnderWay, command: "plan" | "apply", options: RunOptions = {}) {
  const { life, services, transport, tokens, reviewed, counts, given } = year;
  const { formerLogins } = life;
  const today = currentDay(transport.clock);
  const known = before(services, { roster: textOf(life.document), reviewed, today, formerLogins });
  for (const fact of factsGivenBy(known.directory)) given.add(fact);
  const result = await runRoster(year, { command, roster: known.theCase.roster }, options);
  const appliedRun = appliedRunOf(known, result, services);
  tell(year, verdictOnRun(known, result, { appliedRun, secrets: tokens.all }));
  counts.runs += 1;
  counts.changes += result.report.outcomes.filter(({ status }) => status === "applied").length;
  return { known, result, appliedRun };
}

function tell({ wrong, life }: YearUnderWay, verdict: Verdict): void {
  if (Object.keys(verdict).length > 0) wrong.push({ at: dateOf(life.day), verdict });
}
