import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { CountedBlocks } from '../../../domain/progress/figures/counted-blocks.ts';
import { tallyByParty } from '../../../domain/progress/figures/party-tally.ts';
import { inPart } from '../../../domain/progress/figures/tally.ts';
import { useOpenSession } from '../../state/session.ts';
import { PartsKey } from '../../ui/parts-key.tsx';
import { useWhenIdle } from '../../ui/when-idle.ts';
import { MemberTable } from './member-table.tsx';

const MemberChart = lazy(() => import('./member-chart.tsx').then(({ MemberChart: it }) => ({ default: it })));

/**
 * What stands below the figures of the whole, and is drawn once they are: the charts' library alone takes a phone longer
 * than everything above.
 */
export function MemberSectionWhenIdle({ counted }: { readonly counted: CountedBlocks }) {
  const isIdle = useWhenIdle();
  return isIdle ? <MemberSection counted={counted} /> : <div className="min-h-dvh" />;
}

/** Completion of each member, ordered by name and never ranked, with the Secretariat apart; the same numbers as a table. */
function MemberSection({ counted }: { readonly counted: CountedBlocks }) {
  const { inForce } = useOpenSession();
  const { members, office } = tallyByParty(counted, inForce.members, inForce.plan.secretariat);
  const all = [...members, ...office];
  return (
    <section aria-labelledby="by-member" className="space-y-3">
      <h2 id="by-member">
        <Trans>By member</Trans>
      </h2>
      {all.length === 0 ? (
        <p className="hint">
          <Trans>
            Nothing is counted here in this selection. Choose another year, or count earlier years too.
          </Trans>
        </p>
      ) : (
        <>
          <PartsKey shown={(part) => all.some(({ tally }) => inPart(tally, part) > 0)} />
          <div className="card p-3 sm:p-4" style={{ minHeight: all.length * 26 + 64 }}>
            <Suspense fallback={null}>
              <MemberChart members={members} office={office} />
            </Suspense>
          </div>
          <MemberTable members={members} office={office} />
        </>
      )}
    </section>
  );
}
