import { protectedLoss } from "../core/errors.ts";
import type { Finding } from "../core/finding.ts";
import { resourceInWords } from "../core/kind.ts";
import type { Report } from "../core/report.ts";
import type { ResourceId } from "../core/state.ts";
import { compact, firstSentences } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { type Sentence, strong } from "../text/sentence.ts";
import type { FindingLinks } from "./finding-lines.ts";
import { type DisplayNames, kindIn } from "./names.ts";

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

/**
 * The words of a finding about a protected person, who is linked where a page is known, like what they would lose; undefined
 * for other findings.
 */
export function protectedSentence(
  finding: Finding,
  { pageOf, resourceNamed }: Pick<FindingLinks, "pageOf" | "resourceNamed">,
): Sentence | undefined {
  const { losses } = finding;
  if (losses === undefined) return undefined;
  const person = { ...strong(sanitize(nameIn(finding))), ...pageIn(pageOf?.(losses.of)) };
  const what = losses.what.map((each): Sentence => {
    const [, role = "", words = ""] = /^(.* on )?the (.*)$/.exec(each) ?? [];
    const named = resourceNamed?.(words);
    return named === undefined ? [sanitize(each)] : [role === "" ? "" : `${sanitize(role)} `, ...named];
  });
  return compact([person, " is protected, and would lose ", ...firstSentences(what, 10), "."]);
}

function pageIn(page: string | undefined): { readonly page?: string } {
  return page === undefined ? {} : { page };
}

/**
 * Returns resources as people know them, by the words in which findings name them. What is shared goes by its own name, since
 * its key says nothing; what no sign tells apart has a noun.
 */
export function resourcesByWords(
  { before, kinds }: Pick<Report, "before" | "kinds">,
  names: DisplayNames,
): NonNullable<FindingLinks["resourceNamed"]> {
  let known: ReadonlyMap<string, ResourceId> | undefined;
  return (words) => {
    known ??= new Map([...before].map(([id, resource]) => [resourceInWords(resource, kinds), id]));
    const id = known.get(words);
    const spec = id === undefined ? undefined : kinds.get(kindIn(id));
    if (id === undefined || spec === undefined) return undefined;
    const resource = names.resource(id);
    const isPlain = spec.grantMeans === "share" || spec.words.sigil !== undefined;
    return isPlain ? [resource] : [`${names.noun(spec.kind)[0]} `, resource];
  };
}

function nameIn({ message }: Finding): string {
  return message.replace(/ is protected, .*$/, "");
}
