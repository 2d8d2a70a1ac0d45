/** Returns words of a shell as one text: a single one as it is, and others in the quotes that the shell took off. */
export function typedText(words: readonly string[]): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only;
  return words.map((word) => (word === "" || /\s/.test(word) ? quotedWord(word) : word)).join(" ");
}

function quotedWord(word: string): string {
  const [, flag = "", text = word] = /^(--[a-z][\w-]*=)([\s\S]*)$/i.exec(word) ?? [];
  return `${flag}"${text.replaceAll('"', '\\"')}"`;
}
