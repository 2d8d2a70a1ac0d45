import { protectedLoss } from "../core/errors.ts";
import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { sanitize } from "../text/sanitize.ts";
import { type Sentence, strong } from "../text/sentence.ts";

/** Makes one finding for each protected person of those that several services have. */
export function mergeProtected(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  return findings.flatMap((each) => {
    const { losses } = each;
    if (losses === undefined) return [each];
    const known = merged.get(losses.of);
    const all = findings.flatMap((other) => (other.losses?.of === losses.of ? other.losses.what : []));
    const name = nameIn(each);
    const whole = {
      ...each,
      message: protectedLoss(name, all).message,
      losses: { of: losses.of, what: all },
    };
    merged.set(losses.of, whole);
    return known === undefined ? [whole] : [];
  });
}

/** The words of a finding about a protected person, who is linked where a page is known; undefined for other findings. */
export function protectedSentence(finding: Finding, pageOf: Report["pageOf"]): Sentence | undefined {
  const { losses, message } = finding;
  const page = losses && pageOf?.(losses.of);
  const name = nameIn(finding);
  if (page === undefined || !message.startsWith(name)) return undefined;
  return [{ ...strong(sanitize(name)), page }, sanitize(message.slice(name.length), 600).replace(/^/, " ")];
}

function nameIn({ message }: Finding): string {
  return message.replace(/ is protected, .*$/, "");
}
