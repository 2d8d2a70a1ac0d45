import type { Token } from "../../../emulators/github/options.ts";
import type { Services } from "../fixture.ts";
import { secrets } from "../secrets.ts";
import { freshName, type Life, note } from "./life.ts";

/** The tokens of a year. Each is replaced again and again, on GitHub also while a run is under way. */
export interface Tokens {
  /** What GitHub knows. Its value changes. */
  readonly github: Token & { value: string };
  slack: string;
  /** All that there ever were. */
  readonly all: string[];
}

/** Returns the first tokens. */
export function firstTokens(): Tokens {
  const { githubToken: github, slackToken: slack } = secrets;
  return { github: { kind: "app", slug: "rollcall", value: github }, slack, all: [github, slack] };
}

/** Replaces Slack's token, and ends the old one. */
export function replaceSlackToken(life: Life, tokens: Tokens): void {
  const known = life.services.slack.world.tokens;
  const before = known.get(tokens.slack);
  if (before === undefined) return;
  note(life, "Slack's token is replaced");
  const token = freshName(life, "xoxb-a-slack-token-of-the-year-that-nobody-may-read-");
  known.set(token, { ...before, token });
  before.status = "revoked";
  tokens.slack = token;
  tokens.all.push(token);
}

/** Ends GitHub's and Google's tokens in the middle of the next run. Returns what renews GitHub's. */
export function endTokensSoon(life: Life, tokens: Tokens): () => Promise<string> {
  const value = freshName(life, "ghs_GithubTokenOfTheYearThatNobodyMayRead");
  tokens.all.push(value);
  note(life, "GitHub's and Google's tokens end during the next run");
  once(life.services, "github", 4 + life.chance.below(20), () => {
    tokens.github.value = value;
  });
  once(life.services, "drive", 3, () => life.services.drive.expireTokens());
  return async () => value;
}

/** Does something once, just before the call with this number. */
function once(services: Services, name: "github" | "drive", after: number, action: () => void): void {
  let calls = 0;
  services[name].fail({
    matches: () => {
      if (calls === after) action();
      calls += 1;
      return false;
    },
    fault: { kind: "reset" },
  });
}
