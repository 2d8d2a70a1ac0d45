import { type Command, InvalidArgumentError, Option } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentDay } from "../core/clock.ts";
import { finding, type Problem } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import type { AccessAnswer } from "../jobs/access/answer.ts";
import { compareAccess } from "../jobs/access/compare.ts";
import { noPerson, noThing } from "../jobs/access/errors.ts";
import type { KnownAccess } from "../jobs/access/known-access.ts";
import { lastDays } from "../jobs/access/last-days.ts";
import { answerFormats, renderAnswer } from "../jobs/access/render.ts";
import { findSubject, type Subject } from "../jobs/access/subject.ts";
import { who } from "../jobs/access/who.ts";
import { wholeAccess } from "../jobs/access/whole.ts";
import { why, whyNot } from "../jobs/access/why.ts";
import { printFindings } from "./findings.ts";
import { configOption, someOf } from "./options.ts";
import { type AccessSource, readAccess } from "./read-access.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface AccessFlags extends AccessSource {
  readonly format: (typeof answerFormats)[number];
  readonly json?: true;
}

type Answered = Omit<AccessAnswer, "at" | "notMeasured">;
type Ask = (known: KnownAccess) => Answered;

/** Adds the commands that say who has access to what, and why: from the roster, or with what the services have. */
export function addAccessCommands(program: Command): void {
  withSince(
    asking(program.command("who"), "say what somebody holds, or who holds something, and through what"),
  )
    .argument(
      "<subject>",
      "a person, or repo:NAME, team:KEY, channel:#NAME, usergroup:@HANDLE, googlegroup:ADDRESS, folder:ID",
    )
    .action((text: string, flags: AccessFlags) =>
      answer(flags, (known) => who(subjectOf(text, known), known)),
    );
  asking(program.command("why"), "say every way in which somebody has something, with the lines that make it")
    .argument("<who>", "a person")
    .argument("<what>", "a thing, as in who")
    .action((one: string, what: string, flags: AccessFlags) =>
      answer(flags, (known) => why(questionOf(one, what, known), known)),
    );
  asking(program.command("why-not"), "say what would give somebody something, and who may give it")
    .argument("<who>", "a person")
    .argument("<what>", "a thing, as in who")
    .action((one: string, what: string, flags: AccessFlags) =>
      answer(flags, (known) => whyNot(questionOf(one, what, known), known)),
    );
  withSince(asking(program.command("compare"), "say what one person has and another one has not"))
    .argument("<one>", "a person")
    .argument("<other>", "another person")
    .action((one: string, other: string, flags: AccessFlags) =>
      answer(flags, (known) => compareAccess(personOf(one, known), personOf(other, known), known)),
    );
  asking(program.command("expiring"), "say whose access ends soon")
    .addOption(
      new Option("--within <days>", "how far to look, such as 30d").argParser(daysOf).default(30, "30d"),
    )
    .action((flags: AccessFlags & { readonly within: number }) =>
      answer(flags, (known) => lastDays(flags.within, known)),
    );
  withSince(asking(program.command("access"), "list who holds what, all of it"))
    .addOption(
      new Option("--at <day>", "as it was at the end of a day, from git: 2026-03-01")
        .argParser(pastDay)
        .conflicts("live"),
    )
    .action((flags: AccessFlags) => answer(flags, wholeAccess));
}

function asking(command: Command, description: string): Command {
  return (
    command
      .description(description)
      // 1 stands for an answer that may lack something.
      .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
      .option("--live", "with what the services have; without it, what the file says")
      .addOption(someOf(["github", "slack", "drive", "google-groups"]))
      .addOption(new Option("--format <format>", "how to print it").choices(answerFormats).default("text"))
      .option("--json", "the same as --format json")
      .addOption(configOption())
  );
}

function withSince(command: Command): Command {
  return command.option("--since", "with since when, and by what: from git, and from the trail of applies");
}

function pastDay(text: string): string {
  const at = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime());
  if (!isDay || at.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError("Write a day as 2026-03-01.");
  if (text > currentDay(systemClock))
    throw new InvalidArgumentError("That day is yet to come. Write one that has begun.");
  return text;
}

function daysOf(text: string): number {
  const [, number, unit = "d"] = /^(\d{1,4})([dw])?$/.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError("Write days or weeks, 9999 at most: 30d, 4w.");
  return Number(number) * (unit === "w" ? 7 : 1);
}

/** Reads the roster, and the services where they are wanted, and prints what a question about them answers. */
async function answer(flags: AccessFlags, ask: Ask): Promise<void> {
  const { columns = 100, isTTY } = process.stdout;
  const progress = terminalProgress(process.stderr, isTTY);
  try {
    const { known, at } = await readAccess(flags, progress);
    progress.end();
    const asked = ask(known);
    const notes = [...asked.notes, ...known.leftOut];
    const answered = { ...asked, notes, at, notMeasured: known.notMeasured };
    const terminal = { columns, colour: isTTY && !process.env["NO_COLOR"] };
    process.stdout.write(renderAnswer(answered, flags.json ? "json" : flags.format, terminal));
    if (known.notMeasured.length > 0) process.exitCode = 1;
  } catch (failure) {
    progress.end();
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}

function subjectOf(text: string, known: KnownAccess): Subject {
  const found = findSubject(text, known);
  if ("is" in found) return found;
  throw failed(found);
}

function personOf(text: string, known: KnownAccess): Subject & { readonly is: "person" } {
  const found = subjectOf(text, known);
  if (found.is === "person") return found;
  throw failed(noPerson(text));
}

function questionOf(person: string, what: string, known: KnownAccess) {
  const { principal, name } = personOf(person, known);
  const found = findSubject(what, known, "things");
  if (!("is" in found)) throw failed(found);
  if (found.is === "person") throw failed(noThing(what));
  return { principal, name, thing: found.thing };
}

function failed(problem: Problem): RollcallError {
  return new RollcallError([finding(problem)]);
}
