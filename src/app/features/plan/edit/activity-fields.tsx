import { Trans, useLingui } from '@lingui/react/macro';
import { retire, setField } from '../../../../contract/plan-draft/edit-makers.ts';
import { codeOf, type DraftElement } from '../../../../contract/plan-draft/drafted-plan.ts';
import type { Json, JsonObject } from '../../../../domain/log/event.ts';
import type { Day } from '../../../../domain/plan/day.ts';
import type { AnsweredBy, Cadence, Scope } from '../../../../domain/plan/plan.ts';
import { useOpenPart } from '../../../state/session.ts';
import { answeredByWord, fieldWord, scopeWord } from '../../../text/plan-field-words.ts';
import { cadenceWord } from '../../../text/plan-words.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { firstFieldIn, focusWhenLost } from '../../../ui/fields/next-focus.ts';
import { draftTitle } from '../../../ui/fields/draft-title.ts';
import { AppliesTo } from './applies-to.tsx';
import { DueFields } from './due-fields.tsx';
import { listOf } from './field-values.ts';
import { FieldGroup, LineField, Problems, Radios, TextPair } from './edit-fields.tsx';
import type { ElementProps } from './element-props.ts';
import { Milestones } from './milestones.tsx';

/** Everything that an activity says beside its title (PLAN-2). */
export function ActivityFields(props: ElementProps) {
  const { drafting, element, problems } = props;
  const set = (field: string, value: Json) => drafting.edit(setField(element, field, value));
  const scopes: readonly Scope[] = ['member', 'regional'];
  const answerers: readonly AnsweredBy[] = ['member', 'secretariat'];
  const cadences: readonly Cadence[] = ['once', 'annual', 'ongoing'];
  return (
    <>
      <FieldGroup field="scope">
        <Radios<Scope>
          name={fieldWord('scope')}
          value={scopes.find((one) => one === element.value.scope)}
          choices={scopes.map((one) => [one, scopeWord(one)])}
          onChange={(scope) => set('scope', scope)}
        />
      </FieldGroup>
      {element.value.scope !== 'regional' && (
        <>
          <AppliesTo {...props} />
          <FieldGroup field="answeredBy">
            <Radios<AnsweredBy>
              name={fieldWord('answeredBy')}
              value={element.value.answeredBy === 'secretariat' ? 'secretariat' : 'member'}
              choices={answerers.map((one) => [one, answeredByWord(one)])}
              // What is not said is the member: a plan that says nothing of it stays as it is, letter for letter.
              onChange={(one) =>
                drafting.edit(setField(element, 'answeredBy', one === 'member' ? null : one))
              }
            />
          </FieldGroup>
        </>
      )}
      <FieldGroup field="cadence">
        <Radios<Cadence>
          name={fieldWord('cadence')}
          value={cadences.find((one) => one === element.value.cadence)}
          choices={cadences.map((one) => [one, cadenceWord(one)])}
          onChange={(cadence) => set('cadence', cadence)}
        />
      </FieldGroup>
      <DueFields {...props} />
      <TextPair {...props} field="countsAsDone" />
      <TextPair {...props} field="instruction" />
      <Milestones {...props} />
      <FurtherObjectives {...props} />
      <FieldGroup field="retired">
        <Dropped {...props} />
        <Problems problems={problems.filter(({ place }) => place === 'retired.day')} />
      </FieldGroup>
    </>
  );
}

function FurtherObjectives({ drafting, element, problems }: ElementProps) {
  const { t } = useLingui();
  const { plan } = drafting;
  const objectives = plan.children.flatMap((one) => one.children);
  const chosen = listOf(element.value.furtherObjectives).filter((one) => typeof one === 'string');
  const isFree = (one: DraftElement) =>
    codeOf(one) !== '' &&
    !chosen.includes(codeOf(one)) &&
    !one.children.some(({ key }) => key === element.key);
  const put = (codes: readonly string[]) =>
    drafting.edit(setField(element, 'furtherObjectives', codes.length === 0 ? null : codes));
  return (
    <FieldGroup field="furtherObjectives">
      <p className="hint">
        <Trans>It serves these too. It is counted once, below its own objective.</Trans>
      </p>
      {chosen.length > 0 && (
        <ul className="space-y-1">
          {chosen.map((code) => {
            const one = objectives.find((objective) => codeOf(objective) === code);
            const title = one === undefined ? '' : draftTitle(one).words;
            return (
              <li key={code} className="flex flex-wrap items-center gap-2">
                <span className="min-w-0 flex-1">
                  {code} {title}
                </span>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={(event) => {
                    const group = event.currentTarget.closest('fieldset');
                    put(chosen.filter((other) => other !== code));
                    focusWhenLost(() => firstFieldIn(group));
                  }}
                >
                  {t`Take ${code} away`}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <select
        className="field max-w-md"
        aria-label={t`Add a further objective`}
        value=""
        onChange={(event) => event.target.value !== '' && put([...chosen, event.target.value])}
      >
        <option value="">{t`Add a further objective`}</option>
        {objectives.filter(isFree).map((one) => (
          <option key={one.key} value={codeOf(one)}>
            {`${codeOf(one)} ${draftTitle(one).words}`}
          </option>
        ))}
      </select>
      <Problems problems={problems.filter(({ place }) => place.startsWith('furtherObjectives'))} />
    </FieldGroup>
  );
}

function Dropped({ drafting, element, problems }: ElementProps) {
  const { t } = useLingui();
  const today = useOpenPart((open) => open.today);
  const { retired } = element.value;
  if (typeof retired !== 'object' || retired === null) {
    return (
      <>
        <p className="hint">
          <Trans>What was reported stays. It is expected no longer from the day that you name.</Trans>
        </p>
        <button
          type="button"
          className="button"
          onClick={(event) => {
            const group = event.currentTarget.closest('fieldset');
            drafting.edit(retire(element, today, ''));
            focusWhenLost(() => group?.querySelector('[contenteditable="true"]'));
          }}
        >
          <Trans>Drop this activity</Trans>
        </button>
      </>
    );
  }
  const { day, decision } = retired as JsonObject;
  const [from, words] = [typeof day === 'string' ? day : '', typeof decision === 'string' ? decision : ''];
  return (
    <div className="space-y-3">
      <DayField
        label={t`Expected no longer from`}
        value={from}
        onChange={(value) => drafting.edit(retire(element, value as Day, words, 'day'))}
      />
      <LineField
        label={t`Dropped by which decision?`}
        place="retired.decision"
        problems={problems}
        value={words}
        onChange={(value, mark) => drafting.edit(retire(element, from as Day, value, mark))}
      />
      <button
        type="button"
        className="button"
        onClick={(event) => {
          const group = event.currentTarget.closest('fieldset');
          drafting.edit(setField(element, 'retired', null));
          focusWhenLost(() => group?.querySelector('button'));
        }}
      >
        <Trans>Keep it after all</Trans>
      </button>
    </div>
  );
}
