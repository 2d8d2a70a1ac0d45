// Forwards what Slack signed, commands and clicks, to the workflow that runs Rollcall. It decides nothing: the Action
// checks the signature again. Runs on Cloudflare Workers as it is; the same few lines do elsewhere. Settings: REPOSITORY
// (acme/access), SLACK_SIGNING_SECRET, GITHUB_TOKEN (a fine-grained token: Actions, write, that repository), and where
// they differ WORKFLOW (rollcall.yml), BRANCH (main), for Enterprise Server GITHUB_API_URL, and SLACK_HOOKS_URL, the only
// host beside GitHub's that it writes to.
const seconds = () => Math.floor(Date.now() / 1000);

// biome-ignore lint/style/noDefaultExport: this is how a Worker is written.
export default {
  async fetch(request, settings, context) {
    if (request.method !== "POST") return new Response("Not from Slack", { status: 405 });
    const body = await request.text();
    const timestamp = request.headers.get("x-slack-request-timestamp") ?? "";
    const signature = request.headers.get("x-slack-signature") ?? "";
    const signed = { body, timestamp, signature };
    if (settings.FORWARD_UNVERIFIED !== "true" && !(await isFromSlack(signed, settings.SLACK_SIGNING_SECRET)))
      return new Response("Not from Slack", { status: 401 });
    const check = body.startsWith("{") ? parsed(body) : undefined;
    const form = new URLSearchParams(body);
    const click = form.has("payload") ? parsed(form.get("payload")) : undefined;
    if (check === null || click === null) return new Response("Not from Slack", { status: 400 });
    if (check !== undefined) return Response.json({ challenge: check.challenge ?? "" });
    if (form.has("ssl_check")) return new Response();
    // Slack waits for three seconds, and GitHub may take longer: the answer comes first.
    context.waitUntil(forward(signed, settings, click?.response_url ?? form.get("response_url")));
    return new Response(form.has("payload") ? undefined : "One moment …");
  },
};

async function isFromSlack({ body, timestamp, signature }, secret) {
  if (!secret || !/^\d{1,12}$/.test(timestamp) || Math.abs(seconds() - Number(timestamp)) > 300) return false;
  const [, hex] = /^v0=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (hex === undefined) return false;
  const text = new TextEncoder();
  const use = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", text.encode(secret), use, false, ["verify"]);
  const given = Uint8Array.from(hex.match(/../g), (byte) => Number.parseInt(byte, 16));
  // Compares in constant time.
  return crypto.subtle.verify("HMAC", key, given, text.encode(`v0:${timestamp}:${body}`));
}

async function forward(signed, settings, responseUrl) {
  const { REPOSITORY, GITHUB_TOKEN, WORKFLOW = "rollcall.yml", BRANCH = "main" } = settings;
  const { GITHUB_API_URL = "https://api.github.com", SLACK_HOOKS_URL = "https://hooks.slack.com" } = settings;
  const request = JSON.stringify(signed);
  let problem = "It is longer than GitHub takes.";
  if (request.length < 65_000) {
    const url = `${GITHUB_API_URL}/repos/${REPOSITORY}/actions/workflows/${WORKFLOW}/dispatches`;
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${GITHUB_TOKEN}`,
        "user-agent": "rollcall-slack-bridge",
      },
      body: JSON.stringify({ ref: BRANCH, inputs: { request } }),
    }).catch(() => undefined);
    if (answer?.ok) return;
    problem = answer === undefined ? "GitHub didn't answer." : `GitHub didn't take it (${answer.status}).`;
  }
  // What nobody verified could name any host, also one that only this program reaches.
  if (!URL.canParse(responseUrl) || new URL(responseUrl).origin !== new URL(SLACK_HOOKS_URL).origin) return;
  const text = `Nothing was done. ${problem} Please tell an admin.`;
  await fetch(responseUrl, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, response_type: "ephemeral", replace_original: false }),
  }).catch(() => undefined);
}

/** Returns an object that is written as JSON; null for any other text. */
function parsed(text) {
  try {
    const data = JSON.parse(text);
    return typeof data === "object" ? data : null;
  } catch {
    return null;
  }
}
