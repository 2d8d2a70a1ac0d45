import type { Alias, ParsedNode } from "yaml";
import { isAlias, isCollection, isPair, visit } from "yaml";
import type { Data } from "./data.ts";
import type { Location } from "./locate.ts";
import type { Outline, Slot } from "./outline.ts";
import { flowData } from "./render.ts";
import type { Style } from "./style.ts";
import type { Splice } from "./text-edit.ts";

/** An alias, and the node that it stands for. */
interface Use {
  readonly alias: Alias.Parsed;
  readonly target: ParsedNode;
}

/** A text's anchors and aliases, and what each node says. */
export interface Shared {
  readonly uses: readonly Use[];
  readonly slots: ReadonlyMap<ParsedNode, Slot>;
  readonly said: ReadonlyMap<ParsedNode, Data>;
}

/** Reads them; most files have none, and then nothing is looked for. */
export function sharedIn(outline: Outline, said: ReadonlyMap<ParsedNode, Data>): Shared {
  const uses: Use[] = [];
  const slots = new Map<ParsedNode, Slot>();
  const anchors = new Map<string, ParsedNode>();
  if (!/[&*]/.test(outline.text)) return { uses, slots, said };
  visit(outline.root, (_, node) => {
    if (isPair(node)) return undefined;
    const parsed = node as ParsedNode;
    if (isCollection(parsed)) {
      for (const slot of outline.collection(parsed)?.slots ?? []) if (slot.value) slots.set(slot.value, slot);
    }
    if (isAlias(parsed)) {
      const target = anchors.get(parsed.source);
      if (target !== undefined) uses.push({ alias: parsed as Alias.Parsed, target });
    } else if (parsed.anchor !== undefined) anchors.set(parsed.anchor, parsed);
    return undefined;
  });
  return { uses, slots, said };
}

/**
 * What must be done first where an edit would reach others through an anchor: an alias on the way is written out, and
 * an anchor whose value is about to change passes, with the value as it was, to the first alias of it. Nothing where
 * the edit concerns nobody else. `doomed` is what the edit removes or replaces, with all that is in it.
 */
export function separation(
  { shared, style }: { readonly shared: Shared; readonly style: Style },
  { trail, alias }: Location,
  doomed: ParsedNode | undefined,
): readonly Splice[] {
  const { uses, slots, said } = shared;
  if (alias !== undefined) {
    const data = said.get(alias.node) ?? "null";
    return [{ from: alias.node.range[0], to: alias.node.range[1], text: flowData(data, style) }];
  }
  const touched = new Set(trail.map(({ slot }) => slot.value));
  const isInside = (node: ParsedNode) =>
    doomed !== undefined && node.range[0] >= doomed.range[0] && node.range[1] <= doomed.range[1];
  const reached = uses.find(
    ({ alias: each, target }) => (touched.has(target) || isInside(target)) && !isInside(each),
  );
  const name = reached?.target.anchor;
  if (reached === undefined || name === undefined) return [];
  const text = `&${name} ${flowData(said.get(reached.target) ?? "null", style)}`;
  const heir: Splice = { from: reached.alias.range[0], to: reached.alias.range[1], text };
  const anchor = slots.get(reached.target)?.anchor;
  if (anchor === undefined) return [heir];
  return [{ from: anchor.from - 1, to: anchor.to, text: "" }, heir];
}
