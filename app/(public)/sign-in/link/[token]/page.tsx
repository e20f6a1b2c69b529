import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/components/sign-in/choose-password-form";
import { requestTranslator } from "@/lib/auth/request-preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("sign-in.choosePassword") };
}

export default async function SignInLinkPage({ params, searchParams }: PageProps<"/sign-in/link/[token]">) {
  const { token } = await params;
  return <ChoosePasswordForm token={token} problem={String((await searchParams).problem ?? "")} />;
}
