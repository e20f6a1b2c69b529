import { Button } from "@/components/ui/button";
import { FileLimit } from "@/components/ui/file-limit";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Actor } from "@/lib/auth/actor";
import { changeMarkAction, removeMarkAction } from "@/lib/firm/actions";
import { getFirm, getFirmMark, getFirmMarkChange } from "@/lib/firm/queries";
import { mostKilobytes } from "@/lib/firm/read-mark";
import type { OpenForm } from "@/lib/forms/drafts";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import { formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; actor: Actor; form: OpenForm };

/** The firm's mark on its reports, for the office manager. */
export async function MarkSection({ t, actor, form }: Props) {
  return (
    <section aria-labelledby="mark-title">
      <h2 id="mark-title" className="mb-2 text-prose font-semibold">
        {t("settings.markTitle")}
      </h2>
      <p className="mb-3 text-soft">{t("settings.markAbout")}</p>
      <CurrentMark t={t} actor={actor} />
      <form action={changeMarkAction} noValidate className="mt-3 max-w-sm space-y-stack">
        <input type="hidden" name="draft" value={form.draftId} />
        <FileLimit
          bytes={mostKilobytes * 1_024}
          sentence={t("settings.problems.markTooLarge", { kilobytes: mostKilobytes })}
        >
          <TextInput
            type="file"
            name="file"
            label={t("settings.markFile")}
            hint={t("settings.markHint")}
            error={fieldProblem(t, "settings", form.problems, "file")}
            accept="image/png,image/jpeg"
            required
          />
        </FileLimit>
        <SubmitButton kind="plain" pendingLabel={t("sign-in.pending")}>
          {t("settings.markSubmit")}
        </SubmitButton>
      </form>
    </section>
  );
}

async function CurrentMark({ t, actor }: Pick<Props, "t" | "actor">) {
  const [firm, mark, change] = await Promise.all([getFirm(), getFirmMark(), getFirmMarkChange(actor)]);
  if (!mark || !change) return <p className="text-soft">{t("settings.markNone")}</p>;
  const { format, width, height, bytes } = mark;
  const when = formatInstant(t.language, change.at, firm.timeZone);
  return (
    <>
      <svg
        role="img"
        aria-label={t("settings.markCurrent", { firm: firm.name })}
        viewBox={`0 0 ${width} ${height}`}
        className="h-16 max-w-full rounded bg-white p-1"
      >
        <image
          href={`data:image/${format};base64,${Buffer.from(bytes).toString("base64")}`}
          width={width}
          height={height}
        />
      </svg>
      <p className="mt-1 mb-2 text-soft">{t("settings.markSince", { when, name: change.by })}</p>
      <form action={removeMarkAction}>
        <Button>{t("settings.markRemove")}</Button>
      </form>
    </>
  );
}
