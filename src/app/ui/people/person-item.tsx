import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { planTitles } from '../../../domain/plan/plan-titles.ts';
import { type Contact, isFocalPoint, topicsIn } from '../../../domain/progress/contacts/contact.ts';
import { dialled } from '../../../domain/progress/contacts/contact-reach.ts';
import { useOpenPart } from '../../state/session.ts';
import { languageName } from '../../text/member-words.ts';
import { PlanText } from '../plan/plan-text.tsx';

/** A person at a member: who it is, how it is reached, and what a focal point answers about. */
export function PersonItem({ contact, mayWrite }: { readonly contact: Contact; readonly mayWrite: boolean }) {
  const { t } = useLingui();
  const { name, post, email, phone, language, note, party, id } = contact.body;
  return (
    <li className="space-y-0.5 py-2 [overflow-wrap:anywhere]">
      <p>
        <span className="font-semibold">{name}</span>
        {post !== undefined && <span className="text-ink-soft">, {post}</span>}
        {contact.isMain && (
          <span className="ms-2 whitespace-nowrap rounded bg-accent-soft px-1.5 text-sm">
            <Trans>Turn to first</Trans>
          </span>
        )}
      </p>
      {isFocalPoint(contact) && <Topics contact={contact} />}
      {(mayWrite || email !== undefined || phone !== undefined || language !== undefined) && (
        <p className="flex flex-wrap gap-x-4">
          {email !== undefined && (
            <a href={`mailto:${email}`} className="link inline-flex min-h-8 items-center">
              {email}
            </a>
          )}
          {phone !== undefined && (
            <a href={`tel:${dialled(phone)}`} className="link inline-flex min-h-8 items-center">
              {phone}
            </a>
          )}
          {language !== undefined && (
            <span className="inline-flex min-h-8 items-center text-ink-soft">{languageName(language)}</span>
          )}
          {mayWrite && (
            <Link
              to="/plan/members/$code/people/$id"
              params={{ code: party, id }}
              aria-label={t`Change ${name}`}
              className="no-print inline-flex min-h-8 items-center font-semibold text-accent text-sm"
            >
              <Trans>Change</Trans>
            </Link>
          )}
        </p>
      )}
      {note !== undefined && <p className="hint whitespace-pre-line">{note}</p>}
    </li>
  );
}

function Topics({ contact }: { readonly contact: Parameters<typeof isFocalPoint>[0] }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const topics = isFocalPoint(contact) ? topicsIn(contact.body.topics, plan.id) : null;
  if (topics === null)
    return (
      <p className="text-ink-soft">
        <Trans>Answers about everything in the plan</Trans>
      </p>
    );
  const titles = planTitles(plan);
  return (
    <div className="text-ink-soft">
      <p>
        <Trans>Answers about:</Trans>
      </p>
      <ul className="list-disc ps-5">
        {topics.map((code) => {
          const known = titles.get(code);
          return (
            <li key={code} className="py-0!">
              {code} {known && <PlanText text={known.title} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
