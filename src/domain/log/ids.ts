import type { Brand } from '../../base/brand.ts';

/** 16 letters and digits made from a device's public key; the name of its chain. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** `device:number`, the number being the event's place in its device's chain, from 1. */
export type EventId = Brand<string, 'EventId'>;

/** The highest number that an event can have: 15 digits. */
export const maxEventNumber = 999_999_999_999_999;

/** Whether `value` is written as a device's id is; whether any device has it is not asked. */
export function isDeviceId(value: unknown): value is DeviceId {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{16}$/.test(value);
}

/** Whether `value` can be the number of an event. */
export function isEventNumber(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= maxEventNumber;
}

/** The id of a device's event number `seq`. */
export function makeEventId(device: DeviceId, seq: number): EventId {
  return `${device}:${seq}` as EventId;
}

/** Device and number of an id, or null where `text` is no event id. */
export function parseEventId(text: string): { readonly device: DeviceId; readonly seq: number } | null {
  const match = /^([A-Za-z0-9_-]{16}):([1-9]\d{0,14})$/.exec(text);
  return match ? { device: match[1] as DeviceId, seq: Number(match[2]) } : null;
}
