import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placesOfAddress, repositoryOfPackage } from "./release/address.ts";

/**
 * Says everywhere where Rollcall lives: `node scripts/write-address.ts OWNER/REPO`, once, by who publishes a copy of it.
 * The owner's team of maintainers in .github/CODEOWNERS goes by the owner, too.
 */

const [address = ""] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const before = repositoryOfPackage();
if (!/^[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+$/.test(address)) {
  console.error("It is written OWNER/REPO.");
  process.exitCode = 1;
} else {
  const [ownerBefore, owner] = [before, address].map((each) => each.split("/")[0]);
  // Not the beginning of a longer name: a team of maintainers is called after the product, wherever that lives.
  const whole = new RegExp(`${before.replaceAll(".", "\\.")}(?![\\w-])`, "g");
  for (const path of ["package.json", ...placesOfAddress]) {
    const text = readFileSync(join(root, path), "utf8");
    writeFileSync(
      join(root, path),
      text.replaceAll(whole, address).replaceAll(`@${ownerBefore}/`, `@${owner}/`),
    );
  }
}
