import { PRIVATE_KEY } from "../../emulators/drive/signing.ts";

/** What the runs of these tests are given in confidence. */
export const secrets = {
  githubToken: "ghs_SoakGithubTokenThatNobodyMayRead00001",
  slackToken: "xoxb-soak-slack-token-that-nobody-may-read",
} as const;

/** Pieces of a private key count as much as the whole, but for the lines that every key has. */
const keyLines = PRIVATE_KEY.split("\n").filter((line) => line.length > 20 && !line.startsWith("-----"));

/** Everything by which a secret would be recognised in a text; `more` are those of one run alone. */
export function confidential(more: readonly string[] = []): readonly string[] {
  return [secrets.githubToken, secrets.slackToken, "ya29.", ...keyLines, ...more];
}

/** The secrets that a text gives away, as they are or encoded as URLs and JSON encode them. */
export function leaksIn(text: string, more: readonly string[] = []): string[] {
  return confidential(more).filter((secret) =>
    [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")].some((each) =>
      text.includes(each),
    ),
  );
}
