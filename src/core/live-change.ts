import type { Change } from "./change.ts";
import type { ChangeSubject } from "./change-subject.ts";
import type { ResourceId } from "./state.ts";

/** Who did something, by the service's own names. */
export interface Actor {
  readonly name: string;
  readonly id: string;
}

/** What a service tells of one event, held against a roster. */
export interface LiveChange {
  /** What it is about, as plans name it. */
  readonly subject: ChangeSubject;
  /** Undefined where the service doesn't say who did it. */
  readonly by?: Actor;
  /** What a plan would change because of it. Undefined where the roster says the same. */
  readonly change?: Change;
  /** What contradicts the roster and no plan can change, as what happened: `was deleted`. */
  readonly fact?: string;
  /** True where the roster can follow what happened, though no plan can change it. */
  readonly isKeepable?: boolean;
  /** What somebody or something is called that the roster doesn't know. */
  readonly labels?: ReadonlyMap<string | ResourceId, string>;
}
