import type { ComponentProps } from "react";
import type { Choice } from "./choice";
import { Field } from "./field";
import { controlClass, fieldAttributes } from "./field-attributes";

type Props = Omit<ComponentProps<"select">, "className" | "style" | "name" | "children" | "multiple"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  choices: Choice[];
};

/** One of many, where a row of buttons would be too long. */
export function Select({ name, id = name, label, hint, error, choices, defaultValue, ...rest }: Props) {
  const chosen = defaultValue;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {/* React does not renew the default of a living select: the key makes a new one. */}
      <select
        key={String(chosen)}
        {...rest}
        id={id}
        name={name}
        defaultValue={chosen}
        className={`${controlClass} h-control`}
        {...fieldAttributes(id, hint, error)}
      >
        {groupsOf(choices).map(([group, members]) =>
          group === undefined ? (
            <Options key="" choices={members} />
          ) : (
            <optgroup key={group} label={group}>
              <Options choices={members} />
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map((choice) => (
    <option key={choice.value} value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  ));
}

/** In the order in which the groups first come. */
function groupsOf(choices: readonly Choice[]): [string | undefined, Choice[]][] {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((name) => [name, choices.filter(({ group }) => group === name)]);
}
