import { publicKeysIn } from "../../chat/relay-request.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem, warning } from "../../core/finding.ts";
import { joinList } from "../../core/lists.ts";
import type { Connections } from "../../providers/index.ts";
import type { WorkflowJob } from "./workflow-jobs.ts";

/** Checks the keys by which the jobs know a relay. Nothing where no job has one: then there is no relay over sockets. */
export function checkRelayKeys(jobs: readonly WorkflowJob[]): readonly DoctorCheck[] {
  const taking = jobs.filter(({ takesRequests }) => takesRequests);
  const knowing = taking.filter(({ relayKeys }) => relayKeys.length > 0);
  if (knowing.length === 0) return [];
  const written = taking.map((job) => ({ job, keys: job.relayKeys.filter((each) => !each.includes("${{")) }));
  const broken = written.find(({ keys }) => keys.some((each) => publicKeysIn(each) === undefined));
  const missing = taking.filter(({ relayKeys }) => relayKeys.length === 0);
  const differing = new Set(knowing.flatMap(({ relayKeys }) => relayKeys)).size > 1;
  return [
    doctorCheck("the relay's public key can be read", broken && keyMalformed(broken.job)),
    doctorCheck(
      "each job for requests knows the relay by it",
      missing.length > 0 || differing ? keyNotEverywhere(missing) : undefined,
    ),
  ];
}

/** Asks a relay at an address whether it runs, and whether all that it needs answers. */
export async function checkRelayAt(
  address: string,
  { fetch }: Pick<Connections, "fetch">,
): Promise<readonly DoctorCheck[]> {
  const root = address.replace(/\/+$/, "");
  const ask = (path: string) =>
    fetch(`${root}${path}`, { redirect: "error", signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
  const health = await ask("/healthz");
  if (health?.status !== 200)
    return [doctorCheck("the relay runs", unreachable(root, health && `it answered ${health.status}`))];
  const ready = await ask("/readyz");
  const parts = (await ready?.json().catch(() => undefined)) as Readonly<Record<string, unknown>> | undefined;
  const away = Object.entries(parts ?? {}).flatMap(([part, isWell]) => (isWell === true ? [] : [part]));
  return [
    doctorCheck("the relay runs"),
    doctorCheck(
      "its database, Slack and GitHub answer it",
      ready?.status === 200 ? undefined : notReady(root, away),
    ),
  ];
}

function keyMalformed({ name, file }: WorkflowJob): Problem {
  return error(
    "relay_key_malformed",
    `The job ${name} in ${file} has a relay-key that is no public Ed25519 key as JSON, so it believes no relay.`,
    "Write there what rollcall serve keys prints for the workflow, in single quotes.",
  );
}

function keyNotEverywhere(missing: readonly WorkflowJob[]): Problem {
  const [first] = missing;
  const lacks =
    first === undefined
      ? "The jobs for requests have different relay-keys"
      : `There is no relay-key in ${joinList(missing.map(({ name, file }) => `the job ${name} in ${file}`))}`;
  return error(
    "relay_key_not_everywhere",
    `${lacks}: what one job takes from the relay, another one refuses.`,
    "Write the same key into the jobs chat and chat-apply.",
  );
}

function unreachable(address: string, why = "no answer came"): Problem {
  return error(
    "relay_unreachable",
    `The relay at ${address} doesn't say that it runs: ${why}.`,
    "Look at its log; rollcall serve --check says what is missing. --relay wants the address at which it listens, without a path.",
  );
}

function notReady(address: string, away: readonly string[]): Problem {
  return warning(
    "relay_not_ready",
    `The relay at ${address} runs, and ${away.length === 0 ? "doesn't say what it lacks" : `has no answer from: ${away.join(", ")}`}.`,
    "Look at its log. It keeps what comes in, and does it once they answer.",
  );
}
