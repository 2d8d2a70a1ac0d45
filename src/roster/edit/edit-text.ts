import type { ParsedNode } from "yaml";
import { parseDocument } from "yaml";
import type { Problem } from "../../core/finding.ts";
import type { Data } from "./data.ts";
import { dataOf, sameData } from "./data.ts";
import type { Edit, Path } from "./edit.ts";
import { editBlocked } from "./errors.ts";
import { effect } from "./intent.ts";
import type { Location } from "./locate.ts";
import { locate, slotIn } from "./locate.ts";
import { outlineOf } from "./outline.ts";
import type { Shared } from "./sharing.ts";
import { separation, sharedIn } from "./sharing.ts";
import type { Page } from "./step.ts";
import { splicesFor } from "./step.ts";
import { styleOf } from "./style.ts";
import type { Splice } from "./text-edit.ts";
import { compatible, spliced } from "./text-edit.ts";

/** A text as YAML: what it says, and where. */
export interface Reading extends Page {
  readonly data: Data;
  readonly shared: Shared;
}

/** Reads a roster file's text; undefined when it isn't well-formed, or no map. */
export function readingOf(text: string): Reading | undefined {
  const document = parseDocument(text, {
    version: "1.2",
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  const root = document.contents;
  if (document.errors.length > 0 || root === null) return undefined;
  const outline = outlineOf(text, root);
  if (outline.collection(root)?.shape !== "map") return undefined;
  const said = new Map<ParsedNode, Data>();
  const data = dataOf(root, (node, each) => void said.set(node, each));
  return { outline, data, style: styleOf(outline), shared: sharedIn(outline, said) };
}

/**
 * Makes edits in a well-formed text, in rounds: what concerns different entries is done in one go, what concerns the
 * same one in the order given, each upon the text that the round before it left.
 */
export function editText(text: string, edits: readonly Edit[]): string | Problem {
  let current = text;
  let waiting = edits;
  while (waiting.length > 0) {
    const reading = readingOf(current);
    if (reading === undefined) throw new Error("An edit left text that can't be read.");
    const round = roundOf(reading, waiting);
    if ("problem" in round) return round.problem;
    current = spliced(current, round.splices);
    waiting = round.waiting;
  }
  return current;
}

interface Round {
  readonly splices: readonly Splice[];
  readonly waiting: readonly Edit[];
}

function roundOf(reading: Reading, edits: readonly Edit[]): Round | { readonly problem: Problem } {
  const made = new Map<Edit, readonly Splice[]>();
  const waiting = new Set<Edit>();
  const claims = createClaims();
  for (const [index, edit] of edits.entries()) {
    const location = locate(reading.outline, edit.path);
    const isNew = location.trail.length < 2 || edit.path.length < 3;
    if (!claims.take(edit.path, isNew)) {
      waiting.add(edit);
      continue;
    }
    const { before, after } = effect(reading.data, edit);
    if (sameData(before, after, edit.path)) continue;
    const first = separation(reading, location, doomedBy(edit, location, reading));
    if (first.length > 0 && made.size === 0) {
      return { splices: first, waiting: edits.filter((each, at) => at >= index || waiting.has(each)) };
    }
    if (first.length > 0) {
      for (const each of edits.slice(index)) waiting.add(each);
      break;
    }
    const splices = splicesFor(edit, location, reading);
    if (splices === undefined) return { problem: editBlocked(edit.path) };
    made.set(edit, splices);
  }
  const chosen = compatible([...made.values()]);
  for (const [edit, splices] of made) if (!chosen.has(splices)) waiting.add(edit);
  return { splices: [...chosen].flat(), waiting: edits.filter((each) => waiting.has(each)) };
}

/** What an edit removes or replaces as a whole. */
function doomedBy(edit: Edit, { trail, rest }: Location, { outline }: Reading): ParsedNode | undefined {
  if (rest.length > 0 || edit.edit === "add") return undefined;
  const value = trail.at(-1)?.slot.value;
  if (edit.edit !== "drop") return value;
  const list = outline.collection(value);
  return list === undefined ? undefined : slotIn(list, edit.item)?.value;
}

/** Sees to it that edits which may meet in the text don't share a round. */
function createClaims(): { take(path: Path, wholeSection: boolean): boolean } {
  const entries = new Set<string>();
  const sections = new Set<string>();
  const touched = new Set<string>();
  return {
    take([section, entry = ""], wholeSection) {
      const name = JSON.stringify([section, entry]);
      const free = !sections.has(section) && !(wholeSection ? touched.has(section) : entries.has(name));
      entries.add(name);
      touched.add(section);
      if (wholeSection) sections.add(section);
      return free;
    },
  };
}
