import { invalid } from "./problem.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Returns a request's body as text. Throws for bytes that are no UTF-8, which would become other characters. */
export function bodyText(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalid("The body is no UTF-8.");
  }
}

/** Returns what JSON says. Throws for no JSON, and for texts with characters that can't be sent: NUL, and halves of a pair. */
export function bodyJson(text: string): unknown {
  let hasBadText = false;
  const look = (key: string, value: unknown): unknown => {
    hasBadText ||= isBad(key) || (typeof value === "string" && isBad(value));
    return value;
  };
  let json: unknown;
  try {
    json = JSON.parse(text, look);
  } catch {
    throw invalid("The body is no JSON.");
  }
  if (hasBadText)
    throw invalid("The body has a text with a NUL character, or with half of a surrogate pair.");
  return json;
}

function isBad(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed();
}
