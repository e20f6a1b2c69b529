import type { ReactNode } from "react";
import { signOutAction } from "@/lib/auth/actions";
import type { Actor } from "@/lib/auth/actor";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { searchInquiriesAction } from "@/lib/inquiry-search/actions";
import { chooseDensityAction, chooseStaffLanguageAction, chooseThemeAction } from "@/lib/settings/actions";
import { countDueFollowUps } from "@/lib/today/queries";
import type { Account } from "./account-menu";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import type { NavigationItem } from "./navigation";
import { officePlaces } from "./office-places";
import { OfficeShell } from "./office-shell";
import { Palette } from "./palette";
import { PaletteButton } from "./palette-button";

/** The house as this person sees it: the places of their role, their name, their choices. */
export async function SignedInShell({ actor, children }: { actor: Actor; children: ReactNode }) {
  const t = translatorFor(actor.language);
  const due = await countDueFollowUps(actor);
  const words = {
    skip: t("app-shell.skip"),
    navigation: t("app-shell.navigation"),
    menu: t("app-shell.menu"),
  };
  return (
    <OfficeShell
      brand={{ name: "Northbound", href: "/today" }}
      items={placesOf(actor, t, due)}
      words={words}
      account={accountOf(actor, t)}
      tools={mayWorkOnInquiries(actor) && <PaletteButton label={t("app-shell.palette.open")} />}
    >
      <Keys actor={actor} t={t} />
      {children}
    </OfficeShell>
  );
}

const goTo = { t: "/today", i: "/inquiries", d: "/dashboard", r: "/reports" };

/** What the keyboard does everywhere: single keys, and the palette. */
function Keys({ actor, t }: { actor: Actor; t: Translator }) {
  const items = placesOf(actor, t, 0).flat();
  const logs = mayWorkOnInquiries(actor);
  const log = { href: "/inquiries/new", label: t("inquiries.log.title") };
  const search = {
    action: searchInquiriesAction,
    name: "text",
    label: t("app-shell.palette.search"),
    submit: t("common.search"),
  };
  const help = { title: t("app-shell.keys.title"), close: t("app-shell.keys.close"), rows: keyRows(t) };
  return (
    <>
      <KeyboardShortcuts
        enabled={actor.keyboardShortcuts}
        places={goTo}
        newHref={logs ? log.href : undefined}
        help={help}
      />
      {logs && <Palette label={t("app-shell.palette.label")} items={[log, ...items]} search={search} />}
    </>
  );
}

function keyRows(t: Translator) {
  return [
    { keys: ["n"], label: t("app-shell.keys.n") },
    { keys: ["/"], label: t("app-shell.keys.search") },
    { keys: ["Ctrl", "K"], label: t("app-shell.palette.open") },
    { keys: ["j", "k"], label: t("app-shell.keys.step") },
    { keys: ["e"], label: t("app-shell.keys.edit") },
    { keys: ["Ctrl", "↵"], label: t("app-shell.keys.save") },
    { keys: ["Esc"], label: t("app-shell.keys.back") },
    { keys: ["g", "t"], label: t("app-shell.places.today") },
    { keys: ["g", "i"], label: t("app-shell.places.inquiries") },
    { keys: ["g", "d"], label: t("app-shell.places.dashboard") },
    { keys: ["g", "r"], label: t("app-shell.places.reports") },
  ];
}

function placesOf(actor: Actor, t: Translator, due: number): NavigationItem[][] {
  const badge = due > 0 ? { text: String(due), label: t("app-shell.due", { n: due }) } : undefined;
  return officePlaces.map((group) =>
    group
      .filter(({ roles }) => roles.includes(actor.role))
      .map(({ place }) => ({
        href: `/${place}`,
        label: t(`app-shell.places.${place}`),
        badge: place === "today" ? badge : undefined,
      })),
  );
}

function accountOf(actor: Actor, t: Translator): Account {
  const choices = (name: "theme" | "density", values: string[]) =>
    values.map((value) => ({ value, label: t.find(`app-shell.${name}.${value}`) ?? value }));
  return {
    name: actor.name,
    role: t(`common.role.${actor.role}`),
    label: t("app-shell.account"),
    preferences: [
      {
        name: "language",
        legend: t("app-shell.language"),
        action: chooseStaffLanguageAction,
        value: actor.language,
        choices: [
          { value: "en", label: "English" },
          { value: "fr", label: "Français" },
        ],
      },
      {
        name: "theme",
        legend: t("app-shell.theme.legend"),
        action: chooseThemeAction,
        value: actor.theme,
        choices: choices("theme", ["system", "light", "dark"]),
      },
      {
        name: "density",
        legend: t("app-shell.density.legend"),
        action: chooseDensityAction,
        value: actor.density,
        choices: choices("density", ["comfortable", "compact"]),
      },
    ],
    signOut: { action: signOutAction, label: t("app-shell.signOut") },
  };
}
