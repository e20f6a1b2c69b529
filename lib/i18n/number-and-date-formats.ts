// Making a format takes longer than all that a page writes with it: each is made once. Their number is small, because
// languages, styles and the firm's zone are few.
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** A format of dates, made once. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(tag, options);
  dates.set(key, format);
  return format;
}

/** A format of numbers with so many digits after the point, made once. */
export function numberFormat(tag: string, digits: number): Intl.NumberFormat {
  const key = `${tag} ${digits}`;
  const format =
    numbers.get(key) ??
    new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  numbers.set(key, format);
  return format;
}
