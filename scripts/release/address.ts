import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Returns `owner/name` of the repository that Rollcall lives in. package.json alone says it. */
export function repositoryOfPackage(): string {
  const { repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    repository: { url: string };
  };
  const name = /^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\.git$/.exec(repository.url)?.[1];
  if (name === undefined) throw new Error(`package.json's repository is no address of GitHub.`);
  return name;
}

/** The pages and files that name the place too. */
export const placesOfAddress = [
  ".github/CODEOWNERS",
  "CONTRIBUTING.md",
  "README.md",
  "docs/access.md",
  "docs/getting-started.md",
  "docs/organisations.md",
  "docs/releases.md",
  "docs/setup.md",
  "docs/slack-installations.md",
  "examples/workflows/rollcall-access-review.yml",
  "examples/workflows/rollcall-hourly.yml",
  "examples/workflows/rollcall-site.yml",
  "examples/workflows/rollcall-watch.yml",
  "examples/workflows/rollcall.yml",
  "schema/export.schema.json",
  "schema/relay.schema.json",
  "schema/review.schema.json",
  "schema/site.schema.json",
  "schema/teams.schema.json",
] as const;

/** Throws when a release is made anywhere else than where package.json says. */
export function checkAddress(running: string | undefined): void {
  const said = repositoryOfPackage();
  if (running !== undefined && running !== said)
    throw new Error(
      `package.json says that Rollcall lives at ${said}, and this is ${running}. Run node scripts/write-address.ts ${running}, and commit what it changes.`,
    );
}
