import { parseKey } from '../plan/deliverable-key.ts';
import type { ReportBody } from '../progress/report.ts';
import type { LogEvent, Role } from './event.ts';
import type { DeviceId } from './ids.ts';

/** Who writes a chain: what it may write follows from it. */
export interface Writer {
  readonly role: Role;
  readonly party: string;
  /** The person or, where none is named, the role, for "who said this". */
  readonly label: string;
}

/** The writer of each device that may write anything. */
export type Writers = ReadonlyMap<DeviceId, Writer>;

/** Where authority starts: this device, and the root of the programme that it belongs to; null: none is known yet. */
export interface Trust {
  readonly own: DeviceId;
  /** Devices that the same person worked on before and whose safety copy was restored here. */
  readonly former: readonly DeviceId[];
  readonly root: DeviceId | null;
}

/**
 * The writers that a log makes: this device and those restored here as they enrolled, and every device that a root or an admin granted.
 * Grants are read in the order given, so a root's grant must stand before the grants of the admin it made. A later
 * grant for the same device replaces the earlier one; none changes the root, and an admin's changes no admin.
 * A device that nobody granted is no writer; its events are kept and not counted.
 */
export function writersOf(trust: Trust, events: Iterable<LogEvent>): Writers {
  const writers = new Map<DeviceId, Writer>();
  for (const event of events) applyToWriters(writers, trust, event);
  return writers;
}

/** Adds to `writers` what `event` grants; every other event leaves them as they were. */
export function applyToWriters(writers: Map<DeviceId, Writer>, trust: Trust, event: LogEvent): void {
  const speaksForItself =
    event.device === trust.own || event.device === trust.root || trust.former.includes(event.device);
  if (event.kind === 'enrol' && speaksForItself && !writers.has(event.device)) {
    const { role, party, person } = event.body;
    writers.set(event.device, { role, party, label: person });
  }
  if (
    event.kind === 'grant' &&
    mayGrant(writers.get(event.device), writers.get(event.body.device), event.body.role)
  ) {
    const { device, role, party, label } = event.body;
    writers.set(device, { role, party, label });
  }
}

/**
 * Whether a writer's report counts (REP-6): a focal point's about its own party; an officer's about its own party, and
 * about any other where it says on whose word. Without that it would pass for the member's own.
 */
export function mayReport(writer: Writer | undefined, report: Pick<ReportBody, 'key' | 'behalf'>): boolean {
  if (writer === undefined) return false;
  const isOwn = parseKey(report.key)?.party === writer.party;
  if (isOffice(writer.role)) return isOwn || report.behalf !== undefined;
  return writer.role === 'focal-point' && isOwn;
}

/** Whether a role works at the Secretariat: it sees every member and may report on behalf of any. */
export function isOffice(role: Role): boolean {
  return role === 'root' || role === 'admin' || role === 'officer';
}

function mayGrant(writer: Writer | undefined, before: Writer | undefined, role: Role): boolean {
  if (role === 'root' || before?.role === 'root') return false;
  if (writer?.role === 'root') return true;
  return writer?.role === 'admin' && role !== 'admin' && before?.role !== 'admin';
}
