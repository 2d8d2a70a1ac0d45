import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { RollcallError } from "../../core/rollcall-error.ts";
import { installationUnreadable, storeKeyMissing, storeKeyUnknown, storeKeyWrong } from "./errors.ts";

/** Keys by their ids. The first one encrypts; all of them decrypt, so that a key can be replaced. */
export interface StoreKeys {
  readonly newest: string;
  readonly byId: ReadonlyMap<string, Buffer>;
}

const bytesOfKey = 32;
const bytesOfNonce = 12;
const algorithm = "aes-256-gcm";

/**
 * Reads keys: 32 bytes in base64, several with commas or spaces between them, each with an id of its own as `ID:KEY` or
 * without one. Throws when there is none, or one of them has another form.
 */
export function readStoreKeys(text: string | undefined): StoreKeys {
  const given = (text ?? "").split(/[\s,]+/).filter(Boolean);
  if (given.length === 0) throw new RollcallError(storeKeyMissing());
  const byId = new Map<string, Buffer>();
  for (const each of given) {
    const colon = each.indexOf(":");
    const key = Buffer.from(each.slice(colon + 1), "base64");
    const id = colon < 0 ? fingerprintOf(key) : each.slice(0, colon);
    if (key.length !== bytesOfKey || !/^[\w.-]{1,40}$/.test(id) || byId.has(id))
      throw new RollcallError(storeKeyWrong());
    byId.set(id, key);
  }
  const [newest = ""] = byId.keys();
  return { newest, byId };
}

/** Makes a key. */
export function makeStoreKey(): string {
  return randomBytes(bytesOfKey).toString("base64");
}

function fingerprintOf(key: Buffer): string {
  return createHash("sha256").update("rollcall store key").update(key).digest("hex").slice(0, 8);
}

/** Where a record is kept. It is part of what is encrypted, so that no record can be put in another one's place. */
export interface RecordAddress {
  readonly clientId: string;
  readonly place: string;
}

interface Sealed {
  readonly key: string;
  readonly nonce: string;
  readonly tag: string;
  readonly text: string;
}

/** Encrypts a record with the newest key. */
export function seal(text: string, at: RecordAddress, { newest, byId }: StoreKeys): string {
  const nonce = randomBytes(bytesOfNonce);
  const cipher = createCipheriv(algorithm, byId.get(newest) ?? "", nonce);
  cipher.setAAD(belongingTo(at, newest));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const sealed: Sealed = {
    key: newest,
    nonce: nonce.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    text: encrypted.toString("base64"),
  };
  return JSON.stringify(sealed);
}

/** Decrypts a record. Throws where its key isn't given, and where it is not as it was written. */
export function unseal(sealed: string, at: RecordAddress, { byId }: StoreKeys): string {
  const { key: id, nonce, tag, text } = sealedIn(sealed, at);
  const key = byId.get(id);
  if (key === undefined) throw new RollcallError(storeKeyUnknown(at.place, id));
  try {
    const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, "base64"), { authTagLength: 16 });
    decipher.setAAD(belongingTo(at, id));
    decipher.setAuthTag(Buffer.from(tag, "base64"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64")), decipher.final()]).toString("utf8");
  } catch {
    throw new RollcallError(installationUnreadable(at.place));
  }
}

/** True of a record that was encrypted with the newest key. */
export function isSealedWithNewest(sealed: string, at: RecordAddress, { newest }: StoreKeys): boolean {
  return sealedIn(sealed, at).key === newest;
}

function sealedIn(text: string, { place }: RecordAddress): Sealed {
  try {
    const value = JSON.parse(text) as Partial<Sealed> | null;
    const { key, nonce, tag, text: encrypted } = value ?? {};
    if (
      [key, nonce, tag, encrypted].every((each) => typeof each === "string") &&
      /^[\w.-]{1,40}$/.test(key ?? "")
    )
      return value as Sealed;
  } catch {
    // What is no JSON is as unreadable as what has other fields.
  }
  throw new RollcallError(installationUnreadable(place));
}

function belongingTo({ clientId, place }: RecordAddress, key: string): Buffer {
  return Buffer.from(JSON.stringify(["rollcall installation 1", clientId, place, key]));
}
