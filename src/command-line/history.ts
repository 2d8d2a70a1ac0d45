import { type Command, InvalidArgumentError, Option } from "commander";
import { heldId } from "../access/access-map.ts";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentDay } from "../core/clock.ts";
import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import type { AccessAnswer } from "../jobs/access/answer.ts";
import { appliedAbout } from "../jobs/access/applied-rows.ts";
import { noHistory } from "../jobs/access/errors.ts";
import { historyAnswer } from "../jobs/access/history.ts";
import { eventsAbout, formerSubject, namesOf } from "../jobs/access/history-of.ts";
import { knownAccess } from "../jobs/access/known-access.ts";
import { answerFormats, renderAnswer } from "../jobs/access/render.ts";
import { findSubject } from "../jobs/access/subject.ts";
import type { WalkedHistory } from "../jobs/access/walk-history.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";
import { readHistory } from "./read-history.ts";

interface HistoryFlags {
  readonly config: readonly string[];
  readonly format: (typeof answerFormats)[number];
  readonly json?: true;
  /** A day (`YYYY-MM-DD`). */
  readonly since?: string;
}

/** Adds the command that says from git what somebody gained and lost by the file, and when. */
export function addHistoryCommand(program: Command): void {
  program
    .command("history")
    .description(
      "say what somebody, or something, gained and lost by the file, from git: when, by which pull request",
    )
    .argument("[subject]", "a person, or a thing, as in who; without it, everybody")
    .addOption(new Option("--since <day>", "from a day on: 2026-01-01").argParser(dayOf))
    .addOption(new Option("--format <format>", "how to print it").choices(answerFormats).default("text"))
    .option("--json", "the same as --format json")
    .addOption(configOption())
    .action(printHistory);
}

function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError("Write a day: 2026-01-01.");
  return text;
}

async function printHistory(subject: string | undefined, flags: HistoryFlags): Promise<void> {
  const { columns = 100, isTTY } = process.stdout;
  try {
    const answered = await historyOf(process.cwd(), subject, flags);
    const terminal = { columns, colour: isTTY && !process.env["NO_COLOR"] };
    process.stdout.write(renderAnswer(answered, flags.json ? "json" : flags.format, terminal));
    if (answered.notMeasured.length > 0) process.exitCode = 1;
  } catch (failure) {
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}

async function historyOf(
  folder: string,
  text: string | undefined,
  { config, since }: Pick<HistoryFlags, "config" | "since">,
): Promise<AccessAnswer> {
  const today = currentDay(systemClock);
  const walked = await readHistory(folder, config, { since, today });
  if (walked.roster === undefined) throw new RollcallError([finding(noHistory(config))]);
  const { id, name } = text === undefined ? { id: undefined, name: "" } : subjectIn(walked, text);
  const names = id === undefined ? undefined : namesOf(id, walked.events);
  const applied = walked.records && appliedAbout(names, walked.records, since);
  const events = id === undefined ? walked.events.toReversed() : eventsAbout(id, walked.events);
  const factsOf = await walked.factsOf(events);
  const answered = historyAnswer({
    subject: id,
    name,
    events,
    skipped: walked.skipped,
    applied,
    isWhole: walked.isWhole,
    factsOf,
  });
  const range = since === undefined ? "" : `since ${since}, `;
  return { ...answered, at: `${range}${today}, on the present branch`, notMeasured: [] };
}

/** Finds whom or what a text means in the newest roster, else among those that were in one before. */
function subjectIn({ roster, events }: WalkedHistory, text: string) {
  const found = roster === undefined ? undefined : findSubject(text, knownAccess(roster));
  if (found !== undefined && "is" in found)
    return { id: found.is === "person" ? found.principal : heldId(found.thing), name: found.name };
  const former = formerSubject(text, events);
  if (former !== undefined) return { id: former, name: text };
  throw new RollcallError(found === undefined ? [] : [finding(found)]);
}
