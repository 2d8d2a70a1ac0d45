import { randomBytes } from "node:crypto";
import { verifySlackRequest } from "../../chat/slack-request.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem } from "../../core/finding.ts";
import { checkPermissions } from "../../permissions/check-permissions.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import { isValid, loadRoster, type ValidRoster } from "../../roster/load.ts";

/** What the probe tries its attacks on. */
export interface ProbeTarget {
  readonly roster: ValidRoster;
  /** The Slack app's signing secret, where it is at hand. */
  readonly signingSecret?: string | undefined;
  readonly now: Date;
}

/** A key that no roster is likely to have. */
const stranger = "rollcall-probe";

/**
 * Tries, without writing anything, what must be refused: somebody who is no admin makes themselves one, somebody whom
 * nobody knows makes themselves one, and a command comes with a signature that isn't Slack's.
 */
export function probe({ roster, signingSecret, now }: ProbeTarget): readonly DoctorCheck[] {
  const member = [...roster.resolved.users.values()].find(({ present, tier }) => present && tier !== "admin");
  return [
    ...(member === undefined
      ? []
      : [
          doctorCheck(
            "somebody who is no admin can't make themselves one",
            promotionProblem(roster, { key: member.key, now }),
          ),
        ]),
    doctorCheck(
      "somebody whom the roster doesn't know can't make themselves admin",
      promotionProblem(roster, { key: stranger, now }),
    ),
    doctorCheck("a command that Slack didn't sign is rejected", forgeryProblem(signingSecret, now)),
  ];
}

/** Judges a pull request in which a user makes themselves admin, on their own word alone. */
function promotionProblem(
  base: ValidRoster,
  { key, now }: { readonly key: string; readonly now: Date },
): Problem | undefined {
  const path = ["users", key, "permission"] as const;
  const edited = editRoster(base.source.files, [{ edit: "set", path, value: "admin" }]);
  if ("problems" in edited) return probeFailed(edited.problems[0]?.message ?? "the roster can't be edited");
  const head = loadRoster({ files: edited.files, findings: [] }, base.resolved.now);
  if (!isValid(head)) return probeFailed(head.findings[0]?.message ?? "the edited roster can't be read");
  const user = base.resolved.users.has(key) ? key : undefined;
  const word: Word = { user, how: "pushed", at: now.toISOString(), vouchedBy: "github" };
  const { allowed, actions } = checkPermissions({ base, head, kinds: declaringKinds }, [word]);
  if (!allowed && actions.length > 0) return undefined;
  return error(
    "probe_promoted",
    `${key === stranger ? "Somebody unknown" : key} could make themselves admin, on their own word.`,
    "Set nothing by this roster: take Rollcall's key out of its environment, and report it as SECURITY.md says.",
  );
}

function forgeryProblem(signingSecret: string | undefined, now: Date): Problem | undefined {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const body = "command=%2Frollcall&text=sync&user_id=U0&team_id=T0&trigger_id=probe";
  const payload = { body, timestamp, signature: `v0=${randomBytes(32).toString("hex")}` };
  const secret = signingSecret ?? randomBytes(16).toString("hex");
  if ("problem" in verifySlackRequest(payload, { secret, now })) return undefined;
  return error(
    "probe_forged",
    "A command with a made-up signature was taken for one of Slack's.",
    "Stop the chat workflow, and report it as SECURITY.md says.",
  );
}

function probeFailed(reason: string): Problem {
  return error(
    "probe_impossible",
    `The probe could not be made: ${reason}`,
    "Correct the roster, and run rollcall doctor --probe again.",
  );
}
