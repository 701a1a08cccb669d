/** Longest name, post or telephone number of a contact: they stand in lists and on paper. */
export const longestContactLine = 200;

/** Longest note on a contact. */
export const longestContactNote = 2_000;

/** Whether `text` can be written to as an e-mail address. It is kept strict, so that nothing else gets into the address of a mail. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\]{},;:"\\?&%]+@[^\s@<>()[\]{},;:"\\?&%]+\.[^\s@<>()[\]{},;:"\\?&%.]+$/u.test(text)
  );
}

/** Whether `text` can be a telephone number as people write one: it begins with one, and words such as "ext. 12" may follow. */
export function isPhone(text: string): boolean {
  return text.length <= longestContactLine && dialled(text).length >= 3;
}

/** The number that a telephone dials: the digits before any word, with the plus sign in front. Empty: there are none. */
export function dialled(phone: string): string {
  const number = /^[\s(]*(\+?)([\d\s().\-/\u00A0\u2010-\u2013]*)/u.exec(phone);
  const digits = number?.[2]?.replace(/\D/gu, '') ?? '';
  return digits === '' ? '' : `${number?.[1] ?? ''}${digits}`;
}
