import { secretPlaceUnread, secretPlaceWrong } from "../../chat/errors.ts";
import type { Problem } from "../../core/finding.ts";
import { readEnvironmentSecrets } from "../../repository/environments.ts";
import type { RosterRepository } from "../../repository/repository.ts";

/** The name that the signing secret has in the workflow that `init` writes. */
const signingSecretName = "ROLLCALL_SLACK_SIGNING_SECRET";

/**
 * Returns why the signing secret at hand proves nothing; undefined where the environment holds one. A job whose environment
 * has no such secret is given the repository's of that name, which everybody may make who writes the repository.
 */
export async function secretPlaceProblem(
  repository: RosterRepository,
  environment: string,
): Promise<Problem | undefined> {
  const secrets = await readEnvironmentSecrets(repository, environment);
  if ("unread" in secrets) return secretPlaceUnread(environment, secrets.unread);
  return secrets.names.includes(signingSecretName)
    ? undefined
    : secretPlaceWrong(environment, signingSecretName);
}
