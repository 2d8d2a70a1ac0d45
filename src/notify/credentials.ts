/** Who writes to a webhook, as it wants to be told. */
export type WebhookAuth = { readonly user: string; readonly password: string } | { readonly bearer: string };

/** Returns the address without a user and a password, which `fetch` refuses there, and what stands for them. */
export function withoutCredentials({ url, auth }: { readonly url: string; readonly auth?: WebhookAuth }): {
  address: string;
  auth: string | undefined;
} {
  const address = url.trim();
  const parsed = URL.parse(address);
  const own = parsed?.username
    ? { user: decoded(parsed.username), password: decoded(parsed.password) }
    : undefined;
  const used = auth ?? own;
  if (parsed && own) Object.assign(parsed, { username: "", password: "" });
  const basic = ({ user, password }: { readonly user: string; readonly password: string }) =>
    `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  return {
    address: parsed && own ? parsed.href : address,
    auth: used && ("bearer" in used ? `Bearer ${used.bearer}` : basic(used)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
