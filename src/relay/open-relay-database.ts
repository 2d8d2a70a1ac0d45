import { RollcallError } from "../core/rollcall-error.ts";
import { databaseAway } from "./errors.ts";
import { reasonOf } from "./reason-of.ts";
import { openDatabase, type RelayDatabase } from "./store/database.ts";

/** Opens the relay's database. Throws a `RollcallError` that says why it can't be. */
export async function openRelayDatabase(address: string): Promise<RelayDatabase> {
  try {
    return await openDatabase(address);
  } catch (failure) {
    throw failure instanceof RollcallError ? failure : new RollcallError(databaseAway(reasonOf(failure)));
  }
}
