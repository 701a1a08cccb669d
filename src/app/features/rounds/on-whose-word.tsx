import { Trans, useLingui } from '@lingui/react/macro';
import { type BehalfSource, toldWays } from '../../../domain/progress/reports/report.ts';
import { sourceWord } from '../../text/status-words.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import type { Lacks, ToldWord } from './told-word.ts';

/** On whose word the answers below are, said once (REP-6). */
export function OnWhoseWord(props: {
  readonly word: ToldWord;
  /** What is missing; null: nobody has asked yet. */
  readonly lacks: Lacks | null;
  readonly onChange: (change: Partial<ToldWord>) => void;
}) {
  const { t } = useLingui();
  const { word, lacks, onChange } = props;
  return (
    <fieldset className="card p-4">
      <legend className="px-1 font-semibold">
        <Trans>On whose word</Trans>
      </legend>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <label>
          <span className="label">
            <Trans>How were you told?</Trans>
          </span>
          <select
            className="field"
            value={word.source}
            aria-invalid={lacks?.source === true}
            onChange={(event) => onChange({ source: event.target.value as BehalfSource | '' })}
          >
            <option value="">{t`Choose…`}</option>
            {toldWays.map((one) => (
              <option key={one} value={one}>
                {sourceWord(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">
            <Trans>Who told you?</Trans>
          </span>
          <input
            className="field"
            dir="auto"
            maxLength={200}
            value={word.who}
            aria-invalid={lacks?.who === true}
            onChange={(event) => onChange({ who: event.target.value })}
          />
        </label>
        <DayField
          label={t`On which day?`}
          value={word.day}
          isInvalid={lacks?.day === true}
          onChange={(day) => onChange({ day })}
        />
      </div>
    </fieldset>
  );
}
