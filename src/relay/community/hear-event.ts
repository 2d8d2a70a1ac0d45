import type { Incoming } from "../incoming.ts";
import type { CommunityContext } from "./context.ts";
import { welcome } from "./welcome.ts";

/** Does what an event asks of the modules that are turned on. What it throws is to be tried again, and nothing is done twice. */
export async function hearEvent(incoming: Incoming, context: CommunityContext): Promise<void> {
  if (incoming.kind !== "event") return;
  await welcome(incoming, context);
}
