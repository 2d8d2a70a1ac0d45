import type { CommandContext } from "../../chat/command-context.ts";
import type { AccessQuestion } from "../../chat/commands/command.ts";
import { maySee, type Seeing } from "../../chat/may-see.ts";
import { answer, type Reply, type ReplyBlock, refusal } from "../../chat/reply.ts";
import { unprovenNote } from "../../chat/unproven.ts";
import type { Problem } from "../../core/finding.ts";
import { describeWho } from "../../permissions/table.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { AccessAnswer, AnswerSection } from "../access/answer.ts";
import { compareAccess } from "../access/compare.ts";
import { noPerson, noThing } from "../access/errors.ts";
import { type KnownAccess, knownAccess } from "../access/known-access.ts";
import { lastDays } from "../access/last-days.ts";
import { findSubject, type Subject } from "../access/subject.ts";
import { who } from "../access/who.ts";
import { why, whyNot } from "../access/why.ts";

/** So many lines are told under one heading, and the rest is counted. */
const mostLines = 40;

type Answered = Omit<AccessAnswer, "at" | "notMeasured">;
type Person = Extract<Subject, { is: "person" }>;

/** Answers a question about access by the roster, as the command line does, to whom `permissions` lets see it. */
export function accessReply(question: AccessQuestion, context: CommandContext): Reply {
  const known = knownAccess(context.roster);
  const found = answered(question, known, context);
  if ("refused" in found) return refusal(...found.refused);
  return answer(
    say`${found.title}, by the roster${found.sections.length === 0 ? "." : ":"}`,
    ...found.sections.flatMap(sectionBlocks),
    // What the command line has as a command, chat has, too.
    ...found.notes.map((note) => [note.replaceAll("rollcall ", "")]),
  );
}

type Refused = { readonly refused: readonly ReplyBlock[] };

function answered(question: AccessQuestion, known: KnownAccess, context: CommandContext): Answered | Refused {
  switch (question.ask) {
    case "who": {
      const subject = subjectNamed(question.of, known, context);
      if ("refused" in subject) return subject;
      return notAllowed(context, [seeing(subject)]) ?? who(subject, known);
    }
    case "why":
    case "why-not": {
      const person = personNamed(question.person, known, context);
      if ("refused" in person) return person;
      const subject = subjectNamed(question.thing, known, context, "things");
      if ("refused" in subject) return subject;
      if (subject.is === "person") return refusedBy(noThing(question.thing));
      const { principal, name: called } = person;
      const asked = { principal, name: called, thing: subject.thing };
      // What would give a thing says who has it.
      if (question.ask === "why-not") return notAllowed(context, [seeing(subject)]) ?? whyNot(asked, known);
      // Who may see all that the person has, or all who have the thing, may see this, too.
      const refused = notAllowed(context, [seeing(person)]);
      if (refused !== undefined && notAllowed(context, [seeing(subject)]) !== undefined) return refused;
      return why(asked, known);
    }
    case "compare": {
      const one = personNamed(question.person, known, context);
      if ("refused" in one) return one;
      const other = personNamed(question.other, known, context);
      if ("refused" in other) return other;
      return notAllowed(context, [seeing(one), seeing(other)]) ?? compareAccess(one, other, known);
    }
    case "expiring":
      return expiring(question.days, known, context);
    default:
      return question satisfies never;
  }
}

function expiring(days: number, known: KnownAccess, context: CommandContext): Answered {
  const isTold = (user: string) => maySee({ action: "view.person", subject: user }, context);
  const found = lastDays(days, known, isTold);
  const isPart = [...known.roster.declared.users.keys()].some((key) => !isTold(key));
  return isPart ? { ...found, notes: [...found.notes, "This is about those whom you may see."] } : found;
}

function seeing(subject: Subject): Seeing {
  if (subject.is === "thing") return { action: "view.resource", subject: subject.thing.key };
  return { action: "view.person", subject: subject.principal.replace(/^user:/, "") };
}

/** Returns why somebody may not see something; undefined where they may see all of it. */
function notAllowed(context: CommandContext, all: readonly Seeing[]): Refused | undefined {
  const closed = all.find((each) => !maySee(each, context));
  if (closed === undefined) return undefined;
  const { action, subject } = closed;
  const { actor, rights } = context;
  const rule = rights.rule(action, subject);
  const reason = say`What is known of ${name(subject)} is for ${describeWho(rule.who, action)} (${name(rule.name)}).`;
  const isUnproven = actor !== undefined && rights.can(actor.key, action, subject);
  return { refused: isUnproven ? [reason, unprovenNote(actor)] : [reason] };
}

function subjectNamed(
  text: string,
  known: KnownAccess,
  context: CommandContext,
  wanted?: "things",
): Subject | Refused {
  const isTold = (key: string) => maySee({ action: "view.resource", subject: key }, context);
  const found = findSubject(text, known, wanted, isTold);
  return "is" in found ? found : refusedBy(found);
}

function personNamed(text: string, known: KnownAccess, context: CommandContext): Person | Refused {
  const found = subjectNamed(text, known, context);
  if ("refused" in found || found.is === "person") return found;
  return refusedBy(noPerson(text));
}

function refusedBy({ message, remedy }: Problem): Refused {
  return { refused: [say`${message} ${remedy}`] };
}

function sectionBlocks({ heading, rows }: AnswerSection): readonly ReplyBlock[] {
  const lines = rows.map(rowSentence);
  const left = lines.length - mostLines;
  const shown = left > 1 ? [...lines.slice(0, mostLines), say`… and ${left} more`] : lines;
  return [say`${heading}:`, { list: shown }];
}

function rowSentence([first = "", ...rest]: readonly string[]): Sentence {
  const said = rest.filter((cell) => cell !== "");
  return said.length === 0 ? [name(first)] : [name(first), `: ${said.join(", ")}`];
}
