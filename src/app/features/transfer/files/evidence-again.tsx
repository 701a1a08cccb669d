import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { compareText } from '../../../../base/order.ts';
import { wantOf } from '../../../../contract/packet-end.ts';
import { parseKey } from '../../../../domain/plan/deliverable-key.ts';
import type { Period } from '../../../../domain/plan/period.ts';
import type { EvidenceRow } from '../../../../storage/rows.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import { useHeldFiles } from '../../../state/evidence.ts';
import { heldOf, makeEvidenceAgain, type ReadyEvidence, wantedBy } from '../../../state/outgoing-evidence.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatPeriod } from '../../../text/formats.ts';
import { Choice } from '../../../ui/fields/choice.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { ReadyEvidenceList } from './ready-evidence.tsx';

/** What the Secretariat lacked of a member's evidence when it last wrote, and the way to make evidence files once more. */
export function EvidenceAgain() {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { own, lacking } = useOwnEvidence();
  const [period, setPeriod] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<readonly ReadyEvidence[]>([]);
  const [failed, setFailed] = useState<StoreError | null>(null);
  if (own.length === 0) return null;
  const periods = [...new Set(own.flatMap(({ key }) => parseKey(key)?.period ?? []))].sort(compareText);
  const count = new Set(own.map((row) => row.sha)).size;
  const make = async () => {
    const done = await makeEvidenceAgain(openSessionNow(), (period ?? null) as Period | null);
    setMade(done.ok ? done.value : []);
    setFailed(done.ok ? null : done.error);
  };
  return (
    <div className="space-y-2 border-line border-t pt-3">
      {lacking > 0 && (
        <p className="font-semibold">
          {plural(lacking, {
            one: 'When the Secretariat last wrote, # evidence file had not come. It is in the next evidence file.',
            other:
              'When the Secretariat last wrote, # evidence files had not come. They are in the next evidence file.',
          })}
        </p>
      )}
      <details>
        <summary className="inline-flex items-center py-1 font-semibold text-accent">
          <Trans>Make the evidence file again</Trans>
        </summary>
        <div className="space-y-3 py-2">
          <p>
            {plural(count, {
              one: '# file on this device belongs to your answers.',
              other: '# files on this device belong to your answers.',
            })}{' '}
            <Trans>Send it again if the Secretariat says that evidence has not come.</Trans>
          </p>
          <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
            <Choice label={t`Answers about`} all={t`All years`} value={period} onChange={setPeriod}>
              {periods.map((one) => (
                <option key={one} value={one}>
                  {formatPeriod(inForce.plan, one)}
                </option>
              ))}
            </Choice>
            <button type="button" className="button" onClick={() => void make()}>
              {t`Make it again`}
            </button>
          </div>
          {failed !== null && <Problem {...storeErrorSentences(failed)} />}
          <div role="status">
            <ReadyEvidenceList evidence={made} />
          </div>
        </div>
      </details>
    </div>
  );
}

interface OwnEvidence {
  /** The files here that reports of this party name, one row for each naming. */
  readonly own: readonly EvidenceRow[];
  /** How many of them the Secretariat lacked when it last wrote. */
  readonly lacking: number;
}

function useOwnEvidence(): OwnEvidence {
  const open = useOpenSession();
  const { store, frontier, known } = open;
  const held = useHeldFiles();
  const [found, setFound] = useState<OwnEvidence>({ own: [], lacking: 0 });
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([store.readFileFacts(), store.readExchange()]).then(([facts, exchange]) => {
      if (!isCurrent || !facts.ok || !exchange.ok) return;
      const own = heldOf(open, facts.value, null);
      const wants = wantedBy(open, { kind: 'secretariat' }, exchange.value.peers);
      const lacking = new Set(own.flatMap(({ sha }) => (wants.has(wantOf(sha)) ? sha : []))).size;
      setFound({ own, lacking });
    });
    return () => {
      isCurrent = false;
    };
    // These move with what is written, taken in and kept.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, frontier, known, held]);
  return found;
}
