import { useLingui } from '@lingui/react/macro';
import type { MemberDifference } from '../../../contract/plan-draft/member-difference.ts';
import { memberFieldWord, memberValueWords } from '../../text/member-words.ts';
import { AndMore } from '../and-more.tsx';

const shownAtOnce = 60;

/** How members differ from what was known of them, member by member and field by field, in words. */
export function MemberDifferences({ differences }: { readonly differences: readonly MemberDifference[] }) {
  const { t } = useLingui();
  if (differences.length === 0) return null;
  return (
    <>
      <ul className="divide-y divide-line">
        {differences.slice(0, shownAtOnce).map(({ code, name, how, fields }) => (
          <li key={code} className="space-y-1 py-2.5">
            <p className="[overflow-wrap:anywhere]">
              <span className="text-ink-soft">{t`Member ${code}`}</span> {name}
              {how === 'added' && <span className="font-semibold"> · {t`new`}</span>}
            </p>
            <dl className="hint space-y-1">
              {fields.map(({ field, before, after }) => (
                <div key={field}>
                  <dt className="inline font-semibold">{memberFieldWord(field)}: </dt>
                  <dd className="inline [overflow-wrap:anywhere]">
                    {how === 'changed' && (
                      <>
                        <del>{memberValueWords(field, before)}</del> →{' '}
                      </>
                    )}
                    <ins>{memberValueWords(field, after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <AndMore count={differences.length - shownAtOnce} />
    </>
  );
}
