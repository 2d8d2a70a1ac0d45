import type { Incoming } from "../incoming.ts";
import type { CommunityContext } from "./context.ts";
import { kudosCounter } from "./kudos.ts";
import { welcome } from "./welcome.ts";

/**
 * Returns what does what an event asks of the modules that are turned on. What it throws is to be tried again, and nothing is done
 * twice.
 */
export function eventHearer(context: CommunityContext): (incoming: Incoming) => Promise<void> {
  const countKudos = kudosCounter(context);
  return async (incoming) => {
    if (incoming.kind !== "event") return;
    await welcome(incoming, context);
    await countKudos(incoming);
  };
}
