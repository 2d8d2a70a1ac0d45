import type * as z from "zod";
import type { Problem } from "../../core/finding.ts";
import type { Field, Node, Path } from "../yaml/tree.ts";
import { fieldAt, nodeAt, plain } from "../yaml/tree.ts";
import type { Fault } from "./faults.ts";
import { faultsOf } from "./faults.ts";

/** A part of the file that fits its schema, as data and as a tree; the two have the same lists and keys. */
export interface Checked<Value> {
  readonly value: Value;
  readonly node: Node;
}

export type Report = (problem: Problem, position: number) => void;

/** Mending one fault uncovers another at most a few times. */
const mostRounds = 10;

/**
 * Holds a part of the file against its schema. Faults are reported, and left out of what is answered, so that the rest
 * can be checked further; undefined when nothing is left.
 */
export function check<Value>(
  schema: z.ZodType<Value>,
  part: { readonly field: Field; readonly path: Path },
  report: Report,
): Checked<Value> | undefined {
  const { field, path } = part;
  let node = field.node;
  for (let round = 0; round < mostRounds; round++) {
    const result = schema.safeParse(plain(node));
    if (result.success) return { value: result.data, node };
    const faults = result.error.issues.flatMap((issue) => faultsOf(issue, { node, path }));
    for (const fault of faults) {
      if (fault.problem !== undefined) report(fault.problem, positionOf(fault, { ...field, node }));
    }
    if (faults.some((fault) => fault.path.length === 0 && fault.mend === "drop")) return undefined;
    node = mended(node, faults, 0);
  }
  return undefined;
}

function positionOf({ path, on }: Fault, part: Field): number {
  if (path.length === 0) return on === "key" ? part.at : part.node.at;
  const field = fieldAt(part.node, path);
  if (on === "key") return field?.at ?? nodeAt(part.node, path)?.at ?? part.at;
  return nodeAt(part.node, path)?.at ?? part.at;
}

function mended(node: Node, faults: readonly Fault[], depth: number): Node {
  const ending = faults.find((fault) => fault.path.length === depth);
  if (ending?.mend === "text" && node.shape === "scalar") return { ...node, value: node.written };
  const below = Map.groupBy(faults, (fault) => fault.path[depth] ?? "");
  const part = (step: string | number, child: Node): readonly Node[] => {
    const concerned = below.get(step);
    if (concerned === undefined) return [child];
    const dropped = concerned.some((fault) => fault.mend === "drop" && fault.path.length === depth + 1);
    return dropped ? [] : [mended(child, concerned, depth + 1)];
  };
  if (node.shape === "list")
    return { ...node, items: node.items.flatMap((item, index) => part(index, item)) };
  if (node.shape === "scalar") return node;
  const fields = new Map<string, Field>();
  for (const [key, field] of node.fields) {
    for (const child of part(key, field.node)) fields.set(key, { at: field.at, node: child });
  }
  for (const { path, mend } of faults) {
    const key = path[depth];
    if (mend === "fill" && path.length === depth + 1 && typeof key === "string")
      fields.set(key, {
        at: node.at,
        node: { shape: "scalar", at: node.at, value: "missing", written: "missing" },
      });
  }
  return { ...node, fields };
}
