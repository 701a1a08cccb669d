import type { Report } from '../../domain/progress/reports/report.ts';
import type { OpenSession } from './session.ts';

/**
 * The answers that were written on this device, or on one restored here, and that no later one replaced. Nothing leaves the device in this
 * version, so all of them are on it alone. In a demonstration they are invented like all the others.
 */
export function ownAnswers({
  standings,
  ownDevices,
}: Pick<OpenSession, 'standings' | 'ownDevices'>): readonly Report[] {
  return [...standings.values()].flat().filter((report) => ownDevices.has(report.device));
}
