/** How many have no answer yet, at the end of the sentence about answers. */
const openCount = / (?:\d{1,7} (?:person has|people have) no answer yet|Everybody has an answer)\.$/;

/** The answer that was counted, behind a name. */
const countedAnswer = / — \*\*(?:keep|remove)\*\*, says [\w.\\-]{1,100}, \d{4}-\d\d-\d\d$/;

/**
 * Returns whether an issue of a review has the text that Rollcall wrote, check boxes and counted answers apart. In another text
 * a box may stand beside another name than the one that it is about.
 */
export function isIssueText(text: string, written: string): boolean {
  return withoutAnswers(text) === withoutAnswers(written);
}

/** Returns whether an issue shows what Rollcall wrote last, with its check boxes; line ends apart. */
export function isAsWritten(text: string, written: string): boolean {
  const plain = (each: string) => each.replaceAll("\r\n", "\n").trim();
  return plain(text) === plain(written);
}

function withoutAnswers(text: string): string {
  return text
    .split("\n")
    .map((line) => withoutAnswer(line.trimEnd()))
    .join("\n")
    .trim();
}

function withoutAnswer(line: string): string {
  if (line.startsWith("- [x] ") || line.startsWith("- [X] ")) return `- [ ] ${line.slice(6)}`;
  if (line.startsWith("### ")) return line.replace(countedAnswer, "");
  return line.startsWith("An answer counts ") ? line.replace(openCount, "") : line;
}
