import { isUtf8 } from "node:buffer";
import type { Problem } from "../../core/finding.ts";
import { controlCharacter, notUtf8 } from "./errors.ts";

/** A file's text without a byte-order mark; and the first flaw of it, with its offset. */
export interface Decoded {
  readonly text: string;
  readonly flaw?: { readonly problem: Problem; readonly offset: number };
}

/** Decodes UTF-8 strictly. Nothing after the first fault is checked. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) return { text: "", flaw: { problem: notUtf8(encoding), offset: 0 } };
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!isUtf8(bytes)) return { text, flaw: { problem: notUtf8(), offset: firstFault(text, bytes) } };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML forbids.
  const control = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  if (control === -1) return { text };
  return { text, flaw: { problem: controlCharacter(text.charCodeAt(control)), offset: control } };
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
  if (a === 0xfe && b === 0xff) return "UTF-16";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "UTF-32";
  if ((a === 0) !== (b === 0) && (c === 0) !== (d === 0) && a !== undefined && d !== undefined)
    return "UTF-16";
  return undefined;
}

/** Returns the offset of the first replacement character that the bytes do not have. */
function firstFault(text: string, bytes: Uint8Array): number {
  let offset = 0;
  for (let at = text.indexOf("\ufffd"), from = 0; at !== -1; at = text.indexOf("\ufffd", from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return at;
    offset += 3;
    from = at + 1;
  }
  return text.length;
}
