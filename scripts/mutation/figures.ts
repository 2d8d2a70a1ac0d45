import type { Mutant } from "./state.ts";

export interface FileResult {
  readonly file: string;
  readonly mutants: readonly Mutant[];
}

/** The part of the mutants that made an assertion fail, from 0 to 1. What didn't even load is no mutant. */
export function killedShare(results: readonly FileResult[]): number {
  const { valid, killed } = count(results.flatMap(({ mutants }) => mutants));
  return valid === 0 ? 1 : killed / valid;
}

/** A row a file, the worst first, and one for all. */
export function table(results: readonly FileResult[]): string {
  const rows = results
    .filter(({ mutants }) => count(mutants).valid > 0)
    .map((each) => ({ name: each.file, mutants: each.mutants, share: killedShare([each]) }))
    .sort((left, right) => left.share - right.share);
  const all = {
    name: "all",
    mutants: results.flatMap(({ mutants }) => mutants),
    share: killedShare(results),
  };
  return [
    "| file | mutants | killed | endless | survived | not run | killed, % |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[...rows, all].map(({ name, mutants, share }) => {
      const { valid, killed, endless, survived, unrun } = count(mutants);
      return `| ${name} | ${valid} | ${killed} | ${endless} | ${survived} | ${unrun} | ${(share * 100).toFixed(1)} |`;
    }),
  ].join("\n");
}

/** A line for each mutant that no assertion noticed. */
export function survivorsOf({ file, mutants }: FileResult): readonly string[] {
  return mutants
    .filter(({ status }) => ["Survived", "NoCoverage", "Timeout"].includes(status))
    .map(({ location, mutatorName, replacement, status }) => {
      const { line, column } = location.start;
      return `${file}:${line}:${column} ${status} ${mutatorName} → ${(replacement ?? "").replaceAll(/\s+/g, " ")}`;
    });
}

function count(mutants: readonly Mutant[]) {
  const of = (status: string) => mutants.filter((each) => each.status === status).length;
  const [killed, endless, survived, unrun] = [of("Killed"), of("Timeout"), of("Survived"), of("NoCoverage")];
  return { valid: killed + endless + survived + unrun, killed, endless, survived, unrun };
}
