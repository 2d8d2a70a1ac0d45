import type { core } from "zod";
import type { Problem } from "../../core/finding.ts";
import { nearestName } from "../suggestion.ts";
import type { Node, YamlPath } from "../yaml/tree.ts";
import { nodeAt, writtenWithQuotes } from "../yaml/tree.ts";
import * as problems from "./errors.ts";
import { nameProblem, type TextFaults } from "./names.ts";
import { subjectOf } from "./subject.ts";

/** A value that the schema refuses: where it is, and how the rest can be checked without it. */
export interface FormatFault {
  /** Undefined when nothing is wrong: the value is a text, and is read as written. */
  readonly problem?: Problem;
  /** Relative to the checked part. */
  readonly path: YamlPath;
  readonly on: "key" | "value";
  readonly repair: "drop" | "text" | "fill";
}

type Issue = core.$ZodIssue;

/** The part of the file that is checked, and its path. */
export interface CheckedPart {
  readonly node: Node;
  readonly path: YamlPath;
  /** Maps and lists that lost something faulty. */
  readonly damaged: WeakSet<Node>;
  /** Reasons that only this format has. */
  readonly reasons?: TextFaults | undefined;
}

const emptyOf: Readonly<Record<string, string>> = { array: "`[]`", object: "`{}`", record: "`{}`" };

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  object: "a map of fields",
  record: "a map",
};

/** Returns the faults of one issue of the schema. */
export function faultsOf(issue: Issue, part: CheckedPart, base: YamlPath = []): readonly FormatFault[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const of = subjectOf([...part.path, ...path]);
  const node = nodeAt(part.node, path);
  if (issue.code === "unrecognized_keys") return unknownKeys(issue, path, of);
  if (issue.code === "invalid_key")
    return [{ ...keyFault(issue, path, part), path, on: "key", repair: "drop" }];
  if (node === undefined) return [missing(path, part)];
  if (isNothing(node))
    return [{ problem: problems.missingValue(of, emptyValue(issue)), path, on: "key", repair: "drop" }];
  if (issue.code === "invalid_union") return unionFaults(issue, part, path);
  // What is missing was told.
  if ((issue.code === "custom" || issue.code === "too_small") && hasLost(node, part.damaged))
    return [{ path, on: "value", repair: "drop" }];
  if (issue.message === "as_written" && node.shape === "scalar")
    return [{ path, on: "value", repair: "text" }];
  return [{ problem: valueProblem(issue, node, of, part.reasons), path, on: "value", repair: "drop" }];
}

/** Whether something faulty was left out of a node, or of what is in it. */
export function hasLost(node: Node | undefined, damaged: WeakSet<Node>): boolean {
  if (node === undefined || node.shape === "scalar") return false;
  const inner = node.shape === "list" ? node.items : [...node.fields.values()].map((field) => field.node);
  return damaged.has(node) || inner.some((each) => hasLost(each, damaged));
}

function isNothing(node: Node): boolean {
  return node.shape === "scalar" && node.value === null && node.written === "";
}

function emptyValue(issue: Issue): string | undefined {
  if (issue.code === "invalid_type") return emptyOf[issue.expected];
  if (issue.code !== "invalid_union") return undefined;
  return issue.errors
    .flat()
    .map(emptyValue)
    .find((empty) => empty !== undefined);
}

function unknownKeys(
  issue: core.$ZodIssueUnrecognizedKeys,
  path: YamlPath,
  of: string,
): readonly FormatFault[] {
  const known = issue.message.split(" ").filter((key) => key !== "");
  return issue.keys.map((key) => ({
    problem: problems.unknownKey(key, of, known),
    path: [...path, key],
    on: "key",
    repair: "drop",
  }));
}

function keyFault(issue: core.$ZodIssueInvalidKey, path: YamlPath, part: CheckedPart): { problem: Problem } {
  const key = String(path.at(-1) ?? "");
  const of = `a key in ${subjectOf([...part.path, ...path.slice(0, -1)])}`;
  const inner = issue.issues[0];
  if (inner?.code === "too_big") return { problem: problems.tooLong(of, Number(inner.maximum), key.length) };
  return { problem: nameProblem(inner?.message ?? "", of, key, part.reasons) ?? problems.unreadable(of) };
}

function missing(path: YamlPath, part: CheckedPart): FormatFault {
  const parent = path.slice(0, -1);
  const field = String(path.at(-1));
  const repair =
    parent.length === 0 ? { path, repair: "fill" as const } : { path: parent, repair: "drop" as const };
  const on = parent.length === 0 ? "key" : "value";
  const parentNode = nodeAt(part.node, parent);
  // The misspelt field is reported already.
  const misspelt =
    parentNode?.shape === "table" && [...parentNode.fields.keys()].some((key) => nearestName(key, [field]));
  if (misspelt || (parentNode !== undefined && part.damaged.has(parentNode))) return { ...repair, on };
  return { problem: problems.missingField(subjectOf([...part.path, ...parent]), field), ...repair, on };
}

/** Returns the faults of the form that was meant: the one whose shape the value has. */
function unionFaults(
  issue: core.$ZodIssueInvalidUnion,
  part: CheckedPart,
  path: YamlPath,
): readonly FormatFault[] {
  const node = nodeAt(part.node, path);
  const asWritten = issue.errors.some((errors) => errors.some(isAsWritten));
  if (asWritten && node?.shape === "scalar" && typeof node.value !== "string")
    return [{ path, on: "value", repair: "text" }];
  const meant = issue.errors.find((errors) => !errors.some(isOtherShape));
  if (meant !== undefined) return meant.flatMap((each) => faultsOf(each, part, path));
  const of = subjectOf([...part.path, ...path]);
  const expected = [
    ...new Set(issue.errors.flatMap((errors) => errors.filter(isOtherShape).flatMap(expectedOf))),
  ];
  return [{ problem: problems.wrongType(of, expected, found(node)), path, on: "value", repair: "drop" }];
}

function isAsWritten(issue: Issue): boolean {
  return issue.path.length === 0 && issue.message === "as_written";
}

function isOtherShape(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function expectedOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_type") return [typeWords[issue.expected] ?? issue.expected];
  return issue.code === "invalid_value" ? issue.values.map((value) => `\`${String(value)}\``) : [];
}

function valueProblem(issue: Issue, node: Node, of: string, reasons: TextFaults | undefined): Problem {
  const text = node.shape === "scalar" ? writtenWithQuotes(node) : "";
  if (issue.code === "too_big" && issue.message === "too_long" && node.shape === "scalar")
    return problems.tooLong(of, Number(issue.maximum), text.length);
  // A text's check refuses a list for its length, too. That is no reason then.
  const isAboutWhole = issue.code === "custom" || ("origin" in issue && issue.origin === "array");
  if (node.shape === "scalar" || isAboutWhole) {
    const shown = node.shape === "scalar" ? text : undefined;
    const problem = nameProblem(issue.message, of, shown, reasons);
    if (problem !== undefined) return problem;
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    return node.shape === "scalar"
      ? problems.notOneOf(of, text, allowed)
      : problems.wrongType(
          of,
          allowed.map((each) => `\`${each}\``),
          found(node),
        );
  }
  if (issue.code === "invalid_type") return problems.wrongType(of, expectedOf(issue), found(node));
  // The check of a text's length also refuses a list, which has a length too.
  if (node.shape !== "scalar") return problems.wrongType(of, ["text"], found(node));
  return problems.unreadable(of);
}

function found(node: Node | undefined): string {
  if (node === undefined) return "missing";
  if (node.shape !== "scalar") return node.shape === "list" ? "a list" : "a map";
  if (typeof node.value === "number") return `the number ${node.written}`;
  if (typeof node.value === "string") return "text";
  return `the word \`${node.written}\``;
}
