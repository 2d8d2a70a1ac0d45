import { share } from "../../emulators/drive/world.ts";
import type { Emulator } from "../../emulators/server.ts";
import { differences, factsOf } from "./facts.ts";
import { appliesTo, type FaultPlan, faultOf, type PermissionLoss, type Service } from "./faults.ts";
import type { Endpoints, Fixture } from "./fixture.ts";
import { applyManualEdit } from "./manual-edits.ts";
import { serviceAccount } from "./names.ts";
import { proxyTo, staleAnswers } from "./proxy.ts";
import { secrets } from "./secrets.ts";

/** Faults that are active. */
export interface InjectedFaults {
  /** The addresses at which a run reaches the services while the faults last. */
  readonly endpoints: Partial<Endpoints>;
  /** Facts that manual edits have changed so far. */
  readonly editedFacts: ReadonlySet<string>;
  /** Ends the faults, and gives permissions back. Manual edits stay. */
  stop(): Promise<void>;
}

/** An address at which nothing listens. */
const unreachable = "http://127.0.0.1:9";

/** Injects the faults of a plan into the services of a fixture. */
export async function injectFaults(plan: FaultPlan, fixture: Fixture): Promise<InjectedFaults> {
  for (const spec of plan.faults) {
    fixture[spec.service].fail({
      matches: (call) => appliesTo(spec, call),
      fault: faultOf(spec),
      after: spec.after,
      times: spec.times,
    });
  }
  for (const loss of plan.losses)
    beforeCall(fixture[loss.service], loss.after, () => revokePermissions(loss, fixture));
  const { service, after, edits } = plan.manualEdits;
  const editedFacts = new Set<string>();
  const editByHand = () => {
    const before = factsOf(fixture);
    for (const edit of edits) applyManualEdit(fixture, edit);
    for (const { fact } of differences(before, factsOf(fixture))) editedFacts.add(fact);
  };
  if (edits.length > 0) beforeCall(fixture[service], after, editByHand);

  const proxies: Emulator[] = [];
  let endpoints: Partial<Endpoints> = plan.down === undefined ? {} : unreachableEndpoints(plan.down, fixture);
  const { staleAfter } = plan;
  if (staleAfter !== undefined && plan.down !== "github") {
    const proxy = await proxyTo(
      fixture.github,
      fixture.transport,
      staleAnswers((index) => index >= staleAfter),
    );
    proxies.push(proxy);
    endpoints = { ...endpoints, github: { apiUrl: proxy.url, graphqlUrl: `${proxy.url}/graphql` } };
  }
  return {
    endpoints,
    editedFacts,
    async stop() {
      for (const each of [fixture.github, fixture.slack, fixture.drive]) each.clearFaults();
      for (const each of proxies) await each.close();
      restorePermissions(fixture);
    },
  };
}

function unreachableEndpoints(service: Service, { drive }: Fixture): Partial<Endpoints> {
  switch (service) {
    case "github":
      return { github: { apiUrl: unreachable, graphqlUrl: `${unreachable}/graphql` } };
    case "slack":
      return { slack: { apiUrl: `${unreachable}/api/` } };
    case "drive":
      return { drive: { apiUrl: unreachable, credentials: drive.credentials } };
    default:
      return service satisfies never;
  }
}

/** Does something once, just before the call with this number, counted from 0. */
function beforeCall(emulator: Emulator, after: number, action: () => void): void {
  let calls = 0;
  emulator.fail({
    matches: () => {
      if (calls === after) action();
      calls += 1;
      return false;
    },
    fault: { kind: "reset" },
  });
}

/** The scopes of a Slack token that has lost some. */
const fewerScopes = ["users:read", "users:read.email", "channels:read", "groups:read", "usergroups:read"];

function revokePermissions({ service, how }: PermissionLoss, fixture: Fixture): void {
  switch (service) {
    case "github":
      fixture.token.permissions = how === "less" ? { members: "read", metadata: "read" } : {};
      return;
    case "slack": {
      const token = fixture.slack.world.tokens.get(secrets.slackToken);
      if (token === undefined) return;
      if (how === "less") token.scopes = [...fewerScopes];
      else token.status = "revoked";
      return;
    }
    case "drive":
      if (how === "revoked") fixture.drive.expireTokens();
      else share(fixture.drive.world, "drive-main", { [serviceAccount]: "reader" });
      return;
    default:
      service satisfies never;
  }
}

function restorePermissions(fixture: Fixture): void {
  delete fixture.token.permissions;
  const token = fixture.slack.world.tokens.get(secrets.slackToken);
  const other = fixture.slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) {
    token.status = "active";
    token.scopes = [...(other?.scopes ?? token.scopes)];
  }
  share(fixture.drive.world, "drive-main", { [serviceAccount]: "organizer" });
}
