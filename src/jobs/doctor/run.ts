import type { Diagnosis, Examined } from "../../adopt/diagnosis.ts";
import { type RosterSource, readRoster } from "../../app/load-roster.ts";
import { driveFor, githubFor, slackFor } from "../../app/service-clients.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { type Connections, services } from "../../providers/index.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { checkWebhooks } from "./webhooks.ts";

export interface DoctorRequest {
  readonly roster: RosterSource;
  /** Undefined: every service that the roster uses. */
  readonly providers?: readonly string[];
  /** Addresses that are to hear of runs. They are secrets, and appear nowhere. */
  readonly webhooks: readonly string[];
}

/**
 * Checks every token, scope, App permission, webhook and folder that a roster needs, side by side, and changes nothing.
 * Everything that is missing is told at once.
 */
export async function diagnose(request: DoctorRequest, connections: Connections): Promise<Diagnosis> {
  const today = connections.now().toISOString().slice(0, 10);
  const { roster, findings } = readRoster(request.roster, today);
  const faults = findings.filter(({ severity }) => severity === "error");
  const valid: Examined = {
    name: "Roster",
    checks:
      faults.length === 0
        ? [doctorCheck("it can be read")]
        : faults.map((each) => doctorCheck("it can be read", each)),
  };
  if (roster === undefined) return { parts: [valid] };
  const used = services.filter(
    ({ name, isUsed }) => isUsed(roster) && (request.providers?.includes(name) ?? true),
  );
  const parts = await Promise.all(
    used.map(async (service): Promise<Examined> => {
      const lacking = service.lacks(connections).map((problem) => doctorCheck("there is a token", problem));
      const checks = lacking.length > 0 ? lacking : await examined(service.name, roster, connections);
      return { name: titles[service.name] ?? service.name, checks };
    }),
  );
  const webhooks = await checkWebhooks(request.webhooks, connections);
  return {
    parts: [valid, ...parts, ...(webhooks.length > 0 ? [{ name: "Webhooks", checks: webhooks }] : [])],
  };
}

const titles: Readonly<Record<string, string>> = { github: "GitHub", slack: "Slack", drive: "Google Drive" };

async function examined(
  name: string,
  roster: ResolvedRoster,
  connections: Connections,
): Promise<readonly DoctorCheck[]> {
  try {
    return await examine(name, roster, connections);
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return error.findings.map((problem) => doctorCheck("it lets Rollcall in", problem));
  }
}

async function examine(
  name: string,
  roster: ResolvedRoster,
  connections: Connections,
): Promise<readonly DoctorCheck[]> {
  switch (name) {
    case "github": {
      const { checkGithub } = await import("../../providers/github/doctor.ts");
      const { githubDesired } = await import("../../providers/github/model/desired.ts");
      return checkGithub(
        await githubFor(connections),
        githubDesired(roster),
        serverOf(connections.githubApiUrl),
      );
    }
    case "slack": {
      const { checkSlack } = await import("../../providers/slack/doctor.ts");
      const { slackDesired } = await import("../../providers/slack/model/desired.ts");
      return checkSlack(await slackFor(connections), slackDesired(roster));
    }
    case "drive": {
      const { checkDrive } = await import("../../providers/drive/doctor.ts");
      const { driveDesired } = await import("../../providers/drive/model/desired.ts");
      return checkDrive(await driveFor(connections), driveDesired(roster), connections.progress);
    }
    default:
      return [];
  }
}

/** Where a person clicks: `https://api.github.com` is github.com's, `https://host/api/v3` an Enterprise Server's. */
function serverOf(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\./, "")}`;
}
