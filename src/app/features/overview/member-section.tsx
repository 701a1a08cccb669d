import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useMemo } from 'react';
import type { Language } from '../../../domain/plan/text.ts';
import type { CountedBlocks } from '../../../domain/progress/figures/counted-blocks.ts';
import { tallyByParty } from '../../../domain/progress/figures/party-tally.ts';
import { inPart } from '../../../domain/progress/figures/tally.ts';
import { useOpenPart } from '../../state/session.ts';
import { inTurn } from '../../ui/in-turn.tsx';
import { PartsKey } from '../../ui/parts-key.tsx';
import { MemberTable } from './member-table.tsx';

const MemberChart = lazy(() => import('./member-chart.tsx').then(({ MemberChart: it }) => ({ default: it })));

/**
 * Completion of each member, ordered by name and never ranked, with the Secretariat apart; the same numbers as a table. It
 * has its turn after the figures of the whole: the charts' library alone takes a phone longer than everything above.
 */
export const MemberSection = inTurn(
  function MemberSection(props: { readonly counted: CountedBlocks; readonly language: Language }) {
    const { counted, language } = props;
    const { members: all, plan } = useOpenPart((open) => open.inForce);
    const { members, office } = useMemo(
      () => tallyByParty(counted, all, plan.secretariat),
      [counted, all, plan],
    );
    const rows = [...members, ...office];
    return (
      <section aria-labelledby="by-member" className="space-y-3">
        <h2 id="by-member">
          <Trans>By member</Trans>
        </h2>
        {rows.length === 0 ? (
          <p className="hint">
            <Trans>
              Nothing is counted here in this selection. Choose another year, or count earlier years too.
            </Trans>
          </p>
        ) : (
          <>
            <PartsKey shown={(part) => rows.some(({ tally }) => inPart(tally, part) > 0)} />
            <div className="card p-3 sm:p-4" style={{ minHeight: rows.length * 26 + 64 }}>
              <Suspense fallback={null}>
                <MemberChart members={members} office={office} language={language} />
              </Suspense>
            </div>
            <MemberTable members={members} office={office} language={language} />
          </>
        )}
      </section>
    );
  },
  <div className="min-h-dvh" />,
);
