import type { DeclaredEffect, EffectStep } from "../access/declared-effects.ts";
import { count, firstNames, joinSpans, type WordForms, wordForm } from "../text/lists.ts";
import { name, type Sentence, type Span, say } from "../text/sentence.ts";

/** So many lines are told, and so many things and people in one. */
export interface EffectRoom {
  readonly lines: number;
  readonly things: number;
  readonly people: number;
}

const roomInMessage: EffectRoom = { lines: 10, things: 6, people: 5 };

/**
 * Returns who gains and who loses what, those who lose first. People with the same effect share a line. Who can't get
 * something, since the file doesn't name their account, is told last.
 */
export function effectSentences(
  effects: readonly DeclaredEffect[],
  room: EffectRoom = roomInMessage,
): readonly Sentence[] {
  const lines = [...lossLines(effects, room), ...gainLines(effects, room)];
  return [...firstLines(lines, room), ...lackingSentences(effects, room)];
}

function lackingSentences(effects: readonly DeclaredEffect[], { people }: EffectRoom): readonly Sentence[] {
  const accounts = [...new Set(effects.flatMap(({ lacking = [] }) => lacking))];
  return accounts.map((account): Sentence => {
    const keys = effects.filter(({ lacking }) => lacking?.includes(account)).map(keyOf);
    const one = keys.length === 1 ? keys[0] : undefined;
    return [
      ...firstNames(keys, people),
      ` ${one === undefined ? "have" : "has"} ${account.lacks} in the file, so nothing of this reaches them on ${account.service}. `,
      name(`user edit ${one ?? "NAME"} ${account.option}`),
      " adds it.",
    ];
  });
}

function keyOf({ principal }: DeclaredEffect): string {
  return principal.slice(principal.indexOf(":") + 1);
}

/** Returns who loses what; empty when nobody loses anything. */
export function lossSentences(effects: readonly DeclaredEffect[]): readonly Sentence[] {
  return firstLines(lossLines(effects, roomInMessage), roomInMessage);
}

/** Returns a text that is the same for the same losses. */
export function lossesText(effects: readonly DeclaredEffect[]): string {
  const lines = effects.flatMap(({ principal, losses }) =>
    losses.map((step) => JSON.stringify([principal, thingText(step), step.from, step.to])),
  );
  return lines.sort().join("\n");
}

/** Returns what somebody gains, a phrase each: `team red`, `write on api`, `#team-red`. */
export function thingsGained({ gains }: Pick<DeclaredEffect, "gains">): readonly Sentence[] {
  return gains.map((step) => thingSentence(step, false));
}

type Line = { readonly line: Sentence; readonly people: number };

function lossLines(effects: readonly DeclaredEffect[], room: EffectRoom): readonly Line[] {
  return linesOf(effects, { isLost: true, verbs: ["loses", "lose"], room });
}

function gainLines(effects: readonly DeclaredEffect[], room: EffectRoom): readonly Line[] {
  return linesOf(effects, { isLost: false, verbs: ["gains", "gain"], room });
}

function linesOf(
  effects: readonly DeclaredEffect[],
  { isLost, verbs, room }: { readonly isLost: boolean; readonly verbs: WordForms; readonly room: EffectRoom },
): readonly Line[] {
  const stepsOf = ({ losses, gains }: DeclaredEffect) => (isLost ? losses : gains);
  const told = effects.filter((effect) => stepsOf(effect).length > 0);
  const alike = Map.groupBy(told, (effect) => JSON.stringify(stepsOf(effect).map(stepText)));
  return [...alike.values()].map((those) => {
    const [first] = those;
    const steps = first === undefined ? [] : stepsOf(first);
    const people = those.map(keyOf);
    const shown = steps.length > room.things + 1 ? steps.slice(0, room.things) : steps;
    const things = shown.map((step) => thingSentence(step, isLost));
    const more = steps.length - shown.length;
    const all = more === 0 ? things : [...things, [count(more, ["other thing", "other things"])]];
    return {
      people: those.length,
      line: [
        ...firstNames(people, room.people),
        ` ${wordForm(verbs, those.length !== 1)} `,
        ...joinedSentences(all),
        ".",
      ],
    };
  });
}

function firstLines(lines: readonly Line[], { lines: most }: EffectRoom): readonly Sentence[] {
  if (lines.length <= most + 1) return lines.map(({ line }) => line);
  const left = lines.slice(most).reduce((sum, { people }) => sum + people, 0);
  return [
    ...lines.slice(0, most).map(({ line }) => line),
    say`… and ${left} more people gain or lose something.`,
  ];
}

/** Joins phrases as a list: each is kept as one until it is joined. */
function joinedSentences(phrases: readonly Sentence[]): Sentence {
  const joined = joinSpans(phrases.map((_, index): Span => ({ text: String(index) })));
  return joined.flatMap((span) => (typeof span === "string" ? [span] : (phrases[Number(span.text)] ?? [])));
}

function thingSentence({ held, from, to }: EffectStep, isLost: boolean): Sentence {
  const role = words((isLost ? from : to) ?? "");
  const other = isLost ? to : from;
  const rest =
    other === undefined ? "" : isLost ? ` (${words(other)} stays)` : ` in place of ${words(other)}`;
  switch (held.is) {
    case "team":
      return role === "lead" ? say`the lead of team ${name(held.key)}` : say`team ${name(held.key)}`;
    case "tier":
      return say`the roster's permission ${name(role)}${rest}`;
    case "thing": {
      const { kind, key } = held;
      if (kind.sigil !== undefined) return [name(`${kind.sigil}${key}`)];
      if (kind.decidedByActions === true)
        return say`the role ${name(role)} in the ${kind.noun} ${name(key)}${rest}`;
      const what = kind.areRepositories === true ? [name(key)] : namedThing(kind.noun, key, held.owners);
      return say`${role} on ${what}${rest}`;
    }
    default:
      return held satisfies never;
  }
}

/** Returns a thing as reports name it: `Backend folder` where its key says nothing. */
function namedThing(noun: string, key: string, owners = ""): Sentence {
  if (owners === "") return [`the ${noun} `, name(key)];
  return [name(owners.toLowerCase().endsWith(noun) ? owners : `${owners} ${noun}`)];
}

function words(role: string): string {
  return role.replaceAll("_", " ");
}

function thingText({ held }: EffectStep): string {
  if (held.is === "tier") return "tier";
  return held.is === "team" ? `team ${held.key}` : `${held.kind.kind} ${held.key}`;
}

function stepText(step: EffectStep): readonly (string | undefined)[] {
  return [thingText(step), step.from, step.to];
}
