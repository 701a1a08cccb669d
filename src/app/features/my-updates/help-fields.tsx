import { Trans, useLingui } from '@lingui/react/macro';
import { type AssistanceKind, assistanceKinds } from '../../../domain/progress/reports/report.ts';
import { assistanceWord } from '../../text/status-words.ts';
import { type FieldsProps, Problem } from './fields.tsx';
import { TextField } from './text-field.tsx';

/** Help that the member asks for. */
export function HelpFields(props: FieldsProps) {
  const { t } = useLingui();
  const { draft, change, problemAt, idOf } = props;
  const asks = draft.helpKind !== '' || draft.helpText !== '';
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">
        <Trans>Help</Trans>
      </legend>
      <Problem id={`${idOf('helpKind')}-problem`} text={problemAt('helpKind')}>
        <label htmlFor={idOf('helpKind')} className="label">
          <Trans>Do you need help from the Secretariat?</Trans>
        </label>
        <select
          id={idOf('helpKind')}
          className="field sm:w-auto!"
          value={draft.helpKind}
          aria-invalid={problemAt('helpKind') !== undefined}
          aria-describedby={problemAt('helpKind') && `${idOf('helpKind')}-problem`}
          onChange={(event) => change({ helpKind: event.target.value as AssistanceKind | '' })}
        >
          <option value="">{t`No`}</option>
          {assistanceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {assistanceWord(kind)}
            </option>
          ))}
        </select>
      </Problem>
      {asks && (
        <TextField {...props} field="helpText" label={t`What would help?`} value={draft.helpText} rows={2} />
      )}
    </fieldset>
  );
}
