import { err, ok, type Result } from '../../../base/result.ts';
import { cleanText } from '../../log/clean-text.ts';
import type { Language } from '../../plan/text.ts';
import { type Contact, topicsIn } from './contact.ts';
import type { ContactBody, FocalPointBody } from './contact-body.ts';
import { isEmail, isPhone, longestContactLine, longestContactNote } from './contact-reach.ts';

/** A contact as it is being typed; everything is text and may be wrong. */
export interface ContactDraft {
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly phone: string;
  /** Empty: not stated. */
  readonly language: Language | '';
  readonly note: string;
  /** Whether a focal point answers about everything in the plan, or about `topics` alone. */
  readonly about: 'everything' | 'topics';
  readonly topics: readonly string[];
  readonly isMain: boolean;
}

/** What keeps a draft from being a contact, each with its field. */
export type ContactProblem =
  | { readonly type: 'contact-name-missing'; readonly field: 'name' }
  | {
      readonly type: 'contact-text-too-long';
      readonly field: 'name' | 'post' | 'note';
      readonly limit: number;
    }
  | { readonly type: 'contact-email-wrong'; readonly field: 'email' }
  | { readonly type: 'contact-phone-wrong'; readonly field: 'phone' }
  | { readonly type: 'contact-topics-missing'; readonly field: 'topics' };

/** Whose contact it is, and what of it stays as it was. */
export interface ContactContext {
  readonly id: string;
  readonly as: ContactBody['as'];
  readonly party: string;
  /** The plan whose codes the draft's topics are. */
  readonly plan: string;
  /** The contact that is changed; null: it is new. */
  readonly earlier: Contact | null;
}

/** The draft that says what is known of a contact, with its topics in one plan; null: an empty one. */
export function contactToDraft(contact: Contact | null, plan: string): ContactDraft {
  const body = contact?.body;
  const topics = body?.as === 'focal-point' ? topicsIn(body.topics, plan) : null;
  return {
    name: body?.name ?? '',
    post: body?.post ?? '',
    email: body?.email ?? '',
    phone: body?.phone ?? '',
    language: body?.language ?? '',
    note: body?.note ?? '',
    about: topics === null ? 'everything' : 'topics',
    topics: topics ?? [],
    isMain: contact?.isMain ?? false,
  };
}

/**
 * The whole value that a draft makes, or every problem in the order of the fields (MEMB-4). Topics in other plans stay as
 * they were, and so does the day on which it was removed.
 */
export function finishContact(
  draft: ContactDraft,
  { id, as, party, plan, earlier }: ContactContext,
): Result<ContactBody, readonly ContactProblem[]> {
  const problems: ContactProblem[] = [];
  const line = (field: 'name' | 'post') => {
    const text = cleanText(draft[field]).replaceAll('\n', ' ');
    if (text.length > longestContactLine)
      problems.push({ type: 'contact-text-too-long', field, limit: longestContactLine });
    return text;
  };
  const name = line('name');
  if (name === '') problems.push({ type: 'contact-name-missing', field: 'name' });
  const post = line('post');
  const email = cleanText(draft.email);
  if (email !== '' && !isEmail(email)) problems.push({ type: 'contact-email-wrong', field: 'email' });
  const phone = cleanText(draft.phone).replaceAll('\n', ' ');
  if (phone !== '' && !isPhone(phone)) problems.push({ type: 'contact-phone-wrong', field: 'phone' });
  if (as === 'focal-point' && draft.about === 'topics' && draft.topics.length === 0)
    problems.push({ type: 'contact-topics-missing', field: 'topics' });
  const note = cleanText(draft.note);
  if (note.length > longestContactNote)
    problems.push({ type: 'contact-text-too-long', field: 'note', limit: longestContactNote });
  if (problems.length > 0) return err(problems);
  const removed = earlier?.body.removed;
  const person = {
    id,
    party,
    name,
    ...(post === '' ? {} : { post }),
    ...(email === '' ? {} : { email }),
    ...(phone === '' ? {} : { phone }),
    ...(draft.language === '' ? {} : { language: draft.language }),
    ...(note === '' ? {} : { note }),
    ...(removed === undefined ? {} : { removed }),
  };
  if (as === 'official') return ok({ ...person, as });
  const topics = topicsAfter(earlier, plan, draft);
  return ok({
    ...person,
    as,
    ...(topics === null ? {} : { topics }),
    ...(draft.isMain ? { main: true } : {}),
  });
}

function topicsAfter(
  earlier: Contact | null,
  plan: string,
  { about, topics }: ContactDraft,
): NonNullable<FocalPointBody['topics']> | null {
  const before = earlier?.body.as === 'focal-point' ? (earlier.body.topics ?? {}) : {};
  const others = Object.entries(before).filter(([id]) => id !== plan);
  const all = about === 'everything' ? others : [...others, [plan, [...new Set(topics)].sort()] as const];
  return all.length === 0 ? null : Object.fromEntries(all);
}
