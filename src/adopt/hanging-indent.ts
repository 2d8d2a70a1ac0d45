/**
 * A text beside a short word, its later lines below its first, within so many columns. No word is broken, so that an
 * address can be clicked however narrow the terminal is.
 */
export function hanging(word: string, text: string, columns: number): string[] {
  const margin = word.length;
  const lines = [""];
  for (const each of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && margin + line.length + 1 + each.length > columns) lines.push(each);
    else lines[lines.length - 1] = line === "" ? each : `${line} ${each}`;
  }
  return lines.map((line, index) => (index === 0 ? word : " ".repeat(margin)) + line);
}
