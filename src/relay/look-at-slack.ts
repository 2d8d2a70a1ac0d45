/** Asks Slack's Web API for nothing but an answer, which takes no token. Throws where none comes. */
export async function lookAtSlack(apiUrl: string | undefined, request: typeof fetch): Promise<void> {
  const url = `${(apiUrl ?? "https://slack.com/api").replace(/\/+$/, "")}/api.test`;
  const answer = await request(url, { method: "POST", signal: AbortSignal.timeout(3_000) });
  await answer.body?.cancel();
  if (answer.status >= 500) throw new Error(`Slack answers ${answer.status}`);
}
