import { createHash, randomUUID } from "node:crypto";
import type { Clock } from "../core/clock.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { claimInCheckRuns } from "./claim-check-runs.ts";
import { useNotRecorded } from "./errors.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";
import { updateStateFile } from "./state-branch.ts";
import { readStateProtection } from "./state-protection.ts";

/** A request to claim. Times are in seconds since 1970. */
export interface RequestClaim {
  /** Unique to the request. */
  readonly id: string;
  /** Unique to who sends it: each by an account of theirs, or by who they are in the roster. */
  readonly senders: readonly string[];
  readonly signedAt: number;
}

/** `first`: nobody claimed it before. `repeated`: somebody did. `overtaken`: the sender's newer request was claimed. */
export type ClaimResult = "first" | "repeated" | "overtaken";

/** The branch that the roster is on, and the clock. */
export interface ClaimContext {
  readonly branch: string;
  readonly clock: Pick<Clock, "now" | "sleep">;
}

/**
 * Claims a request, so that it counts once: no request of one id is `first` twice, and none that is older than the
 * newest of its sender is. Claims are kept where those who forward requests can't delete them: on the state branch where
 * a rule keeps it to us, else in check runs, which nobody can delete. Throws a `RollcallError` when the claim can't be made.
 */
export async function claimRequest(
  repository: RosterRepository,
  { id, senders, signedAt }: RequestClaim,
  context: ClaimContext,
): Promise<ClaimResult> {
  const claim: RequestClaim = { id: hashOf(id), senders: senders.map(hashOf), signedAt };
  try {
    const protection = await readStateProtection(repository, ["creation", "update", "deletion"]);
    return protection.is === "protected" && protection.mayPass
      ? await claimOnStateBranch(repository, claim, context.clock)
      : await claimForEach(repository, claim, context.branch);
  } catch (error) {
    throw new RollcallError(useNotRecorded(requestErrorOf(error).message));
  }
}

/** Claims for each of the senders. What one of them was overtaken by, the request is. */
async function claimForEach(
  repository: RosterRepository,
  { senders, ...claim }: RequestClaim,
  branch: string,
): Promise<ClaimResult> {
  const results: ClaimResult[] = [];
  for (const sender of senders)
    results.push(await claimInCheckRuns(repository, { ...claim, sender }, branch));
  return (
    results.find((each) => each === "repeated") ?? results.find((each) => each === "overtaken") ?? "first"
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** Seconds for which a claim is kept. Requests are refused for their age long before. */
const claimLifetime = 2 * 60 * 60;

const claimsFile = "requests.json";

/** The claims of the last hours: requests by id, and the newest of each sender, with the times of their signatures. */
interface Claims {
  readonly used: Readonly<Record<string, number>>;
  readonly newest: Readonly<Record<string, number>>;
}

async function claimOnStateBranch(
  repository: RosterRepository,
  { id, senders, signedAt }: RequestClaim,
  clock: ClaimContext["clock"],
): Promise<ClaimResult> {
  let result: ClaimResult = "first";
  const oldest = Math.floor(clock.now() / 1000) - claimLifetime;
  const change = (text: string | undefined): string | undefined => {
    const { used, newest } = text === undefined ? noClaims : (JSON.parse(text) as Claims);
    const last = Math.max(...senders.map((sender) => newest[sender] ?? 0));
    result = resultOf(used[id] !== undefined, last, signedAt);
    if (result !== "first") return undefined;
    const next: Claims = {
      used: { ...since(oldest, used), [id]: signedAt },
      newest: { ...since(oldest, newest), ...Object.fromEntries(senders.map((each) => [each, signedAt])) },
    };
    return `${JSON.stringify(next)}\n`;
  };
  // Two runs at once would make the very same commit, and both would find it on the branch.
  const message = `Remember a request (${randomUUID()})`;
  await updateStateFile(repository, { path: claimsFile, message, change }, clock);
  return result;
}

const noClaims: Claims = { used: {}, newest: {} };

function since(oldest: number, times: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(times).filter(([, time]) => time >= oldest));
}

/** Returns the result for a request, given whether it was claimed, and its sender's newest claim. */
function resultOf(isUsed: boolean, newest: number, signedAt: number): ClaimResult {
  if (isUsed) return "repeated";
  return newest > signedAt ? "overtaken" : "first";
}
