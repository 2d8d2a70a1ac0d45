/** Where a repository's CODEOWNERS may be, in this order. The first one counts. */
export const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** A line of a CODEOWNERS file that says something. Lines and columns count from 1. */
export interface CodeOwnersLine {
  readonly line: number;
  readonly pattern: string;
  readonly owners: readonly { readonly name: string; readonly column: number }[];
}

/** Returns the lines of a CODEOWNERS file that name a pattern, without comments. */
export function codeOwnersLines(text: string): readonly CodeOwnersLine[] {
  return text.split("\n").flatMap((content, index) => {
    const [pattern, ...owners] = wordsOf(content);
    if (pattern === undefined) return [];
    return [{ line: index + 1, pattern: pattern.name, owners }];
  });
}

/** Returns the words of a line up to its comment, which begins with a word that begins with `#`. */
function wordsOf(content: string): readonly { readonly name: string; readonly column: number }[] {
  const words: { name: string; column: number }[] = [];
  for (const { 0: name, index } of content.matchAll(/\S+/g)) {
    if (name.startsWith("#")) break;
    words.push({ name, column: index + 1 });
  }
  return words;
}
