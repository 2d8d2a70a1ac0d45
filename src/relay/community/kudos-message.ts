import { readEscape } from "../../chat/language/reference.ts";

/** So many people get kudos by one message. */
const mostPeople = 10;

/** Two plus signs that are a word of their own, right behind a mention or parted from it by blanks. */
const plus = /^[ \t\u00a0]{0,5}\+\+(?=[\s\u00a0.,!?;:)]|$)/;

/**
 * Returns the ids of those to whom a message of Slack's gives kudos: each person whose mention `++` follows. Each counts once. What is
 * quoted, or is code, gives nobody any.
 */
export function kudosIn(text: string): readonly string[] {
  const said = text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("&gt;"))
    .join("\n")
    .split("```")
    .filter((_, index) => index % 2 === 0)
    .join("\n")
    .split("`")
    .filter((_, index) => index % 2 === 0)
    .join(" ");
  const people = new Set<string>();
  for (const { 0: raw, index } of said.matchAll(/<[^<>\n]+>/g)) {
    const { reference } = readEscape(raw) ?? {};
    const after = said.slice(index + raw.length, index + raw.length + 20);
    if (reference?.kind === "user" && plus.test(after)) people.add(reference.id);
  }
  return [...people].slice(0, mostPeople);
}
