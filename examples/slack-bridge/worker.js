// Forwards what Slack signed, commands and clicks, to the workflow that runs Rollcall. It decides nothing: the Action
// checks the signature again. Runs on Cloudflare Workers as it is; the same few lines do elsewhere. Settings: REPOSITORY
// (acme/access), SLACK_SIGNING_SECRET, GITHUB_TOKEN (a fine-grained token: Actions, write, that repository), and where
// they differ WORKFLOW (rollcall.yml), BRANCH (main), for Enterprise Server GITHUB_API_URL, and for GovSlack
// SLACK_HOOKS_URL (https://hooks.slack-gov.com).
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
    if (body.startsWith("{")) {
      const challenge = objectIn(body)?.challenge;
      return typeof challenge === "string" ? Response.json({ challenge }) : unreadable();
    }
    const form = new URLSearchParams(body);
    if (form.has("ssl_check")) return new Response();
    const asked = form.has("payload") ? objectIn(form.get("payload")) : Object.fromEntries(form);
    if (asked === undefined || (!form.has("payload") && !form.has("command"))) return unreadable();
    // Slack waits for three seconds, and GitHub may take longer: the answer comes first.
    context.waitUntil(forward(signed, settings, slackAddressIn(asked, settings)));
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
  const { GITHUB_API_URL = "https://api.github.com" } = settings;
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
  if (!responseUrl) return;
  const text = `Nothing was done. ${problem} Please tell an admin.`;
  await fetch(responseUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, response_type: "ephemeral", replace_original: false }),
  }).catch(() => undefined);
}

const unreadable = () => new Response("No request of Slack's", { status: 400 });

/** Returns the object that a text of JSON is; undefined for everything else. */
function objectIn(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Returns where Slack takes the answer. Nothing is posted to any other host: the request may be a stranger's. */
function slackAddressIn({ response_url: address }, { SLACK_HOOKS_URL = "https://hooks.slack.com" }) {
  const url = typeof address === "string" && URL.canParse(address) ? new URL(address) : undefined;
  return url?.origin === new URL(SLACK_HOOKS_URL).origin ? url.href : undefined;
}
