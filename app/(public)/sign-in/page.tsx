import type { Metadata } from "next";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { requestTranslator } from "@/lib/auth/request-preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("sign-in.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { problem, wait } = await searchParams;
  return <SignInForm problem={String(problem ?? "")} waitSeconds={Number(wait) || 0} />;
}
