import { notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** Findings about what people have on a folder without the file, and Rollcall cannot take away, in words for people. */
export const beyondReachErrors = {
  owned: (name: string, owners: readonly string[]) =>
    notice(
      "drive_owned",
      `${name} is owned by ${listed(owners)}, beyond what the roster gives there, which Rollcall cannot take away.`,
      "Nothing to do if that is meant. Otherwise transfer the folder in Drive, or move it to a shared drive.",
    ),
  ownerStays: (who: string, name: string) =>
    warning(
      "drive_owner_stays",
      `The roster no longer gives ${name} to ${who}, who owns it, which Rollcall cannot take away.`,
      "Transfer the folder to somebody else in Drive.",
    ),
  fromAbove: (name: string, access: readonly { readonly text: string; readonly isContrary: boolean }[]) =>
    (access.some(({ isContrary }) => isContrary) ? warning : notice)(
      "drive_from_above",
      `A folder or shared drive above ${name} gives it to ${access.length} to whom the roster doesn't: ${listed(access.map(({ text }) => text))}.`,
      `Take it away above in Drive, give ${name} limited access in Drive, or declare them here.`,
    ),
};
