import type { SimulatorClock } from "./clock";
import type { Behaviour, Seeds } from "./options";
import type { RateLimit } from "./rate-limit";
import type { World } from "./world";

/** All that the services share. */
export interface Cloud {
  readonly world: World;
  readonly seeds: Seeds;
  readonly clock: SimulatorClock;
  readonly behaviour: Behaviour;
  readonly rateLimit: RateLimit;
}
