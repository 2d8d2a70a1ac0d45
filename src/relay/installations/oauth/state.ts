import { hkdfSync, randomUUID } from "node:crypto";
import { InvalidStateError, type StateStore } from "@slack/oauth";
import { errors, jwtVerify, SignJWT } from "jose";
import type { StoreKeys } from "../sealing.ts";

/** Why a state doesn't count. */
export type StateFault = "expired" | "used" | "not ours";

/** Tells why a state was refused. */
export class StateRefused extends InvalidStateError {
  readonly fault: StateFault;

  constructor(fault: StateFault) {
    super(`The state is ${fault}.`);
    this.name = "StateRefused";
    this.fault = fault;
  }
}

/** What states are made with. */
export interface StateOptions {
  readonly keys: StoreKeys;
  /** The Slack app: a state of another one counts for nothing. */
  readonly clientId: string;
  readonly seconds: number;
  readonly now: () => number;
  /** Takes a name that may count once. False: it has counted before. */
  readonly takeOnce: (key: string) => Promise<boolean>;
}

/**
 * Returns the states of the OAuth flow: signed, for some minutes, and each counts once, also where several relays share a
 * database. Nothing is written until one comes back, so that nobody can fill the database by asking for them.
 */
export function createStates({ keys, clientId, seconds, now, takeOnce }: StateOptions): StateStore {
  const secretOf = (key: Buffer) =>
    new Uint8Array(hkdfSync("sha256", key, "", `rollcall installation state ${clientId}`, 32));
  const secrets = [...keys.byId.values()].map(secretOf);
  return {
    async generateStateParam(installOptions) {
      const [newest] = secrets;
      const at = Math.floor(now() / 1000);
      return new SignJWT({ installOptions })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .setJti(randomUUID())
        .sign(newest ?? new Uint8Array());
    },
    async verifyStateParam(_, state) {
      const payload = await readState(state, secrets, new Date(now()));
      if (!(await takeOnce(`state ${payload.jti}`))) throw new StateRefused("used");
      return payload["installOptions"] as Awaited<ReturnType<StateStore["verifyStateParam"]>>;
    },
  };
}

async function readState(state: string, secrets: readonly Uint8Array[], currentDate: Date) {
  for (const secret of secrets) {
    try {
      return (
        await jwtVerify(state, secret, { algorithms: ["HS256"], currentDate, requiredClaims: ["jti", "exp"] })
      ).payload;
    } catch (failure) {
      if (failure instanceof errors.JWTExpired) throw new StateRefused("expired");
    }
  }
  throw new StateRefused("not ours");
}
