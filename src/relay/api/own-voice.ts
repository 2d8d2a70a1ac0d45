import { invalid } from "./problem.ts";

/**
 * Arguments of Slack's by which a message would be in another's name, or would have Slack find mentions in its words by itself, whatever
 * a grant allows.
 */
export const refusedArguments: readonly string[] = [
  "username",
  "icon_emoji",
  "icon_url",
  "as_user",
  "parse",
  "link_names",
];

/** Throws where a message's fields would change whose it is, or whom it rings. `where` is what has the fields. */
export function refuseOtherVoices(fields: Readonly<Record<string, unknown>>, where: string): void {
  const found = refusedArguments.filter((name) => Object.hasOwn(fields, name));
  if (found.length > 0)
    throw invalid(
      `${where} may have no ${found.join(" or ")}: a message has the app's own name, and mentions says whom it rings.`,
    );
}
