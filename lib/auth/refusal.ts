import { forbidden, notFound } from "next/navigation";

/** The actor lacks the right to an act or a page: answered 403, and said so. */
export function refuse(): never {
  forbidden();
}

/** What one may not see answers like what does not exist: 404. */
export function hide(): never {
  notFound();
}

/** Asks a permission and refuses where the answer is no. */
export function requireRight(allowed: boolean): asserts allowed {
  if (!allowed) refuse();
}
