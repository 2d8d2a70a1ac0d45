import { type Finding, finding } from "../core/finding.ts";
import { pauseUnknown, writingPaused } from "./errors.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

/** The repository variable that stops all writing while it has a value. */
export const pauseVariable = "ROLLCALL_PAUSED";

/** Who paused Rollcall, when (ISO 8601, UTC), and why. */
export interface Pause {
  readonly by: string;
  readonly since: string;
  readonly reason: string;
}

/** Whether Rollcall is paused, as findings: `paused`, or that it can't be told. */
export interface PauseCheck {
  readonly pause: Pause | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads whether Rollcall is paused. Never throws. What can't be read is an error that holds back the whole run, since
 * somebody may have paused; also where the token lacks the permission, as no pause could ever stop it.
 */
export async function checkPause(repository: RosterRepository): Promise<PauseCheck> {
  try {
    const pause = await readPause(repository);
    if (pause === undefined) return { pause, findings: [] };
    return { pause, findings: [finding(writingPaused(pause.by, pause.since, pause.reason))] };
  } catch (error) {
    return { pause: undefined, findings: [finding(pauseUnknown(requestErrorOf(error).message))] };
  }
}

/** Returns the pause that is on; undefined when there is none. Throws when the API refuses. */
export async function readPause({ octokit, owner, repo }: RosterRepository): Promise<Pause | undefined> {
  try {
    const { data } = await octokit.rest.actions.getRepoVariable({ owner, repo, name: pauseVariable });
    return data.value.trim() === "" ? undefined : pauseIn(data.value, data.updated_at);
  } catch (error) {
    if (requestErrorOf(error).status === 404) return undefined;
    throw error;
  }
}

/** Reads the variable's value. Somebody may have written it by hand, and that pauses too. */
function pauseIn(value: string, since: string): Pause {
  try {
    const { by, since: at, reason } = JSON.parse(value) as Partial<Record<keyof Pause, unknown>>;
    if ([by, at, reason].every((each) => typeof each === "string"))
      return { by: String(by), since: String(at), reason: String(reason) };
  } catch {
    // It is somebody's own text.
  }
  return { by: "Somebody", since, reason: value.slice(0, 500) };
}

/** Stops all writing. A pause that is on gets the new reason. Throws when the API refuses. */
export async function setPause({ octokit, owner, repo }: RosterRepository, pause: Pause): Promise<void> {
  const variable = { owner, repo, name: pauseVariable, value: JSON.stringify(pause), ...withoutRetries };
  try {
    await octokit.rest.actions.createRepoVariable(variable);
  } catch (error) {
    if (requestErrorOf(error).status !== 409) throw error;
    await octokit.rest.actions.updateRepoVariable(variable);
  }
}

/** Ends a pause. Succeeds when there is none. Throws when the API refuses. */
export async function clearPause({ octokit, owner, repo }: RosterRepository): Promise<void> {
  try {
    await octokit.rest.actions.deleteRepoVariable({ owner, repo, name: pauseVariable, ...withoutRetries });
  } catch (error) {
    if (requestErrorOf(error).status !== 404) throw error;
  }
}
