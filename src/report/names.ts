import { isPerson, principalResource } from "../access/effective-access.ts";
import type { KindSpec } from "../core/kind.ts";
import type { Label } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import { listFirst, type WordForms } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import type { MarkedSpan } from "../text/sentence.ts";

/** The names that people know: each is one sanitized line. */
export interface DisplayNames {
  /** The name of a person or a team, to be the subject of a sentence. */
  subject(principal: Principal): MarkedSpan;
  /** The names of three, and how many others there are. */
  listPeople(principals: readonly Principal[]): string;
  /** The name of a resource as people write it: `backend`, `#team-backend`, `@backend`, `Backend folder`. */
  resource(id: ResourceId): string;
  /** The noun for resources of a kind: `channel`, `channels`. */
  noun(kind: string): WordForms;
  /** Every kind, by its name in JSON. */
  readonly kinds: ReadonlyMap<string, KindSpec>;
}

const SHORT: Readonly<Record<string, WordForms>> = {
  "github-org": ["organisation", "organisations"],
  "github-team": ["team", "teams"],
  "github-repo": ["repository", "repositories"],
  "slack-channel": ["channel", "channels"],
  "slack-usergroup": ["user group", "user groups"],
  "drive-folder": ["folder", "folders"],
};

/** Names from a report's labels, else from keys. The key follows a name that several people share. */
export function displayNames(report: Pick<Report, "labels" | "kinds">): DisplayNames {
  let taken: ReadonlySet<string> | undefined;
  const subject = memoized((principal: Principal): MarkedSpan => {
    const label = report.labels.get(principal) ?? teamLabel(principal, report);
    const key = bareKey(principal);
    const name = sanitize(label?.name ?? "") || key;
    taken ??= ambiguous(report.labels);
    const text = taken.has(folded(name)) && name !== key ? `${name} (${key})` : name;
    return { text, ...(label?.slack === undefined ? {} : { slackId: label.slack }) };
  });
  return {
    kinds: report.kinds,
    subject,
    // Names beyond the first ones are only counted.
    listPeople: (principals) =>
      listFirst(
        principals.map((each, index) => (index > 3 ? "" : subject(each).text)),
        3,
      ),
    noun: (kind) => SHORT[kind] ?? plainNoun(report.kinds.get(kind), kind),
    resource: memoized((id: ResourceId): string => {
      const slash = id.indexOf("/");
      const kind = id.slice(0, slash);
      const name = sanitize(report.labels.get(id)?.name ?? "");
      const key = sanitize(id.slice(slash + 1));
      switch (kind) {
        case "slack-channel":
          return `#${(name || key).replace(/^#/, "")}`;
        case "slack-usergroup":
          return `@${key.replace(/^@/, "")}`;
        case "drive-folder":
          if (name === "") return `folder ${key}`;
          return /folder$/i.test(name) ? name : `${name} folder`;
        default:
          return name || key;
      }
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

function plainNoun(kind: KindSpec | undefined, fallback: string): WordForms {
  return kind?.words.short ?? [fallback, `${fallback}s`];
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
