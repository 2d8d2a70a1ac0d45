/** Somebody or something on Slack that a message names by its id, and what the message called it. */
export interface Reference {
  readonly kind: "user" | "channel" | "usergroup" | "everyone";
  readonly id: string;
  readonly label?: string;
}

/** What a `<…>` in a message stands for: text, with the reference if it is one. */
export interface Unescaped {
  readonly text: string;
  readonly reference?: Reference;
}

const shape = /^<([^<>|\n]+)(?:\|([^<>\n]*))?>/;

/**
 * Reads one of Slack's escapes, or an address in pointed brackets, at the beginning of a text; undefined where there
 * is none. See https://docs.slack.dev/messaging/formatting-message-text
 */
export function readEscape(text: string): (Unescaped & { readonly length: number }) | undefined {
  const [whole, inner = "", label] = shape.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const found = meaningOf(inner, label === "" ? undefined : label);
  return found === undefined ? undefined : { ...found, length: whole.length };
}

function meaningOf(inner: string, label: string | undefined): Unescaped | undefined {
  const [, sign, id = ""] = /^([@#])([A-Z0-9]+)$/.exec(inner) ?? [];
  if (sign === "@") return referring("user", id, label);
  if (sign === "#") return referring("channel", id, label);
  const [, subteam] = /^!subteam\^([A-Z0-9]+)$/.exec(inner) ?? [];
  if (subteam !== undefined) return referring("usergroup", subteam, label);
  const [, special] = /^!(here|channel|everyone)$/.exec(inner) ?? [];
  if (special !== undefined) return referring("everyone", special, label);
  if (inner.startsWith("mailto:")) return { text: inner.slice("mailto:".length) };
  if (/^https?:\/\//.test(inner)) return { text: asTyped(inner, label) };
  return /^[^\s@]+@[^\s@]+$/.test(inner) ? { text: inner } : undefined;
}

function referring(kind: Reference["kind"], id: string, label: string | undefined): Unescaped {
  const name = label?.replace(/^[@#]/, "");
  const sign = kind === "channel" ? "#" : "@";
  return {
    text: `${sign}${name ?? id}`,
    reference: { kind, id, ...(name === undefined ? {} : { label: name }) },
  };
}

/** Slack makes a link of `acme.dev`; what was typed stands in the label then. */
function asTyped(address: string, label: string | undefined): string {
  const bare = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return label !== undefined && label.replace(/\/$/, "") === bare ? label : address;
}

/** Slack's ids of people: as long as they like, since newer ones are longer. */
export function isSlackUserId(text: string): boolean {
  return /^[UW][A-Z0-9]{7,}$/.test(text);
}
