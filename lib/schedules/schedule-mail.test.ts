import { expect, it } from "vitest";
import { languages, translatorFor } from "@/lib/i18n/translator";
import { audiences } from "@/lib/reports/audience";
import { spanAround } from "@/lib/reports/report-span";
import { scheduleMail } from "./schedule-mail";

const about: Parameters<typeof scheduleMail>[1] = {
  report: "inside",
  ...{ span: spanAround("month", "2026-08"), dueOn: "2026-09-01", hour: 8 },
  ...{ isTrial: false, isLate: false, enclosed: "none", origin: "https://intake.firm.example" },
};
const ownReport = "0198a4b0-0000-7000-8000-000000000001";

it("is a few sentences and one link, in the recipient's language", () => {
  expect(scheduleMail(translatorFor("fr"), about)).toEqual({
    subject: "Northbound\u00a0: rapport mensuel, août 2026",
    text: [
      "Le rapport mensuel est prêt\u00a0: août 2026. Voici la version destinée à l’intérieur du cabinet\u00a0:",
      "https://intake.firm.example/reports/2026-08?audience=inside",
      "Le lien vous demandera de vous connecter.",
      "Vous recevez ce courriel parce qu’un associé du cabinet vous a choisi comme destinataire.\n",
    ].join("\n\n"),
  });
});

it("of an own report leads to it and to its span, and does not say its name", () => {
  const span = spanAround("quarter", "2026-08");
  expect(scheduleMail(translatorFor("en"), { ...about, report: ownReport, span })).toEqual({
    subject: "Northbound: own report, Q3 2026",
    text: [
      "An own report for Q3 2026 is ready:",
      `https://intake.firm.example/own-reports/${ownReport}?period=2026-Q3`,
      "The link asks you to sign in.",
      "You get this mail because you or a colleague chose you for it.\n",
    ].join("\n\n"),
  });
});

it("says that it comes late, that it carries a file or why it does not, that it is a trial", () => {
  const t = translatorFor("en");
  expect(scheduleMail(t, { ...about, isLate: true }).text).toContain(
    "It was due on 1 September 2026 at 8:00",
  );
  expect(scheduleMail(t, { ...about, enclosed: "file" }).text).toContain("attached as a file");
  expect(scheduleMail(t, { ...about, enclosed: "notPublished" }).text).toContain(
    "No file is attached, because",
  );
  const trial = scheduleMail(t, { ...about, isTrial: true, isLate: true });
  expect(trial.subject).toBe("Trial – Northbound: monthly report, August 2026");
  expect(trial.text).not.toContain("late");
});

it("is whole in every combination: no word is missing, and no key stands for one", () => {
  for (const language of languages)
    for (const report of [...audiences, ownReport])
      for (const enclosed of ["file", "none", "notPublished"] as const)
        for (let bits = 0; bits < 4; bits++) {
          const flags = { isTrial: !!(bits & 1), isLate: !!(bits & 2), enclosed };
          const { subject, text } = scheduleMail(translatorFor(language), { ...about, ...flags, report });
          expect(`${subject}\n${text}`).not.toMatch(/schedules\.|undefined|[{}]/);
          expect(text.match(/https:\/\/\S+/g)).toHaveLength(1);
        }
});
