/**
 * Wraps a text after a label, with later lines indented to where the first one starts. Lines are at most `columns`
 * wide, except that no word is broken, so that addresses can be clicked.
 */
export function hangingIndent(label: string, text: string, columns: number): string[] {
  const margin = label.length;
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && margin + line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(margin)) + line);
}
