import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { canadianZones } from "@/lib/firm/founder";
import type { Translator } from "@/lib/i18n/translator";

/** What a new firm's first administrator says before choosing a password. */
export function FoundFirmFields({ t, problem }: { t: Translator; problem: string }) {
  const field = (name: "firmName" | "officeName" | "timeZone" | "name" | "email") => ({
    ...{ name, required: true },
    label: t(`sign-in.${name}`),
    error: problem === name ? t(`sign-in.fieldProblems.${name}`) : undefined,
  });
  const zones = canadianZones.map((zone) => ({
    value: zone,
    label: zone.replace("America/", "").replace("_", " "),
  }));
  return (
    <>
      <TextInput {...field("firmName")} autoComplete="organization" maxLength={200} />
      <TextInput {...field("officeName")} autoComplete="off" maxLength={100} />
      <Select {...field("timeZone")} choices={zones} defaultValue="America/Toronto" />
      <TextInput {...field("name")} autoComplete="name" maxLength={200} />
      <TextInput {...field("email")} type="email" autoComplete="username" maxLength={254} />
    </>
  );
}
