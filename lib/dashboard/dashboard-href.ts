import { inquiryListHref } from "@/lib/inquiry-search/inquiry-list-href";
import type { Period } from "./period";
import { residenceOf } from "./residence";
import type { DashboardQuestion } from "./schema";

const names = ["period", "month", "from", "to", "compare", "office", "residence"] as const;

/** The address of a dashboard, or of the file of one of its figures. */
export function dashboardHref(question: DashboardQuestion, figure?: string): string {
  const set = names.flatMap((name) => (question[name] ? [[name, question[name]] as [string, string]] : []));
  const params = new URLSearchParams(set);
  if (!figure) return `/dashboard?${params}`;
  params.set("figure", figure);
  return `/dashboard/csv?${params}`;
}

type ListFilters = NonNullable<Parameters<typeof inquiryListHref>[0]>;

/** The list of the inquiries that a mark of the dashboard counts. */
export function countedInquiriesHref(
  { office, residence }: Pick<DashboardQuestion, "office" | "residence">,
  { from, to }: Period,
  filters: ListFilters = {},
): string {
  const { country, state } = residenceOf(residence ?? "");
  const place = residence ? { country: country ?? "none", state } : {};
  return inquiryListHref({ from, to, office, ...place, ...filters });
}
