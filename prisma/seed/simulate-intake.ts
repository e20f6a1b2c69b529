import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, drawOne, drawWeighted, happens, type Weighted } from "./chance";
import type { ReferralSourceKey } from "./default-referral-sources";
import { instantAt, weekdayOf, workingDay } from "./firm-clock";
import type { Cause } from "./simulate-day";
import { isOfficeHoliday } from "./simulate-rate";
import type { Channel, SimulatedCaller, SimulatedIntake } from "./simulated-contact";
import type { SimulatedOffice } from "./simulated-office";

const western = new Set(["WA", "OR", "CA", "NV", "ID", "MT", "AK", "HI", "AZ", "UT", "BC", "AB"]);
const northEastern = new Set(["ME", "VT", "NH", "MA", "RI", "CT", "NB", "NS", "QC"]);

/** How, when and by whom a contact is written down. */
export function simulateIntake(
  random: Random,
  day: CalendarDate,
  cause: Cause,
  caller: Pick<SimulatedCaller, "residence" | "language">,
  offices: readonly SimulatedOffice[],
): SimulatedIntake {
  const office = drawOffice(random, caller, offices);
  const isClosed = weekdayOf(day) > 4 || isOfficeHoliday(day);
  const channel = isClosed ? drawWeighted(random, channelsWhenClosed) : drawChannel(random, day, caller);
  const minute = isClosed ? drawBetween(random, 7 * 60, 22 * 60) : drawMinute(random, office, channel);
  const loggedAt = drawLoggedAt(random, day, minute, channel);
  const takenById = drawOne(random, happens(random, 0.8) ? office.intakeIds : office.lawyerIds);
  return {
    receivedOn: day,
    receivedAt: happens(random, 0.96) ? instantAt(day, minute) : null,
    loggedAt,
    channel,
    referralSource: happens(random, 0.86) ? drawReferral(random, cause) : null,
    officeId: office.id,
    takenById,
    lawyerId: happens(random, 0.7) ? drawOne(random, office.lawyerIds) : null,
  };
}

function drawOffice(
  random: Random,
  caller: Pick<SimulatedCaller, "residence" | "language">,
  offices: readonly SimulatedOffice[],
): SimulatedOffice {
  const { residence, language } = caller;
  const isNearMontreal = language === "fr" || northEastern.has(residence.state ?? "");
  const wanted = isNearMontreal ? "french" : western.has(residence.state ?? "") ? "west" : "everyone";
  const nearest = offices.find(({ serves }) => serves === wanted);
  return nearest && happens(random, 0.65) ? nearest : drawOne(random, offices);
}

const channelsWhenClosed: Weighted<Channel> = [
  ["web_form", 70],
  ["email", 30],
];

function drawChannel(random: Random, day: CalendarDate, caller: Pick<SimulatedCaller, "residence">): Channel {
  const isNearby = caller.residence.country === "CA";
  const sinceVideo = day >= "2020-04-01";
  return drawWeighted(random, [
    ["phone", sinceVideo ? 50 : 66],
    ["web_form", sinceVideo ? 24 : 13],
    ["email", 13],
    ["video", sinceVideo ? 6 : 0.5],
    ["referral", 4],
    ["walk_in", isNearby && !(day >= "2020-03-16" && day < "2021-07-01") ? 18 : 0],
  ]);
}

// Calls come most in the late morning and after lunch; what is written comes at any hour of the day.
function drawMinute(random: Random, office: SimulatedOffice, channel: Channel): number {
  if (channel === "web_form" || channel === "email") return drawBetween(random, 6 * 60, 23 * 60 + 30);
  const share = (random() + random()) / 2;
  return Math.round(office.opensAt + share * (office.closesAt - office.opensAt));
}

function drawLoggedAt(random: Random, day: CalendarDate, minute: number, channel: Channel): Date {
  const isSpoken = channel === "phone" || channel === "walk_in" || channel === "video";
  if (isSpoken && happens(random, 0.9)) return instantAt(day, minute + 1 + random() * 24);
  const isStillOpen = minute < 16 * 60 && weekdayOf(day) < 5;
  if (isSpoken || isStillOpen) return instantAt(day, Math.max(minute, 9 * 60) + 5 + random() * 100);
  return instantAt(workingDay(addDays(day, 1)), 8 * 60 + 40 + random() * 120);
}

function drawReferral(random: Random, cause: Cause): ReferralSourceKey {
  return drawWeighted(random, cause ? referralsInSurge : referrals);
}

const referrals: Weighted<ReferralSourceKey> = [
  ["web_search", 33],
  ["client", 18],
  ["friend_or_family", 17],
  ["other_lawyer", 8],
  ["employer", 7],
  ["news", 3],
  ["social_media", 6],
  ["community_organisation", 4],
  ["directory", 3],
  ["other", 1],
];
const referralsInSurge: Weighted<ReferralSourceKey> = [
  ["web_search", 48],
  ["client", 4],
  ["friend_or_family", 12],
  ["news", 18],
  ["social_media", 16],
  ["directory", 2],
];
