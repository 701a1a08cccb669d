import { addressOfData } from '../files-of-program.ts';

/** Why a part of the program or the plan that ships could not be had: it was neither kept for offline use nor reachable. */
export interface NotReached {
  readonly type: 'not-reached';
}

/** The plan file that ships with the program, as it stands; null where it cannot be reached. Fetched once. */
export function fetchShippedPlan(): Promise<string | null> {
  shippedPlan ??= fetch(addressOfData('oco-strategic-plan-2022-2027.json'))
    .then((response) => (response.ok ? response.text() : null))
    .catch(() => null)
    .then((text) => {
      if (text === null) shippedPlan = null;
      return text;
    });
  return shippedPlan;
}

let shippedPlan: Promise<string | null> | null = null;
