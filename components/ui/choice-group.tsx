import type { Choice } from "./choice";
import { fieldAttributes } from "./field-attributes";
import { FieldError, FieldHint } from "./field-words";

type Props = {
  name: string;
  id?: string;
  legend: string;
  hint?: string;
  error?: string;
  choices: Choice[];
  defaultValue?: string;
  required?: boolean;
};

/** One of a few, all in sight: radio buttons drawn as one divided bar. Arrow keys move, as in every radio group. */
export function ChoiceGroup({
  name,
  id = name,
  legend,
  hint,
  error,
  choices,
  defaultValue,
  required,
}: Props) {
  const chosen = defaultValue;
  return (
    <fieldset className="min-w-0" {...fieldAttributes(id, hint, error)}>
      <legend className="mb-1 text-small">
        <span className="font-medium text-soft">{legend}</span>
        <FieldHint id={id} hint={hint} />
      </legend>
      <div className="flex flex-wrap gap-px overflow-clip rounded-control border border-edge bg-line has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine">
        {choices.map((choice, index) => (
          <ChoiceSegment
            key={choice.value}
            choice={choice}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            chosen={choice.value === chosen}
            required={required}
          />
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

type SegmentProps = { choice: Choice; id: string; name: string; chosen: boolean; required?: boolean };

function ChoiceSegment({ choice, id, name, chosen, required }: SegmentProps) {
  return (
    <label className="choice relative flex min-h-control min-w-fit flex-1 cursor-pointer items-center justify-center bg-paper px-3 text-small text-soft hover:bg-wash has-checked:bg-pine-wash has-checked:font-semibold has-checked:text-pine has-disabled:cursor-not-allowed has-disabled:opacity-60">
      <input
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={chosen}
        disabled={choice.disabled}
        required={required}
        className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
      />
      <span className="steady-bold pointer-events-none relative text-center" data-text={choice.label}>
        {choice.label}
      </span>
    </label>
  );
}
