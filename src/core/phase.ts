/**
 * The phases of an apply, in order. People who have left lose what they hold before anything else. Renames free names, and a resource that gets children opens up, before anything is
 * created. What exists is set up before anybody is let in. Nobody loses access before gaining it, and so what is nested
 * elsewhere moves after that. What goes, goes last, and then what it was nested in may close.
 */
export const phases = [
  "depart",
  "rename",
  "open",
  "create",
  "configure",
  "grant",
  "regrade",
  "detach",
  "nest",
  "revoke",
  "archive",
  "close",
] as const;

/** One phase of an apply. */
export type Phase = (typeof phases)[number];
