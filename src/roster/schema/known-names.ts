import * as z from "zod";
import type { EntryKind } from "./names.ts";

/** What has names that an editor may complete: entries of the file, and what exists on GitHub and Slack. */
export type NamedThing = EntryKind | "login" | "slug" | "repository" | "channel" | "handle";

/** Names that exist. Addresses of people are never among them. */
export type KnownNames = Readonly<Record<NamedThing, readonly string[]>>;

/** The types whose values name something that exists on a service. */
export const existingThings = z.registry<{ readonly is: NamedThing }>();
