import { Trans } from '@lingui/react/macro';
import type { Status } from '../../../domain/progress/reports/status.ts';
import { statusChoice } from '../../text/status-words.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Choices } from './choices.ts';
import { type FieldsProps, Problem } from './fields.tsx';

/** How it stands: five choices first, the rarer ones behind "More". */
export function StatusChoice(props: FieldsProps & { readonly choices: Choices }) {
  const { draft, change, problemAt, idOf, choices } = props;
  const choice = (status: Status, isFirst: boolean) => (
    <label
      key={status}
      className="flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-[var(--color-focus)]"
    >
      <input
        type="radio"
        name={idOf('status')}
        id={isFirst ? idOf('status') : undefined}
        value={status}
        checked={draft.status === status}
        onChange={() => change({ status })}
        className="h-4 w-4 shrink-0 accent-[var(--color-accent)]"
      />
      <StatusMark mark={status} />
      {statusChoice(status)}
    </label>
  );
  return (
    <fieldset aria-describedby={problemAt('status') && `${idOf('status')}-problem`}>
      <legend className="label">
        <Trans>How does it stand?</Trans>
      </legend>
      <Problem id={`${idOf('status')}-problem`} text={problemAt('status')}>
        <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {choices.first.map((status, index) => choice(status, index === 0))}
        </div>
        {choices.more.length > 0 && (
          <details className="mt-2" open={choices.more.some((status) => status === draft.status)}>
            <summary className="inline-flex items-center py-2 font-semibold text-accent">
              <Trans>More answers</Trans>
            </summary>
            <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
              {choices.more.map((status) => choice(status, false))}
            </div>
          </details>
        )}
      </Problem>
    </fieldset>
  );
}
