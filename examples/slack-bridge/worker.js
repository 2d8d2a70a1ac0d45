// Forwards Slack's slash commands, untouched, to the workflow that runs Rollcall. It decides nothing and knows no secret
// of Slack's: the Action checks Slack's signature itself. Runs on Cloudflare Workers as it is; the same few lines do
// elsewhere. Settings: REPOSITORY (acme/access), GITHUB_TOKEN (a fine-grained token: Contents, write, that repository),
// and for Enterprise Server GITHUB_API_URL.
// biome-ignore lint/style/noDefaultExport: this is how a Worker is written.
export default {
  async fetch(request, { REPOSITORY, GITHUB_TOKEN, GITHUB_API_URL = "https://api.github.com" }) {
    const timestamp = request.headers.get("x-slack-request-timestamp");
    const signature = request.headers.get("x-slack-signature");
    if (request.method !== "POST" || !timestamp || !signature)
      return new Response("Not from Slack", { status: 400 });
    const body = await request.text();
    const answer = await fetch(`${GITHUB_API_URL}/repos/${REPOSITORY}/dispatches`, {
      method: "POST",
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${GITHUB_TOKEN}`,
        "user-agent": "rollcall-slack-bridge",
      },
      body: JSON.stringify({
        event_type: "rollcall",
        client_payload: { slack: { body, timestamp, signature } },
      }),
    });
    // Slack shows what comes within 3 seconds to whoever typed; the real answer follows through its response_url.
    return new Response(
      answer.ok ? "One moment …" : `GitHub didn't take it (${answer.status}). Please tell an admin.`,
    );
  },
};
