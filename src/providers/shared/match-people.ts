import type { Principal } from "../../core/state.ts";

/** Which principal has which account of a service. An account has one principal. */
export interface AccountOwners {
  /** Gives an account to a principal, unless another one has it already. Returns the principal that has it. */
  claim(account: string, principal: Principal): Principal;
  /** Returns the principal that has an account; undefined for an account that the roster does not declare. */
  ownerOf(account: string): Principal | undefined;
}

/** Creates a record of who has which account, with no account in it. `account` is an id, or a name in one spelling. */
export function createAccountOwners(): AccountOwners {
  const owners = new Map<string, Principal>();
  return {
    claim(account, principal) {
      const owner = owners.get(account) ?? principal;
      owners.set(account, owner);
      return owner;
    },
    ownerOf: (account) => owners.get(account),
  };
}
