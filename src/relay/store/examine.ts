import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { databaseFile, openDatabase } from "./database.ts";
import { stepsMade } from "./migrations.ts";

/**
 * Looks whether a database can be used, and changes nothing: `there`; `empty` where it has no table of Rollcall's yet; `new`
 * where its file would be made at the first start. Throws what hinders it.
 */
export async function examineDatabase(address: string): Promise<"there" | "empty" | "new"> {
  const file = databaseFile(address);
  if (file !== undefined && !(await isThere(file))) {
    await access(dirname(file), constants.W_OK);
    return "new";
  }
  if (file !== undefined) await access(file, constants.W_OK);
  const opened = await openDatabase(address, { isReadOnly: true });
  try {
    return (await stepsMade(opened.query)).length === 0 ? "empty" : "there";
  } finally {
    await opened.close();
  }
}

/** True where there is something at a path. Throws where that can't be told. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (failure: unknown) => {
      if ((failure as { code?: unknown }).code !== "ENOENT") throw failure;
      return false;
    },
  );
}
