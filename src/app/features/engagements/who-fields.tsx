import { Trans, useLingui } from '@lingui/react/macro';
import { compareText } from '../../../base/order.ts';
import { isMemberOn } from '../../../domain/plan/member.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import { qualifiers } from '../../../domain/progress/engagements/engagement-body.ts';
import { useOpenPart } from '../../state/session.ts';
import { qualifierWord } from '../../text/engagement-words.ts';
import { FormChoice, type FormProps, FormText, WithProblem } from './form-field.tsx';

/** Who took part: how many people, and which members. "Not stated" is a choice of its own in both. */
export function WhoFields(form: FormProps) {
  const { t } = useLingui();
  const { draft, change } = form;
  const isCounted = draft.headCount !== '' && draft.headCount !== 'not-recorded';
  return (
    <>
      <FormChoice
        form={form}
        field="headCount"
        legend={t`How many people took part?`}
        value={draft.headCount}
        choices={[
          ...qualifiers.map((one) => [one, qualifierWord(one)] as const),
          ['not-recorded', t`Not stated`],
        ]}
        onChoose={(headCount) => change({ headCount })}
      />
      {isCounted && (
        <div className="space-y-4 border-line border-s-4 ps-4">
          <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
            <FormText form={form} field="count" label={t`Number`} numeric />
            <FormText
              form={form}
              field="population"
              label={t`Whom does it count?`}
              hint={t`Such as “officers of members” or “whole event”.`}
            />
          </div>
          <FormChoice
            form={form}
            field="women"
            legend={t`Women and men`}
            value={draft.bySex}
            choices={[
              ['not-recorded', t`Not recorded`],
              ['recorded', t`Recorded`],
            ]}
            onChoose={(bySex) => change({ bySex })}
          />
          {draft.bySex === 'recorded' && <SexFields {...form} />}
        </div>
      )}
      <FormChoice
        form={form}
        field="membersKnown"
        legend={t`Which members took part?`}
        value={draft.membersKnown}
        choices={[
          ['named', t`These are named`],
          ['counted', t`Only how many`],
          ['not-stated', t`Not stated`],
        ]}
        onChoose={(membersKnown) => change({ membersKnown })}
      />
      {draft.membersKnown === 'named' && <MemberBoxes {...form} />}
      {(draft.membersKnown === 'named' || draft.membersKnown === 'counted') && (
        <FormText
          form={form}
          field="membersCounted"
          label={draft.membersKnown === 'named' ? t`Members in all, where it is said` : t`How many members`}
          numeric
        />
      )}
      <FormText form={form} field="others" label={t`Others that took part`} />
    </>
  );
}

// The problem of the three stands once, above the first of them: the choice over them has the same field.
function SexFields(form: FormProps) {
  const { t } = useLingui();
  const { draft, change, idOf } = form;
  return (
    <div className="grid grid-cols-3 items-end gap-3 sm:max-w-md">
      {(
        [
          ['women', t`Women`],
          ['men', t`Men`],
          ['notRecorded', t`Not recorded`],
        ] as const
      ).map(([field, label]) => (
        <label key={field} className="min-w-0">
          <span className="label">{label}</span>
          <input
            id={`${idOf(field)}-number`}
            className="field"
            inputMode="numeric"
            value={draft[field]}
            aria-invalid={form.problemAt(field) !== undefined}
            aria-describedby={form.problemAt(field) && `${idOf('women')}-problem`}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}

function MemberBoxes(form: FormProps) {
  const { draft, change, idOf } = form;
  const members = useOpenPart((open) => open.inForce.members);
  const day = parseDay(draft.start);
  const offered = members
    .filter((one) => day === null || isMemberOn(one, day) || draft.members.includes(one.code))
    .sort((a, b) => compareText(a.name, b.name));
  return (
    <fieldset>
      <legend className="label">
        <Trans>Members that are named</Trans>
      </legend>
      <WithProblem form={form} field="members">
        <div className="grid grid-cols-2 gap-x-3 sm:grid-cols-3 lg:grid-cols-4">
          {offered.map(({ code, name }, index) => (
            <label key={code} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                id={index === 0 ? idOf('members') : undefined}
                className="h-4 w-4 shrink-0 accent-[var(--color-accent)]"
                checked={draft.members.includes(code)}
                onChange={(event) =>
                  change({
                    members: event.target.checked
                      ? [...draft.members, code]
                      : draft.members.filter((one) => one !== code),
                  })
                }
              />
              {name}
            </label>
          ))}
        </div>
      </WithProblem>
    </fieldset>
  );
}
