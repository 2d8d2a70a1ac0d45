import { isPerson, teamResource } from "../access/effective-access.ts";
import type { KindSpec, Label } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import type { Span, Verb } from "./phrase.ts";
import { firstFew } from "./phrase.ts";
import { visible } from "./sanitize.ts";

/** What people call things; every answer is one visible line. */
export interface Names {
  /** Somebody or a team, as a subject. */
  subject(principal: Principal): Span;
  /** Three people by name, and how many others. */
  some(principals: readonly Principal[]): string;
  /** A resource as people write it: `backend`, `#team-backend`, `@backend`, `Backend folder`. */
  resource(id: ResourceId): string;
  /** A resource's kind in a word: `channel`, `channels`. */
  noun(kind: string): Verb;
  kinds: ReadonlyMap<string, KindSpec>;
}

const SHORT: Readonly<Record<string, Verb>> = {
  "github-org": ["organisation", "organisations"],
  "github-team": ["team", "teams"],
  "github-repo": ["repository", "repositories"],
  "slack-channel": ["channel", "channels"],
  "slack-usergroup": ["user group", "user groups"],
  "drive-folder": ["folder", "folders"],
};

/** Names by a report's labels, else by keys. A name that two people share is told apart by its key. */
export function namesIn(report: Pick<Report, "labels" | "kinds">): Names {
  let taken: ReadonlySet<string> | undefined;
  const subject = memoized((principal: Principal): Span => {
    const label = report.labels.get(principal) ?? teamLabel(principal, report.labels);
    const key = bareKey(principal);
    const name = visible(label?.name ?? "") || key;
    taken ??= ambiguous(report.labels);
    const text = taken.has(folded(name)) && name !== key ? `${name} (${key})` : name;
    return { text, ...(label?.slack === undefined ? {} : { slack: label.slack }) };
  });
  return {
    kinds: report.kinds,
    subject,
    // The others are only counted.
    some: (principals) =>
      firstFew(
        principals.map((each, index) => (index > 3 ? "" : subject(each).text)),
        3,
      ),
    noun: (kind) => SHORT[kind] ?? plainNoun(report.kinds.get(kind), kind),
    resource: memoized((id: ResourceId): string => {
      const slash = id.indexOf("/");
      const kind = id.slice(0, slash);
      const name = visible(report.labels.get(id)?.name ?? "");
      const key = visible(id.slice(slash + 1));
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

/** Names are asked for thousands of times, and looking closely at one takes a while. */
function memoized<V>(answer: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(key) ?? answer(key);
    known.set(key, value);
    return value;
  };
}

function plainNoun(kind: KindSpec | undefined, fallback: string): Verb {
  const one = kind?.noun ?? fallback;
  return [one, kind?.plural ?? `${one}s`];
}

/** A key without its prefix; of somebody the roster doesn't know, it says who names them so. */
function bareKey(principal: Principal): string {
  const colon = principal.indexOf(":");
  const key = visible(principal.slice(colon + 1));
  switch (principal.slice(0, colon)) {
    case "github":
      return `${key} (on GitHub)`;
    case "slack":
      return `${key} (on Slack)`;
    default:
      return key;
  }
}

function teamLabel(principal: Principal, labels: Report["labels"]): Label | undefined {
  const team = teamResource(principal);
  return team === undefined ? undefined : labels.get(team);
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** Names that more than one person goes by, or that are another's key. */
function ambiguous(labels: Report["labels"]): ReadonlySet<string> {
  const owners = new Map<string, Principal>();
  const shared = new Set<string>();
  for (const [id, label] of labels) {
    if (!isPerson(id)) continue;
    for (const each of new Set([folded(visible(label.name)), folded(bareKey(id))])) {
      const owner = owners.get(each);
      if (owner !== undefined && owner !== id) shared.add(each);
      owners.set(each, id);
    }
  }
  return shared;
}
