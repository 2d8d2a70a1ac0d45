import fc from "fast-check";
import { type Principal, type Resource, type Role, type Setting, type State, stateOf } from "../state.ts";

/** A service's state as it is and as it should be. */
export interface StatePair {
  readonly desired: State;
  readonly actual: State;
}

const people = ["ann", "ben", "cat", "dan", "eve", "fay"] as const;
const keys = ["r0", "r1", "r2", "r3", "r4", "r5", "r6"] as const;

interface RoomPlan {
  readonly existsNow: boolean;
  readonly wanted: "yes" | "no" | "retired";
  /** Picks the parent among the rooms that come earlier in an order. Undefined: no parent. */
  readonly parentPick: { readonly before: number | undefined; readonly after: number | undefined };
  readonly secret: { readonly before: boolean; readonly after: boolean };
  readonly descriptions: readonly [string, string];
}

const roomPlan: fc.Arbitrary<RoomPlan> = fc.record({
  existsNow: fc.boolean(),
  wanted: fc.oneof(
    { weight: 5, arbitrary: fc.constant("yes" as const) },
    { weight: 1, arbitrary: fc.constant("no" as const) },
    { weight: 1, arbitrary: fc.constant("retired" as const) },
  ),
  parentPick: fc.record({
    before: fc.option(fc.nat(6), { nil: undefined }),
    after: fc.option(fc.nat(6), { nil: undefined }),
  }),
  secret: fc.record({ before: fc.boolean(), after: fc.boolean() }),
  descriptions: fc.tuple(fc.constantFrom("", "old"), fc.constantFrom("", "new")),
});

const grants = (names: readonly Principal[], roles: readonly Role[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...roles)), { maxLength: 6 })
    .map((pairs) => new Map(pairs));

const order = fc.shuffledSubarray([...keys.keys()], { minLength: keys.length });

/**
 * Two states of up to seven rooms with the same people, each of them possible: rooms nest without circles, a secret room
 * does not nest, names are unique, and everybody in a room is in the realm. A room's new name may be another's old one.
 */
export const statePairs: fc.Arbitrary<StatePair> = fc
  .record({
    rooms: fc.array(roomPlan, { minLength: keys.length, maxLength: keys.length }),
    orders: fc.tuple(order, order),
    queue: fc.subarray([...keys]),
    inside: fc.tuple(
      fc.array(grants(users(people), ["guest", "host"]), { minLength: 7, maxLength: 7 }),
      fc.array(grants(users(people), ["guest", "host"]), { minLength: 7, maxLength: 7 }),
    ),
    realm: fc.tuple(grants(users(people), ["member", "owner"]), grants(users(people), ["member", "owner"])),
    doors: fc.tuple(
      fc.array(grants([...keys.map(roomPrincipal), ...users(people)], ["look", "open", "own"]), {
        maxLength: 3,
      }),
      fc.array(grants([...keys.map(roomPrincipal), ...users(people)], ["look", "open", "own"]), {
        maxLength: 3,
      }),
    ),
  })
  .map(({ rooms, orders, queue, inside, realm, doors }) => {
    const now = keys.filter((_, index) => rooms[index]?.existsNow);
    const then = keys.filter((_, index) => rooms[index]?.wanted === "yes");
    const names = namesPassedOn(
      queue.filter((key) => then.includes(key)),
      now,
    );
    const side = (living: readonly string[], at: 0 | 1): Resource[] => {
      const nested = new Map<string, string>();
      const sequence = (orders[at] ?? [])
        .map((index) => keys[index] ?? "")
        .filter((key) => living.includes(key));
      for (const [position, key] of sequence.entries()) {
        const plan = rooms[keys.indexOf(key as never)];
        const pick = at === 0 ? plan?.parentPick.before : plan?.parentPick.after;
        const parent = pick === undefined ? undefined : sequence[pick % Math.max(1, position)];
        if (position > 0 && parent !== undefined) nested.set(key, parent);
      }
      const open = new Set([...nested.keys(), ...nested.values()]);
      return living.map((key) => {
        const index = keys.indexOf(key as never);
        const plan = rooms[index];
        const secret = (at === 0 ? plan?.secret.before : plan?.secret.after) && !open.has(key);
        const settings: Record<string, Setting> = {
          name: at === 0 ? key : (names.get(key) ?? key),
          parent: nested.get(key) ?? null,
          privacy: secret ? "secret" : "closed",
          description: plan?.descriptions[at] ?? "",
        };
        return { kind: "room", key, settings, grants: restrictedToRealm(inside[at]?.[index], realm[at]) };
      });
    };
    const resourcesOf = (at: 0 | 1, living: readonly string[]): Resource[] => [
      { kind: "realm", key: "acme", settings: {}, grants: realm[at] },
      ...side(living, at),
      ...[0, 1, 2].map((index) => ({
        kind: "door",
        key: `d${index}`,
        settings: {},
        grants: restrictedToRealm(doors[at]?.[index], realm[at], living),
      })),
    ];
    const retired = keys.filter((_, index) => rooms[index]?.wanted === "retired");
    return {
      actual: stateOf(resourcesOf(0, now)),
      desired: stateOf([
        ...resourcesOf(1, then),
        ...retired.map((key) => ({ kind: "room", key, settings: { archived: true }, grants: new Map() })),
      ]),
    };
  });

/** Each room of the queue takes the name of the one before it. The first one gets a new name. */
function namesPassedOn(queue: readonly string[], now: readonly string[]): ReadonlyMap<string, string> {
  const renamed = queue.filter((key) => now.includes(key));
  const fresh = queue.filter((key) => !now.includes(key));
  const names = new Map(renamed.map((key, index) => [key, renamed[index - 1] ?? "fresh"]));
  const free = renamed.at(-1);
  const taker = fresh[0];
  if (free !== undefined && taker !== undefined) names.set(taker, free);
  return names;
}

function restrictedToRealm(
  held: ReadonlyMap<Principal, Role> | undefined,
  realm: ReadonlyMap<Principal, Role>,
  rooms: readonly string[] = [],
): Map<Principal, Role> {
  const may = (principal: Principal) =>
    principal.startsWith("room:") ? rooms.includes(principal.slice(5)) : realm.has(principal);
  return new Map([...(held ?? [])].filter(([principal]) => may(principal)));
}

function users(names: readonly string[]): Principal[] {
  return names.map((name) => `user:${name}`);
}

function roomPrincipal(key: string): Principal {
  return `room:${key}`;
}
