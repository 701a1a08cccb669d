import { Trans, useLingui } from '@lingui/react/macro';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import { percentOf } from '../../../domain/progress/figures/completion.ts';
import { answeredOf, dueOf } from '../../../domain/progress/figures/tally.ts';
import { completionWords } from '../../text/completion-words.ts';
import { formatCount, formatPercent } from '../../text/formats.ts';
import { PartsBar } from '../../ui/parts-bar.tsx';

/** Who had told us, and what was done, in the whole region (TALLY-2, TALLY-3). */
export function CopyFigures({ edition: { whole } }: { readonly edition: Edition }) {
  const { t } = useLingui();
  const [due, answered] = [dueOf(whole), answeredOf(whole)];
  const [dueCount, answeredCount] = [formatCount(due), formatCount(answered)];
  const share = due > 0 ? formatPercent(percentOf(answered, due)) : '';
  const completion = completionWords(whole);
  return (
    <section aria-label={t`Main figures`} className="grid gap-4 md:grid-cols-2">
      <div className="card space-y-1 p-5">
        <h2 className="font-semibold text-base text-ink-soft">
          <Trans>Answers received</Trans>
        </h2>
        <p className="font-semibold text-2xl">
          {due === 0 ? t`Nothing was due` : t`${answeredCount} of ${dueCount}`}
        </p>
        {due > 0 && (
          <p className="hint">
            <Trans>{share} of what was due has an answer.</Trans>
          </p>
        )}
      </div>
      <div className="card space-y-1 p-5">
        <h2 className="font-semibold text-base text-ink-soft">
          <Trans>Done</Trans>
        </h2>
        <p className="font-semibold text-2xl">{completion.count}</p>
        <p className="hint">{completion.share}</p>
        <PartsBar tally={whole} />
      </div>
    </section>
  );
}
