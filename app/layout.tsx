import "./globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requestPreferences } from "@/lib/auth/request-preferences";

export const metadata: Metadata = {
  title: { default: "Northbound", template: "%s · Northbound" },
  robots: "noindex, nofollow",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, theme, density } = await requestPreferences();
  return (
    <html lang={`${language}-CA`} data-theme={theme} data-density={density}>
      <body>{children}</body>
    </html>
  );
}
