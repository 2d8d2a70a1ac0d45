import type { Phase } from "./phase.ts";
import type { Role, Setting, Settings } from "./state.ts";

/** What a kind's resources are called in sentences. */
export interface KindWords {
  /** The full noun, with the service's name where it is needed. */
  readonly noun: string;
  /** The full noun of several; the noun and an s, unless given. */
  readonly plural?: string;
  /** The noun where the service is plain from the context, of one and of several: `team`, `teams`. */
  readonly short: readonly [one: string, many: string];
  /** The noun beside those of other services' resources, where the short one is ambiguous. The short one, unless given. */
  readonly title?: readonly [one: string, many: string];
  /** The sign before a resource's key, by which people address it: `#general`, `@backend`. */
  readonly sigil?: "#" | "@";
  /** What retiring a resource of this kind is called. */
  readonly removed: "deleted" | "archived" | "disabled";
}

/** Everything about one setting of a kind. */
export interface SettingSpec {
  /** The phase in which a change of it is applied: `rename` for a name, else `configure`, unless given. */
  readonly phase?: Phase | ((to: Setting) => Phase);
  /** True when no two resources of the kind may have the same value, so that a rename must wait until the value is free. */
  readonly isName?: true;
  /** True of the name by which people address the resource. Reports call a change of it a rename. */
  readonly isAddress?: true;
  /** The value that means retired: nothing else of the resource counts then. */
  readonly retires?: Setting;
  /** The words for it in a report. */
  readonly phrase?: SettingPhrase;
}

/** The words for a setting in a report. */
export interface SettingPhrase {
  /** What it is called; its own name with blanks for underscores, unless given. */
  readonly noun?: string;
  /** True of free text, which is shown in quotation marks. */
  readonly prose?: true;
  /** The value that hides the resource, and the word for such a resource. */
  readonly hides?: { readonly at: Setting; readonly word: string };
  /** The words for a resource that is retired by it, and for one that comes back. */
  readonly retired?: readonly [retired: string, back: string];
  /** The kind whose keys its values are. */
  readonly lists?: string;
}

/**
 * What holding a role of a kind means for a person:
 * - `organisation`: membership on which every other grant of the service rests.
 * - `team`: membership of a group that holds grants itself.
 * - `permission`: what a person may do; it counts in effect, through teams too.
 * - `list`: a place on a list.
 * - `share`: a thing that is shared with the person.
 */
export type GrantMeaning = "organisation" | "team" | "permission" | "list" | "share";

/** A role on every resource of a kind. */
export interface Conferral {
  readonly kind: string;
  readonly role: Role;
}

/**
 * Everything about one kind of resource. Its provider declares it. Core, access, report, chat and doctor read it, and
 * know no kind by name. `S` are its settings.
 */
export interface KindSpec<Roster = never, S extends Settings = Settings> {
  /** Its name in JSON. Unique over all providers. */
  readonly kind: string;
  readonly provider: string;
  readonly words: KindWords;
  /** Returns what people call the resource with a key. The key, unless given. */
  nameOf?(key: string): string;
  /** The built-in roles, from least to most. */
  readonly roles: readonly Role[];
  /** The role that goes without saying. The lowest one, unless given. */
  readonly usualRole?: Role;
  readonly grantMeans: GrantMeaning;
  /** `whole`: the service replaces the list in one call, so grants and revokes are applied in one go. */
  readonly list: "each" | "whole";
  /** The prefix of principals that are resources of this kind: `team:backend` is the resource with the key `backend`. */
  readonly principals?: string;
  /** The setting that holds the parent's key; `inherits`: members of a nested resource hold what its parents hold. */
  readonly nests?: { readonly by: keyof S & string; readonly inherits: boolean };
  /** The code of the failure to create a resource with which the service says that there is one of that name. */
  readonly takenCode?: string;
  /** What a role on a resource with these settings gives on other resources: an owner may do everything everywhere. */
  confers?(role: Role, settings: Settings): readonly Conferral[];
  readonly settings: { readonly [Name in keyof S & string]-?: SettingSpec };
  /** Keys of the teams and projects of a roster that declare the resource with this key. */
  declaredBy(roster: Roster, key: string): readonly string[];
}

/** Kinds by their names. */
export type Kinds = ReadonlyMap<string, KindSpec>;

/** Returns the kinds, indexed by their names. */
export function kindsByName<Roster>(
  kinds: readonly KindSpec<Roster>[],
): ReadonlyMap<string, KindSpec<Roster>> {
  return new Map(kinds.map((kind) => [kind.kind, kind]));
}

/** Returns what people call the resource of a kind with a key. */
export function nameOfResource(kind: KindSpec | undefined, key: string): string {
  return kind?.nameOf?.(key) ?? key;
}

/** Returns the full noun and the name of a resource: `GitHub team backend`. */
export function resourceInWords(
  { kind, key }: { readonly kind: string; readonly key: string },
  kinds: Kinds,
) {
  const spec = kinds.get(kind);
  return `${spec?.words.noun ?? kind} ${nameOfResource(spec, key)}`;
}

/** Returns the full noun of several resources of a kind. */
export function pluralOf({ words }: KindSpec): string {
  return words.plural ?? `${words.noun}s`;
}

/** True when a setting has the value that retires its resource. */
export function isRetired(settings: Settings, kind: KindSpec | undefined): boolean {
  const retirement = kind && retirementOf(kind);
  return retirement !== undefined && settings[retirement.setting] === retirement.value;
}

/** Returns the setting and value that retire a resource of a kind; undefined when the kind has none. */
export function retirementOf(
  kind: KindSpec,
): { readonly setting: string; readonly value: Setting } | undefined {
  for (const setting in kind.settings) {
    const value = kind.settings[setting]?.retires;
    if (value !== undefined) return { setting, value };
  }
  return undefined;
}

/** Returns the key of the resource that one with these settings is nested in. */
export function parentKeyIn(settings: Settings, kind: KindSpec | undefined): string | undefined {
  const key = kind?.nests && settings[kind.nests.by];
  return typeof key === "string" && key !== "" ? key : undefined;
}
