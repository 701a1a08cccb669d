import { t } from '@lingui/core/macro';
import type { DeviceId } from '../../domain/log/ids.ts';

/** How a device is called: its person and what it is; where neither is said, the first letters of its own name. */
export function deviceName(device: DeviceId, person: string, name: string): string {
  const said = [person, name].filter((one) => one !== '').join(', ');
  if (said !== '') return said;
  const letters = device.slice(0, 4);
  return t`Device ${letters}`;
}
