import type { Change, Failure, Outcome } from "../../../core/change.ts";
import { changedPrincipal } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { type Refusal, readRefusal } from "../api-errors.ts";
import type { Patience } from "../backoff.ts";
import { changeErrors, failureOf } from "../change-errors.ts";
import type { DriveReads, DriveWrites } from "../client.ts";
import { type DriveDesired, folderId } from "../model/desired.ts";
import { sameAddress } from "../model/email.ts";
import { nameOf } from "../model/principals.ts";
import type { Sharing } from "../model/sharing.ts";
import { folderReader, type Reading, stopping } from "../read/remote-state.ts";
import type { Me } from "../read/wire.ts";
import { after, type Situation, type Step, stepFor } from "./step.ts";

/** What the writes of one run have in common. */
export interface Run {
  readonly client: DriveReads & DriveWrites;
  readonly patience: Patience;
  readonly me: Me;
  /** By folder: whom this run created which permission for. */
  readonly created: Map<string, Map<string, Principal>>;
  /** Why nothing more is written; set once, for good. */
  halted: string | undefined;
}

/** A failure, and whether it is the end of the folder's changes, or of the run's. */
interface Defeat {
  readonly failure: Failure;
  readonly ends?: "folder" | "run";
}

const LOOKS = 3;

/**
 * Applies one folder's changes, one request after the other: of two writes at once Drive keeps only the last. The
 * folder is read before, after every unclear answer, and at the end, when what it doesn't show has failed after all.
 */
export async function applyToFolder(
  run: Run,
  changes: readonly Change[],
  desired: DriveDesired,
): Promise<readonly Outcome[]> {
  const key = changes[0]?.key ?? "";
  if (run.halted !== undefined) return skippedAll(changes, run.halted);
  const hand = handOn(run, key, desired);
  const unread = await hand.look();
  if (unread !== undefined) return changes.map((change) => ({ change, status: "failed", error: unread }));

  const outcomes: Outcome[] = [];
  let ended: string | undefined;
  for (const change of changes) {
    const because = ended ?? run.halted;
    if (because !== undefined) {
      outcomes.push({ change, status: "skipped", because });
      continue;
    }
    const defeat = await hand.settle(change);
    if (defeat?.ends === "folder") ended = defeat.failure.message;
    if (defeat?.ends === "run") run.halted = defeat.failure.message;
    outcomes.push(
      defeat === undefined
        ? { change, status: "applied" }
        : { change, status: "failed", error: defeat.failure },
    );
  }
  return hand.verify(outcomes);
}

function handOn(run: Run, key: string, desired: DriveDesired) {
  const created = run.created.get(key) ?? new Map<string, Principal>();
  run.created.set(key, created);
  const notifyAs = desired.terms.get(folderId(key))?.notifyAs;
  const mail =
    notifyAs === undefined ? undefined : `You are in ${notifyAs}, and this folder is shared with it.`;
  let sharing: Sharing | undefined;
  let wrote = false;

  /** Reads the folder anew; answers what went wrong, if anything. */
  async function look(): Promise<Failure | undefined> {
    try {
      const reading: Reading = await folderReader(run.client)(key);
      if ("problem" in reading) return failureOf(reading.problem);
      sharing = reading.sharing;
      return undefined;
    } catch (error) {
      const problem = stopping(readRefusal(error));
      if (problem === undefined) throw error;
      run.halted ??= problem.message;
      return failureOf(problem);
    }
  }

  function situation(nobodyYet = false): Situation {
    if (sharing === undefined) throw new Error(`${key} was not read.`);
    return { sharing, desired, me: run.me, mail, nobodyYet, created };
  }

  async function settle(change: Change): Promise<Defeat | undefined> {
    const principal = changedPrincipal(change) ?? "";
    const who = whoWithLine(principal, desired);
    let nobodyYet = false;
    for (let attempt = 1; ; attempt += 1) {
      const step = stepFor(change, situation(nobodyYet));
      if (step.do === "nothing") return undefined;
      if (step.do === "refuse") return { failure: step.failure };
      try {
        const defeat = await write(step, principal, who);
        if (defeat !== undefined) return defeat;
      } catch (error) {
        const refusal = readRefusal(error);
        // Who has no account can be let in by mail alone, and is nobody who is there already.
        if (refusal.trouble === "no-account" && mail !== undefined && isSilent(step)) {
          nobodyYet = true;
          continue;
        }
        const defeat = defeatBy(refusal, who, situation());
        const again = await tryAgain(refusal, attempt);
        if (again === "no") return defeat;
        if (again === "send") continue;
        const unread = await look();
        if (unread !== undefined) return { failure: unread };
        if (again === "look once" && stepFor(change, situation()).do !== "nothing") return defeat;
      }
    }
  }

  /** Sends one write. A defeat is one that Google confirmed, and that Rollcall won't recognise the next time. */
  async function write(step: Step, principal: Principal, who: string): Promise<Defeat | undefined> {
    let madeId: string | undefined;
    let defeat: Defeat | undefined;
    if (step.do === "create") {
      const made = await run.client.create(key, step.grant);
      madeId = made.id;
      created.set(made.id, principal);
      if (made.type !== step.grant.type) defeat = { failure: changeErrors.otherType(who, made.type) };
      else if (made.address !== undefined && !sameAddress(made.address, step.grant.address)) {
        defeat = { failure: changeErrors.alias(who, made.address) };
      }
    } else if (step.do === "update") await run.client.update(key, step.id, step.role);
    else if (step.do === "remove") await run.client.remove(key, step.id);
    wrote = true;
    sharing = after(situation().sharing, step, madeId);
    return defeat;
  }

  /**
   * What Google refused outright goes out again after a wait; what may have been done is looked for first. Notes that a
   * 404 may speak of the folder or of the permission, which a look tells.
   */
  async function tryAgain(refusal: Refusal, attempt: number): Promise<"send" | "look" | "look once" | "no"> {
    switch (refusal.trouble) {
      case "rate":
      case "sharing-quota":
        return (await run.patience.pause(attempt, refusal)) ? "send" : "no";
      case "lost":
        return (await run.patience.pause(attempt, refusal)) ? "look" : "look once";
      case "missing":
        return attempt < LOOKS ? "look" : "look once";
      case "mail-failed":
        return "look once";
      default:
        return "no";
    }
  }

  /** Google's word is good, but of two changes at once it keeps one: what isn't there now has failed. */
  async function verify(outcomes: readonly Outcome[]): Promise<readonly Outcome[]> {
    if (!wrote || (await look()) !== undefined) return outcomes;
    return outcomes.map((outcome): Outcome => {
      if (outcome.status !== "applied" || stepFor(outcome.change, situation()).do === "nothing")
        return outcome;
      const who = whoWithLine(changedPrincipal(outcome.change) ?? "", desired);
      return { change: outcome.change, status: "failed", error: changeErrors.undone(who) };
    });
  }

  return { look, settle, verify };
}

function defeatBy(refusal: Refusal, who: string, { sharing, mail }: Situation): Defeat {
  const problem = stopping(refusal);
  if (problem !== undefined) return { failure: failureOf(problem), ends: "run" };
  switch (refusal.trouble) {
    case "rate":
      return { failure: changeErrors.rate(refusal), ends: "run" };
    case "sharing-quota":
      return { failure: changeErrors.sharingQuota(refusal), ends: "run" };
    case "folder":
      return { failure: changeErrors.notShareable(refusal), ends: "folder" };
    case "lost":
      return { failure: changeErrors.unanswered(who, refusal) };
    case "no-account":
      return { failure: changeErrors.noAccount(who, sharing.ground !== "my-drive", mail !== undefined) };
    case "policy":
      return { failure: changeErrors.policy(who, refusal) };
    case "managed":
      return { failure: changeErrors.managed(who, refusal) };
    default:
      return { failure: changeErrors.other(who, refusal) };
  }
}

function isSilent(step: Step): boolean {
  return step.do === "create" && step.grant.mail === undefined;
}

function skippedAll(changes: readonly Change[], because: string): Outcome[] {
  return changes.map((change) => ({ change, status: "skipped", because }));
}

/** An outcome has no line of its own, so the person's stands in the words. */
function whoWithLine(principal: Principal, { accounts }: DriveDesired): string {
  const at = accounts.get(principal)?.at;
  const name = nameOf(principal, accounts);
  if (at === undefined) return name;
  const line = `${at.file}:${at.line}`;
  return name.endsWith(")") ? `${name.slice(0, -1)}, ${line})` : `${name} (${line})`;
}
