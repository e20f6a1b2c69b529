import type { Choice } from "@/components/ui/choice";

export type Preference = {
  name: string;
  legend: string;
  action: (form: FormData) => void | Promise<void>;
  value: string;
  choices: Choice[];
};

/** One taste of the person at the desk (language, theme, density): each value is a button that posts it. */
export function PreferenceForm({ name, legend, action, value, choices }: Preference) {
  return (
    <form action={action}>
      <fieldset>
        <legend className="mb-1 text-small text-soft">{legend}</legend>
        <div className="flex gap-px overflow-clip rounded-control border border-edge/60 bg-line">
          {choices.map((choice) => (
            <button
              key={choice.value}
              type="submit"
              name={name}
              value={choice.value}
              lang={name === "language" ? choice.value : undefined}
              aria-pressed={choice.value === value}
              className="min-h-7 grow bg-paper px-2 text-small text-soft hover:bg-wash focus-visible:-outline-offset-2 aria-pressed:bg-pine-wash aria-pressed:font-semibold aria-pressed:text-pine"
            >
              {choice.label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
