import { PRIVATE_KEY } from "../../emulators/google/signing.ts";

/** The secrets that the runs of these tests are given. */
export const secrets = {
  githubToken: "ghs_SoakGithubTokenThatNobodyMayRead00001",
  slackToken: "xoxb-soak-slack-token-that-nobody-may-read",
} as const;

/** Each line of the private key counts as a secret, except those that every key has. */
const keyLines = PRIVATE_KEY.split("\n").filter((line) => line.length > 20 && !line.startsWith("-----"));

const secretTexts = [secrets.githubToken, secrets.slackToken, "ya29.", ...keyLines];

/** A secret plain, URL-encoded and in base64. */
const formsOf = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64"),
];
const formsBySecret = secretTexts.map((secret) => [secret, formsOf(secret)] as const);

/** Returns the secrets that a text contains, in any of these forms. `more` are the secrets of one run. */
export function leaksIn(text: string, more: readonly string[] = []): string[] {
  return [...formsBySecret, ...more.map((secret) => [secret, formsOf(secret)] as const)]
    .filter(([, forms]) => forms.some((each) => text.includes(each)))
    .map(([secret]) => secret);
}
