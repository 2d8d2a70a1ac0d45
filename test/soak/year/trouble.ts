import type { Service } from "../faults.ts";
import { isWrite } from "../faults.ts";
import type { Services } from "../fixture.ts";
import { type Life, note } from "./life.ts";

const names: readonly Service[] = ["github", "slack", "drive"];

/** Makes something fail in a service, in some runs. Returns false when nothing does. */
export function makeTrouble(life: Life): boolean {
  const { services, chance } = life;
  if (!chance.is(0.15)) return false;
  const service = chance.pick(names) ?? "github";
  const [kind, at] = [
    chance.pick(["away", "lost", "reset", "killed", "server error"] as const),
    chance.below(6),
  ];
  note(life, `trouble: ${service} ${kind} ${at}`);
  if (kind === "away") services[service].isAway = true;
  else if (kind === "killed") kill(services, at);
  else
    services[service].fail({
      matches: (call) => isWrite(service, call),
      fault:
        kind === "lost" || kind === "reset"
          ? { kind }
          : { kind: "answer", answer: { status: 500, body: { message: "Server Error" } } },
      after: at,
      times: 3,
    });
  return true;
}

/** Ends all trouble. */
export function endTrouble(services: Services): void {
  for (const name of names) {
    services[name].clearFaults();
    services[name].isAway = false;
  }
}

/** A killed run sends no more: after so many writes, each call is refused. */
function kill(services: Services, after: number): void {
  let writes = 0;
  for (const name of names)
    services[name].fail({
      matches: (call) => (isWrite(name, call) ? writes++ : writes) >= after,
      fault: { kind: "reset" },
      times: Number.MAX_SAFE_INTEGER,
    });
}
