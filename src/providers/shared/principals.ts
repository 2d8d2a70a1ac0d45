import type { Principal } from "../../core/state.ts";

const userPrefix = "user:";

/** Returns the principal of a declared user: `alice` → `user:alice`. */
export function userPrincipal(key: string): Principal {
  return `${userPrefix}${key}`;
}

/** Returns the key when the principal is a declared user: `user:alice` → `alice`. */
export function userKeyOf(principal: Principal): string | undefined {
  return principal.startsWith(userPrefix) ? principal.slice(userPrefix.length) : undefined;
}

/** Returns a principal without its prefix: `user:alice` → `alice`, `github:bob-dev` → `bob-dev`. */
export function nameInPrincipal(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}
