import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { openForm } from "@/lib/forms/drafts";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { addPoliticalEventAction, editPoliticalEventAction } from "@/lib/political-events/actions";
import { contentOf } from "@/lib/political-events/event-content";
import { eventFormName } from "@/lib/political-events/event-form-name";
import { mayKeepPoliticalEvents } from "@/lib/political-events/permissions";
import { getPoliticalEvent } from "@/lib/political-events/queries";
import { EventConflict } from "./event-conflict";
import { EventForm } from "./event-form";
import { titleOf } from "./event-title";

/** The page on which an event is added. */
export async function AddEventPage({ actor, draft }: { actor: Actor; draft?: string }) {
  requireRight(mayKeepPoliticalEvents(actor));
  const t = translatorFor(actor.language);
  const form = await openForm(actor, eventFormName(), draft, { country: ["US"], moves: ["inquiries"] });
  return (
    <>
      <EventFormHeader t={t} title={t("political-events.add")} />
      <EventForm t={t} form={form} action={addPoliticalEventAction} />
    </>
  );
}

/** The page on which an event is edited; after a conflict it shows what was saved meanwhile beside what was typed. */
export async function EditEventPage({ actor, id, draft }: { actor: Actor; id: string; draft?: string }) {
  requireRight(mayKeepPoliticalEvents(actor));
  const t = translatorFor(actor.language);
  const event = await getPoliticalEvent(actor, id);
  const asSaved: FormValues = Object.fromEntries(
    Object.entries(contentOf(event)).map(([field, value]) => [field, [value]]),
  );
  const version = [String(event.version)];
  const form = await openForm(actor, eventFormName(id), draft, { ...asSaved, version });
  const hasConflict = form.problems.some(({ code }) => code === "conflict");
  // Whoever saves after having seen both texts does so knowingly: from here on the newer version counts as read.
  const read = hasConflict ? String(event.version) : firstValue(form.values, "version");
  return (
    <>
      <EventFormHeader t={t} title={t("political-events.editTitle", { title: titleOf(t, event) })} />
      {hasConflict && <EventConflict t={t} theirs={event} yours={form.values} />}
      <EventForm t={t} form={form} action={editPoliticalEventAction} event={{ id, version: read }} />
    </>
  );
}

function EventFormHeader({ t, title }: { t: Translator; title: string }) {
  const steps = [{ href: "/political-events", label: t("political-events.title") }];
  return (
    <PageHeader title={title} breadcrumb={<Breadcrumb label={t("political-events.way")} steps={steps} />} />
  );
}
