/** An address of the web as `URL` spells it; undefined when there is none, or it is of another kind. */
export function parseWebAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}
