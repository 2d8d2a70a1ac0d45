/**
 * True of the name of a temporary private fork, in which a security advisory is worked on: who may see it is for the
 * advisory to say
 * (https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories/collaborating-in-a-temporary-private-fork-to-resolve-a-repository-security-vulnerability).
 */
export function isAdvisoryFork(name: string): boolean {
  return /-ghsa(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(name);
}
