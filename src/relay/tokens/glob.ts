/**
 * Whether a glob fits the whole of a text: `*` is any run of characters but slashes. What isn't a text, or is longer than 255
 * characters, fits nothing. Takes time in proportion to the two lengths, whatever they are.
 */
export function isGlobMatch(glob: string, text: unknown): boolean {
  if (typeof text !== "string" || text.length > 255 || glob.length > 255) return false;
  const [globParts, parts] = [glob.split("/"), text.split("/")];
  return (
    globParts.length === parts.length &&
    globParts.every((each, index) => isPartMatch(each, parts[index] ?? ""))
  );
}

function isPartMatch(glob: string, text: string): boolean {
  const [first = "", ...rest] = glob.split("*");
  const last = rest.pop();
  if (last === undefined) return glob === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
