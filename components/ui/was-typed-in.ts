/** Whether a form holds other answers than it came with: somebody was quicker than the scripts. */
export function wasTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (field instanceof HTMLSelectElement) return !isAsItCame(field);
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    const ticked = field.type === "checkbox" || field.type === "radio";
    return ticked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });
}

function isAsItCame(list: HTMLSelectElement): boolean {
  const came = [...list.options].find((option) => option.defaultSelected) ?? list.options[0];
  return came === undefined || came.selected;
}
