import { githubApiErrorOf } from "../api-errors.ts";
import type { GraphqlError } from "../client.ts";

/** Repositories a page. A page that GitHub can't finish is asked for again in the next size. */
export const accessPageSizes = [50, 25, 12, 6, 3, 1] as const;

/** Returns the size of the next page: the same, and the largest after the one repository that was in the way. */
export function nextSize({ size }: { readonly size: number }, hidden: HiddenPlaces): number {
  const isSmallest = size === accessPageSizes.length - 1;
  return isSmallest && [...hidden.values()].some((error) => !isRefusedType(error.type)) ? 0 : size;
}

/** What was found, in which size, or why nothing was. */
export type InSizes<Found> = { readonly found: Found; readonly size: number } | { readonly failure: unknown };

/** Asks in the largest size that GitHub finishes, from one size on. An answer that refuses is not asked for again. */
export async function readInSizes<Found>(
  from: number,
  ask: (first: number) => Promise<Found>,
): Promise<InSizes<Found>> {
  let failure: unknown;
  for (let size = from; size < accessPageSizes.length; size += 1) {
    try {
      return { found: await ask(accessPageSizes[size] ?? 1), size };
    } catch (error) {
      failure = error;
      if (isRefusal(error)) break;
    }
  }
  return { failure };
}

/** True when GitHub refused the question itself; false when a smaller page may be answered. */
function isRefusal(failure: unknown): boolean {
  const { isRejection, types } = githubApiErrorOf(failure);
  const isGraphql = (failure as { readonly errors?: unknown }).errors !== undefined;
  return isRejection && (!isGraphql || types.some(isRefusedType));
}

/** Errors by the place of their repository: its index in a list, or its alias. */
type HiddenPlaces = ReadonlyMap<string | number, GraphqlError>;

/** True of an error that says that the token may not see a place. */
export function isRefusedType(type: string | undefined): boolean {
  return type === "FORBIDDEN" || type === "NOT_FOUND";
}

/**
 * Returns the errors by the place of their repository. Throws an error for any that a smaller page may not have; on a
 * page of one repository, every error about it counts.
 */
export function hiddenPlaces(
  errors: readonly GraphqlError[],
  list: readonly string[],
  first: number,
): HiddenPlaces {
  const hidden = new Map<string | number, GraphqlError>();
  const others: GraphqlError[] = [];
  for (const error of errors) {
    const place = error.path?.[list.length];
    const isBelow = place !== undefined && list.every((part, index) => error.path?.[index] === part);
    if (isBelow && (first === 1 || isRefusedType(error.type))) hidden.set(place, error);
    else others.push(error);
  }
  if (others.length > 0) throw Object.assign(new Error(others[0]?.message), { errors: others });
  return hidden;
}
