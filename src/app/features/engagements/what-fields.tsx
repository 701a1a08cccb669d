import { useLingui } from '@lingui/react/macro';
import { engagementModes } from '../../../domain/progress/engagements/engagement-body.ts';
import { modeWord } from '../../text/engagement-words.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FormChoice, type FormProps, FormText, WithProblem } from './form-field.tsx';

/** What it was, when, where, and who stood behind it. */
export function WhatFields(form: FormProps) {
  const { t } = useLingui();
  const { draft, change, problemAt, idOf } = form;
  const day = (field: 'start' | 'end', label: string) => (
    <WithProblem form={form} field={field}>
      <DayField
        label={label}
        id={idOf(field)}
        value={draft[field]}
        onChange={(value) => change({ [field]: value })}
        isInvalid={problemAt(field) !== undefined}
        describedBy={problemAt(field) && `${idOf(field)}-problem`}
      />
    </WithProblem>
  );
  const oneALine = t`One name a line.`;
  return (
    <>
      <FormText form={form} field="title" label={t`What was it called?`} rows={2} />
      <FormChoice
        form={form}
        field="state"
        legend={t`Announced or held?`}
        value={draft.state}
        choices={[
          ['held', t`Held`],
          ['announced', t`Announced, not held yet or not known`],
        ]}
        onChoose={(state) => change({ state })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {day('start', t`First day`)}
        {day('end', t`Last day (empty: one day)`)}
        <label className="block">
          <span className="label">{t`Mode`}</span>
          <select
            id={idOf('mode')}
            className="field"
            value={draft.mode}
            onChange={(event) =>
              change({ mode: engagementModes.find((one) => one === event.target.value) ?? '' })
            }
          >
            <option value="">{t`Not stated`}</option>
            {engagementModes.map((one) => (
              <option key={one} value={one}>
                {modeWord(one)}
              </option>
            ))}
          </select>
        </label>
        <FormText form={form} field="place" label={t`Where it takes place`} />
        <FormText form={form} field="organisers" label={t`Organised by`} hint={oneALine} rows={2} />
        <FormText
          form={form}
          field="funders"
          label={t`Funded by`}
          hint={t`One name a line. No amounts.`}
          rows={2}
        />
        <FormText form={form} field="supporters" label={t`Supported by`} hint={oneALine} rows={2} />
        <FormText form={form} field="facilitators" label={t`Facilitated by`} hint={oneALine} rows={2} />
      </div>
    </>
  );
}
