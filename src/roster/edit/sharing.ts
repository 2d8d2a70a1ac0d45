import type { Alias, ParsedNode } from "yaml";
import { isAlias, isCollection, isPair, visit } from "yaml";
import type { Data } from "./data.ts";
import type { PathLocation } from "./locate.ts";
import type { OutlineEntry, TextOutline } from "./outline.ts";
import { flowData } from "./render.ts";
import type { FileStyle } from "./style.ts";
import type { TextEdit } from "./text-edit.ts";

/** An alias, and the node that it stands for. */
interface AliasUse {
  readonly alias: Alias.Parsed;
  readonly target: ParsedNode;
}

/** The aliases of a text, the entry of each node, and the data of each node. */
export interface SharedNodes {
  readonly uses: readonly AliasUse[];
  readonly entries: ReadonlyMap<ParsedNode, OutlineEntry>;
  readonly data: ReadonlyMap<ParsedNode, Data>;
}

/** Returns the shared nodes of a text. Most texts have none, and are not searched. */
export function sharedNodesIn(outline: TextOutline, data: ReadonlyMap<ParsedNode, Data>): SharedNodes {
  const uses: AliasUse[] = [];
  const entries = new Map<ParsedNode, OutlineEntry>();
  const anchors = new Map<string, ParsedNode>();
  if (!/[&*]/.test(outline.text)) return { uses, entries, data };
  visit(outline.root, (_, node) => {
    if (isPair(node)) return undefined;
    const parsed = node as ParsedNode;
    if (isCollection(parsed)) {
      for (const entry of outline.collection(parsed)?.entries ?? [])
        if (entry.value) entries.set(entry.value, entry);
    }
    if (isAlias(parsed)) {
      const target = anchors.get(parsed.source);
      if (target !== undefined) uses.push({ alias: parsed as Alias.Parsed, target });
    } else if (parsed.anchor !== undefined) anchors.set(parsed.anchor, parsed);
    return undefined;
  });
  return { uses, entries, data };
}

/**
 * Returns the text edits that must come first when an edit would change other places through an anchor: an alias on the
 * path is written out, and an anchor whose value changes moves, with its old value, to its first alias. Empty when the
 * edit changes no other place. `removed` is the node that the edit removes or replaces.
 */
export function editsThatUnshare(
  { shared, style }: { readonly shared: SharedNodes; readonly style: FileStyle },
  { trail, alias }: PathLocation,
  removed: ParsedNode | undefined,
): readonly TextEdit[] {
  const { uses, entries, data } = shared;
  if (alias !== undefined) {
    const text = flowData(data.get(alias.node) ?? "null", style);
    return [{ from: alias.node.range[0], to: alias.node.range[1], text }];
  }
  const touched = new Set(trail.map(({ entry }) => entry.value));
  const isInside = (node: ParsedNode) =>
    removed !== undefined && node.range[0] >= removed.range[0] && node.range[1] <= removed.range[1];
  const reached = uses.find(
    ({ alias: each, target }) => (touched.has(target) || isInside(target)) && !isInside(each),
  );
  const name = reached?.target.anchor;
  if (reached === undefined || name === undefined) return [];
  const text = `&${name} ${flowData(data.get(reached.target) ?? "null", style)}`;
  const firstAlias: TextEdit = { from: reached.alias.range[0], to: reached.alias.range[1], text };
  const anchor = entries.get(reached.target)?.anchor;
  if (anchor === undefined) return [firstAlias];
  return [{ from: anchor.from - 1, to: anchor.to, text: "" }, firstAlias];
}
