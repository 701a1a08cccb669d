import { Trans, useLingui } from '@lingui/react/macro';
import { type BehalfSource, behalfSources, toldWays } from '../../../domain/progress/reports/report.ts';
import { sourceWord } from '../../text/status-words.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { type FieldsProps, Problem } from './fields.tsx';
import { TextField } from './text-field.tsx';

/** How the Secretariat came to know what a member said (REP-6). */
export function BehalfFields(
  props: FieldsProps & {
    /** The Secretariat answers about each member, so that its own records are a source. */
    readonly isAboutMember: boolean;
  },
) {
  const { t } = useLingui();
  const { draft, change, problemAt, idOf } = props;
  const isFromRecords = draft.behalfSource === 'own-records';
  const sources = props.isAboutMember || isFromRecords ? behalfSources : toldWays;
  return (
    <fieldset className="card space-y-3 p-4">
      <legend className="px-1 font-semibold">
        <Trans>On behalf of the member</Trans>
      </legend>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Problem id={`${idOf('behalfSource')}-problem`} text={problemAt('behalfSource')}>
          <label htmlFor={idOf('behalfSource')} className="label">
            <Trans>How were you told?</Trans>
          </label>
          <select
            id={idOf('behalfSource')}
            className="field"
            value={draft.behalfSource}
            aria-invalid={problemAt('behalfSource') !== undefined}
            aria-describedby={problemAt('behalfSource') && `${idOf('behalfSource')}-problem`}
            onChange={(event) => change({ behalfSource: event.target.value as BehalfSource | '' })}
          >
            <option value="">{t`Choose…`}</option>
            {sources.map((source) => (
              <option key={source} value={source}>
                {sourceWord(source)}
              </option>
            ))}
          </select>
        </Problem>
        <TextField
          {...props}
          field="behalfWho"
          label={isFromRecords ? t`Who at the Secretariat says it?` : t`Who told you?`}
          value={draft.behalfWho}
          rows={1}
        />
        <Problem id={`${idOf('behalfDay')}-problem`} text={problemAt('behalfDay')}>
          <DayField
            label={t`On which day?`}
            id={idOf('behalfDay')}
            value={draft.behalfDay}
            onChange={(behalfDay) => change({ behalfDay })}
            isInvalid={problemAt('behalfDay') !== undefined}
            describedBy={problemAt('behalfDay') && `${idOf('behalfDay')}-problem`}
          />
        </Problem>
      </div>
    </fieldset>
  );
}
