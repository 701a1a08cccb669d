import { Trans, useLingui } from '@lingui/react/macro';
import { emptyEvidence, type EvidenceDraft } from '../../../domain/progress/reports/report-draft.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { EvidenceFileField } from './evidence-file-field.tsx';
import { type FieldsProps, Problem } from './fields.tsx';

/** Evidence: a note, a small file, or what and where the document is. */
export function EvidenceFields(props: FieldsProps & { readonly isRequired: boolean }) {
  const { t } = useLingui();
  const { draft, change, problemAt, idOf } = props;
  const rows = draft.evidence.length > 0 ? draft.evidence : [emptyEvidence];
  const set = (index: number, part: Partial<EvidenceDraft>) =>
    change({ evidence: rows.map((row, i) => (i === index ? { ...row, ...part } : row)) });
  return (
    <fieldset className="space-y-3">
      <legend className="label">
        {props.isRequired ? <Trans>How can we know that it is done?</Trans> : <Trans>Evidence</Trans>}
      </legend>
      <Problem id={`${idOf('evidence')}-problem`} text={problemAt('evidence')}>
        {rows.map((row, index) => {
          const id = idOf(`evidence.${index}`);
          const described = [
            index === 0 && problemAt('evidence') && `${idOf('evidence')}-problem`,
            problemAt(`evidence.${index}`) && `${id}-row-problem`,
          ].filter(Boolean);
          const line = (name: Exclude<keyof EvidenceDraft, 'day' | 'note' | 'file'>, label: string) => (
            <div>
              <label htmlFor={`${id}-${name}`} className="label">
                {label}
              </label>
              <input
                id={`${id}-${name}`}
                className="field"
                dir="auto"
                value={row[name]}
                onChange={(event) => set(index, { [name]: event.target.value })}
              />
            </div>
          );
          return (
            // Rows are only ever added at the end, so the place is the identity.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className="mb-4 space-y-3">
              <Problem id={`${id}-row-problem`} text={problemAt(`evidence.${index}`)}>
                <label htmlFor={id} className="label">
                  <Trans>A short note, such as “Signed report of 12 Feb”</Trans>
                </label>
                <textarea
                  id={id}
                  className="field [field-sizing:content]"
                  rows={2}
                  dir="auto"
                  value={row.note}
                  aria-invalid={described.length > 0}
                  aria-describedby={described.length > 0 ? described.join(' ') : undefined}
                  onChange={(event) => set(index, { note: event.target.value })}
                />
              </Problem>
              <EvidenceFileField file={row.file ?? null} onChange={(file) => set(index, { file })} />
              <details>
                <summary className="inline-flex items-center py-1 font-semibold text-accent">
                  <Trans>Number, place, day, holder, link</Trans>
                </summary>
                <div className="grid gap-3 py-2 sm:grid-cols-2">
                  {line('number', t`Number of the document`)}
                  {line('place', t`Where it is kept`)}
                  <DayField label={t`Its day`} value={row.day} onChange={(day) => set(index, { day })} />
                  {line('holder', t`Who holds it`)}
                  {line('link', t`Link`)}
                </div>
              </details>
            </div>
          );
        })}
      </Problem>
      <button
        type="button"
        className="button button-quiet -ms-2"
        onClick={() => change({ evidence: [...rows, emptyEvidence] })}
      >
        <Trans>Add another piece of evidence</Trans>
      </button>
    </fieldset>
  );
}
