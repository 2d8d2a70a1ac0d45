import type { SeedRepo } from "./seed.ts";

/** What administrators of a repository set around its workflows. */
export interface RepoSettings {
  /** By name. */
  readonly environments: Map<string, Environment>;
  /** Names of the repository's own secrets. */
  readonly secrets: readonly string[];
  /** Names of the organisation's secrets that the repository may use. */
  readonly organizationSecrets: readonly string[];
  /** Lines of CODEOWNERS whose owner GitHub doesn't know. */
  readonly unknownOwners: readonly number[];
}

/** An environment of a repository. */
export interface Environment {
  readonly id: number;
  readonly name: string;
  /** Patterns of the branches and tags that may use it; `protected`: protected branches; undefined: everything. */
  readonly branches: readonly EnvironmentBranch[] | "protected" | undefined;
  readonly secrets: readonly string[];
}

/** A pattern of branches or tags. */
export interface EnvironmentBranch {
  readonly name: string;
  readonly type: "branch" | "tag";
}

/** Builds the settings of a seeded repository. */
export function settingsOf(seed: SeedRepo): RepoSettings {
  const environments = (seed.environments ?? []).map(({ name, branches, secrets = [] }, index) => ({
    id: 301 + index,
    name,
    branches: typeof branches === "object" ? branches.map(branchOf) : branches,
    secrets,
  }));
  return {
    environments: new Map(environments.map((each) => [each.name, each])),
    secrets: seed.secrets ?? [],
    organizationSecrets: seed.organizationSecrets ?? [],
    unknownOwners: seed.unknownOwners ?? [],
  };
}

function branchOf(pattern: string): EnvironmentBranch {
  const [, tag] = /^tag:(.*)$/.exec(pattern) ?? [];
  return tag === undefined ? { name: pattern, type: "branch" } : { name: tag, type: "tag" };
}
