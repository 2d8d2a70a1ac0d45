import { share } from "../../emulators/drive/world.ts";
import type { Emulator } from "../../emulators/server.ts";
import { differences, factsOf } from "./facts.ts";
import { type FaultPlan, faultOf, type Loss, type Service, strikes } from "./faults.ts";
import type { Reached, Stage } from "./fixture.ts";
import { meddle } from "./manual-edits.ts";
import { robot } from "./names.ts";
import { proxyTo, stale } from "./proxy.ts";
import { secrets } from "./secrets.ts";

/** Faults that are at work. */
export interface Affliction {
  /** Where a run reaches the services meanwhile. */
  readonly reached: Partial<Reached>;
  /** Facts that the other admin has changed so far. */
  readonly meddled: ReadonlySet<string>;
  /** Ends all of it, and gives permissions back; what another admin did stays done. */
  end(): Promise<void>;
}

/** Nobody listens there. */
const nowhere = "http://127.0.0.1:9";

/** Puts the faults of a plan to work on a stage. */
export async function inflict(plan: FaultPlan, scene: Stage): Promise<Affliction> {
  for (const spec of plan.faults) {
    scene[spec.service].fail({
      matches: (call) => strikes(spec, call),
      fault: faultOf(spec),
      after: spec.after,
      times: spec.times,
    });
  }
  for (const loss of plan.losses) once(scene[loss.service], loss.after, () => lose(loss, scene));
  const { service, after, deeds } = plan.meddling;
  const meddled = new Set<string>();
  const interfere = () => {
    const before = factsOf(scene);
    for (const deed of deeds) meddle(scene, deed);
    for (const { fact } of differences(before, factsOf(scene))) meddled.add(fact);
  };
  if (deeds.length > 0) once(scene[service], after, interfere);

  const proxies: Emulator[] = [];
  let reached: Partial<Reached> = plan.down === undefined ? {} : closed(plan.down, scene);
  const { staleAfter } = plan;
  if (staleAfter !== undefined && plan.down !== "github") {
    const proxy = await proxyTo(
      scene.github.url,
      stale((index) => index >= staleAfter),
    );
    proxies.push(proxy);
    reached = { ...reached, github: { apiUrl: proxy.url, graphqlUrl: `${proxy.url}/graphql` } };
  }
  return {
    reached,
    meddled,
    async end() {
      for (const each of [scene.github, scene.slack, scene.drive]) each.heal();
      for (const each of proxies) await each.close();
      restore(scene);
    },
  };
}

function closed(service: Service, { drive }: Stage): Partial<Reached> {
  switch (service) {
    case "github":
      return { github: { apiUrl: nowhere, graphqlUrl: `${nowhere}/graphql` } };
    case "slack":
      return { slack: { apiUrl: `${nowhere}/api/` } };
    case "drive":
      return { drive: { apiUrl: nowhere, credentials: drive.credentials } };
    default:
      return service satisfies never;
  }
}

/** Does something once, just before the call that comes after so many. */
function once(emulator: Emulator, after: number, act: () => void): void {
  let calls = 0;
  emulator.fail({
    matches: () => {
      if (calls === after) act();
      calls += 1;
      return false;
    },
    fault: { kind: "reset" },
  });
}

/** Scopes that are left to a Slack token that loses some. */
const fewerScopes = ["users:read", "users:read.email", "channels:read", "groups:read", "usergroups:read"];

function lose({ service, how }: Loss, scene: Stage): void {
  switch (service) {
    case "github":
      scene.token.permissions = how === "less" ? { members: "read", metadata: "read" } : {};
      return;
    case "slack": {
      const token = scene.slack.world.tokens.get(secrets.slackToken);
      if (token === undefined) return;
      if (how === "less") token.scopes = [...fewerScopes];
      else token.status = "revoked";
      return;
    }
    case "drive":
      if (how === "revoked") scene.drive.expireTokens();
      else share(scene.drive.world, "drive-main", { [robot]: "reader" });
      return;
    default:
      service satisfies never;
  }
}

function restore(scene: Stage): void {
  delete scene.token.permissions;
  const token = scene.slack.world.tokens.get(secrets.slackToken);
  const other = scene.slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) {
    token.status = "active";
    token.scopes = [...(other?.scopes ?? token.scopes)];
  }
  share(scene.drive.world, "drive-main", { [robot]: "organizer" });
}
