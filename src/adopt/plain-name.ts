import type { InventoryAccount } from "../roster/inventory.ts";

/** Returns a name without case, accents and punctuation, so that two spellings of one name are equal. */
export function plainName(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Returns the names that an account shows: its profile's, and its login's where that has several words. */
export function namesOfAccount({ login, name }: Pick<InventoryAccount, "login" | "name">): readonly string[] {
  return [...(name === undefined ? [] : [plainName(name)]), ...severalWords(login)];
}

/** Returns the name in an address: `ana lopez` of ana.lopez@acme.dev. One word alone is nobody's name. */
export function namesOfAddress(email: string | undefined): readonly string[] {
  return severalWords(email?.split("@")[0] ?? "");
}

function severalWords(text: string): readonly string[] {
  const name = plainName(text);
  return name.includes(" ") ? [name] : [];
}
