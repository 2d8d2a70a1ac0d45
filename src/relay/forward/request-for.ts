import type { KeyObject } from "node:crypto";
import type { IncomingSlack } from "../incoming.ts";
import { signRequest } from "../keys.ts";

/** How long the Action takes a request, less what a runner needs to begin: in seconds. */
const longestBySlack = 25 * 60;

/** GitHub takes no more characters in the inputs of a run. */
const largestInputs = 65_000;

/** What a request is signed with, and for whom. */
export interface RequestSigning {
  readonly key: KeyObject | undefined;
  /** `owner/name`. */
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Returns the input `request` of the run that carries a request out: as Slack signed it, so that nobody has to trust the
 * relay; or signed by the relay, where Slack signed nothing, or so long ago that a run would come too late for it. Either says
 * when it was received: a request that waited is as old as it is. Undefined where neither can be had.
 */
export async function requestFor(
  id: string,
  incoming: IncomingSlack,
  { key, audience, now }: RequestSigning,
): Promise<string | undefined> {
  const seconds = Math.floor(now / 1000);
  const { signed } = incoming;
  if (signed !== undefined && seconds - incoming.at < longestBySlack)
    return withinLimit(JSON.stringify(signed));
  if (key === undefined) return undefined;
  const jws = await signRequest(incoming, { key, audience, id });
  return withinLimit(JSON.stringify({ jws }));
}

function withinLimit(request: string): string | undefined {
  return request.length <= largestInputs ? request : undefined;
}
