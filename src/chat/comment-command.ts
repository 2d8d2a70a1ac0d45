/**
 * Returns the command in a comment: the rest of the first line that begins with `/rollcall`, outside quotes and code.
 * Returns undefined when there is none.
 */
export function commandInComment(body: string): string | undefined {
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const command = fence === undefined ? /^ {0,3}\/rollcall(?:\s+(.*))?$/i.exec(line) : null;
    if (command !== null) return (command[1] ?? "").trim();
  }
  return undefined;
}
