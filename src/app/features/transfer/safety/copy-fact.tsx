import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { ok, type Result } from '../../../../base/result.ts';
import type { Instant } from '../../../../domain/plan/day.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import { readLastCopy } from '../../../state/safety-copy.ts';
import { isOffice } from '../../../../domain/log/authority.ts';
import { useOpenSession } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatInstant } from '../../../text/formats.ts';
import { CopyMaker } from './copy-maker.tsx';
import { Fact } from './fact.tsx';

/** When the last safety copy of this workspace was made. */
export function CopyFact() {
  const { t } = useLingui();
  const { store, row, own } = useOpenSession();
  const [last, setLast] = useState<Result<Instant | null, StoreError> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readLastCopy(store).then((read) => {
      if (isCurrent) setLast(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [store]);
  if (last === null) return null;
  const made = last.ok && last.value !== null ? formatInstant(last.value) : null;
  return (
    <Fact question={<Trans>When was the last safety copy made?</Trans>}>
      <p>
        {row.kind === 'explore' ? (
          <Trans>A demonstration needs none.</Trans>
        ) : !last.ok ? (
          storeErrorSentences(last.error).what
        ) : made === null ? (
          <Trans>No safety copy has been made from this device yet.</Trans>
        ) : (
          t`On ${made}.`
        )}
      </p>
      {row.kind === 'real' && (
        <>
          {isOffice(own.role) ? (
            <>
              <p className="max-w-prose font-semibold">
                <Trans>
                  It holds everything of all members: every answer, what was said about it, and your drafts.
                  Hold it like the original, on a USB stick under lock and key and not in a mail.
                </Trans>
              </p>
              <p className="hint max-w-prose">
                <Trans>
                  It holds no keys: not this device’s, and not the key of the organisation, whose file is kept
                  apart from it. Restored on the first screen of another computer it is a new device that
                  holds all of this, and must be let in again. Make a new one whenever you let somebody in or
                  cut somebody off.
                </Trans>
              </p>
            </>
          ) : (
            <p className="hint max-w-prose">
              <Trans>
                A safety copy is a file with all answers and drafts. Keep it away from this device, on a USB
                stick or in your mail. It opens again on the first screen of any Wayfinder.
              </Trans>
            </p>
          )}
          <CopyMaker onVerified={({ at }) => setLast(ok(at))} />
        </>
      )}
    </Fact>
  );
}
