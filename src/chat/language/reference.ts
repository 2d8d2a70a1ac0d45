/** A person, channel or group on Slack, named by its id in a message. `label` is the name that the message shows. */
export interface SlackReference {
  readonly kind: "user" | "channel" | "usergroup" | "everyone";
  readonly id: string;
  readonly label?: string;
}

/** The meaning of a `<…>` in a message: its text, and the reference if it is one. */
export interface SlackEscape {
  readonly text: string;
  readonly reference?: SlackReference;
}

const escapePattern = /^<([^<>|\n]+)(?:\|([^<>\n]*))?>/;

/**
 * Reads one of Slack's escapes, or an address in angle brackets, at the beginning of a text. Returns undefined when there
 * is none. See https://docs.slack.dev/messaging/formatting-message-text
 */
export function readEscape(text: string): (SlackEscape & { readonly length: number }) | undefined {
  const [whole, inner = "", label] = escapePattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const found = meaningOf(inner, label === "" ? undefined : label);
  return found === undefined ? undefined : { ...found, length: whole.length };
}

function meaningOf(inner: string, label: string | undefined): SlackEscape | undefined {
  const [, sign, id = ""] = /^([@#])([A-Z0-9]+)$/.exec(inner) ?? [];
  if (sign === "@") return referenceTo("user", id, label);
  if (sign === "#") return referenceTo("channel", id, label);
  const [, subteam] = /^!subteam\^([A-Z0-9]+)$/.exec(inner) ?? [];
  if (subteam !== undefined) return referenceTo("usergroup", subteam, label);
  const [, special] = /^!(here|channel|everyone)$/.exec(inner) ?? [];
  if (special !== undefined) return referenceTo("everyone", special, label);
  // A date is shown in the reader's own time, and its label where that can't be.
  if (inner.startsWith("!date^") && label !== undefined) return { text: label };
  if (inner.startsWith("mailto:")) return { text: inner.slice("mailto:".length) };
  if (/^https?:\/\//.test(inner)) return { text: asTyped(inner, label) };
  return /^[^\s@]+@[^\s@]+$/.test(inner) ? { text: inner } : undefined;
}

function referenceTo(kind: SlackReference["kind"], id: string, label: string | undefined): SlackEscape {
  const name = label?.replace(/^[@#]/, "");
  const sign = kind === "channel" ? "#" : "@";
  return {
    text: `${sign}${name ?? id}`,
    reference: { kind, id, ...(name === undefined ? {} : { label: name }) },
  };
}

/** Returns an address as it was typed. Slack turns `acme.dev` into a link, and keeps what was typed as its label. */
function asTyped(address: string, label: string | undefined): string {
  const bare = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return label !== undefined && label.replace(/\/$/, "") === bare ? label : address;
}

/** Returns whether a text has the shape of a Slack user id. Newer ids are longer, so there is no maximum. */
export function isSlackUserId(text: string): boolean {
  return /^[UW][A-Z0-9]{7,}$/.test(text);
}
