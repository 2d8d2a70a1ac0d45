/**
 * Wraps a text after a label, with later lines indented to where the first one starts. Lines are at most `columns`
 * wide, except that no word is broken, so that addresses can be clicked. Nor is what follows a line break: a command, which
 * can be copied.
 */
export function hangingIndent(label: string, text: string, columns: number): string[] {
  const margin = label.length;
  const lines = [""];
  const [prose = "", ...commands] = text.split("\n");
  for (const word of prose.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && margin + line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, ...commands].map((line, index) => (index === 0 ? label : " ".repeat(margin)) + line);
}
