import { type GlobToken, matchTokens, tokensOf } from "../core/glob.ts";
import { alternativesOf, GlobError } from "../core/glob-alternatives.ts";

/** One step of a path pattern: a folder's or file's name, a test of it, or any number of folders. */
export type PatternStep =
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "glob"; matches(name: string): boolean }
  | { readonly is: "any folders" };

/**
 * Returns the steps of each path that a pattern stands for. `*`, `?` and `[a-z]` match within a name, `**` any folders,
 * `{a,b}` one of several. A name that begins with a dot is matched where the pattern writes the dot. Returns undefined when
 * the pattern can't be understood.
 */
export function pathStepsOf(pattern: string): readonly (readonly PatternStep[])[] | undefined {
  try {
    return alternativesOf(pattern).map((path) => {
      const steps = path
        .split("/")
        .filter((name) => name !== "" && name !== ".")
        .map(stepOf)
        .filter((step, index, all) => step.is !== "any folders" || all[index - 1]?.is !== "any folders");
      return steps.at(-1)?.is === "any folders" ? [...steps, stepOf("*")] : steps;
    });
  } catch (error) {
    if (error instanceof GlobError) return undefined;
    throw error;
  }
}

function stepOf(text: string): PatternStep {
  if (text === "**") return { is: "any folders" };
  if (!/[*?[\\]/.test(text)) {
    tokensOf(text);
    return { is: "name", name: text };
  }
  const tokens: readonly GlobToken[] = tokensOf(text);
  const takesDot = text.startsWith(".");
  return {
    is: "glob",
    matches: (name) => (takesDot || !name.startsWith(".")) && matchTokens(tokens, [...name]),
  };
}
