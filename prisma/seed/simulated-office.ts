import type { SimulatedLocale } from "./simulated-contact";

/** The people who take calls in one office, and its hours on the firm's clock. */
export type SimulatedOffice = {
  id: string;
  /** Which callers it serves first. */
  serves: "everyone" | "french" | "west";
  opensAt: number;
  closesAt: number;
  locale: SimulatedLocale;
  intakeIds: readonly string[];
  lawyerIds: readonly string[];
};
