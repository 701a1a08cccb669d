import type { Brand } from '../../base/brand.ts';

/** 16 letters and digits made from a device's public key; the name of its chain. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** `device:number`, the number being the event's place in its device's chain, from 1. */
export type EventId = Brand<string, 'EventId'>;

/** The id of a device's event number `seq`. */
export function makeEventId(device: DeviceId, seq: number): EventId {
  return `${device}:${seq}` as EventId;
}

/** Device and number of an id, or null where `text` is no event id. */
export function parseEventId(text: string): { readonly device: DeviceId; readonly seq: number } | null {
  const match = /^([A-Za-z0-9_-]{16}):([1-9]\d{0,14})$/.exec(text);
  return match ? { device: match[1] as DeviceId, seq: Number(match[2]) } : null;
}
