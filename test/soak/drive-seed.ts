import type {
  AccountSeed,
  DriveSeed,
  GrantSeed,
  ItemSeed,
  SharedDriveSeed,
} from "../../emulators/drive/seed.ts";
import { driveRoles, emailToday, folderId, groupAddress, robot } from "./names.ts";
import { type FolderPlan, keys, type Universe } from "./world.ts";

const bossAddress = "boss@acme.dev";
const outsiderAddress = "guest@other.dev";

/** Google Drive as a universe has it. */
export function driveSeed(universe: Universe): DriveSeed {
  const accounts: AccountSeed[] = universe.people.flatMap((plan, person) =>
    plan.onGoogle === "absent" ? [] : [{ email: emailToday(person), deleted: plan.onGoogle === "deleted" }],
  );
  const roots = universe.folders.flatMap((plan, index): SharedDriveSeed[] => {
    if (plan.have.place !== "drive root") return [];
    const members = { ...grantsOf(universe, plan.have.grants, 4), [robot]: "organizer" };
    return [{ id: `drive-${index}`, name: `Drive ${index}`, members }];
  });
  return {
    accounts: [
      ...accounts,
      bossAddress,
      outsiderAddress,
      { email: groupAddress(0), group: true, members: [emailToday(0)] },
      { email: groupAddress(1), group: true },
    ],
    drives: [
      ...roots,
      {
        id: "drive-main",
        name: "Main",
        members: { [robot]: "organizer", [bossAddress]: "organizer", [emailToday(0)]: "writer" },
      },
    ],
    items: [
      { id: "mine", name: "Mine", owner: bossAddress, grants: { [robot]: "writer" } },
      ...universe.folders.flatMap((plan, index) => itemsOf(universe, plan, index)),
    ],
  };
}

function itemsOf(universe: Universe, plan: FolderPlan, index: number): ItemSeed[] {
  const { place, grants, above, limited, trashed, open, expires } = plan.have;
  const id = folderId(index);
  const common = { id, name: `Folder ${index}`, trashed };
  const extra: Record<string, GrantSeed> = {
    ...(open ? { anyone: { role: "reader" } } : {}),
    ...(expires ? { "temp@acme.dev": { role: "reader", expirationTime: "2026-09-01T00:00:00Z" } } : {}),
  };
  const inDrive = { ...grantsOf(universe, grants, 3), ...extra };
  const inMine = { ...grantsOf(universe, grants, 2), ...extra };
  switch (place) {
    case "missing":
    case "drive root":
      return [];
    case "shared drive":
      return [{ ...common, parent: "drive-main", limited, grants: inDrive }];
    case "nested": {
      const parent = `above-${index}`;
      return [
        { id: parent, name: "Above", parent: "drive-main", grants: grantsOf(universe, above, 3) },
        { ...common, parent, limited, grants: inDrive },
      ];
    }
    case "my drive": {
      const parent = `above-${index}`;
      return [
        {
          id: parent,
          name: "Above",
          owner: bossAddress,
          grants: { ...grantsOf(universe, above, 2), [robot]: "writer" },
        },
        { ...common, parent, owner: bossAddress, grants: { ...inMine, [robot]: "writer" } },
      ];
    }
    case "file":
      return [{ ...common, parent: "drive-main", mimeType: "text/plain", grants: inMine }];
    case "hidden":
      return [{ ...common, owner: bossAddress, grants: inMine }];
    default:
      return place satisfies never;
  }
}

/** Nobody holds more than the place allows: `most` is the highest role there, and boss keeps whatever boss has. */
function grantsOf(
  universe: Universe,
  pairs: readonly (readonly [who: number, role: number])[],
  most: number,
): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([who, role]) => {
      const address = addressOf(universe, who);
      const isGroup = address === groupAddress(0);
      return address === undefined
        ? []
        : [[address, driveRoles[Math.min(role, most, isGroup ? 3 : 4)] ?? "reader"]];
    }),
  );
}

function addressOf(universe: Universe, who: number): string | undefined {
  if (who < keys.length)
    return (universe.people[who]?.onGoogle ?? "absent") === "absent" ? undefined : emailToday(who);
  return [outsiderAddress, groupAddress(0), "colleague@acme.dev"][who - keys.length];
}
