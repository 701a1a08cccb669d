import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Day } from '../domain/plan/day.ts';
import { type AskedDay, askedDay } from './asked-day.ts';
import { useOpenPart } from './state/session.ts';

/** What the address asks the figures of every page to be read for. */
export function useAskedDay(): AskedDay {
  const { asAt } = useSearch({ from: '__root__' });
  const plan = useOpenPart((open) => open.inForce.plan);
  const today = useOpenPart((open) => open.today);
  return useMemo(() => askedDay(asAt, plan, today), [asAt, plan, today]);
}

/** The day that figures are read for; null: today, also where the address asks for what is no day of the plan. */
export function useAsAtDay(): Day | null {
  const asked = useAskedDay();
  return asked.kind === 'day' ? asked.day : null;
}
