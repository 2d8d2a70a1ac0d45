import type { PersonPlan, WorldPlan } from "./world.ts";

/** Returns the world as the earlier roster declared it. Undefined where there was none. */
export function earlierWorld(world: WorldPlan): WorldPlan | undefined {
  const { earlier } = world;
  if (earlier === undefined) return undefined;
  return {
    ...world,
    people: world.people.map((plan, person) => {
      const was = earlier.people.find(([each]) => each === person)?.[1];
      return was === undefined ? plan : earlierPerson(plan, was);
    }),
    teams: replaced(world.teams, earlier.teams),
    channels: replaced(world.channels, earlier.channels),
    folders: replaced(world.folders, earlier.folders),
    projects: earlier.projects ?? world.projects,
    earlier: undefined,
  };
}

function earlierPerson(plan: PersonPlan, was: "absent" | "declared" | "of another account"): PersonPlan {
  switch (was) {
    case "absent":
      return { ...plan, declared: false };
    case "declared":
      return { ...plan, declared: true, leaves: "no" };
    case "of another account":
      return { ...plan, declared: true, leaves: "no", account: plan.account === "own" ? "second" : "own" };
    default:
      return was satisfies never;
  }
}

/** Returns the plans with some of them replaced. The state of the services stays as it is. */
function replaced<Plan extends { readonly actual: unknown }>(
  plans: readonly Plan[],
  others: readonly (readonly [index: number, was: Plan])[],
): readonly Plan[] {
  return plans.map((plan, index) => {
    const other = others.find(([each]) => each === index)?.[1];
    return other === undefined ? plan : { ...other, actual: plan.actual };
  });
}
