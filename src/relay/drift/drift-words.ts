import type { Change } from "../../core/change.ts";
import { resourceInWords } from "../../core/kind.ts";
import type { LiveChange } from "../../core/live-change.ts";
import { allKinds } from "../../providers/index.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { joinSentences, nameList } from "../../text/lists.ts";
import { sanitizeSentence } from "../../text/sanitize.ts";
import { name, type Sentence, type Span, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";

/** So many repositories are named of what a team gives. */
const mostNamed = 5;

/** Returns what was done by hand, by whom, and what the file says, as mrkdwn that pings nobody. */
export function driftLine(observed: LiveChange, roster: ResolvedRoster): string {
  return toMrkdwn(sanitizeSentence(driftSentence(observed, roster)));
}

function driftSentence({ subject, by, change, fact, labels }: LiveChange, roster: ResolvedRoster): Sentence {
  const thing = say`the ${resourceInWords(subject, allKinds)}`;
  const called = (principal: string): Sentence => {
    const known = name(labels?.get(principal) ?? principal.slice(principal.indexOf(":") + 1));
    const team = [...allKinds.values()].find(
      ({ principals }) => principals !== undefined && principal.startsWith(principals),
    );
    return team === undefined ? [known] : [`the ${team.words.short[0]} `, known];
  };
  if (change === undefined) {
    const about = subject.principal === undefined ? thing : called(subject.principal);
    return [...about, ` ${fact ?? "changed"}. The file still names it.`].map(capitalised);
  }
  const who: Span = by === undefined ? "Somebody" : name(by.name);
  const done = (what: Sentence, file: Sentence): Sentence => [who, " ", ...what, " by hand", ...file];
  const isPermission = allKinds.get(change.kind)?.grantMeans === "permission";
  switch (change.action) {
    case "revoke": {
      const person = called(change.principal);
      const isSelf = by !== undefined && JSON.stringify(person) === JSON.stringify([name(by.name)]);
      const joined = isSelf ? say`joined ${thing}` : say`added ${person} to ${thing}`;
      const gave = say`gave ${person} ${name(change.role)} on ${thing}`;
      return done(isPermission ? gave : joined, [...givenBy(change, roster), ". The file doesn't say so."]);
    }
    case "grant": {
      const person = called(change.principal);
      return isPermission
        ? done(say`took ${name(change.role)} on ${thing} from ${person}`, [". The file gives it."])
        : done(say`removed ${person} from ${thing}`, [". The file has them in it."]);
    }
    case "regrade":
      return done(
        say`gave ${called(change.principal)} ${name(change.from)} on ${thing}`,
        say`. The file says ${name(change.to)}.`,
      );
    case "configure":
      return done(configured(change, thing), filed(change));
    case "create":
      return done(say`deleted ${thing}`, [". The file has it."]);
    case "archive":
      return done(say`created ${thing}`, [". The file doesn't have it."]);
    default:
      return change satisfies never;
  }
}

type Configuring = Extract<Change, { action: "configure" }>;

function filed({ kind, setting, to }: Configuring): Sentence {
  const isRetirement = allKinds.get(kind)?.settings[setting]?.phrase?.retired !== undefined;
  return isRetirement ? [". The file doesn't."] : say`. The file says ${name(shown(to))}.`;
}

function configured(change: Configuring, thing: Sentence): Sentence {
  const spec = allKinds.get(change.kind)?.settings[change.setting];
  const [retired, back] = spec?.phrase?.retired ?? [];
  if (spec?.retires !== undefined && retired !== undefined && back !== undefined)
    return say`${change.from === spec.retires ? retired : back} ${thing}`;
  if (spec?.isName) return say`renamed ${thing} to ${name(shown(change.from))}`;
  const noun = spec?.phrase?.noun ?? change.setting.replaceAll("_", " ");
  return say`changed the ${noun} of ${thing} to ${name(shown(change.from))}`;
}

function shown(value: unknown): string {
  if (value === null || value === "") return "nothing";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** Returns what a team gives to who is in it: `: admin on gateway and infrastructure`. */
function givenBy({ kind, key }: Change, roster: ResolvedRoster): Sentence {
  const grants = allKinds.get(kind)?.grantMeans === "team" ? roster.teams.get(key)?.grants : undefined;
  if (grants === undefined || grants.size === 0) return [];
  const byRole = Map.groupBy(grants, ([, { role }]) => role);
  const told = [...byRole].map(([role, list]): Sentence => {
    const repos = list.map(([repo]) => repo).sort();
    const more = repos.length - mostNamed;
    const named = nameList(more > 0 ? [...repos.slice(0, mostNamed), `${more} more`] : repos);
    return say`${role} on ${named}`;
  });
  return [": ", ...joinSentences(told)];
}

function capitalised(span: Span, index: number): Span {
  if (index > 0 || typeof span !== "string") return span;
  return span.charAt(0).toUpperCase() + span.slice(1);
}
