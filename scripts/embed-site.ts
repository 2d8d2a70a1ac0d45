// Writes src/site/assets.ts: the script and the style sheet of the pages that rollcall site makes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";

const root = join(import.meta.dirname, "..");
const license = readFileSync(join(root, "node_modules/minisearch/LICENSE.txt"), "utf8").trim();

/** Returns the text of the module that holds both. */
export async function siteAssets(): Promise<string> {
  const { output } = await build({
    input: join(root, "site/script/main.ts"),
    write: false,
    logLevel: "warn",
    output: { format: "iife", minify: true, comments: { legal: false } },
  });
  const script = `/*! With MiniSearch:\n${license}\n*/\n${output[0].code.trim()}\n`;
  const style = readFileSync(join(root, "site/site.css"), "utf8");
  return `// Made from site/ by scripts/embed-site.ts; a test holds the two equal.

/** The script of every page: the search, and the comparison of two people. */
export const siteScript: string = ${JSON.stringify(script)};

/** The style sheet of every page. */
export const siteStyle: string = ${JSON.stringify(style)};
`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(root, "src/site/assets.ts"), await siteAssets());
