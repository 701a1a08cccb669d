import { isOffice, isOfOffice } from '../domain/log/authority.ts';
import { makeEventId } from '../domain/log/ids.ts';
import {
  isWords,
  type MadeReady,
  receivedUpTo,
  type ToldReceived,
  type TransportFacts,
  type Unreceived,
} from '../domain/log/transport.ts';
import type { Tables } from './disk.ts';
import type { Known } from './known.ts';
import { readSpan } from './log-reader.ts';
import { readArrivals } from './write-projections.ts';

/** The documents in which this device keeps what it knows beside the log. */
export const madeReadyDocument = 'made-ready';
export const toldDocument = 'told-received';

/** Where this person's words are, and which of them no receipt covers. Linear in the latter. */
export async function readTransportIn(
  tables: Tables,
  known: Known,
): Promise<{ readonly transport: TransportFacts; readonly unreceived: readonly Unreceived[] }> {
  const [madeReady, told, arrivals] = await Promise.all([
    tables.documents.get(madeReadyDocument),
    tables.documents.get(toldDocument),
    readArrivals(tables),
  ]);
  const transport: TransportFacts = {
    arrivals: arrivals.filter((one) => isOfOffice(known.writers, one)),
    madeReady: (madeReady?.value ?? []) as readonly MadeReady[],
    told: (told?.value ?? []) as readonly ToldReceived[],
  };
  const { own, former } = known.trust;
  const writer = known.writers.get(own);
  if (writer === undefined || isOffice(writer.role)) return { transport, unreceived: [] };
  const unreceived: Unreceived[] = [];
  for (const device of [own, ...former]) {
    const last = (await tables.chains.get(device))?.seq ?? 0;
    const span = { device, from: receivedUpTo(device, transport) + 1, to: last };
    for (const { kind, seq, t } of await readSpan(tables, own, span))
      if (isWords(kind)) unreceived.push({ id: makeEventId(device, seq), recorded: t });
  }
  return { transport, unreceived };
}
