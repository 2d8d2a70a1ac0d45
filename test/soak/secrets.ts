import { PRIVATE_KEY } from "../../emulators/drive/signing.ts";

/** The secrets that the runs of these tests are given. */
export const secrets = {
  githubToken: "ghs_SoakGithubTokenThatNobodyMayRead00001",
  slackToken: "xoxb-soak-slack-token-that-nobody-may-read",
} as const;

/** Each line of the private key counts as a secret, except those that every key has. */
const keyLines = PRIVATE_KEY.split("\n").filter((line) => line.length > 20 && !line.startsWith("-----"));

/** Returns all texts that must not be printed. `more` are the secrets of one run. */
export function secretTexts(more: readonly string[] = []): readonly string[] {
  return [secrets.githubToken, secrets.slackToken, "ya29.", ...keyLines, ...more];
}

/** Returns the secrets that a text contains, plain, URL-encoded or in base64. */
export function leaksIn(text: string, more: readonly string[] = []): string[] {
  return secretTexts(more).filter((secret) =>
    [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")].some((each) =>
      text.includes(each),
    ),
  );
}
