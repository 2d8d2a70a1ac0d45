/**
 * True of an address that can be the relay's own: `https://` and a name, without a path. Slack leads browsers there with a code
 * in the address, so only a browser on the relay's own machine may do without HTTPS.
 */
export function isPublicAddress(url: URL | null): boolean {
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") return false;
  const isOwnMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && isOwnMachine);
}
