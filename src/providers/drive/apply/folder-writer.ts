import type { Failure } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { sameAddress } from "../../shared/google/address.ts";
import { type WriteAttempt, writeOnce } from "../../shared/write-once.ts";
import { type DriveApiError, driveApiErrorOf } from "../api-errors.ts";
import { changeErrors, failureOfProblem } from "../change-errors.ts";
import { type DriveDesired, folderResourceId } from "../model/desired.ts";
import { displayNameOf } from "../model/principals.ts";
import type { FolderSharing } from "../model/sharing.ts";
import { createFolderReader, fatalProblemOf } from "../read/remote-state.ts";
import type { DriveApplyContext, DriveApplyRun } from "./apply-context.ts";
import {
  type FolderChange,
  type FolderRequest,
  type FolderRequestContext,
  nextRequest,
  sharingAfter,
} from "./next-request.ts";

/** A failure, and what it ends beside its change. */
export interface FolderWriteFailure {
  readonly failure: Failure;
  readonly stops?: "folder" | "run";
}

/** Writes the changes of one folder. Keeps what the folder shows. */
export interface FolderWriter {
  /** Applies one change. Returns why it failed, or undefined when the folder is as wanted. */
  apply(change: FolderChange): Promise<FolderWriteFailure | undefined>;
  /** Reads the folder a last time, if anything was written. Returns the applied changes that it doesn't show. */
  findLost(applied: Iterable<FolderChange>): Promise<readonly (readonly [FolderChange, Failure])[]>;
}

/** The number of reads after which a 404 counts as final. */
const maxReadsAfterMissing = 3;

/** Reads a folder again. Returns why that failed. A failure that concerns the whole run stops the run. */
export async function readFolderNow(
  run: DriveApplyRun,
  key: string,
): Promise<{ readonly sharing: FolderSharing } | { readonly failure: Failure }> {
  try {
    const reading = await createFolderReader(run.client)(key);
    return "problem" in reading ? { failure: failureOfProblem(reading.problem) } : reading;
  } catch (error) {
    const problem = fatalProblemOf(driveApiErrorOf(error));
    if (problem === undefined) throw error;
    run.stopped ??= problem.message;
    return { failure: failureOfProblem(problem) };
  }
}

/** Creates a writer for one folder, as it was read just now. */
export function createFolderWriter(
  { run, desired }: DriveApplyContext,
  key: string,
  read: FolderSharing,
): FolderWriter {
  const created = run.created.get(key) ?? new Map<string, Principal>();
  run.created.set(key, created);
  const notifyAs = desired.folders.get(folderResourceId(key))?.policy.notifyAs;
  const mail =
    notifyAs === undefined ? undefined : `You are in ${notifyAs}, and this folder is shared with it.`;
  let sharing = read;
  let wrote = false;

  function requestFor(change: FolderChange, withoutAccount = false): FolderRequest {
    const { currentUser } = run;
    const context: FolderRequestContext = { sharing, desired, currentUser, mail, withoutAccount, created };
    return nextRequest(change, context);
  }

  async function refresh(): Promise<Failure | undefined> {
    const now = await readFolderNow(run, key);
    if ("failure" in now) return now.failure;
    sharing = now.sharing;
    return undefined;
  }

  async function apply(change: FolderChange): Promise<FolderWriteFailure | undefined> {
    const who = nameWithLine(change.principal, desired);
    let requests = 0;
    let withoutAccount = false;
    let withoutDate = false;

    type Attempt = WriteAttempt<FolderWriteFailure | undefined, FolderWriteFailure>;

    /** Sends the requests of the change, until none is left or one fails. */
    async function send(): Promise<Attempt> {
      for (;;) {
        requests += 1;
        const next = requestFor(change, withoutAccount);
        const request = withoutDate && next.do === "update" ? { ...next, endsDate: true } : next;
        if (request.do === "nothing") return { status: "done", answer: undefined };
        if (request.do === "fail") return { status: "done", answer: { failure: request.failure } };
        try {
          const failure = await sendRequest(request, change.principal, who);
          if (failure !== undefined) return { status: "done", answer: { failure } };
        } catch (error) {
          const apiError = driveApiErrorOf(error);
          // An address without an account can only be invited by mail, and nobody on the folder has it.
          if (apiError.kind === "no-account" && mail !== undefined && sendsNoMail(request)) {
            withoutAccount = true;
            continue;
          }
          if (refusesDate(apiError) && request.do === "update" && !request.endsDate) {
            withoutDate = true;
            continue;
          }
          return attemptOf(apiError, writeFailureOf(apiError, who));
        }
      }
    }

    /** What Google refused is sent again after a wait. A 404 may mean the folder or the permission, so the folder is read. */
    async function attemptOf(apiError: DriveApiError, reason: FolderWriteFailure): Promise<Attempt> {
      switch (apiError.kind) {
        case "rate":
        case "sharing-quota":
          return { status: "refused", reason, sendAgain: await run.backoff.wait(requests, apiError) };
        case "lost":
          return { status: "unclear", reason, sendAgain: await run.backoff.wait(requests, apiError) };
        case "missing":
          return { status: "unclear", reason, sendAgain: requests < maxReadsAfterMissing };
        case "mail-failed":
          return { status: "unclear", reason, sendAgain: false };
        default:
          return { status: "refused", reason, sendAgain: false };
      }
    }

    const result = await writeOnce<FolderWriteFailure | undefined, FolderWriteFailure>({
      send,
      async verify() {
        const failure = await refresh();
        if (failure !== undefined) return { status: "unknown", reason: { failure } };
        return requestFor(change).do === "nothing"
          ? { status: "happened", answer: undefined }
          : { status: "not happened" };
      },
    });
    return result.ok ? result.answer : result.reason;
  }

  /** Sends one request. Returns a failure when Google did it, and Rollcall won't match the result in the next run. */
  async function sendRequest(
    request: FolderRequest,
    principal: Principal,
    who: string,
  ): Promise<Failure | undefined> {
    let madeId: string | undefined;
    let failure: Failure | undefined;
    if (request.do === "create") {
      const made = await run.client.create(key, request.grant);
      madeId = made.id;
      created.set(made.id, principal);
      if (made.type !== request.grant.type) failure = changeErrors.otherType(who, made.type);
      else if (made.address !== undefined && !sameAddress(made.address, request.grant.address)) {
        failure = changeErrors.alias(who, made.address);
      }
    } else if (request.do === "update") await run.client.update(key, request.id, request);
    else if (request.do === "remove") await run.client.remove(key, request.id);
    wrote = true;
    sharing = sharingAfter(sharing, request, madeId);
    return failure;
  }

  function writeFailureOf(apiError: DriveApiError, who: string): FolderWriteFailure {
    const problem = fatalProblemOf(apiError);
    if (problem !== undefined) return { failure: failureOfProblem(problem), stops: "run" };
    switch (apiError.kind) {
      case "rate":
        return { failure: changeErrors.rate(apiError), stops: "run" };
      case "sharing-quota":
        return { failure: changeErrors.sharingQuota(apiError), stops: "run" };
      case "folder":
        return { failure: changeErrors.notShareable(apiError), stops: "folder" };
      case "lost":
        return { failure: changeErrors.unanswered(who, apiError) };
      case "no-account":
        return { failure: changeErrors.noAccount(who, sharing.location !== "my-drive", mail !== undefined) };
      case "policy":
        return { failure: changeErrors.policy(who, apiError) };
      case "managed":
        return { failure: changeErrors.managed(who, apiError) };
      default:
        return { failure: changeErrors.other(who, apiError) };
    }
  }

  return {
    apply,
    async findLost(applied) {
      if (!wrote || (await refresh()) !== undefined) return [];
      return [...applied]
        .filter((change) => requestFor(change).do !== "nothing")
        .map((change) => [change, changeErrors.undone(nameWithLine(change.principal, desired))] as const);
    },
  };
}

function sendsNoMail(request: FolderRequest): boolean {
  return request.do === "create" && request.grant.mail === undefined;
}

/** Returns true when Google refused a role because of the end date that the grant has. */
function refusesDate({ reason }: DriveApiError): boolean {
  return reason.startsWith("cannotSetExpiration") || reason.startsWith("expirationDate");
}

/** Returns a person's name with the line of their declaration, since an outcome has no place of its own. */
function nameWithLine(principal: Principal, { accounts }: DriveDesired): string {
  const at = accounts.get(principal)?.at;
  const name = displayNameOf(principal, accounts);
  if (at === undefined) return name;
  const line = `${at.file}:${at.line}`;
  return name.endsWith(")") ? `${name.slice(0, -1)}, ${line})` : `${name} (${line})`;
}
