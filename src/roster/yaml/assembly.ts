import type { YamlConversion } from "./convert.ts";
import { duplicateKey, emptyFile, notATable } from "./errors.ts";
import type { Field, Node, Table } from "./tree.ts";

/** Merges the pieces of one file again. */
export interface Assembly {
  /** Adds a piece's content to the file, or to one of its sections. An undefined piece was reported already. */
  add(node: Node | undefined, section: string | undefined): void;
  /** Returns the whole file; undefined, and reported, when it is no table. */
  table(): Table | undefined;
}

/** Returns an empty assembly. `start` is the position of the file. */
export function createAssembly(
  start: number,
  { report, place }: Pick<YamlConversion, "report" | "place">,
): Assembly {
  const fields = new Map<string, Field>();
  const sections = new Map<string, Map<string, Field>>();
  let at: number | undefined;
  let unfit: Node | undefined;

  const put = (into: Map<string, Field>, more: ReadonlyMap<string, Field>) => {
    for (const [key, field] of more) {
      const first = into.get(key);
      if (first === undefined) into.set(key, field);
      else report(duplicateKey(key, place(first.at)), field.at);
    }
  };

  const entriesOf = (section: string): Map<string, Field> => {
    const known = sections.get(section);
    if (known !== undefined) return known;
    const field = fields.get(section);
    const entries = new Map(field?.node.shape === "table" ? field.node.fields : []);
    sections.set(section, entries);
    if (field?.node.shape === "table")
      fields.set(section, { at: field.at, node: { ...field.node, fields: entries } });
    return entries;
  };

  return {
    add(node, section) {
      at ??= node?.at;
      if (node?.shape === "table") put(section === undefined ? fields : entriesOf(section), node.fields);
      else unfit ??= node;
    },
    table() {
      if (unfit !== undefined && !(unfit.shape === "scalar" && unfit.value === null)) {
        report(notATable(unfit.shape === "list" ? "a list" : "text"), unfit.at);
        return undefined;
      }
      if (at !== undefined && unfit === undefined) return { shape: "table", at, fields };
      report(emptyFile(), start);
      return undefined;
    },
  };
}
