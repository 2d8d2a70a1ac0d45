import type * as z from "zod";
import type { Problem } from "../../core/finding.ts";
import type { Field, Node, YamlPath } from "../yaml/tree.ts";
import { fieldAt, nodeAt, plainDataOf } from "../yaml/tree.ts";
import type { FormatFault } from "./faults.ts";
import { faultsOf } from "./faults.ts";
import type { TextFaults } from "./names.ts";

/** A part of the file that fits its schema, as data and as a tree; the two have the same lists and keys. */
export interface Checked<Value> {
  readonly value: Value;
  readonly node: Node;
}

/** Reports a problem at a position. */
export type ReportProblem = (problem: Problem, position: number) => void;

/** What is checked. */
export interface PartToCheck {
  readonly field: Field;
  readonly path: YamlPath;
  /** Reasons that only this format has. */
  readonly reasons?: TextFaults;
  /** Gets the maps and lists that lost something faulty. */
  readonly damaged?: WeakSet<Node>;
}

/** A repair uncovers another fault at most a few times. */
const maxPasses = 10;

/**
 * Checks a part of the file by its schema. Faults are reported and left out of the result, so that the rest can be
 * checked further; undefined when nothing is left.
 */
export function checkFormat<Value>(
  schema: z.ZodType<Value>,
  part: PartToCheck,
  report: ReportProblem,
): Checked<Value> | undefined {
  const { field, path, reasons, damaged = new WeakSet<Node>() } = part;
  let node = field.node;
  for (let pass = 0; pass < maxPasses; pass++) {
    const result = schema.safeParse(plainDataOf(node));
    if (result.success) return { value: result.data, node };
    const faults = result.error.issues.flatMap((issue) => faultsOf(issue, { node, path, damaged, reasons }));
    for (const fault of faults) {
      if (fault.problem !== undefined) report(fault.problem, positionOfFault(fault, { ...field, node }));
    }
    if (faults.some((fault) => fault.path.length === 0 && fault.repair === "drop")) return undefined;
    node = repaired(node, { faults, depth: 0 }, damaged);
  }
  return undefined;
}

function positionOfFault({ path, on }: FormatFault, part: Field): number {
  if (path.length === 0) return on === "key" ? part.at : part.node.at;
  const field = fieldAt(part.node, path);
  if (on === "key") return field?.at ?? nodeAt(part.node, path)?.at ?? part.at;
  return nodeAt(part.node, path)?.at ?? part.at;
}

interface RepairContext {
  readonly faults: readonly FormatFault[];
  readonly depth: number;
}

function repaired(node: Node, { faults, depth }: RepairContext, damaged: WeakSet<Node>): Node {
  if (node.shape === "scalar") {
    const isText = faults.some(({ path, repair }) => path.length === depth && repair === "text");
    return isText ? { ...node, value: node.written } : node;
  }
  const below = Map.groupBy(faults, ({ path }) => path[depth] ?? "");
  const isDropped = (step: string | number) =>
    below.get(step)?.some(({ path, repair }) => repair === "drop" && path.length === depth + 1) === true;
  const child = (step: string | number, part: Node) => {
    const concerning = below.get(step);
    return concerning === undefined
      ? part
      : repaired(part, { faults: concerning, depth: depth + 1 }, damaged);
  };
  if (node.shape === "list") {
    const items = node.items.flatMap((item, index) => (isDropped(index) ? [] : child(index, item)));
    const list = { ...node, items };
    if (damaged.has(node) || items.length < node.items.length) damaged.add(list);
    return list;
  }
  const fields = new Map<string, Field>();
  for (const [key, field] of node.fields) {
    if (!isDropped(key)) fields.set(key, { at: field.at, node: child(key, field.node) });
  }
  for (const { path, repair } of faults) {
    const key = path[depth];
    if (repair === "fill" && path.length === depth + 1 && typeof key === "string")
      fields.set(key, { at: node.at, node: placeholder(node.at) });
  }
  const whole = { ...node, fields };
  if (damaged.has(node) || fields.size < node.fields.size) damaged.add(whole);
  return whole;
}

/** Returns a value for a required field that is missing, so that the other fields can be checked. */
function placeholder(at: number): Node {
  return { shape: "scalar", at, value: "missing", written: "missing" };
}
