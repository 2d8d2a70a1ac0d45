import { warning } from "../../core/finding.ts";

/** Findings about what Drive takes at most, in words for people. */
export const sharingLimitErrors = {
  tooMany: (
    name: string,
    what: "groups" | "members",
    {
      now,
      more,
      over,
      most,
    }: { readonly now: number; readonly more: number; readonly over: number; readonly most: number },
  ) =>
    warning(
      "drive_sharing_limit",
      `${name} has ${now} ${what}, and this plan shares it with ${more} more. Drive takes ${most}: ${over} won't fit.`,
      what === "groups"
        ? "Put some of these groups into one, and share with that."
        : "Share with a group in place of the people in it.",
    ),
};
