import { isPerson, principalResource } from "../access/effective-access.ts";
import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import type { Place } from "../core/finding.ts";
import { type GrantMeaning, type Kinds, nameOfResource } from "../core/kind.ts";
import { type Label, waitingGrant } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import { firstSentences, type WordForms } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import type { MarkedSpan, Sentence } from "../text/sentence.ts";

/** The names that people know: each is one sanitized line. */
export interface DisplayNames {
  /** The name of a person or a team, to be the subject of a sentence. */
  subject(principal: Principal): MarkedSpan;
  /** The names of three, and how many others there are. */
  listPeople(principals: readonly Principal[]): Sentence;
  /** The name of a resource as people write it: `backend`, `#team-backend`, `@backend`, `Backend folder`. */
  resource(id: ResourceId): MarkedSpan;
  /** The noun for resources of a kind, where the service is plain from the context. */
  noun(kind: string): WordForms;
  /** The noun beside those of other services' resources: it names the service where it must. */
  title(kind: string): WordForms;
  /** What holding a role of a kind means. Undefined for an unknown kind. */
  meaning(kind: string): GrantMeaning | undefined;
  /** The line of the roster that some changes of one subject come from: first what lets somebody in, then what gives. */
  cause(changes: readonly Change[]): Place | undefined;
  /** True of a change about what is only offered: an invitation that is pending. */
  isOffer(change: Change): boolean;
  /** Every kind, by its name in JSON. */
  readonly kinds: Kinds;
}

/** Names from a report's labels, else from keys. The key follows a name that several people share. */
export function displayNames(
  report: Pick<Report, "labels" | "kinds" | "offered" | "pageOf" | "causeOf">,
): DisplayNames {
  let taken: ReadonlySet<string> | undefined;
  const subject = memoized((principal: Principal): MarkedSpan => {
    const label = report.labels.get(principal) ?? teamLabel(principal, report);
    const key = teamName(principal, report) ?? bareKey(principal);
    const name = sanitize(label?.name ?? "") || key;
    taken ??= ambiguous(report.labels);
    const text = taken.has(folded(name)) && name !== key ? `${name} (${key})` : name;
    return { text, ...placesOnWeb(principal, label?.chatId) };
  });
  const placesOnWeb = (id: Principal | ResourceId, chatId: string | undefined) => {
    const page = report.pageOf?.(id);
    return { ...(chatId === undefined ? {} : { slackId: chatId }), ...(page === undefined ? {} : { page }) };
  };
  const noun = (kind: string): WordForms => report.kinds.get(kind)?.words.short ?? [kind, `${kind}s`];
  const nameOf = (id: ResourceId, name: string): string => {
    const kind = kindIn(id);
    const key = sanitize(nameOfResource(report.kinds.get(kind), id.slice(kind.length + 1)));
    const { sigil } = report.kinds.get(kind)?.words ?? {};
    if (sigil !== undefined) return key.startsWith(sigil) ? key : `${sigil}${key}`;
    return report.kinds.get(kind)?.grantMeans === "share" ? sharedName(name, key, noun(kind)) : name || key;
  };
  return {
    kinds: report.kinds,
    isOffer: (change) => {
      const principal = changedPrincipal(change) ?? "";
      return report.offered?.has(waitingGrant(changedResource(change), principal)) ?? false;
    },
    cause: (changes) => {
      const isOf = (meaning: GrantMeaning) => (change: Change) =>
        report.kinds.get(change.kind)?.grantMeans === meaning;
      const first =
        changes.find(isOf("organisation")) ?? changes.find(({ action }) => action === "grant") ?? changes[0];
      return first && report.causeOf?.(first);
    },
    meaning: (kind) => report.kinds.get(kind)?.grantMeans,
    subject,
    // Names beyond the first ones are only counted.
    listPeople: (principals) =>
      firstSentences(
        principals.map((each, index) => (index > 3 ? [] : [subject(each)])),
        3,
      ),
    noun,
    title: (kind) => report.kinds.get(kind)?.words.title ?? noun(kind),
    resource: memoized((id: ResourceId): MarkedSpan => {
      const label = report.labels.get(id);
      return { text: nameOf(id, sanitize(label?.name ?? "")), ...placesOnWeb(id, label?.chatId) };
    }),
  };
}

/** Remembers answers: names are asked for thousands of times, and sanitizing takes a while. */
function memoized<V>(answer: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(key) ?? answer(key);
    known.set(key, value);
    return value;
  };
}

/** The kind of the resource with an id. */
export function kindIn(id: ResourceId): string {
  return id.slice(0, id.indexOf("/"));
}

/** The name of something shared, with the noun once: `Backend folder`, and `folder 1x7Y` without a name. */
function sharedName(name: string, key: string, [one]: WordForms): string {
  if (name === "") return `${one} ${key}`;
  return name.toLowerCase().endsWith(one) ? name : `${name} ${one}`;
}

/** A key without its prefix. Of a person whom only a service knows, the service follows. */
function bareKey(principal: Principal): string {
  const colon = principal.indexOf(":");
  const key = sanitize(principal.slice(colon + 1));
  switch (principal.slice(0, colon)) {
    case "github":
      return `${key} (on GitHub)`;
    case "slack":
      return `${key} (on Slack)`;
    default:
      return key;
  }
}

function teamLabel(
  principal: Principal,
  { labels, kinds }: Pick<Report, "labels" | "kinds">,
): Label | undefined {
  const team = principalResource(principal, kinds);
  return team === undefined ? undefined : labels.get(team);
}

function teamName(principal: Principal, { kinds }: Pick<Report, "kinds">): string | undefined {
  const team = principalResource(principal, kinds);
  if (team === undefined) return undefined;
  const kind = kindIn(team);
  return sanitize(nameOfResource(kinds.get(kind), team.slice(kind.length + 1)));
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** Names that several people share, or that are another person's key. */
function ambiguous(labels: Report["labels"]): ReadonlySet<string> {
  const owners = new Map<string, Principal>();
  const shared = new Set<string>();
  for (const [id, label] of labels) {
    if (!isPerson(id)) continue;
    for (const each of new Set([folded(sanitize(label.name)), folded(bareKey(id))])) {
      const owner = owners.get(each);
      if (owner !== undefined && owner !== id) shared.add(each);
      owners.set(each, id);
    }
  }
  return shared;
}
