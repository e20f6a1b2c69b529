import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckList } from "./check-list";
import { ChoiceGroup } from "./choice-group";
import { Select } from "./select";
import { TagPicker } from "./tag-picker";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

const choices = [
  { value: "phone", label: "Phone" },
  { value: "video", label: "Video" },
];
const element = (markup: string, start: string) => markup.slice(markup.indexOf(start)).split(">")[0] ?? "";

describe("a form that came back", () => {
  it("holds all that was typed and chosen, as text and never as markup", () => {
    const name = renderToStaticMarkup(
      createElement(TextInput, { name: "caller", label: "Caller", defaultValue: "Zoë <Q>" }),
    );
    expect(name).toContain('value="Zoë &lt;Q&gt;"');
    const note = renderToStaticMarkup(
      createElement(TextArea, { name: "note", label: "Note", defaultValue: "</textarea><b>" }),
    );
    expect(note).toContain("&lt;/textarea&gt;&lt;b&gt;</textarea>");
    const channel = createElement(ChoiceGroup, {
      name: "channel",
      legend: "Channel",
      choices,
      defaultValue: "video",
    });
    expect(renderToStaticMarkup(channel).match(/<input[^>]*checked[^>]*>/g)).toHaveLength(1);
    const office = createElement(Select, { name: "office", label: "Office", choices, defaultValue: "video" });
    expect(element(renderToStaticMarkup(office), '<option value="video"')).toContain("selected");
  });

  it("ties each problem to its field, for eyes and for screen readers", () => {
    const markup = renderToStaticMarkup(
      createElement(TextInput, {
        name: "caller",
        label: "Caller",
        hint: "or anonymous",
        error: "Enter a name.",
      }),
    );
    const input = element(markup, "<input");
    expect(input).toContain('aria-invalid="true"');
    expect(input).toContain('aria-describedby="caller-hint caller-error"');
    expect(markup).toContain("Enter a name.");
  });

  it("offers several motivations as checkboxes before scripts arrive", () => {
    const list = { name: "motivations", legend: "Motivations", choices, defaultValues: ["phone", "video"] };
    for (const control of [
      createElement(CheckList, list),
      createElement(TagPicker, { ...list, removeLabel: "Remove" }),
    ]) {
      expect(renderToStaticMarkup(control).match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
    }
  });
});
