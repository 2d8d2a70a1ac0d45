/** The part of an address before its domain, wherever one stands in a text. */
const localPart = /[^\s@/:<>"'(),;|[\]]{1,64}(?=@[\w-]{1,63}\.)/g;

/** Returns data in which no text has an e-mail address: of each, the domain is left. */
export function withoutEmails<Data>(data: Data): Data {
  if (typeof data === "string") return data.replace(localPart, "…") as Data;
  if (Array.isArray(data)) return data.map((each: unknown) => withoutEmails(each)) as Data;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, withoutEmails(each)])) as Data;
}
