import type { SettingSpec } from "../../core/kind.ts";
import type { Settings } from "../../core/state.ts";

/** Returns true when a kind has a setting of this name. */
export function isSettingOf<Name extends string>(
  { settings }: { readonly settings: { readonly [Each in Name]: SettingSpec } },
  name: string,
): name is Name {
  return Object.hasOwn(settings, name);
}

/** Returns a change's settings as those of its kind. A plan has only settings that the kind's own provider put there. */
export function settingsAs<S extends Settings>(settings: Settings): Partial<S> {
  return settings as Partial<S>;
}
