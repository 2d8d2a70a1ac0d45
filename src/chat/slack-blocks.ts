import type { ReplyButton } from "./reply.ts";

/** Slack takes so many characters in a section. */
const longestSection = 2_900;

/** Returns mrkdwn lines as sections, each of whole lines. A longer line is cut. */
export function sectionBlocks(text: string): readonly object[] {
  const sections: string[] = [];
  for (const line of text.split("\n").flatMap(pieces)) {
    const last = sections.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= longestSection)
      sections[sections.length - 1] = `${last}\n${line}`;
    else sections.push(line);
  }
  return sections
    .filter((each) => each.trim() !== "")
    .map((each) => ({ type: "section", text: { type: "mrkdwn", text: each } }));
}

/** Slack takes so many fields in a section, of so many characters each. */
const mostFields = 10;
const longestField = 1_900;

/** Returns sections with these fields, mrkdwn each, in two columns. A longer field is left to a section of its own. */
export function fieldSections(fields: readonly string[]): readonly object[] {
  const blocks: object[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0)
      blocks.push({ type: "section", fields: open.map((text) => ({ type: "mrkdwn", text })) });
    open = [];
  };
  for (const field of fields) {
    if (field.length > longestField) {
      close();
      blocks.push(...sectionBlocks(field));
      continue;
    }
    if (open.length === mostFields) close();
    open.push(field);
  }
  close();
  return blocks;
}

function pieces(line: string): readonly string[] {
  const cut: string[] = [];
  let rest = line;
  while (rest.length > longestSection) {
    const blank = rest.lastIndexOf(" ", longestSection);
    const at = blank > 0 ? blank : longestSection;
    cut.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...cut, rest];
}

/** Returns a block with one button, which takes something away. */
export function dangerButtonBlock({ action, label, value }: ReplyButton): object {
  const text = { type: "plain_text", text: label };
  return { type: "actions", elements: [{ type: "button", action_id: action, style: "danger", value, text }] };
}
