import { expect, it } from "vitest";
import { languages, translatorFor } from "@/lib/i18n/translator";
import { audiences } from "@/lib/reports/audience";
import { scheduleMail } from "./schedule-mail";

const about = {
  audience: "inside",
  ...{ month: "2026-08", dueOn: "2026-09-01", hour: 8 },
  ...{ isTrial: false, isLate: false, hasFile: false, origin: "https://intake.firm.example" },
} as const;

it("is a few sentences and one link, in the recipient's language", () => {
  expect(scheduleMail(translatorFor("fr"), about)).toEqual({
    subject: "Northbound : rapport mensuel, août 2026",
    text: [
      "Le rapport mensuel est prêt : août 2026. Voici la version destinée à l’intérieur du cabinet :",
      "https://intake.firm.example/reports/2026-08?audience=inside",
      "Le lien vous demandera de vous connecter.",
      "Vous recevez ce courriel parce qu’un associé du cabinet vous a choisi comme destinataire.\n",
    ].join("\n\n"),
  });
});

it("says that it comes late, that it carries a file, that it is a trial", () => {
  const t = translatorFor("en");
  expect(scheduleMail(t, { ...about, isLate: true }).text).toContain(
    "It was due on 1 September 2026 at 8:00",
  );
  expect(scheduleMail(t, { ...about, hasFile: true }).text).toContain("attached as a file");
  const trial = scheduleMail(t, { ...about, isTrial: true, isLate: true });
  expect(trial.subject).toBe("Trial – Northbound: monthly report, August 2026");
  expect(trial.text).not.toContain("late");
});

it("is whole in every combination: no word is missing, and no key stands for one", () => {
  for (const language of languages)
    for (const audience of audiences)
      for (let bits = 0; bits < 8; bits++) {
        const flags = { isTrial: !!(bits & 1), isLate: !!(bits & 2), hasFile: !!(bits & 4) };
        const { subject, text } = scheduleMail(translatorFor(language), { ...about, ...flags, audience });
        expect(`${subject}\n${text}`).not.toMatch(/schedules\.|undefined|[{}]/);
        expect(text.match(/https:\/\/\S+/g)).toEqual([
          `${about.origin}/reports/2026-08?audience=${audience}`,
        ]);
      }
});
