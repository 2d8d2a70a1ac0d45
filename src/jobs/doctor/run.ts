import {
  driveClientFor,
  githubClientFor,
  googleGroupsFor,
  slackClientFor,
} from "../../app/service-clients.ts";
import { currentMoment } from "../../core/clock.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { type Connections, services } from "../../providers/index.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { isUsable, loadRoster, type RosterSource } from "../../roster/load.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { checkEntitlements } from "./entitlements.ts";
import { checkMemory } from "./memory.ts";
import { type ProbeTarget, probe } from "./probe.ts";
import { checkRelayAt } from "./relay.ts";
import { checkRepository } from "./repository.ts";
import { checkWebhooks } from "./webhooks.ts";

/** What to check. */
export interface DoctorRequest {
  readonly roster: RosterSource;
  /** Undefined: every service that the roster uses. */
  readonly providers?: readonly string[];
  /** The repository that the roster is in, for its memory; left out when it is not known. */
  readonly repository?: RosterRepository;
  /** With it the doctor also tries what must be refused, without writing anything. */
  readonly probe?: Pick<ProbeTarget, "signingSecret">;
  /** True: commands come from Slack, so the Slack app must have a slash command. */
  readonly slashCommand?: boolean;
  /** Where the relay listens, if it is to be asked. */
  readonly relay?: string;
  /** Addresses of incoming webhooks. They are secrets, and appear in no result. */
  readonly webhooks: readonly string[];
}

/** The checks, in sections: the roster, who decides, each service, the repository, the memory, the relay, the webhooks. */
export interface DoctorReport {
  readonly sections: readonly DoctorSection[];
}

/** The checks of one service, of the roster, or of the webhooks. */
export interface DoctorSection {
  readonly name: string;
  readonly checks: readonly DoctorCheck[];
}

/** Returns true when no check found an error. Warnings don't count. */
export function isHealthy({ sections }: DoctorReport): boolean {
  return sections.every(({ checks }) => checks.every(({ problem }) => problem?.severity !== "error"));
}

/**
 * Checks every token, scope, App permission, webhook and folder that a roster needs, in parallel, and changes nothing.
 * The report names everything that is missing, not only the first thing. The relay and the webhooks are asked also where there
 * is no roster to read.
 */
export async function runDoctor(request: DoctorRequest, connections: Connections): Promise<DoctorReport> {
  const loaded = loadRoster(request.roster, currentMoment(connections.clock));
  const errors = loaded.findings.filter(({ severity }) => severity === "error");
  const rosterSection: DoctorSection = {
    name: "Roster",
    checks:
      errors.length === 0
        ? [doctorCheck("it can be read")]
        : errors.map((each) => doctorCheck("it can be read", each)),
  };
  const outside = await outsideSections(request, connections);
  if (!isUsable(loaded)) return { sections: [rosterSection, ...outside] };
  const { resolved: roster } = loaded;
  const { slashCommand = false } = request;
  const used = services.filter(
    ({ name, isUsed }) => isUsed(roster) && (request.providers?.includes(name) ?? true),
  );
  const serviceSections = await Promise.all(
    used.map(async (service): Promise<DoctorSection> => {
      const missing = service.lacks(connections).map((problem) => doctorCheck("there is a token", problem));
      const checks =
        missing.length > 0 ? missing : await checksOf(service.name, { roster, slashCommand }, connections);
      return { name: service.title, checks };
    }),
  );
  const { repository } = request;
  const paths = loaded.source.files.map(({ path }) => path);
  const kept = repository === undefined ? [] : await checkRepository(repository, { roster, paths });
  const memory = repository === undefined ? [] : await checkMemory(repository);
  const now = new Date(connections.clock.now());
  const probed = request.probe === undefined ? [] : probe({ roster: loaded, now, ...request.probe });
  return {
    sections: [
      rosterSection,
      { name: "Who decides", checks: checkEntitlements(loaded) },
      ...(probed.length > 0 ? [{ name: "What must be refused", checks: probed }] : []),
      ...serviceSections,
      ...(kept.length > 0 ? [{ name: "Repository", checks: kept }] : []),
      ...(memory.length > 0 ? [{ name: "Memory", checks: memory }] : []),
      ...outside,
    ],
  };
}

/** What needs no roster. */
async function outsideSections(
  { relay: address, webhooks: addresses }: DoctorRequest,
  connections: Connections,
): Promise<readonly DoctorSection[]> {
  const relay = address === undefined ? [] : await checkRelayAt(address, connections);
  const webhooks = await checkWebhooks(addresses, connections);
  return [
    { name: "Relay", checks: relay },
    { name: "Webhooks", checks: webhooks },
  ].filter(({ checks }) => checks.length > 0);
}

interface Wanted {
  readonly roster: ResolvedRoster;
  readonly slashCommand: boolean;
}

async function checksOf(
  name: string,
  wanted: Wanted,
  connections: Connections,
): Promise<readonly DoctorCheck[]> {
  try {
    return await checkService(name, wanted, connections);
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return error.findings.map((problem) => doctorCheck("it lets Rollcall in", problem));
  }
}

async function checkService(
  name: string,
  { roster, slashCommand }: Wanted,
  connections: Connections,
): Promise<readonly DoctorCheck[]> {
  switch (name) {
    case "github": {
      const { checkGithub } = await import("../../providers/github/doctor.ts");
      const { githubDesired } = await import("../../providers/github/model/desired.ts");
      return checkGithub(
        await githubClientFor(connections),
        githubDesired(roster),
        serverOf(connections.githubApiUrl),
      );
    }
    case "slack": {
      const { checkSlack } = await import("../../providers/slack/doctor.ts");
      const { slackDesired } = await import("../../providers/slack/model/desired.ts");
      return checkSlack(await slackClientFor(connections), slackDesired(roster), { slashCommand });
    }
    case "drive": {
      const { checkDrive } = await import("../../providers/drive/doctor.ts");
      const { driveDesired } = await import("../../providers/drive/model/desired.ts");
      return checkDrive(await driveClientFor(connections), driveDesired(roster), connections.progress);
    }
    case "google-groups": {
      const { checkGroups } = await import("../../providers/google-groups/doctor.ts");
      const { groupsDesired } = await import("../../providers/google-groups/model/desired.ts");
      const desired = groupsDesired(roster);
      return checkGroups(await googleGroupsFor(connections, desired), desired, connections.progress);
    }
    default:
      return [];
  }
}

/** Returns the web address of the server that an API address belongs to, on github.com or on an Enterprise Server. */
function serverOf(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\./, "")}`;
}
